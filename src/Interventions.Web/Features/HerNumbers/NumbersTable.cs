using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>A table of measures of her side, fit to show: every cell is published or withheld already.</summary>
/// <param name="Key">Its name in an address.</param>
/// <param name="Note">What to know when reading it.</param>
public sealed record NumbersTable(string Key, string Caption, string First, IReadOnlyList<string> Columns, IReadOnlyList<NumbersRow> Rows, string Note);

/// <summary>A line of it.</summary>
public sealed record NumbersRow(string Label, IReadOnlyList<string> Cells)
{
    /// <summary>Where a cell leads to, null where to nothing; empty where none leads anywhere.</summary>
    public IReadOnlyList<string?> Opens { get; init; } = [];
}

/// <summary>
/// Counts that leave her side. Her own workers read exact numbers; everybody else reads what SN-04 lets through, reckoned over all sums
/// that hold between the numbers of a page (decision 0007).
/// </summary>
/// <param name="exact">For her own workers.</param>
internal sealed class PublishedNumbers(bool exact)
{
    /// <summary>Fewer people give no middle, because it would be one of them.</summary>
    public const int LeastForMedian = SmallNumbers.LeastDenominator;

    /// <summary>Fewer people give no 90th percentile: it would rest on three of them or fewer.</summary>
    public const int LeastForNinetieth = 30;

    private readonly LinkedCounts _counts = new();
    private readonly List<int> _exact = [];

    /// <summary>Adds a count; the answer is its index.</summary>
    /// <param name="people">Whom it is about, one entry for each counted.</param>
    /// <param name="worth">The higher, the later it is withheld for another.</param>
    public int Add(IReadOnlyCollection<Guid> people, int worth = 0)
    {
        _exact.Add(people.Count);
        return _counts.Add(people.Count, people.Distinct().Count(), worth);
    }

    /// <summary>Adds parts and their sum; the answer holds the parts and, last, the sum.</summary>
    public int[] AddLine(IReadOnlyList<IReadOnlyCollection<Guid>> parts, int worth = 0)
    {
        int[] added = [.. parts.Select(p => Add(p, worth))];
        var total = Add([.. parts.SelectMany(p => p)], worth + 1);
        Sum(total, added);
        return [.. added, total];
    }

    public void Sum(int total, IEnumerable<int> parts) => _counts.Sum(total, parts);

    /// <summary>Decides what is withheld; afterwards the numbers can be read.</summary>
    public void Suppress() => _counts.Suppress();

    public PublishedCount this[int entry] => exact ? new(_exact[entry]) : _counts[entry];

    /// <summary>
    /// A count of a line as it is shown. A line about fewer than ten tells nothing of its parts, a zero included: of so few women that nobody
    /// has been reached, or has complained, is something about each of them (decision 29).
    /// </summary>
    /// <param name="entry">The part, or the whole itself.</param>
    /// <param name="whole">All whom the line is about.</param>
    public string Shown(int entry, int whole) =>
        !exact && entry != whole && this[whole].Number is not (0 or >= SmallNumbers.LeastDenominator) ? PublishedCount.Symbol : this[entry].ToString();

    /// <summary>A share in per cent; empty where none may be given.</summary>
    public string Share(int part, int whole) => ShareOf(part, whole) is { } p ? p.ToString("0", Hosting.British.Culture) : this[whole].Number == 0 ? "" : PublishedCount.Symbol;

    /// <summary>A share with Wilson's interval.</summary>
    public string ShareWithInterval(int part, int whole)
    {
        if (ShareOf(part, whole) is not { } share)
        {
            return Share(part, whole);
        }

        var (low, high) = Proportions.Wilson(this[part].Number!.Value, this[whole].Number!.Value);
        return $"{share.ToString("0", Hosting.British.Culture)} ({Percent(low)} to {Percent(high)})";
    }

    /// <summary>The second share less the first, in points, with its interval; withheld unless both shares are given.</summary>
    public string Difference(int part1, int whole1, int part2, int whole2)
    {
        if (ShareOf(part1, whole1) is not { } first || ShareOf(part2, whole2) is not { } second)
        {
            return PublishedCount.Symbol;
        }

        var (low, high) = Proportions.Difference(this[part1].Number!.Value, this[whole1].Number!.Value, this[part2].Number!.Value, this[whole2].Number!.Value);
        return $"{Signed(second - first)} ({Signed(100 * low)} to {Signed(100 * high)})";
    }

    /// <summary>The middle, where enough people make it up.</summary>
    public string Median(IReadOnlyCollection<int> days, int count) => Middle(days, count, 0.5, LeastForMedian);

    /// <summary>The 90th percentile, where enough people make it up.</summary>
    public string Ninetieth(IReadOnlyCollection<int> days, int count) => Middle(days, count, 0.9, LeastForNinetieth);

    private string Middle(IReadOnlyCollection<int> days, int count, double share, int least) =>
        days.Count == 0 && this[count].Number == 0 ? ""
        : !exact && (this[count].IsSuppressed || days.Count < least) ? PublishedCount.Symbol
        : Proportions.Percentile(days, share)?.ToString(Hosting.British.Culture) ?? "";

    private double? ShareOf(int part, int whole) => exact
        ? this[whole].Number is > 0 and var n ? 100.0 * this[part].Number!.Value / n : null
        : SmallNumbers.Percentage(this[part], this[whole]);

    private static string Percent(double share) => (100 * share).ToString("0", Hosting.British.Culture);

    private static string Signed(double points) => points.ToString("+0;-0;0", Hosting.British.Culture).Replace("-", "−", StringComparison.Ordinal);
}
