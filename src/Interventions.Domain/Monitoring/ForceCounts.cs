using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <summary>
/// Everything that is published of one force, decided at once (decision 0040): its referrals and the reoffending of its cohorts. They count the
/// same people, so what one withholds must not follow from the other: voluntary referrals of a quarter less voluntary people of that quarter are
/// those referred again.
/// </summary>
public sealed class ForceCounts
{
    private ForceCounts(IReadOnlyList<CountedCase> cases, IReadOnlyList<FollowedCase> followed, IReadOnlyList<string> areas, int roundsTo)
    {
        LinkedCounts linked = new(roundsTo);
        Cases = new(linked, cases, areas);
        var why = cases.Where(c => c.Fate == CaseFate.Ended).ToDictionary(c => c.CaseId);
        Cohorts = Enum.GetValues<Cohort>().ToDictionary(c => c, c => ReoffendingCounts.In(linked, followed.Where(f => f.Cohort == c).Select(f => WithReason(f, why)), areas));
        foreach (var (cohort, counts) in Cohorts)
        {
            Cases.Tie(cohort, counts);
        }

        Cases.TieAgain();

        linked.Suppress();
    }

    /// <summary>Referrals.</summary>
    public CaseCounts Cases { get; }

    /// <summary>Whose reoffending is measured.</summary>
    public IReadOnlyDictionary<Cohort, ReoffendingCounts> Cohorts { get; }

    /// <summary>Why he was not cautioned is why the case ended: the same reason here as on the funnel.</summary>
    private static FollowedCase WithReason(FollowedCase followed, Dictionary<Guid, CountedCase> ended) =>
        followed.Cohort == Cohort.NotCautioned && ended.TryGetValue(followed.CaseId, out var counted)
            ? followed with { WhyNotCautioned = counted.Ended, WhyNotCautionedRestricted = counted.EndedRestricted }
            : followed;

    /// <summary>Counts one force.</summary>
    /// <param name="cases">Everybody referred.</param>
    /// <param name="followed">All cohorts of them.</param>
    /// <param name="areas">Areas there are, so that one without anybody has its line.</param>
    /// <param name="roundsTo">Counts are given to the nearest multiple of it (<see cref="Cautions.ForcePolicy.RoundsTo"/>).</param>
    public static ForceCounts Of(IReadOnlyList<CountedCase> cases, IReadOnlyList<FollowedCase> followed, IReadOnlyList<string> areas, int roundsTo = 1)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(followed);
        ArgumentNullException.ThrowIfNull(areas);
        return new(cases, followed, areas, roundsTo);
    }
}
