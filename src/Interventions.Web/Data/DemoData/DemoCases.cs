using Interventions.Domain.Cases;
using static Interventions.Domain.Cases.Track;
using static Interventions.Web.Data.DemoData.DemoEnding;

namespace Interventions.Web.Data.DemoData;

/// <summary>
/// The list of demo cases: 300 in three areas over two years, and a handful in a fourth. What is open lies near the first start, what has
/// ended is spread over the two years. A test holds each to the stage it is meant to be at.
/// </summary>
internal static class DemoCases
{
    /// <summary>Days before the first start at which the oldest case was referred.</summary>
    public const int OldestDays = 730;

    /// <summary>Cases in the three areas of <see cref="Areas"/>.</summary>
    public const int InThreeAreas = 300;

    /// <summary>The three areas the 300 are in.</summary>
    public static IReadOnlyList<string> Areas { get; } = ["CHE", "CWC", "WAR"];

    private const string FourthArea = "HAL";

    /// <summary>In the order they came in.</summary>
    public static IReadOnlyList<DemoCase> All { get; } = [.. Make().OrderByDescending(c => c.DaysAgo).ThenBy(c => c.Number)];

    private static List<DemoCase> Make()
    {
        List<DemoCase> made = [];
        foreach (var area in Areas)
        {
            foreach (var plan in DemoPlans.OpenIn(Array.IndexOf([.. Areas], area)))
            {
                Add(area, plan);
            }
        }

        // What has ended follows a fixed round, so that every reason comes up in every year.
        for (var i = 0; made.Count < InThreeAreas; i++)
        {
            Add(Areas[i % Areas.Count], DemoPlans.Ended[i % DemoPlans.Ended.Count]);
        }

        foreach (var plan in DemoPlans.Few)
        {
            Add(FourthArea, plan);
        }

        return made;

        void Add(string area, DemoPlan plan)
        {
            var number = made.Count + 1;
            var (least, most) = DemoWindows.Of(plan.Track, plan.Ending, plan.Reason);
            made.Add(new(number, area, plan.Track, least + (number * 37 % (most - least + 1)), plan.Ending, plan.Reason, plan.Restricted, plan.Outcome));
        }
    }
}

/// <summary>A road for a case to go.</summary>
internal sealed record DemoPlan(Track Track, DemoEnding Ending, Reason? Reason = null, RestrictedReason? Restricted = null, CrimeOutcome? Outcome = null);

/// <summary>
/// Days ago between which a case has to be referred to be where it is meant to be today, fitted to <see cref="DemoCalendar"/>: somebody in
/// progress was seated in a group that has begun and not ended.
/// </summary>
internal static class DemoWindows
{
    /// <summary>Caution and seat on Track A take about six days.</summary>
    public static (int Least, int Most) Of(Track track, DemoEnding ending, Reason? reason) => (track, ending) switch
    {
        (_, NotAskedYet or NoVictimEnteredYet) => (2, 4),
        (_, DoesNotSupport or NotReached or AskedReferrer) => (6, 14),
        (ConditionalCaution, Eligible) => (7, 9),
        (ConditionalCaution, Authorised) => (8, 10),
        (ConditionalCaution, Offered) => (9, 11),
        (ConditionalCaution, SecondVictimFound) => (12, 15),
        (ConditionalCaution, Cautioned) => (10, 14),
        (ConditionalCaution, Enrolled or TransferAsked or Transferred) => (12, 15),
        (ConditionalCaution, Seated) => (12, 15),
        (ConditionalCaution, AnswerEnded) => (38, 50),
        (ConditionalCaution, InProgress or SheWithdrew or RiskRose or PausedByDecision or RiskReview or AttendanceCorrected or ConditionsVaried) => (30, 44),
        (ConditionalCaution, NonCompliant) when reason is Domain.Cases.Reason.NoContact => (30, 60),
        (ConditionalCaution, NonCompliant) when reason is Domain.Cases.Reason.DeadlinePassed => (118, 128),
        (ConditionalCaution, NonCompliant) when reason is Domain.Cases.Reason.NewOffence or Domain.Cases.Reason.OtherCondition => (30, 44),
        (ConditionalCaution, NonCompliant) => (72, 92),
        (ConditionalCaution, Excused or Extended) => (72, 88),
        (ConditionalCaution, Breached) => (72, 100),
        (ConditionalCaution, Completed) => (74, 105),
        (ConditionalCaution, Returned) => (8, 25),
        (ConditionalCaution, Reopened) => (20, 40),
        (ConditionalCaution, ClosedEarly) when reason is Domain.Cases.Reason.ProsecutionLimitExpired => (220, DemoCases.OldestDays),
        (ConditionalCaution, NotEligible or HeDeclined or Disposed or ClosedEarly) => (15, DemoCases.OldestDays),
        (ConditionalCaution, _) => (110, DemoCases.OldestDays),
        (Voluntary, Accepted) => (4, 8),
        (Voluntary, Assessed) => (7, 12),
        (Voluntary, Enrolled or TransferAsked or Transferred) => (10, 14),
        (Voluntary, Seated) => (12, 20),
        (Voluntary, BackAgain) => (45, 70),
        (Voluntary, SetAside or Resumed) => (125, 190),
        (Voluntary, Completed) => (305, DemoCases.OldestDays),
        (Voluntary, ClosedEarly) => (15, DemoCases.OldestDays),
        (Voluntary, ClosedLate or EndedUnderReview) => (120, DemoCases.OldestDays),
        (Voluntary, _) => (46, 200),
    };
}
