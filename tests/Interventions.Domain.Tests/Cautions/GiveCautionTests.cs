using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>Authorise, offer and sign (CC-04, CC-05, CC-21, CC-22, CC-44, G4-G10).</summary>
public class GiveCautionTests
{
    private static readonly DateOnly OffenceDay = new(2026, 11, 1);
    private static readonly Actor Sergeant = new(A.Id(20), "Sgt Roe", Role.DecisionMaker, Rank: Rank.Sergeant, CollarNumber: "503");
    private static readonly Actor Constable = new(A.Id(21), "PC Low", Role.DecisionMaker, Rank: Rank.Constable, CollarNumber: "504");
    private static readonly Actor OfficerInCase = new(A.Id(22), "Insp Johnson", Role.DecisionMaker, Rank: Rank.Inspector, CollarNumber: " 2359 ");

    [Fact]
    public void Authorising_takes_an_inspector_and_offering_and_signing_a_sergeant()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        Assert.Contains("rank of inspector", EveryStage.Refusal(() => made.File.Authorise(A.Start, true, null, made.By(Sergeant), Because.None)));

        made.At(CaseStage.Authorised);
        Assert.Contains("rank of sergeant", EveryStage.Refusal(() => made.File.OfferCaution(true, true, true, made.By(Constable), Because.None)));
        made.File.OfferCaution(true, true, true, made.By(Sergeant), Because.None);

