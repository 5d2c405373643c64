namespace Interventions.Domain.Reoffending;

/// <summary>
/// Sums over unknown numbers, and which of the numbers they determine. Some unknowns are free to change; others are bound, and asked is
/// whether each could change if the free ones change with it. Arithmetic is modulo a prime, which is exact and fast. Most unknowns
/// stand in one sum that nothing else needs, so sums are peeled off by such an unknown first; only the rest is eliminated.
/// </summary>
/// <param name="free">How many unknowns are free: the first ones.</param>
/// <param name="all">How many unknowns there are.</param>
internal sealed class SparseSums(int free, int all)
{
    private const long Prime = int.MaxValue;

    private readonly List<List<Term>> _rows = [];

    /// <summary>Adds a sum of unknowns; what is known of it says nothing.</summary>
    /// <param name="total">The total; -1 where it is known.</param>
    /// <param name="parts">The unknown parts.</param>
    public void Add(int total, IReadOnlyList<int> parts)
    {
        List<Term> row = [.. parts.Select(p => new Term(p, 1))];
        if (total >= 0)
        {
            row.Add(new(total, Prime - 1));
        }

        if (row.Count > 0)
        {
            _rows.Add(row);
        }
    }

    /// <summary>The unknowns that can be one number only. Of bound ones that follow together it names one.</summary>
    public IEnumerable<int> Determined()
    {
        var (peeled, rest, degree) = Peel();
        var (reduced, bound) = Eliminate(rest, degree);

        // A solution picked at random: what is zero in it is zero in all.
        var x = new long[all];
        var state = 88172645463325252UL;
        var isPivot = new bool[all];
        foreach (var (_, column) in peeled.Concat(reduced))
        {
            isPivot[column] = true;
        }

        for (var c = 0; c < free; c++)
        {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            x[c] = isPivot[c] ? 0 : 1 + (long)(state % (ulong)(Prime - 1));
        }

        foreach (var (row, column) in reduced.AsEnumerable().Reverse().Concat(peeled.AsEnumerable().Reverse()))
        {
            long sum = 0, own = 1;
            foreach (var term in row)
            {
                if (term.Column == column)
                {
                    own = term.Value;
                }
                else if (term.Column < free)
                {
                    sum = (sum + (term.Value * x[term.Column])) % Prime;
                }
            }

            x[column] = (Prime - sum) % Prime * Inverse(own) % Prime;
        }

        return Enumerable.Range(0, free).Where(c => x[c] == 0).Concat(bound);
    }

    private (List<(List<Term> Row, int Column)> Peeled, List<List<Term>> Others, int[] Degree) Peel()
    {
        var rowsOf = new List<int>?[free];
        for (var r = 0; r < _rows.Count; r++)
        {
            foreach (var term in _rows[r].Where(t => t.Column < free))
            {
                (rowsOf[term.Column] ??= []).Add(r);
            }
        }

        int[] degree = [.. rowsOf.Select(r => r?.Count ?? 0)];
        var isPeeled = new bool[_rows.Count];
        List<(List<Term>, int)> peeled = [];
        Queue<int> lone = new(Enumerable.Range(0, free).Where(c => degree[c] == 1));
        while (lone.TryDequeue(out var column))
        {
            if (degree[column] != 1)
            {
                continue;
            }

            var row = rowsOf[column]!.Find(r => !isPeeled[r]);
            isPeeled[row] = true;
            peeled.Add((_rows[row], column));
            foreach (var other in _rows[row].Where(t => t.Column < free).Select(t => t.Column))
            {
                if (--degree[other] == 1)
                {
                    lone.Enqueue(other);
                }
            }
        }

        return (peeled, [.. _rows.Where((_, r) => !isPeeled[r]).OrderBy(r => r.Count)], degree);
    }

    /// <summary>Forward elimination over the free unknowns; in each answer row the unknown named has 1. Bound unknowns that are left alone are named.</summary>
    private (List<(List<Term> Row, int Column)> Rows, List<int> Bound) Eliminate(List<List<Term>> rows, int[] degree)
    {
        List<(List<Term> Row, int Column)> reduced = [];
        List<int> bound = [];
        var pivotOf = new int[all];
        Array.Fill(pivotOf, -1);
        var sum = new long[all];
        var isTouched = new bool[all];
        List<int> touched = [];
        PriorityQueue<int, int> pivots = new();
        foreach (var row in rows)
        {
            row.ForEach(t => Put(t.Column, t.Value));
            while (pivots.TryDequeue(out var p, out _))
            {
                var (other, column) = reduced[p];
                if (sum[column] is var times and not 0)
                {
                    other.ForEach(t => Put(t.Column, (Prime - times) * t.Value % Prime));
                }
            }

            List<Term> left = [.. touched.Where(c => sum[c] != 0).Select(c => new Term(c, sum[c]))];
            var pivot = left.Where(t => t.Column < free).OrderBy(t => degree[t.Column]).FirstOrDefault(new Term(-1, 0));
            if (pivot.Column >= 0)
            {
                var inverse = Inverse(pivot.Value);
                pivotOf[pivot.Column] = reduced.Count;
                reduced.Add(([.. left.Select(t => t with { Value = t.Value * inverse % Prime })], pivot.Column));
            }
            else if (left.Count > 0)
            {
                bound.Add(left.Min(t => t.Column));
            }

            foreach (var c in touched)
            {
                (sum[c], isTouched[c]) = (0, false);
            }

            touched.Clear();
        }

        return (reduced, bound);

        void Put(int column, long value)
        {
            sum[column] = (sum[column] + value) % Prime;
            if (!isTouched[column])
            {
                isTouched[column] = true;
                touched.Add(column);
                if (pivotOf[column] >= 0)
                {
                    pivots.Enqueue(pivotOf[column], pivotOf[column]);
                }
            }
        }
    }

    /// <summary>By Fermat: a to the power of the prime less two.</summary>
    private static long Inverse(long a)
    {
        var result = 1L;
        for (var power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) == 1)
            {
                result = result * a % Prime;
            }

            a = a * a % Prime;
        }

        return result;
    }

    private readonly record struct Term(int Column, long Value);
}
