using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What cases are counted by.</summary>
public enum Dimension
{
    // By these a page can be narrowed, to one value of one of them
    Track,
    Area,
    Quarter,

    // By these a page only counts
    Stage,
    Month,
    Ended,
    Review,
    Attendance,
    Child,
}

/// <summary>One value of one dimension: the whole of what a page can be narrowed by (decision 0007).</summary>
public sealed record Only(Dimension By, string Value);

/// <summary>One case, or the marks of one kind that a case has on registers.</summary>
/// <param name="Person">Whom it is about: a number about fewer than five people is small, however large it is.</param>
/// <param name="Count">How many.</param>
/// <param name="Values">The value for each dimension that applies.</param>
internal sealed record Counted(Guid Person, int Count, IReadOnlyDictionary<Dimension, string> Values);

/// <summary>
/// Every number that any page may show, with every sum that holds between them, suppressed together. Nothing else makes
/// a number for these pages, so no two pages can contradict each other or give away what a third withholds.
/// </summary>
internal sealed class Cube
{
    public const string UnderReview = "under";
    public const string NotUnderReview = "not";

    private static readonly Dimension[] Narrowing = [Dimension.Track, Dimension.Area, Dimension.Quarter];

    private readonly LinkedCounts _counts = new();
    private readonly Dictionary<string, int> _entries = [];
    private readonly IReadOnlyList<Counted> _counted;
    private readonly IReadOnlyDictionary<Dimension, IReadOnlyList<string>> _values;

    /// <param name="counted">What there is.</param>
    /// <param name="values">The values of each dimension counted by, in order; everything counted has one of them or none.</param>
    public Cube(IReadOnlyList<Counted> counted, IReadOnlyDictionary<Dimension, IReadOnlyList<string>> values)
    {
        (_counted, _values) = (counted, values);
        State(null);
        foreach (var by in Narrowing)
        {
            foreach (var value in values[by])
            {
                State(new(by, value));
            }
        }

        foreach (var (dimension, value) in values.SelectMany(d => d.Value.Select(v => (d.Key, v))))
        {
            StateAcross(dimension, value);
        }

        _counts.Suppress();
    }

    /// <summary>How many there are, of those narrowed to.</summary>
    public PublishedCount Total(Only? only) => _counts[EntryOf(only, null)];

    /// <summary>How many have a value of a dimension, of those narrowed to.</summary>
    public PublishedCount this[Only? only, Dimension dimension, string value] => _counts[EntryOf(only, new(dimension, value))];

    /// <summary>On one page every table adds up to the page's total; reasons for ending to the cases that have ended, months to their quarter.</summary>
    private void State(Only? page)
    {
        foreach (var (dimension, all) in _values.Where(d => d.Key != page?.By))
        {
            if (dimension == Dimension.Ended)
            {
                _counts.Sum(EntryOf(page, new(Dimension.Stage, nameof(CaseStage.Closed))), all.Select(v => EntryOf(page, new(dimension, v))));
            }
            else if (dimension != Dimension.Month)
            {
                _counts.Sum(EntryOf(page, null), all.Select(v => EntryOf(page, new(dimension, v))));
            }
        }

        if (page?.By != Dimension.Quarter && _values.TryGetValue(Dimension.Month, out var months))
        {
            foreach (var quarter in _values[Dimension.Quarter])
            {
                _counts.Sum(EntryOf(page, new(Dimension.Quarter, quarter)), months.Where(m => QuarterOf(m) == quarter).Select(m => EntryOf(page, new(Dimension.Month, m))));
            }
        }
    }

    /// <summary>A number of the page of all is the sum of those of the pages narrowed by one dimension.</summary>
    private void StateAcross(Dimension dimension, string value)
    {
        foreach (var by in Narrowing.Where(n => n != dimension && !(n == Dimension.Quarter && dimension == Dimension.Month)))
        {
            _counts.Sum(EntryOf(null, new(dimension, value)), _values[by].Select(v => EntryOf(new(by, v), new(dimension, value))));
        }
    }

    /// <summary>The same number is one entry wherever it stands: Halton on the page of cautions is cautions on the page of Halton.</summary>
    private int EntryOf(Only? page, Only? cell)
    {
        if (page is { By: Dimension.Quarter } && cell is { By: Dimension.Month })
        {
            page = null;
        }

        Only[] conditions = [.. new[] { page, cell }.OfType<Only>().OrderBy(o => o.By)];
        var key = string.Join('&', conditions.Select(o => $"{o.By}={o.Value}"));
        if (_entries.TryGetValue(key, out var entry))
        {
            return entry;
        }

        var rows = _counted.Where(r => conditions.All(o => r.Values.GetValueOrDefault(o.By) == o.Value)).ToList();
        var isRest = conditions.Any(o => o is { By: Dimension.Review, Value: NotUnderReview });
        return _entries[key] = _counts.Add(
            rows.Sum(r => r.Count),
            rows.Select(r => r.Person).Distinct().Count(),
            worth: 2 - conditions.Length,
            hidesZero: isRest && _counted.Any(r => conditions.Where(o => o.By != Dimension.Review).All(o => r.Values.GetValueOrDefault(o.By) == o.Value)));
    }

    private static string QuarterOf(string month) => Quarter.Of(DateOnly.ParseExact($"{month}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)).Code;
}
