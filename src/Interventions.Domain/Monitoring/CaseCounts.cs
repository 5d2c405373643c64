using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <summary>
/// Everything that is published of the referrals of one force: how many there are, how far they got, where and why they were lost, and how
/// groups of people fared (decision 0040). A page is narrowed by one thing at a time. Every count is one entry of the force's
/// <see cref="LinkedCounts"/> with all sums that hold between pages, so that nothing withheld here follows from there.
/// </summary>
public sealed partial class CaseCounts
{
    private static readonly CaseBy[] Tables = [CaseBy.Track, CaseBy.Area, CaseBy.Source, CaseBy.Year];

    private readonly LinkedCounts _linked;
    private readonly CrossedCounts _counts;
    private readonly IReadOnlyList<CountedCase> _cases;
    private readonly Dictionary<CaseBy, IReadOnlyList<string>> _values = [];

    internal CaseCounts(LinkedCounts linked, IReadOnlyList<CountedCase> cases, IReadOnlyList<string> areas)
    {
        (_linked, _cases) = (linked, cases);
        var firsts = cases.GroupBy(c => c.PersonId).Select(g => g.OrderBy(c => c.Referred).ThenBy(c => c.CaseId).First().CaseId).ToHashSet();
        CrossedItem[] items = [.. cases.Select(c => new CrossedItem(c.PersonId, 1, [.. CaseSlices.Of(c), new(CaseBy.Before, firsts.Contains(c.CaseId) ? CaseSlices.No : CaseSlices.Yes)]))];
        _counts = new(linked, items);
        var found = items.SelectMany(i => i.Slices).Distinct().ToLookup(s => s.By, s => s.Value);
        foreach (var by in Enum.GetValues<CaseBy>())
        {
            _values[by] = ValuesOf(by, areas, found[by]);
        }

        StateOverview();
        (_again, _once) = StateAgain();
        foreach (var track in Enum.GetValues<Track>())
        {
            StateRoad(track);
        }
    }

    /// <summary>The slices there are, in order.</summary>
    public IReadOnlyList<string> Values(CaseBy by) => _values[by];

    /// <summary>Whether a page can be narrowed to it.</summary>
    public bool Has(CaseSlice only) => CaseSlices.Narrowing.Contains(only.By) && _values[only.By].Contains(only.Value);

    /// <summary>The count of what these have in common, as published.</summary>
    /// <exception cref="ArgumentException">It is not among what is counted.</exception>
    public PublishedCount Count(params CaseSlice[] of) => _counts.Find(of) is { } entry ? _linked[entry] : throw new ArgumentException("Not counted.", nameof(of));

    /// <summary>Whether pages have the count of what these have in common.</summary>
    public bool IsCounted(params CaseSlice[] of) => _counts.Find(of) is not null;

    /// <summary>How many of a track, or of a slice of it, came to a stage.</summary>
    public PublishedCount Reached(Track track, CaseSlice? only, CaseStage stage) => Count(ReachedOf(track, only, stage));

    /// <summary>How many of a track, or of a slice of it, that came to a stage and no further are open, completed or ended.</summary>
    public PublishedCount Stopped(Track track, CaseSlice? only, CaseStage stage, CaseFate fate) =>
        Count([.. ThoseWhoStopped(track, only, stage, fate)]);

    /// <summary>
    /// Days at a stage, of those of a track or a slice that have left it: the median, and the 90th percentile where it does not rest on one or two
    /// people; null where withheld. Whether they are given hangs on published numbers alone: else it would tell how many have left.
    /// </summary>
    public (int? Median, int? Ninetieth) Days(Track track, CaseSlice? only, CaseStage stage)
    {
        if (Reached(track, only, stage).Number - Stopped(track, only, stage, CaseFate.Open).Number is not (>= SmallNumbers.LeastDenominator and var left))
        {
            return default;
        }

        var set = _counts.SetOf(Of(track, only));
        int[] days = [.. _cases.Where((_, i) => CrossedCounts.Has(set, i)).SelectMany(c => c.Stays).Where(s => s.Stage == stage).Select(s => s.Days)];
        return (
            days.Length >= SmallNumbers.LeastDenominator ? Proportions.Percentile(days, 0.5) : null,
            left >= PublishedShare.LeastWithoutWarning && days.Length >= PublishedShare.LeastWithoutWarning ? Proportions.Percentile(days, 0.9) : null);
    }

