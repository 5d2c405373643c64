using Interventions.Domain.Cases;

namespace Interventions.Web.Data.DemoData;

/// <summary>One demo case: where, on which road, how long ago it was referred and how far it has come.</summary>
/// <param name="Number">From 1; what is random in its story hangs on it.</param>
/// <param name="DaysAgo">Days before the first start.</param>
/// <param name="Reason">The coded reason, where the ending leaves a choice.</param>
/// <param name="Restricted">The restricted face of the reason.</param>
/// <param name="Outcome">What happened instead of a caution.</param>
internal sealed record DemoCase(
    int Number, string Area, Track Track, int DaysAgo, DemoEnding Ending, Reason? Reason = null, RestrictedReason? Restricted = null, CrimeOutcome? Outcome = null)
{
    /// <summary>The same on every computer and at every start.</summary>
    public Guid Id { get; } = new($"de3d0000-0000-7000-8000-{Number:D12}");

    public bool IsRestricted => Number % 29 == 5;

    /// <summary>How many are to be asked. What is found later is not counted yet.</summary>
    public int Victims => Number % 13 == 2 && Ending != DemoEnding.SecondVictimFound ? 2 : 1;

    public bool HasChild => Number % 7 == 3;

    /// <summary>The stage a case is at in the end.</summary>
    public CaseStage Stage => Ending switch
    {
        DemoEnding.NotAskedYet or DemoEnding.NoVictimEnteredYet or DemoEnding.DoesNotSupport or DemoEnding.NotReached or DemoEnding.AskedReferrer
            or DemoEnding.BackAgain or DemoEnding.Reopened => CaseStage.Referred,
        DemoEnding.Eligible => CaseStage.Eligible,
        DemoEnding.Authorised or DemoEnding.AnswerEnded => CaseStage.Authorised,
        DemoEnding.Offered or DemoEnding.SecondVictimFound => CaseStage.Offered,
        DemoEnding.Cautioned => CaseStage.Cautioned,
        DemoEnding.Accepted => CaseStage.Accepted,
        DemoEnding.Assessed => CaseStage.Assessed,
        DemoEnding.Enrolled or DemoEnding.Seated or DemoEnding.TransferAsked or DemoEnding.Transferred => CaseStage.Enrolled,
        DemoEnding.InProgress or DemoEnding.Excused or DemoEnding.Extended or DemoEnding.SheWithdrew or DemoEnding.RiskRose or DemoEnding.PausedByDecision
            or DemoEnding.RiskReview or DemoEnding.AttendanceCorrected or DemoEnding.ConditionsVaried or DemoEnding.Resumed => CaseStage.InProgress,
        DemoEnding.Completed => CaseStage.Completed,
        DemoEnding.NonCompliant => CaseStage.NonComplianceReview,
        DemoEnding.Breached => CaseStage.Breached,
        DemoEnding.Returned => CaseStage.Returned,
        DemoEnding.SetAside => CaseStage.Paused,
        DemoEnding.Finalised or DemoEnding.Prosecuted or DemoEnding.NoFurtherAction or DemoEnding.NotEligible or DemoEnding.HeDeclined
            or DemoEnding.Disposed or DemoEnding.DisposedAfterSigning or DemoEnding.ClosedEarly or DemoEnding.ClosedLate or DemoEnding.EndedUnderReview => CaseStage.Closed,
    };
}
