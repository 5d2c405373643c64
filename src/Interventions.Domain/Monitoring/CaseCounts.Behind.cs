using Interventions.Domain.Cases;

namespace Interventions.Domain.Monitoring;

/// <content>Which cases a number of the road of one track was counted from, for whoever may open them.</content>
public sealed partial class CaseCounts
{
    /// <summary>
    /// What may tell the cases behind a number apart: facts of his side. Never what victims said, nor why one ended for her side, nor what groups
    /// of people are laid beside each other by.
    /// </summary>
    private static readonly CaseBy[] Opened = [CaseBy.Track, .. CaseSlices.OfTrack, CaseBy.Fate, CaseBy.Ended, CaseBy.Furthest, CaseBy.Reached];

    /// <summary>What makes a case one of those who came to a stage. Everybody comes to the first.</summary>
    public static IReadOnlyList<CaseSlice> ThoseWhoReached(Track track, CaseSlice? only, CaseStage stage) => ReachedOf(track, only, stage);

    /// <summary>What makes a case one of those who came to a stage and no further, and are open, completed or ended.</summary>
    public static IReadOnlyList<CaseSlice> ThoseWhoStopped(Track track, CaseSlice? only, CaseStage stage, CaseFate fate) => [.. Of(track, only), Furthest(stage), new(CaseBy.Fate, fate.ToString())];

    /// <summary>
    /// Whether the cases behind a number of the funnel may be opened: not where no page has the number, where it is withheld (whoever counted its
    /// cases would know it), or where it tells more than facts of his side.
    /// </summary>
    /// <param name="of">What they have in common: a track, at most one thing it is narrowed to, and how far they came, what became of them or why they ended.</param>
    public bool Opens(IReadOnlyList<CaseSlice> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return of.Any(s => s.By == CaseBy.Track)
            && of.All(s => Opened.Contains(s.By))
            && of.Select(s => s.By).Distinct().Count() == of.Count
            && of.Count(s => CaseSlices.OfTrack.Contains(s.By)) <= 1
            && _counts.Find([.. of]) is { } entry
            && !_linked[entry].IsSuppressed;
    }

    /// <summary>The cases that a number of the funnel was counted from, as many as it says; null where they may not be opened (<see cref="Opens"/>).</summary>
    /// <param name="of">What they have in common.</param>
    public IReadOnlyList<Guid>? Behind(IReadOnlyList<CaseSlice> of)
    {
        if (!Opens(of))
        {
            return null;
        }

        var set = _counts.SetOf([.. of]);
        return [.. _cases.Where((_, i) => CrossedCounts.Has(set, i)).Select(c => c.CaseId)];
    }
}
