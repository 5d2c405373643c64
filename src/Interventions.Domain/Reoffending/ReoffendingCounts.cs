using System.Runtime.InteropServices;

namespace Interventions.Domain.Reoffending;

/// <summary>
/// Everything that is published of the reoffending of one cohort, decided once (SN-04, decisions 0007 and 0037). The whole cohort and
/// every slice of it have all measures; two slices crossed have counts after twelve months only. Every count is an entry of one
/// <see cref="LinkedCounts"/> with all sums that hold between them: slices make up the whole, crossed slices each of theirs, outcomes the
/// mature, kinds and horizons each other. A mean is published where its sum is, and its sum is such a count. A survival curve is published at
/// ends of quarters, or of months in a large cohort, between which at least five people first reoffended, as far as ten are at risk; its steps and its numbers at risk are
/// counts too, and if one of them has to be withheld the whole curve is.
/// </summary>
public sealed partial class ReoffendingCounts
{
    private static readonly CountedBy[] Alone = [CountedBy.Quarter, CountedBy.PriorHarm, CountedBy.Reason, CountedBy.Restricted];

    private readonly LinkedCounts _counts;
    private readonly Dictionary<CountedBy, IReadOnlyList<string>> _values = [];
    private readonly Dictionary<(Slice?, Slice?), int[]> _groups = [];
    private readonly Dictionary<Slice, FullGroup> _slices = [];
    private readonly Followed[] _people;
    private readonly FullGroup _whole;
    private readonly int _unit;

    private ReoffendingCounts(LinkedCounts counts, IEnumerable<FollowedCase> cohort, IReadOnlyList<string> areas)
    {
        _counts = counts;
        _people = [.. cohort.Where(c => c.IsFirstOfPerson).Select(c => new Followed(c))];
        foreach (var by in Enum.GetValues<CountedBy>())
        {
            _values[by] = ValuesOf(by, areas);
        }

        _unit = _people.Count(p => p.IsEvent) >= LeastForMonths ? 1 : 3;
        _whole = new FullGroup(_counts, _people, worth: 48, _unit);
        _groups[(null, null)] = _whole.Counts;
        foreach (var by in Slices.Crossed)
        {
            CountSlices(by);
        }

        foreach (var by in Alone.Where(b => _values[b].Count > 0))
        {
            CountAlone(by);
        }

        foreach (var (a, b) in from a in Slices.Crossed from b in Slices.Crossed where a < b select (a, b))
        {
            Cross(a, b);
        }

        StateSumsOfYears();
        StateReview();
        StateSame();
    }

    /// <summary>Counts one cohort that nothing else is published of.</summary>
    /// <param name="cohort">Its cases; those that are not the first of their person are left out.</param>
    /// <param name="areas">Areas there are, so that one without anybody has its line.</param>
    public static ReoffendingCounts Of(IEnumerable<FollowedCase> cohort, IReadOnlyList<string> areas)
    {
        ArgumentNullException.ThrowIfNull(cohort);
        ArgumentNullException.ThrowIfNull(areas);
        LinkedCounts counts = new();
        ReoffendingCounts made = new(counts, cohort, areas);
        counts.Suppress();
        return made;
    }

    /// <summary>Counts one cohort among other counts of the same people; nothing is shown before all of them are suppressed.</summary>
    internal static ReoffendingCounts In(LinkedCounts counts, IEnumerable<FollowedCase> cohort, IReadOnlyList<string> areas) => new(counts, cohort, areas);

    /// <summary>The entry of the people of each group that is counted, and their cases.</summary>
    internal IEnumerable<(Slice? A, Slice? B, int People, IReadOnlyList<Guid> Cases)> Groups()
    {
        foreach (var pair in _groups.GroupBy(g => (A: g.Key.Item1?.By, B: g.Key.Item2?.By)))
        {
            var members = _people.ToLookup(p => (pair.Key.A is { } a ? p.Values[(int)a] : null, pair.Key.B is { } b ? p.Values[(int)b] : null), p => p.Case.CaseId);
            foreach (var ((a, b), entries) in pair)
            {
                yield return (a, b, entries[0], [.. members[(a?.Value, b?.Value)]]);
            }
        }
    }

    /// <summary>The slices there are, in order.</summary>
    public IReadOnlyList<string> Values(CountedBy by) => _values[by];

    /// <summary>Whether a page can be narrowed to it.</summary>
    public bool Has(Slice slice) => _slices.ContainsKey(slice);

