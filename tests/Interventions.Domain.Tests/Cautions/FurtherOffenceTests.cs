using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>One caution for several related offences (CC-24).</summary>
public class FurtherOffenceTests
{
    private const string Crime = "CHES26100999";

    /// <summary>The first is of 1 Nov 2026 and summary-only.</summary>
    private static readonly OffenceFacts Earlier = new("CJ88116", new(2026, 10, 10));

    [Fact]
    public void Is_listed_beside_the_first_and_kept_when_it_is_taken_back()
    {
        var made = A.Case();

        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));

        Assert.Equal(["CHES26100412", Crime], made.File.CrimeReferences);
        Assert.Equal([new(2026, 11, 1), new(2026, 10, 10)], made.File.Offences.Select(o => o.Facts.CommittedOn));
        made.File.RemoveOffence(made.File.FurtherOffences[0].Id, "Another man did it.", made.By(A.Decider));
        Assert.Equal(["CHES26100412"], made.File.CrimeReferences);
        var kept = Assert.Single(made.File.AllFurtherOffences);
        Assert.Equal((A.Decider.UserId, "Another man did it."), (kept.RemovedBy, kept.RemovedBecause));
        Assert.Equal([CaseAction.AddOffence, CaseAction.RemoveOffence], made.File.Journal.TakeLast(2).Select(e => e.Action));
        Assert.All(made.File.Journal.TakeLast(2), e => Assert.Null(e.Detail));
    }

    /// <summary>STL-01, CC-21: the shortest limit and the earliest clock count, and the sentence says for which offence.</summary>
    [Fact]
    public void The_earliest_limit_and_the_earliest_clock_of_all_count()
    {
        var made = A.Case();
        Assert.Equal((new DateOnly(2027, 5, 1), new DateOnly(2026, 11, 1)), (made.File.ProsecutionLimit, made.File.ClockStart(new(2026, 11, 20))));
        Assert.DoesNotContain("For ", made.File.ProsecutionLimitInWords!);

        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));

        Assert.Equal((new DateOnly(2027, 4, 10), new DateOnly(2026, 10, 10)), (made.File.ProsecutionLimit, made.File.ClockStart(new(2026, 11, 20))));
        Assert.EndsWith("For Assault by beating (battery), 10 Oct 2026.", made.File.ProsecutionLimitInWords);
        made.File.RemoveOffence(made.File.FurtherOffences[0].Id, "Another man did it.", made.By(A.Decider));
        Assert.Equal(new DateOnly(2027, 5, 1), made.File.ProsecutionLimit);
    }

    /// <summary>CC-21: a summary-only offence counts from its own day, an either-way one from the caution where the force has set it so.</summary>
    [Fact]
    public void The_clock_of_each_offence_is_its_own_before_the_earliest_is_taken()
    {
        ForcePolicy fromCaution = new() { Id = "x", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), ClockBasis = CompletionClockBasis.CautionDate };
        var made = A.Case(change: r => r with { Policy = fromCaution });

        made.File.AddOffence(Crime, new("CD71039", new(2026, 9, 1)), 1, made.By(A.Decider));

        Assert.Equal(new DateOnly(2026, 11, 1), made.File.ClockStart(new(2026, 11, 20)));
    }

    /// <summary>E3, CARA-01: each offence has to be on the list, and features an offence carries by name rule the case out.</summary>
    [Theory, InlineData("SC15004", "controlling or coercive"), InlineData("OF61102", "not on the list")]
    public void An_offence_that_is_excluded_rules_the_case_out(string code, string why)
    {
        var made = A.SupportedCase();
        made.File.AddOffence(Crime, new(code, new(2026, 10, 10)), 1, made.By(A.Decider));
        made.CheckDesk();

        var e3 = made.File.EvaluateOn(made.Today(), A.Decider.Role).Single(r => r.Criterion == Criterion.E3OffenceType);

        Assert.Equal(CriterionAnswer.No, e3.Answer);
        Assert.Contains(why, e3.Sentence);
        Assert.Contains("E3", EveryStage.Refusal(made.StepToEligible));
        Assert.Contains("not one that can go", string.Join(' ', made.Ask(CaseAction.ConfirmEligibility, A.Decider).WhyNot));
    }

    [Fact]
    public void Whoever_looked_at_the_offences_before_has_to_look_again()
    {
        var made = A.SupportedCase().CheckDesk();
        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));

        Assert.Contains("E3", EveryStage.Refusal(made.StepToEligible));

        made.Answer(AnswerKind.Supports).CheckDesk();
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);
        made.StepToEligible();
    }

    /// <summary>Decision 15: what was decided of other offences is looked at again.</summary>
    [Fact]
    public void After_a_step_the_case_is_evaluated_again_and_a_data_query_raised_both_ways()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        var evaluations = made.File.Evaluations.Count;

        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));

        Assert.Equal(CaseAction.AddOffence, made.File.Evaluations[^1].Because);
        Assert.Equal(evaluations + 1, made.File.Evaluations.Count);
        Assert.True(made.File.IsUnderReviewOn(made.Today()));
        Assert.Equal([HoldKind.AnswerDue, HoldKind.DataQuery], made.File.Holds.Where(h => h.IsOpen).Select(h => h.Kind).Order());
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);
        made.Now = made.Now.AddMinutes(1);
        made.Answer(AnswerKind.Supports);
        Assert.DoesNotContain(made.File.Holds, h => h.IsOpen);
        made.File.RemoveOffence(made.File.FurtherOffences[0].Id, "Another man did it.", made.By(A.Decider));
        Assert.Equal(CaseAction.RemoveOffence, made.File.Evaluations[^1].Because);
        Assert.Single(made.File.Holds, h => h.IsOpen);
    }

    /// <summary>What she said, she said of other crimes: before the first step too.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public void Before_a_step_a_data_query_is_raised_only_where_she_has_answered(bool answered)
    {
        var made = answered ? A.SupportedCase() : A.Case();

        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));

        Assert.Equal(answered, made.File.Holds.Any(h => h.IsOpen));
    }

    /// <summary>Product.md 3: everybody any of the offences harmed is asked.</summary>
    [Fact]
    public void Raises_the_number_to_be_asked_and_never_lowers_it()
    {
        var made = A.SupportedCase();
        Assert.True(made.File.Gate.IsOpenOn(made.Today(), true));

        Assert.Contains("counted already", EveryStage.Refusal(() => made.File.AddOffence(Crime, Earlier, 0, made.By(A.Decider))));
        made.File.AddOffence(Crime, Earlier, 2, made.By(A.Decider));

        Assert.Equal(2, made.File.VictimsCounted);
        Assert.False(made.File.Gate.IsOpenOn(made.Today(), true));
    }

    [Fact]
    public void Refuses_what_cannot_be_with_a_sentence()
    {
        var made = A.Case();
        void Add(string crime = Crime, string code = "CJ88116", DateOnly? on = null, DateOnly? last = null) =>
            made.File.AddOffence(crime, new(code, on ?? Earlier.CommittedOn, last), 1, made.By(A.Decider));

        Assert.Contains("crime reference", EveryStage.Refusal(() => Add(crime: " ")));
        Assert.Contains("from the list", EveryStage.Refusal(() => Add(code: "XX")));
        Assert.Contains("future", EveryStage.Refusal(() => Add(on: new(2026, 11, 3))));
        Assert.Contains("before the offence", EveryStage.Refusal(() => Add(last: new(2026, 10, 9))));
        Assert.Contains("already", EveryStage.Refusal(() => Add("CHES26100412", "CJ88001", new(2026, 11, 1))));
        Assert.Contains("decision-maker", EveryStage.Refusal(() => made.File.AddOffence(Crime, Earlier, 1, made.By(A.Custody))));
        Assert.Empty(made.File.AllFurtherOffences);
    }

    /// <summary>What was authorised was authorised of certain offences (CC-04, CC-25): another one goes back for a decision.</summary>
    [Theory, InlineData(CaseStage.Authorised), InlineData(CaseStage.Offered)]
    public void None_goes_on_once_the_caution_is_authorised(CaseStage stage)
    {
        var made = A.SupportedCase().At(stage);

        Assert.Contains("Only while the case is referred or eligible", EveryStage.Refusal(() => made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider))));
    }

    /// <summary>Product.md 3: no decision-maker's word takes the place of hers.</summary>
    [Fact]
    public void Her_support_for_one_crime_carries_no_caution_for_another()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));
        made.CheckDesk();
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);

        Assert.Contains("only her answer", EveryStage.Refusal(() => made.File.ResolveReview(HoldKind.AnswerDue, made.By(A.Decider), Because.None)));
        Assert.Equal(CaseFile.UnderReviewInWords, EveryStage.Refusal(() => made.File.Authorise(A.Start, true, null, made.By(A.Decider), Because.None)));
    }

    /// <summary>E3, CARA-01: one that is excluded stops the caution, whatever anybody resolves.</summary>
    [Fact]
    public void An_excluded_one_stops_the_caution()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        made.File.AddOffence(Crime, new("COML020", Earlier.CommittedOn), 1, made.By(A.Decider));
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);
        made.Now = made.Now.AddMinutes(1);
        made.Answer(AnswerKind.Supports);

        Assert.Contains("not one that can go to a conditional caution", EveryStage.Refusal(() => made.File.Authorise(A.Start, true, "CPS/1", made.By(A.Decider), Because.None)));
    }

    [Fact]
    public void Stays_as_it_is_once_he_is_cautioned()
    {
        var made = A.SupportedCase();
        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);
        made.Answer(AnswerKind.Supports).At(CaseStage.Offered);
        var deadline = new DateOnly(2026, 10, 10).AddDays(112);
        made.File.SignCaution(A.Signing(made.Today()) with { Deadline = deadline }, [A.Terms()[0] with { DueOn = deadline }], made.By(A.Decider), Because.None);

        Assert.False(made.Ask(CaseAction.AddOffence, A.Decider).IsPossible);
        Assert.False(made.Ask(CaseAction.RemoveOffence, A.Decider).IsPossible);
        Assert.Equal(["CHES26100412", Crime], made.File.NewDocuments[0].Document.Offences.Select(o => o.CrimeReference));
        made.Leave(CaseAction.WithdrawConsent, A.Decider).Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        Assert.Contains("stay as they are", EveryStage.Refusal(() => made.File.AddOffence("CHES26100998", Earlier, 1, made.By(A.Decider))));
    }

    [Fact]
    public void Refuses_a_deadline_that_only_the_first_offence_allows()
    {
        var made = A.SupportedCase();
        made.File.AddOffence(Crime, Earlier, 1, made.By(A.Decider));
        made.File.ResolveReview(HoldKind.DataQuery, made.By(A.Decider), Because.None);
        made.Answer(AnswerKind.Supports).At(CaseStage.Offered);

        Assert.Contains("more than 16 weeks after 10 Oct 2026", EveryStage.Refusal(() => made.StepTo(CaseStage.Cautioned)));
    }
}
