using Interventions.Domain.Attendance;

namespace Interventions.Domain.Programmes;

/// <summary>One session of somebody's history: what happened, whichever version's rules are asked about it.</summary>
/// <param name="Number">Position in the programme, from 1.</param>
/// <param name="StartedAt">When the session began, UTC.</param>
/// <param name="Fact">What was recorded.</param>
/// <param name="MinutesLate">How late he came; null where no arrival was recorded.</param>
public sealed record SessionSeen(int Number, DateTime StartedAt, AttendanceFact Fact, int? MinutesLate = null);

/// <summary>How somebody stands under one version's rules. The same history gives two answers under two versions (product.md 6).</summary>
/// <param name="Run">The attempt at the whole programme he is in, from 1.</param>
/// <param name="Attended">Sessions complied with in that run.</param>
/// <param name="Misses">Sessions missed in all runs.</param>
/// <param name="IsMet">The rule is met (AT-06).</param>
/// <param name="StillNeeded">How many more sessions he needs.</param>
public sealed record ProgrammeStanding(int Run, IReadOnlyList<int> Attended, int Misses, bool IsMet, int StillNeeded)
{
    /// <summary>
    /// Replays a history under a version's rules. Late beyond its grace is not attended (CARA-12, AT-03), and who was refused
    /// under stricter rules counts as there where these would have let him in; what the service did never counts (AT-04).
    /// </summary>
    public static ProgrammeStanding Under(ProgrammeVersion rules, IEnumerable<SessionSeen> history)
    {
        SortedSet<int> attended = [];
        var (run, misses) = (1, 0);
        foreach (var seen in history.Where(s => s.Number <= rules.Sessions).OrderBy(s => s.StartedAt).ThenBy(s => s.Number))
        {
            if (IsRuleMet(rules, attended))
            {
                break;
            }

            switch (Reading(rules, seen))
            {
                case Read.Attended when !rules.InOrder || seen.Number == attended.Count + 1:
                    attended.Add(seen.Number);
                    break;
                case Read.Missed:
                    misses++;
                    if (rules.OnMiss == MissRule.RestartRun)
                    {
                        attended.Clear();
                        run++;
                    }

                    break;
                case Read.Attended or Read.Nothing:
                    break;
            }
        }

        return new(run, [.. attended], misses, IsRuleMet(rules, attended), Needed(rules, attended));
    }

    private static bool IsRuleMet(ProgrammeVersion rules, SortedSet<int> attended) => Needed(rules, attended) == 0;

    private static int Needed(ProgrammeVersion rules, SortedSet<int> attended) =>
        Math.Max(Math.Max(0, rules.SessionsNeeded - attended.Count), rules.LastSessionRequired && !attended.Contains(rules.Sessions) ? 1 : 0);

    private static Read Reading(ProgrammeVersion rules, SessionSeen seen) => seen.Fact switch
    {
        AttendanceFact.Attended => rules.Admits(seen.MinutesLate ?? 0) ? Read.Attended : Read.Missed,
        AttendanceFact.LateRefused => seen.MinutesLate is { } late && rules.Admits(late) ? Read.Attended : Read.Missed,
        AttendanceFact.Absent or AttendanceFact.LeftEarly or AttendanceFact.SentHomeBehaviour => Read.Missed,
        AttendanceFact.SentHomeService or AttendanceFact.CancelledByUs or AttendanceFact.StoodDown => Read.Nothing,
    };

    private enum Read
    {
        Nothing,
        Attended,
        Missed,
    }
}