    private static CaseSlice[] Of(Track track, CaseSlice? only) => only is { } slice ? [new(CaseBy.Track, track.ToString()), slice] : [new(CaseBy.Track, track.ToString())];

    /// <summary>Everybody comes to the first stage.</summary>
    private static CaseSlice[] ReachedOf(Track track, CaseSlice? only, CaseStage stage) =>
        stage == track.Journey()[0] ? Of(track, only) : [.. Of(track, only), new(CaseBy.Reached, stage.ToString())];

    private static IEnumerable<string> YearsUntil(IReadOnlyList<CountedCase> cases)
    {
        for (var day = cases.Min(c => c.Referred); Compare(day, cases.Max(c => c.Referred)) <= 0; day = day.AddYears(1))
        {
            yield return Slices.YearOf(day);
        }

        static int Compare(DateOnly a, DateOnly b) => string.CompareOrdinal(Slices.YearOf(a), Slices.YearOf(b));
    }

    private IReadOnlyList<string> ValuesOf(CaseBy by, IReadOnlyList<string> areas, IEnumerable<string> found)
    {
        IReadOnlyList<string> listed = by switch
        {
            CaseBy.Track => Enum.GetNames<Track>(),
            CaseBy.Area => areas,
            CaseBy.Source => Enum.GetNames<ReferralSource>(),
            CaseBy.Year => _cases.Count == 0 ? [] : [.. YearsUntil(_cases)],
            CaseBy.Quarter => [.. _values[CaseBy.Year].SelectMany(Slices.QuartersOf)],
            CaseBy.Sex => Enum.GetNames<People.Sex>(),
            CaseBy.Age => AgeBands.All,
            CaseBy.Ethnicity => [.. People.Ethnicity.All.Select(e => e.Group).Distinct()],
            CaseBy.Disability or CaseBy.Language or CaseBy.Breach or CaseBy.Before => [CaseSlices.Yes, CaseSlices.No],
            CaseBy.Support => [CaseSlices.Yes, CaseSlices.No, CaseSlices.None],
            CaseBy.Fate => Enum.GetNames<CaseFate>(),
            CaseBy.Restricted => [.. Enum.GetNames<RestrictedReason>(), CaseSlices.None],
            CaseBy.Furthest or CaseBy.Reached or CaseBy.Ended or CaseBy.LostEarly or CaseBy.Mark => [],
        };
        return [.. listed, .. found.Order(StringComparer.Ordinal).Except(listed)];
    }

    private IEnumerable<CaseSlice> All(CaseBy by) => _values[by].Select(v => new CaseSlice(by, v));

    private IEnumerable<CaseSlice> QuartersOf(CaseSlice year) => _values[CaseBy.Quarter].Where(q => Slices.YearOfQuarter(q) == year.Value).Select(q => new CaseSlice(CaseBy.Quarter, q));

    /// <summary>What became of cases, whatever their track.</summary>
    private IEnumerable<CaseSlice> Outcomes => [.. All(CaseBy.Fate), .. All(CaseBy.Ended)];

    private void StateOverview()
    {
        CaseSlice[] ended = [new(CaseBy.Fate, nameof(CaseFate.Ended))];
        CaseSlice[][] pages = [[], .. CaseSlices.Narrowing.SelectMany(All).Select(only => (CaseSlice[])[only])];
        foreach (var page in pages)
        {
            var by = page.Length == 0 ? (CaseBy?)null : page[0].By;
            foreach (var table in Tables.Where(t => t != by && !(by == CaseBy.Quarter && t == CaseBy.Year)))
            {
                _counts.Parts(page, All(table));
            }

            _counts.Parts(page, All(CaseBy.Fate));
            _counts.Parts([.. page, .. ended], All(CaseBy.Ended));
        }

        // Pages narrowed by each value of one thing make up the page of all, number by number.
        foreach (var (outcome, table) in Outcomes.SelectMany(_ => Tables, (o, t) => (o, t)))
        {
            _counts.Parts([outcome], All(table));
        }

        foreach (var year in All(CaseBy.Year))
        {
            _counts.Parts([year], QuartersOf(year));
            foreach (var other in Tables.Where(t => t != CaseBy.Year).SelectMany(All).Concat(Outcomes))
            {
                _counts.Parts([year, other], QuartersOf(year));
            }
        }
    }
}
