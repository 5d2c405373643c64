using System.Numerics;

namespace Interventions.Domain.Tests.Reoffending;

/// <summary>
/// Solves for numbers nobody was shown: by adding and subtracting, and by knowing that no count is below zero. What the numbers are it
/// does not know.
/// </summary>
/// <param name="published">A number as it stands on a page, by its name; null where it is withheld or on no page.</param>
/// <param name="least">What a withheld number is at least: 1 where a zero would be shown.</param>
internal sealed class SumSolver<TName>(Func<TName, int?> published, Func<TName, int>? least = null)
    where TName : notnull
{
    private const long Prime = 1_000_000_007;

    private readonly Dictionary<TName, int?> _seen = [];
    private readonly Dictionary<TName, int> _column = [];
    private readonly List<TName> _names = [];
    private readonly List<List<(int Column, int Sign)>> _equations = [];

    /// <summary>Withheld numbers that can be one thing only.</summary>
    public IReadOnlyList<TName> Solved() => [.. Determined().Concat(Bounded()).Distinct().Select(c => _names[c])];

    public int? Published(TName name) => _seen.TryGetValue(name, out var number) ? number : _seen[name] = published(name);

    /// <summary>States that a number is the sum of others.</summary>
    public void Sum(TName total, IEnumerable<TName> parts)
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
        var (low, high) = (_names.Select(n => (long)(least?.Invoke(n) ?? 0)).ToArray(), Enumerable.Repeat(Unbounded, _names.Count).ToArray());
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
