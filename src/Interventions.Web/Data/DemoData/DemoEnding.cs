namespace Interventions.Web.Data.DemoData;

/// <summary>How far a demo case has come.</summary>
internal enum DemoEnding
{
    // Before the first step
    NotAskedYet,
    NoVictimEnteredYet,
    DoesNotSupport,
    NotReached,

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
    MissedWorkshop,
    Excused,
    Breached,
    Prosecuted,
    NotEligible,
    HeDeclined,
    Returned,
    OtherDisposal,

    // Track B, beside it
    SetAside,
    Disengaged,
    Unsuitable,
    PassedOn,
    ConsentWithdrawn,
    BackAgain,

    // Under review, a cause each
    SheWithdrew,
    RiskRose,
    AnswerEnded,
    PausedByDecision,
    RiskReview,
    AttendanceCorrected,
    ConditionsVaried,
    EndedUnderReview,
}
