using System.Numerics;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>
/// Somebody who opens every page of a cohort with every filter, writes down every count, works counts out of rates, means and curves,
/// knows what must add up to what, and solves for what is withheld: by adding and subtracting, and by knowing that no count is below zero.
/// Of how pages are made it knows nothing.
/// </summary>
/// <param name="values">The slices there are.</param>
/// <param name="published">A count as it stands on a page, by what is counted, the page and the line; null where it is withheld.</param>
internal sealed class ReoffendingAttacker(Func<CountedBy, IReadOnlyList<string>> values, Func<Seen, int?> published)
{
    private const long Prime = 1_000_000_007;

    private readonly Dictionary<Seen, int?> _seen = [];
    private readonly Dictionary<Seen, int> _column = [];
    private readonly List<Seen> _names = [];
    private readonly List<List<(int Column, int Sign)>> _equations = [];

    public static IReadOnlyList<string> Basic { get; } = ["people", "not checked", "early", "mature", "reoffended", "clear"];

    public static IReadOnlyList<Slice?> Pages(Func<CountedBy, IReadOnlyList<string>> values) =>
        [null, .. Slices.Crossed.SelectMany(by => values(by).Select(v => (Slice?)new Slice(by, v)))];

    /// <summary>States every sum.</summary>
    public void Look()
    {
        var pages = Pages(values);
        foreach (var page in pages)
        {
            Within(page, null);
            Full(page);
            foreach (var by in Slices.Crossed.Where(b => b != page?.By))
            {
                foreach (var what in Basic)
                {
                    Sum(new(what, page, null), values(by).Select(v => new Seen(what, page, new Slice(by, v)).InOrder()));
                }

                foreach (var value in values(by).Where(_ => page is not null))
                {
                    Within(page, new Slice(by, value));
                }
            }
        }

        string[] further =
        [
            .. ReoffendingCounts.Countings.SelectMany(c => new[] { $"mature {Maturity(c)}", $"did {c}", $"did not {c}" }).Distinct(),
            "reoffences", "harm days", "with harm", "without harm", .. Enumerable.Range(1, 24).Select(m => $"month {m}"), .. Enumerable.Range(0, 9).Select(q => $"at risk {q}"),
        ];
        foreach (var (by, what) in Slices.Crossed.SelectMany(_ => further, (b, w) => (b, w)))
        {
            Sum(new(what, null, null), values(by).Select(v => new Seen(what, new Slice(by, v), null)));
        }
    }

    /// <summary>Withheld numbers that can be one thing only.</summary>
    public IReadOnlyList<Seen> Solved() => [.. Determined().Concat(Bounded()).Distinct().Select(c => _names[c])];

    private int? Published(Seen seen) => _seen.TryGetValue(seen, out var number) ? number : _seen[seen] = published(seen);

    private static string Maturity(Counting c) => c.ProvenOnly ? "proven" : $"{c.HorizonDays}";

    private void Within(Slice? page, Slice? cell)
    {
        Seen Of(string what) => new Seen(what, page, cell).InOrder();
        Sum(Of("people"), [Of("not checked"), Of("early"), Of("mature")]);
        Sum(Of("mature"), [Of("reoffended"), Of("clear")]);
    }

