using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>Track B: consent (CU-04, G16), setting aside and coming back.</summary>
public class VoluntaryTrackTests
{
    [Fact]
    public void Goes_nowhere_without_his_consent_given_while_fit()
    {
        var made = A.Case(Track.Voluntary, r => r with { Consent = null }).Answer(AnswerKind.Supports);
        Assert.Contains("consent", string.Join(" ", made.Ask(CaseAction.AcceptForContact, A.Facilitator).WhyNot));
        EveryStage.Refusal(() => made.File.RecordConsent(new(" ", true, true), made.By(A.Facilitator)));

        made.File.RecordConsent(new("All of it.", IsSigned: true, SeemedFit: false), made.By(A.Custody));
        Assert.False(made.Ask(CaseAction.AcceptForContact, A.Facilitator).IsPossible);
        made.File.RecordConsent(new("All of it.", IsSigned: false, SeemedFit: true), made.By(A.Custody));
        Assert.True(made.Ask(CaseAction.AcceptForContact, A.Facilitator).IsPossible);
    }

    [Theory, InlineData(CaseStage.Referred, CaseAction.AcceptForContact), InlineData(CaseStage.Accepted, CaseAction.Assess), InlineData(CaseStage.Assessed, CaseAction.Enrol),
     InlineData(CaseStage.Enrolled, CaseAction.BookSeat), InlineData(CaseStage.InProgress, CaseAction.Complete), InlineData(CaseStage.Paused, CaseAction.Resume)]
    public void Asks_for_consent_at_every_step(CaseStage stage, CaseAction step)
    {
        var made = EveryStage.At(Track.Voluntary, stage);
        made.File.RecordConsent(new("All of it.", true, SeemedFit: false), made.By(A.Custody));

        Assert.Contains(made.Ask(step, A.Facilitator).WhyNot, w => w.Contains("consent", StringComparison.Ordinal));
    }

    /// <summary>A bug found: consent taken back counted again once he was re-engaged.</summary>
    [Theory, InlineData(Reason.ConsentWithdrawn), InlineData(Reason.HeDeclined)]
    public void Asks_for_consent_again_after_he_took_it_back(Reason reason)
    {
        var made = A.SupportedCase(Track.Voluntary).At(CaseStage.Accepted).Leave(CaseAction.Close, A.Facilitator, reason).Leave(CaseAction.ReEngage, A.Facilitator, Reason.AskedToComeBack);

        Assert.False(made.Ask(CaseAction.AcceptForContact, A.Facilitator).IsPossible);
        made.File.RecordConsent(new("All of it.", true, true), made.By(A.Facilitator));
        Assert.True(made.Ask(CaseAction.AcceptForContact, A.Facilitator).IsPossible);
    }

    [Theory, InlineData(CaseStage.Accepted), InlineData(CaseStage.Assessed), InlineData(CaseStage.Enrolled), InlineData(CaseStage.InProgress)]
    public void Resumes_to_where_it_was_set_aside_and_only_through_an_open_gate(CaseStage stage)
    {
        var made = A.SupportedCase(Track.Voluntary).At(stage).Leave(CaseAction.SetAside, A.Facilitator, Reason.InPrison);
        Assert.Equal((CaseStage.Paused, stage), (made.File.Stage, made.File.StageBefore!.Value));
        Assert.Equal(stage != CaseStage.InProgress, made.File.NeedsFreshAnswers);

        made.Answer(AnswerKind.NoView);
        Assert.Equal([CaseFile.UnderReviewInWords], made.Ask(CaseAction.Resume, A.Facilitator).WhyNot);
        made.Answer(AnswerKind.Supports);
        made.File.Resume(made.By(A.Facilitator), Because.None);

        Assert.Equal(stage, made.File.Stage);
    }

    [Fact]
    public void Comes_back_from_completed_and_from_closed_to_the_beginning()
    {
        foreach (var ended in new[] { CaseStage.Completed, CaseStage.Closed })
        {
            var made = EveryStage.At(Track.Voluntary, ended).Leave(CaseAction.ReEngage, A.Facilitator, Reason.AskedToComeBack);

            Assert.Equal((CaseStage.Referred, null), (made.File.Stage, made.File.HeldSeat));
            EveryStage.Refusal(() => made.File.Assess(made.By(A.Facilitator), Because.None));
        }
    }
}