        Assert.Contains("rank of sergeant", EveryStage.Refusal(() => made.File.SignCaution(A.Signing(made.Today()), A.Terms(), made.By(Constable), Because.None)));
        made.File.SignCaution(A.Signing(made.Today()), A.Terms(), made.By(Sergeant), Because.None);
        Assert.Equal(Sergeant.UserId, made.File.Caution!.By);
    }

    [Theory, InlineData(CaseStage.Eligible, CaseAction.Authorise), InlineData(CaseStage.Authorised, CaseAction.Offer), InlineData(CaseStage.Offered, CaseAction.Sign)]
    public void The_officer_in_the_case_never_decides_it(CaseStage stage, CaseAction step)
    {
        var made = A.SupportedCase().At(stage);

        Assert.Contains("officer in the case", string.Join(" ", made.Ask(step, OfficerInCase).WhyNot));
        Assert.True(made.Ask(step, A.Decider).IsPossible);
    }

    [Fact]
    public void Authorising_wants_evidence_an_admission_in_the_past_and_the_CPS_where_policy_asks()
    {
        ForcePolicy strict = new() { Id = "x", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), CpsReferenceRequired = true };
        var made = A.Case(change: r => r with { Policy = strict }).Answer(AnswerKind.Supports).At(CaseStage.Referred).CheckDesk();
        made.StepToEligible();

        void Authorise(DateTime admitted, bool evidence, string? cps) => made.File.Authorise(admitted, evidence, cps, made.By(A.Decider), Because.None);

        Assert.Contains("evidence", EveryStage.Refusal(() => Authorise(A.Start, false, "CPS 1")));
        Assert.Contains("future", EveryStage.Refusal(() => Authorise(made.Now.AddMinutes(2), true, "CPS 1")));
        Assert.Contains("CPS", EveryStage.Refusal(() => Authorise(A.Start, true, " ")));
        Authorise(A.Start, true, "CPS 1");
        Assert.Equal(CaseStage.Authorised, made.File.Stage);
    }

    [Theory, InlineData(false, true, true), InlineData(true, false, true), InlineData(true, true, false)]
    public void Offering_wants_effect_warning_and_legal_advice(bool effect, bool warning, bool advice)
    {
        var made = A.SupportedCase().At(CaseStage.Authorised);

        EveryStage.Refusal(() => made.File.OfferCaution(effect, warning, advice, made.By(A.Decider), Because.None));
        Assert.Null(made.File.CautionOffer);
    }

    [Fact]
    public void Offering_comes_after_the_admission()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        var at = made.Now.AddMinutes(1);
        made.File.Authorise(at, true, null, new(A.Decider, at), Because.None);

        Assert.Contains("admitted", EveryStage.Refusal(() => made.File.OfferCaution(true, true, true, new(A.Decider, at), Because.None)));
    }

    [Fact]
    public void Signing_wants_all_four_contents()
    {
        var good = A.Signing(new(2026, 11, 2));
        Assert.Contains("details of the offence", Refused(good with { OffenceDetails = " " }));
        Assert.Contains("admission", Refused(good with { Admission = "" }));
        Assert.Contains("consent", Refused(good with { Consents = false }));
        Assert.Contains("at least one condition", Refused(good, []));
        Assert.Contains("text", Refused(good, [new(" ", ConditionKind.Punitive, good.Deadline)]));
        Assert.Contains("after the deadline", Refused(good, [new("Attend.", ConditionKind.Punitive, good.Deadline.AddDays(1))]));
        Assert.Contains("before he signed", Refused(good, [new("Attend.", ConditionKind.Punitive, good.SignedOn.AddDays(-1))]));
        Assert.Contains("future", Refused(good with { SignedOn = good.SignedOn.AddDays(1) }));
        Assert.Contains("before it was offered", Refused(good with { SignedOn = good.SignedOn.AddDays(-1) }));
        Assert.Contains("after the day of signature", Refused(good with { Deadline = good.SignedOn }, [new("Attend.", ConditionKind.Punitive, good.SignedOn)]));
    }

    /// <summary>CC-21, G9: 112 days without a reason, 140 with one, counted from the offence.</summary>
    [Theory, InlineData(112, null, true), InlineData(113, null, false), InlineData(113, "Shifts", true), InlineData(140, "Shifts", true), InlineData(141, "Shifts", false)]
    public void Signing_keeps_the_deadline_inside_its_weeks(int days, string? reason, bool isAllowed)
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        var signing = A.Signing(made.Today()) with { Deadline = OffenceDay.AddDays(days), DeadlineReason = reason };

        Assert.Equal(isAllowed, Record.Exception(() => made.File.SignCaution(signing, A.Terms(), made.By(A.Decider), Because.None)) is null);
        Assert.Equal(isAllowed ? signing.Deadline : null, made.File.Deadline);
    }

    /// <summary>G10: the margin is the force's; with 60 days it binds before the 20 weeks do (limit 1 May 2027).</summary>
    [Theory, InlineData(0, true), InlineData(1, false)]
    public void Signing_keeps_the_margin_clear_of_the_prosecution_limit(int past, bool isAllowed)
    {
        ForcePolicy wide = new() { Id = "x", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), ProsecutionMarginDays = 60 };
        var made = A.Case(change: r => r with { Policy = wide }).Answer(AnswerKind.Supports).At(CaseStage.Offered);
        Assert.Equal(new DateOnly(2027, 5, 1), made.File.ProsecutionLimit); // STL-01, STL-05

        var signing = A.Signing(made.Today()) with { Deadline = new DateOnly(2027, 3, 2).AddDays(past), DeadlineReason = "Shifts" };
        Assert.Equal(isAllowed, Record.Exception(() => made.File.SignCaution(signing, A.Terms(), made.By(A.Decider), Because.None)) is null);
    }

    /// <summary>Product.md 2: what was signed stays in force through a reopening and is confirmed, never signed twice.</summary>
    [Fact]
    public void Signing_is_a_confirmation_after_a_reopening()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned).Leave(CaseAction.WithdrawConsent, A.Decider).Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        var signed = made.File.Caution;
        Assert.Equal(CaseStage.Referred, made.File.Stage);
        made.StepTo(CaseStage.Eligible);
        made.StepTo(CaseStage.Authorised);
        made.StepTo(CaseStage.Offered);

        Assert.Contains("never signed twice", EveryStage.Refusal(() => made.StepTo(CaseStage.Cautioned)));
        made.File.SignCaution(null, [], made.By(A.Decider), Because.None);
        Assert.Equal(CaseStage.Cautioned, made.File.Stage);
        Assert.Same(signed, made.File.Caution);
    }

    [Fact]
    public void Signing_wants_something_signed_where_nothing_is_in_force()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);

        EveryStage.Refusal(() => made.File.SignCaution(null, [], made.By(A.Decider), Because.None));
    }

    /// <summary>G2: the level may have risen since eligibility, or the assessment grown old.</summary>
    [Fact]
    public void Every_step_up_to_signing_asks_the_risk_again()
    {
        foreach (var (stage, step) in new[] { (CaseStage.Eligible, CaseAction.Authorise), (CaseStage.Authorised, CaseAction.Offer), (CaseStage.Offered, CaseAction.Sign) })
        {
            var made = A.SupportedCase().At(stage);
            made.Now = made.Now.AddDays(29);
            made.Answer(AnswerKind.Supports);

            Assert.Contains("risk level", Assert.Single(made.Ask(step, A.Decider).WhyNot));
        }
    }

    private static string Refused(SignedCaution signing, IReadOnlyList<ConditionTerms>? terms = null)
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        var why = EveryStage.Refusal(() => made.File.SignCaution(signing, terms ?? A.Terms(), made.By(A.Decider), Because.None));
        Assert.Equal((CaseStage.Offered, null, 0), (made.File.Stage, made.File.Caution, made.File.Conditions.Count));
        return why;
    }
}