    private void Full(Slice? page)
    {
        Seen Of(string what) => new(what, page, null);
        var year = new Counting();
        Sum(Of("mature"), [Of($"mature {Maturity(year)}")]);
        Sum(Of("reoffended"), [Of($"did {year}")]);
        Sum(Of("clear"), [Of($"did not {year}")]);
        foreach (var c in ReoffendingCounts.Countings)
        {
            Sum(Of($"mature {Maturity(c)}"), [Of($"did {c}"), Of($"did not {c}")]);
            Sum(Of($"did {c with { Kind = OffenceKind.Any, ProvenOnly = false }}"), [Of($"did {c}"), Of($"rest of {c}")]);
        }

        Sum(Of("people"), [Of("not checked"), Of("first half"), Of("mature 183")]);
        Sum(Of("mature 183"), [Of("second half"), Of("mature 365")]);
        Sum(Of("mature 365"), [Of("second year"), Of("mature 730")]);
        Sum(Of("mature 365"), [Of("not proven yet"), Of("mature proven")]);
        foreach (var (kind, sooner, later) in from k in Enum.GetValues<OffenceKind>() from h in new[] { (183, 365), (365, 730) } select (k, h.Item1, h.Item2))
        {
            Sum(Of($"did {new Counting(sooner, kind)}"), [Of($"both {sooner} {kind}"), Of($"sooner {sooner} {kind}")]);
            Sum(Of($"did {new Counting(later, kind)}"), [Of($"both {sooner} {kind}"), Of($"later {sooner} {kind}")]);
        }

        Sum(Of("mature"), [Of("with harm"), Of("without harm")]);
        Sum(Of("reoffended"), [Of("with harm"), Of("harmless")]);
        for (var q = 0; q < 8; q++)
        {
            Sum(Of($"at risk {q}"), [Of($"at risk {q + 1}"), .. Enumerable.Range((3 * q) + 1, 3).Select(m => Of($"month {m}")), Of($"left {q}")]);
        }

        // Who is on the curve has been checked; who is at risk after a year is clear, but for who was followed for that very day; who reoffended is an event.
        Sum(Of("people"), [Of("not checked"), Of("at risk 0")]);
        foreach (var (horizon, month) in new[] { (183, 6), (365, 12), (730, 24) })
        {
            Sum(Of($"either {month}"), [Of($"at risk {month / 3}"), Of($"to the day {month}")]);
            Sum(Of($"either {month}"), [Of($"did not {new Counting(horizon)}"), Of($"on the day {month}")]);
            Sum(Of($"anyhow {month}"), [.. Enumerable.Range(1, month).Select(m => Of($"month {m}")), Of($"did on the day {month}")]);
            Sum(Of($"anyhow {month}"), [Of($"did {new Counting(horizon)}"), Of($"did early {month}")]);
        }

        for (var (from, to) = (0, 1); to <= 24; to++)
        {
            var step = Of($"step {from} {to}");
            if (Published(step) is not null)
            {
                Sum(step, Enumerable.Range(from + 1, to - from).Select(m => Of($"month {m}")));
                from = to;
            }
        }
    }

    private void Sum(Seen total, IEnumerable<Seen> parts)
    {
        List<(int, int)> equation = [];
        var known = 0;
        foreach (var (seen, sign) in parts.Select(p => (p, 1)).Prepend((total, -1)))
        {
            if (Published(seen) is { } number)
            {
                known += sign * number;
            }
            else
            {
                if (!_column.TryGetValue(seen, out var column))
                {
                    _column[seen] = column = _names.Count;
                    _names.Add(seen);
                }

                equation.Add((column, sign));
            }
        }

        equation.Add((-1, known));
        _equations.Add(equation);
    }

    /// <summary>Gauss, over the unknowns that stand in few sums first; then a solution is picked at random: what is zero in all of its kind is fixed.</summary>
    private IEnumerable<int> Determined()
    {
        var degree = new int[_names.Count];
        foreach (var (column, _) in _equations.SelectMany(e => e).Where(t => t.Column >= 0))
        {
            degree[column]++;
        }

        List<(int Column, Dictionary<int, long> Row)> pivots = [];
        Dictionary<int, int> pivotOf = [];
        foreach (var equation in _equations.OrderBy(e => e.Where(t => t.Column >= 0).Select(t => degree[t.Column]).DefaultIfEmpty().Min()).ThenBy(e => e.Count))
        {
            Dictionary<int, long> row = [];
            foreach (var (column, sign) in equation.Where(t => t.Column >= 0))
            {
                Add(row, column, sign);
            }

            while (row.Keys.Where(pivotOf.ContainsKey).Select(c => pivotOf[c]).DefaultIfEmpty(-1).Min() is >= 0 and var first)
            {
                Subtract(row, pivots[first]);
            }

            if (row.Count > 0)
            {
                var pivot = row.Keys.MinBy(c => degree[c]);
                pivotOf[pivot] = pivots.Count;
                pivots.Add((pivot, row));
            }
        }

        Random random = new(1);
        long[] x = [.. _names.Select(_ => random.NextInt64(1, Prime))];
        foreach (var (column, row) in pivots.AsEnumerable().Reverse())
        {
            var sum = row.Where(t => t.Key != column).Aggregate(0L, (s, t) => (s + (t.Value * x[t.Key])) % Prime);
            x[column] = (Prime - sum) % Prime * Inverse(row[column]) % Prime;
        }

        return Enumerable.Range(0, x.Length).Where(c => x[c] == 0);
    }

