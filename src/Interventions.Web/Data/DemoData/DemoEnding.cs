namespace Interventions.Web.Data.DemoData;

/// <summary>How far a demo case has come. Where several reasons lead to one, the case says which (<see cref="DemoCase.Reason"/>).</summary>
internal enum DemoEnding
{
    // Before the first step
    NotAskedYet,
    NoVictimEnteredYet,
    DoesNotSupport,
    NotReached,
    AskedReferrer,

    // Track A, main road
    Eligible,
    Authorised,
    Offered,
    Cautioned,

    // Both tracks, main road
    Accepted,
    Assessed,
    Enrolled,
    Seated,
    InProgress,
    Completed,

    // Track A, beside it
    Finalised,
    NonCompliant,
    Excused,
    Extended,
    Breached,
    Prosecuted,
    NoFurtherAction,
    NotEligible,
    HeDeclined,
    Returned,
    Disposed,
    DisposedAfterSigning,
    Reopened,

    // Track B, beside it
    SetAside,
    Resumed,
    BackAgain,

    // Both tracks: closed for one of the reasons to choose from
    ClosedEarly,
    ClosedLate,

    // Both tracks: on the way to another area
    TransferAsked,
    Transferred,

    // Under review, a cause each
    SheWithdrew,
    RiskRose,
    AnswerEnded,
    SecondVictimFound,
    PausedByDecision,
    RiskReview,
    AttendanceCorrected,
    ConditionsVaried,
    EndedUnderReview,
}