    /// <summary>The counts of everybody, of a slice, or of a slice of a page that is narrowed to another.</summary>
    public GroupCounts Counts(Slice? page, Slice? cell = null)
    {
        var e = page is { } p && cell is { } c && p.By > c.By ? _groups[(cell, page)] : _groups[page is null ? (cell, null) : (page, cell)];
        return new(_counts[e[0]], _counts[e[1]], _counts[e[2]], _counts[e[3]], _counts[e[4]], _counts[e[5]]);
    }

    /// <summary>Who reoffended in a way, of everybody or of a slice.</summary>
    /// <param name="counting">One of <see cref="Countings"/>.</param>
    public KindCounts OfKind(Slice? page, Counting counting)
    {
        var e = Full(page).Kinds[counting];
        return new(_counts[e.Mature], _counts[e.Reoffended], _counts[e.Clear]);
    }

    /// <summary>How often and with what harm, within a year; null where withheld.</summary>
    public PublishedMeans? Means(Slice? page)
    {
        var full = Full(page);
        return Counts(page).Share is not null && !_counts[full.Reoffences].IsSuppressed
            ? full.Means(withHarm: !_counts[full.HarmDays].IsSuppressed && !_counts[full.WithHarm].IsSuppressed && !_counts[full.WithoutHarm].IsSuppressed)
            : null;
    }

    /// <summary>The share clear of any suspected offence as days go by; null where withheld.</summary>
    public PublishedCurve? Curve(Slice? page) => Full(page).Curve is { } curve && curve.Entries.All(e => !_counts[e].IsSuppressed)
        ? curve.Published with { AtRisk = [.. curve.Published.AtRisk.Select(r => (r.Day, _counts.Rounded(r.People)))] }
        : null;

    /// <summary>
    /// Whether the published curves of the slices differ by more than chance; null unless there are two. Slices whose curve is withheld are
    /// not in it.
    /// </summary>
    public double? LogRankP(CountedBy by)
    {
        var groups = _values[by].Where(v => Curve(new(by, v)) is not null).Select(v => _slices[new(by, v)].Group(v)).ToList();
        return groups.Count < 2 ? null : LogRank.Of(groups).P;
    }

    private FullGroup Full(Slice? page) => page is { } slice ? _slices[slice] : _whole;

    private IReadOnlyList<string> ValuesOf(CountedBy by, IReadOnlyList<string> areas)
    {
        if (by is CountedBy.Reason or CountedBy.Restricted && !_people.Any(p => p.Case.Cohort == Cohort.NotCautioned))
        {
            return [];
        }

        var found = _people.Select(p => p.Values[(int)by]).Distinct().Order(StringComparer.Ordinal).ToList();
        IReadOnlyList<string> listed = by switch
        {
            CountedBy.Area => areas,
            CountedBy.Risk => [.. Enum.GetNames<Cases.RiskLevel>(), Slices.None],
            CountedBy.Sex => Enum.GetNames<People.Sex>(),
            CountedBy.Age => AgeBands.All,
            CountedBy.Ethnicity => ["White", "Mixed", "Asian", "Black", "Other", "Not stated"],
            CountedBy.Completion => [Slices.Completed, Slices.NotCompleted],
            CountedBy.Source => Enum.GetNames<Cases.ReferralSource>(),
            CountedBy.PriorHarm => [Adjusted.PriorHarmBand(0), Adjusted.PriorHarmBand(5), Adjusted.PriorHarmBand(50), Adjusted.PriorHarmBand(500)],
            CountedBy.Restricted => [.. Enum.GetNames<Cases.RestrictedReason>(), Slices.None],
            CountedBy.Year or CountedBy.Programme or CountedBy.Quarter or CountedBy.Reason => [],
        };
        return [.. listed, .. found.Except(listed)];
    }

    private void CountSlices(CountedBy by)
    {
        var people = _people.ToLookup(p => p.Values[(int)by]);
        List<FullGroup> parts = [];
        foreach (var value in _values[by])
        {
            FullGroup group = new(_counts, [.. people[value]], worth: 30, _unit);
            _slices[new(by, value)] = group;
            _groups[(new Slice(by, value), null)] = group.Counts;
            parts.Add(group);
        }

        for (var i = 0; i < _whole.All.Count; i++)
        {
            var entry = i;
            Sum(_whole.All[i], parts.Select(p => p.All[entry]), i < Basic);
        }
    }

    private void CountAlone(CountedBy by)
    {
        var people = _people.ToLookup(p => p.Values[(int)by]);
        var (whole, worth) = by == CountedBy.Restricted ? (_people.Length, 10) : ((int?)null, 16);
        var parts = _values[by].Select(v => _groups[(new Slice(by, v), null)] = AddBasic(_counts, CountBasic(people[v]), worth, whole)).ToList();
        SumAll(_whole.Counts, parts);
    }

