using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Eligibility;

/// <summary>CARA-05: judged again whenever something changes before the signature that the rules look at, and each time kept.</summary>
public class ReevaluationTests
{
    [Theory]
    [InlineData(ReferralField.Relationship, nameof(Relationship.Family), Criterion.E2IntimatePartner)]
    [InlineData(ReferralField.DateOfBirth, "2009-01-01", Criterion.E1Adult)]
    [InlineData(ReferralField.Offence, "OF61102", Criterion.E3OffenceType)]
    [InlineData(ReferralField.ReferredToMarac, ReferralFields.Yes, Criterion.E8RiskAllowed)]
    public void An_amendment_that_turns_a_criterion_holds_the_case_at_every_stage_before_the_signature(ReferralField field, string value, Criterion turned)
    {
        foreach (var stage in new[] { CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered })
        {
            var made = A.SupportedCase().At(stage);
            var before = made.File.Evaluations.Count;

            made.File.AmendReferral([new(field, made.File.ValueOf(field), value)], "Read it again.", made.By(A.Decider));

            Assert.Equal(before + 1, made.File.Evaluations.Count);
            Assert.Equal(CaseAction.AmendReferral, made.File.Evaluations[^1].Because);
            Assert.Equal(CriterionAnswer.No, made.File.Evaluations[^1].Results.Single(r => r.Criterion == turned).Answer);
            Assert.Contains(made.File.Holds, h => h is { IsOpen: true, Kind: HoldKind.DataQuery });
            Assert.True(made.File.IsUnderReviewOn(made.Today()));
        }
    }

    [Fact]
    public void Before_eligibility_is_confirmed_nothing_is_held()
    {
        var made = A.SupportedCase().CheckDesk();

        made.File.AmendReferral([new(ReferralField.Relationship, made.File.ValueOf(ReferralField.Relationship), nameof(Relationship.Family))], "Read it again.", made.By(A.Decider));

        Assert.Empty(made.File.Holds);
        Assert.Contains("E2=No", made.File.Evaluations[^1].Answers);
    }

    [Fact]
    public void A_birthday_corrected_in_another_case_of_his_is_judged_here_too()
    {
        var other = A.SupportedCase().At(CaseStage.Eligible);
        var made = A.Case(change: r => r with { Person = other.File.Person }).Answer(AnswerKind.Supports).At(CaseStage.Eligible);

        other.File.AmendReferral([new(ReferralField.DateOfBirth, other.File.ValueOf(ReferralField.DateOfBirth), "2009-01-01")], "Custody record.", other.By(A.Decider));
        made.File.FollowAmendment(other.File.NewAmendments, made.By(A.Decider));

        Assert.Contains("E1=No", made.File.Evaluations[^1].Answers);
        Assert.Contains(made.File.Holds, h => h.Kind == HoldKind.DataQuery);
    }

    /// <summary>A risk that rises is held by its own review, once and not twice.</summary>
    [Fact]
    public void A_rise_in_risk_is_kept_and_held_once()
    {
        var made = A.SupportedCase().At(CaseStage.Authorised);

        made.File.RecordRisk(RiskLevel.High, RiskTool.Dash, made.Today(), made.By(A.VictimWorker));

        Assert.Equal(HoldKind.RiskReview, Assert.Single(made.File.Holds).Kind);
        Assert.Contains("E8=No", made.File.Evaluations[^1].Answers);
        Assert.Equal(CaseAction.RecordRisk, made.File.Evaluations[^1].Because);
    }

    [Fact]
    public void What_she_says_is_judged_where_it_opens_or_closes_the_gate()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        var before = made.File.Evaluations.Count;

        made.Answer(AnswerKind.Supports);
        Assert.Equal(before, made.File.Evaluations.Count);
        made.Answer(AnswerKind.Withdrawn);

        Assert.Equal((before + 1, CaseAction.RecordAnswer), (made.File.Evaluations.Count, made.File.Evaluations[^1].Because));
        Assert.Contains("E9=No", made.File.Evaluations[^1].Answers);
    }

    [Fact]
    public void Every_step_keeps_what_it_rested_on()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);

        Assert.Equal(
            [CaseAction.RecordDeskCheck, CaseAction.ConfirmEligibility, CaseAction.Authorise, CaseAction.Offer, CaseAction.Sign],
            made.File.Evaluations.Select(e => e.Because));
        Assert.Equal(CriterionAnswer.Yes, made.File.Evaluations[^1].Results.MeetsHard(CaseAction.Sign));
    }

    [Fact]
    public void After_the_signature_the_rules_have_nothing_more_to_say()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        var before = made.File.Evaluations.Count;

        made.File.RecordRisk(RiskLevel.Medium, RiskTool.Dash, made.Today(), made.By(A.Decider));
        made.Answer(AnswerKind.Withdrawn);

        Assert.Equal(before, made.File.Evaluations.Count);
    }
}
