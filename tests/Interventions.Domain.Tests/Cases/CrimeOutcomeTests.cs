using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>The outcome of the crime, derived from how the case stands (domain.md 1.6, V-21).</summary>
public class CrimeOutcomeTests
{
    [Theory]
    [InlineData(CaseStage.Referred), InlineData(CaseStage.Eligible), InlineData(CaseStage.Authorised), InlineData(CaseStage.Offered), InlineData(CaseStage.Returned)]
    public void Is_none_while_the_case_is_open_before_signing(CaseStage stage) => Assert.Null(EveryStage.At(Track.ConditionalCaution, stage).File.OutcomeOfCrime);

    [Theory]
    [InlineData(CaseStage.Cautioned), InlineData(CaseStage.Enrolled), InlineData(CaseStage.InProgress), InlineData(CaseStage.Completed)]
    [InlineData(CaseStage.NonComplianceReview), InlineData(CaseStage.Breached)]
    public void Is_3_while_the_caution_stands(CaseStage stage) => Assert.Equal(CrimeOutcome.Caution, EveryStage.At(Track.ConditionalCaution, stage).File.OutcomeOfCrime);

    [Fact]
    public void Follows_how_a_breach_ended()
    {
        Assert.Equal(CrimeOutcome.Charged, EveryStage.At(Track.ConditionalCaution, CaseStage.Breached).Leave(CaseAction.Prosecute, A.Decider).File.OutcomeOfCrime);
        Assert.Equal(CrimeOutcome.Caution, EveryStage.At(Track.ConditionalCaution, CaseStage.Breached).Leave(CaseAction.TakeNoFurtherAction, A.Decider).File.OutcomeOfCrime);
    }

    [Theory]
    [InlineData(CaseStage.Referred, Reason.Died, CrimeOutcome.OffenderDied)]
    [InlineData(CaseStage.Referred, Reason.ProsecutionLimitExpired, CrimeOutcome.ProsecutionLimitExpired)]
    [InlineData(CaseStage.Breached, Reason.ProsecutionLimitExpired, CrimeOutcome.ProsecutionLimitExpired)]
    [InlineData(CaseStage.Referred, Reason.Moved, null)]
    [InlineData(CaseStage.Cautioned, Reason.Moved, CrimeOutcome.Caution)]
    [InlineData(CaseStage.Cautioned, Reason.EndedUnderReview, CrimeOutcome.Charged)]
    public void Follows_the_reason_the_case_was_closed_for(CaseStage stage, Reason reason, CrimeOutcome? outcome) =>
        Assert.Equal(outcome, EveryStage.At(Track.ConditionalCaution, stage).Leave(CaseAction.Close, A.Decider, reason).File.OutcomeOfCrime);

    [Fact]
    public void Is_3_once_finalised_and_when_it_is_opened_again()
    {
        var made = EveryStage.At(Track.ConditionalCaution, CaseStage.Completed).Leave(CaseAction.Finalise, A.Decider);
        Assert.Equal(CrimeOutcome.Caution, made.File.OutcomeOfCrime);

        made.Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        Assert.Equal((CrimeOutcome.Caution, true), (made.File.OutcomeOfCrime!.Value, made.File.IsCautionInForce));
    }

    [Theory, InlineData(CrimeOutcome.CommunityResolution), InlineData(CrimeOutcome.VictimSupportsEvidentialDifficulties), InlineData(CrimeOutcome.VictimDoesNotSupport)]
    public void Is_the_one_recorded_for_a_disposal(CrimeOutcome outcome)
    {
        var made = EveryStage.At(Track.ConditionalCaution, CaseStage.Returned);
        Assert.Contains("what happened instead", EveryStage.Refusal(() => made.File.LeaveBy(CaseAction.RecordDisposal, made.By(A.Decider), Because.None)));

        made.File.LeaveBy(CaseAction.RecordDisposal, made.By(A.Decider), new(Outcome: outcome));

        Assert.Equal(outcome, made.File.OutcomeOfCrime);
        made.Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        Assert.Null(made.File.OutcomeOfCrime);
    }

    /// <summary>Consent withdrawn: the caution stands until he is charged, and then ceases to have effect (CC-07, CC-23).</summary>
    [Fact]
    public void Leaves_the_caution_once_proceedings_start_by_whichever_road()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned).Leave(CaseAction.WithdrawConsent, A.Decider);
        Assert.Equal((CrimeOutcome.Caution, true), (made.File.OutcomeOfCrime!.Value, made.File.IsCautionInForce));

        made.Leave(CaseAction.RecordDisposal, A.Decider);
        Assert.Equal((CrimeOutcome.Charged, false), (made.File.OutcomeOfCrime!.Value, made.File.IsCautionInForce));
        made.Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        Assert.Null(made.File.OutcomeOfCrime);
    }

    /// <summary>V-21: that she does not support a caution is never 16 by itself.</summary>
    [Theory, InlineData(CaseStage.Eligible), InlineData(CaseStage.Cautioned)]
    public void Is_asked_for_when_a_case_ends_under_review_and_never_taken_from_her_answer(CaseStage stage)
    {
        var made = A.SupportedCase().At(stage).Answer(AnswerKind.Withdrawn);
        Because ending = new("Disposal reviewed.", Reason.EndedUnderReview, RestrictedReason: RestrictedReason.VictimDoesNotSupport);
        Assert.Contains("disposal review came to", EveryStage.Refusal(() => made.File.LeaveBy(CaseAction.Close, made.By(A.Decider), ending)));

        made.File.LeaveBy(CaseAction.Close, made.By(A.Decider), ending with { Outcome = CrimeOutcome.NotInPublicInterestPolice });

        Assert.Equal(CrimeOutcome.NotInPublicInterestPolice, made.File.OutcomeOfCrime);
    }

    [Theory, InlineData(CaseStage.Returned, CaseAction.RecordDisposal), InlineData(CaseStage.Eligible, CaseAction.Close)]
    public void Is_never_charged_once_the_limit_has_passed(CaseStage stage, CaseAction action)
    {
        var made = EveryStage.At(Track.ConditionalCaution, stage);
        made.Now = made.File.ProsecutionLimit!.Value.AddDays(1).ToDateTime(new(12, 0), DateTimeKind.Utc);

        Assert.Contains("limit has passed", EveryStage.Refusal(() => made.Leave(action, A.Decider, action == CaseAction.Close ? Reason.EndedUnderReview : null)));
    }

    [Fact]
    public void Is_none_on_a_voluntary_case_however_it_ends()
    {
        foreach (var reason in Reasons.For(CaseAction.Close, Track.Voluntary))
        {
            Assert.Null(A.SupportedCase(Track.Voluntary).At(CaseStage.Accepted).Leave(CaseAction.Close, A.Decider, reason).File.OutcomeOfCrime);
        }

        Assert.Null(A.SupportedCase(Track.Voluntary).At(CaseStage.Completed).File.OutcomeOfCrime);
    }
}