    /// <summary>Counts two ways of slicing at once, and states that the parts of a slice are the slice.</summary>
    private void Cross(CountedBy a, CountedBy b)
    {
        var counted = _people.GroupBy(p => (p.Values[(int)a], p.Values[(int)b])).ToDictionary(g => g.Key, CountBasic);
        foreach (var (v, w) in from v in _values[a] from w in _values[b] select (v, w))
        {
            _groups[(new Slice(a, v), new Slice(b, w))] = AddBasic(_counts, counted.GetValueOrDefault((v, w)) ?? new int[Basic], worth: 4);
        }

        foreach (var v in _values[a])
        {
            SumAll(_slices[new(a, v)].Counts, [.. _values[b].Select(w => _groups[(new Slice(a, v), new Slice(b, w))])]);
        }

        foreach (var w in _values[b])
        {
            SumAll(_slices[new(b, w)].Counts, [.. _values[a].Select(v => _groups[(new Slice(a, v), new Slice(b, w))])]);
        }
    }

    private void StateSumsOfYears()
    {
        foreach (var year in _values[CountedBy.Year])
        {
            SumAll(_slices[new(CountedBy.Year, year)].Counts, [.. _values[CountedBy.Quarter].Where(q => Slices.YearOfQuarter(q) == year).Select(q => _groups[(new Slice(CountedBy.Quarter, q), null)])]);
        }
    }

    /// <summary>Who ended under review has a restricted reason or none; see <see cref="Monitoring.CaseCounts"/>.</summary>
    private void StateReview()
    {
        bool IsUnderReview(Followed p) => p.Case.WhyNotCautioned == Cases.Reason.EndedUnderReview;
        if (!_groups.TryGetValue((new Slice(CountedBy.Reason, nameof(Cases.Reason.EndedUnderReview)), null), out var review)
            || _people.Any(p => p.Case.WhyNotCautionedRestricted is not null && !IsUnderReview(p)))
        {
            return;
        }

        var without = CountBasic(_people.Where(p => IsUnderReview(p) && p.Case.WhyNotCautionedRestricted is null));
        var reasons = _values[CountedBy.Restricted].Where(v => v != Slices.None).Select(v => _groups[(new Slice(CountedBy.Restricted, v), null)]).ToList();
        for (var i = 0; i < Basic; i++)
        {
            var entry = i;
            _counts.Sum(review[i], [.. reasons.Select(r => r[entry]), _counts.AddUnpublished(without[i], isSensitive: false)]);
        }
    }

    /// <summary>
    /// Zeros that stand on pages tell that two groups are the same people: if all of 2025 and nobody else were on one programme, its women are the women of
    /// 2025. Groups of the same people are told in the same numbers, so that neither can be shown where the other is withheld.
    /// </summary>
    private void StateSame()
    {
        Dictionary<(int, UInt128), (Slice?, Slice?)> found = [];
        foreach (var (a, b, _, cases) in Groups().Where(g => g.Cases.Count > 0 && g.A?.By != CountedBy.Restricted)) // whose zeros are withheld
        {
            var all = cases.Aggregate(UInt128.Zero, (sum, id) => sum ^ MemoryMarshal.Read<UInt128>(id.ToByteArray()));
            if (!found.TryGetValue((cases.Count, all), out var same))
            {
                found[(cases.Count, all)] = (a, b);
                continue;
            }

            var (one, other) = (EntriesOf(same), EntriesOf((a, b)));
            for (var i = 0; i < Math.Min(one.Count, other.Count); i++)
            {
                _counts.Sum(one[i], [other[i]]);
            }
        }

        IReadOnlyList<int> EntriesOf((Slice? A, Slice? B) group) => group switch
        {
            (null, null) => _whole.All,
            ({ } a, null) when _slices.TryGetValue(a, out var full) => full.All,
            _ => _groups[group],
        };
    }

    private void SumAll(int[] total, IReadOnlyList<int[]> parts)
    {
        for (var i = 0; i < Basic; i++)
        {
            var entry = i;
            Sum(total[i], parts.Select(p => p[entry]), isOfGroups: true);
        }
    }

    private void Sum(int total, IEnumerable<int> parts, bool isOfGroups)
    {
        if (isOfGroups)
        {
            _counts.SumOfGroups(total, parts);
        }
        else
        {
            _counts.Sum(total, parts);
        }
    }
}