    private static void Subtract(Dictionary<int, long> row, (int Column, Dictionary<int, long> Row) pivot)
    {
        var times = row[pivot.Column] * Inverse(pivot.Row[pivot.Column]) % Prime;
        foreach (var (column, value) in pivot.Row)
        {
            Add(row, column, Prime - (times * value % Prime));
        }
    }

    private static long Inverse(long value) => (long)BigInteger.ModPow(value, Prime - 2, Prime);

    private static void Add(Dictionary<int, long> row, int column, long value)
    {
        var sum = (row.GetValueOrDefault(column) + value + Prime) % Prime;
        if (sum == 0)
        {
            row.Remove(column);
        }
        else
        {
            row[column] = sum;
        }
    }

    /// <summary>Narrows what each number can be, sum by sum, until nothing narrows any more.</summary>
    private IEnumerable<int> Bounded()
    {
        const long Unbounded = int.MaxValue;
        var (low, high) = (new long[_names.Count], Enumerable.Repeat(Unbounded, _names.Count).ToArray());
        for (var rounds = 0; rounds < 60; rounds++)
        {
            var changed = false;
            foreach (var equation in _equations)
            {
                long least = 0, most = 0;
                int noLeast = 0, noMost = 0;
                foreach (var (column, sign) in equation)
                {
                    var (l, h) = column < 0 ? (sign, sign) : sign > 0 ? (low[column], high[column]) : (-high[column], -low[column]);
                    (least, noLeast) = l <= -Unbounded ? (least, noLeast + 1) : (least + l, noLeast);
                    (most, noMost) = h >= Unbounded ? (most, noMost + 1) : (most + h, noMost);
                }

                // All terms make zero, so each is the opposite of what the others make.
                foreach (var (column, sign) in equation.Where(t => t.Column >= 0))
                {
                    var (l, h) = sign > 0 ? (low[column], high[column]) : (-high[column], -low[column]);
                    var others = (
                        Least: noLeast - (l <= -Unbounded ? 1 : 0) > 0 ? (long?)null : least - (l <= -Unbounded ? 0 : l),
                        Most: noMost - (h >= Unbounded ? 1 : 0) > 0 ? (long?)null : most - (h >= Unbounded ? 0 : h));
                    var (from, to) = sign > 0 ? (-others.Most, -others.Least) : (others.Least, others.Most);
                    if (from > low[column] || to < high[column])
                    {
                        (low[column], high[column], changed) = (Math.Max(low[column], from ?? 0), Math.Min(high[column], to ?? Unbounded), true);
                        break;
                    }
                }
            }

            if (!changed)
            {
                break;
            }
        }

        return Enumerable.Range(0, _names.Count).Where(c => low[c] == high[c]);
    }
}

/// <summary>A number, by where it stands.</summary>
internal sealed record Seen(string What, Slice? Page, Slice? Cell)
{
    /// <summary>Halton on the page of women is women on the page of Halton.</summary>
    public Seen InOrder() => Page is null && Cell is not null ? new(What, Cell, null) : Page is { } p && Cell is { } c && p.By > c.By ? new(What, Cell, Page) : this;
}
