using Interventions.Domain.Cases;
using static Interventions.Domain.Cases.Track;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>One demo case: where, on which road, how long ago it was referred and how far it has come.</summary>
internal sealed record DemoCase(int Number, string Area, Track Track, int DaysAgo, DemoEnding Ending, bool IsRestricted = false, int Victims = 1, bool HasChild = false)
{
    /// <summary>The same on every computer and at every start.</summary>
    public Guid Id { get; } = new($"de3c0000-0000-7000-8000-{Number:D12}");
}

/// <summary>
/// The list of demo cases, in the order they came in. How long ago is fitted to <see cref="DemoCalendar"/>: a case in progress was seated in a group
/// that has begun and not ended. A test holds each to the stage it is meant to be at.
/// </summary>
internal static class DemoCases
{
    public static IReadOnlyList<DemoCase> All { get; } =
    [
        .. new (string Area, Track Track, int DaysAgo, DemoEnding Ending)[]
        {
            ("CHE", ConditionalCaution, 1, NotAskedYet), ("CHE", ConditionalCaution, 3, NoVictimEnteredYet), ("CHE", ConditionalCaution, 9, DoesNotSupport),
            ("CHE", ConditionalCaution, 6, Eligible), ("CHE", ConditionalCaution, 8, Authorised), ("CHE", ConditionalCaution, 40, AnswerEnded),
            ("CHE", ConditionalCaution, 11, Cautioned), ("CHE", ConditionalCaution, 16, Seated), ("CHE", ConditionalCaution, 40, InProgress),
            ("CHE", ConditionalCaution, 38, SheWithdrew), ("CHE", ConditionalCaution, 88, MissedWorkshop), ("CHE", ConditionalCaution, 150, Completed),
            ("CHE", ConditionalCaution, 200, Finalised), ("CHE", ConditionalCaution, 310, Finalised), ("CHE", ConditionalCaution, 130, Prosecuted),
            ("CHE", ConditionalCaution, 70, NotEligible), ("CHE", ConditionalCaution, 250, OtherDisposal),
            ("CHE", Voluntary, 2, NotAskedYet), ("CHE", Voluntary, 7, Accepted), ("CHE", Voluntary, 22, Seated), ("CHE", Voluntary, 105, InProgress),
            ("CHE", Voluntary, 50, PausedByDecision), ("CHE", Voluntary, 330, Completed), ("CHE", Voluntary, 180, Disengaged), ("CHE", Voluntary, 60, BackAgain),

            ("CWC", ConditionalCaution, 2, NotAskedYet), ("CWC", ConditionalCaution, 12, NotReached), ("CWC", ConditionalCaution, 7, Eligible),
            ("CWC", ConditionalCaution, 9, Offered), ("CWC", ConditionalCaution, 13, Enrolled), ("CWC", ConditionalCaution, 42, InProgress),
            ("CWC", ConditionalCaution, 41, ConditionsVaried), ("CWC", ConditionalCaution, 88, Excused), ("CWC", ConditionalCaution, 125, Breached),
            ("CWC", ConditionalCaution, 170, Completed), ("CWC", ConditionalCaution, 290, Finalised), ("CWC", ConditionalCaution, 35, HeDeclined),
            ("CWC", Voluntary, 5, Accepted), ("CWC", Voluntary, 12, Assessed), ("CWC", Voluntary, 50, InProgress), ("CWC", Voluntary, 160, RiskReview),
            ("CWC", Voluntary, 275, Completed), ("CWC", Voluntary, 100, SetAside), ("CWC", Voluntary, 220, PassedOn),

            ("HAL", ConditionalCaution, 4, NotAskedYet), ("HAL", ConditionalCaution, 10, Authorised), ("HAL", ConditionalCaution, 40, RiskRose),
            ("HAL", ConditionalCaution, 43, InProgress), ("HAL", ConditionalCaution, 190, Finalised), ("HAL", ConditionalCaution, 22, Returned),
            ("HAL", Voluntary, 3, NotAskedYet), ("HAL", Voluntary, 14, Assessed), ("HAL", Voluntary, 105, AttendanceCorrected),
            ("HAL", Voluntary, 150, Unsuitable), ("HAL", Voluntary, 330, Completed),

            ("WAR", ConditionalCaution, 1, NotAskedYet), ("WAR", ConditionalCaution, 8, Eligible), ("WAR", ConditionalCaution, 14, Seated),
            ("WAR", ConditionalCaution, 90, EndedUnderReview), ("WAR", ConditionalCaution, 140, Completed), ("WAR", ConditionalCaution, 260, Finalised),
            ("WAR", Voluntary, 10, Accepted), ("WAR", Voluntary, 215, InProgress), ("WAR", Voluntary, 45, ConsentWithdrawn), ("WAR", Voluntary, 275, Completed),
        }.Select((c, i) => new DemoCase(
            i + 1, c.Area, c.Track, c.DaysAgo, c.Ending,
            IsRestricted: i is 8 or 30 or 52,
            Victims: i is 2 or 10 or 20 or 33 or 47 ? 2 : 1,
            HasChild: i % 7 == 3))
        .OrderByDescending(c => c.DaysAgo),
    ];

    /// <summary>The stage a case is at in the end.</summary>
    public static CaseStage StageOf(DemoCase made) => made.Ending switch
    {
        NotAskedYet or NoVictimEnteredYet or DoesNotSupport or NotReached or BackAgain => CaseStage.Referred,
        Eligible => CaseStage.Eligible,
        Authorised or AnswerEnded => CaseStage.Authorised,
        Offered => CaseStage.Offered,
        Cautioned => CaseStage.Cautioned,
        Accepted => CaseStage.Accepted,
        Assessed => CaseStage.Assessed,
        Enrolled or Seated => CaseStage.Enrolled,
        InProgress or Excused or SheWithdrew or RiskRose or PausedByDecision or RiskReview or AttendanceCorrected or ConditionsVaried => CaseStage.InProgress,
        Completed => CaseStage.Completed,
        MissedWorkshop => CaseStage.NonComplianceReview,
        Breached => CaseStage.Breached,
        Returned => CaseStage.Returned,
        SetAside => CaseStage.Paused,
        Finalised or Prosecuted or NotEligible or HeDeclined or OtherDisposal or Disengaged or Unsuitable or PassedOn or ConsentWithdrawn
            or EndedUnderReview => CaseStage.Closed,
    };
}
