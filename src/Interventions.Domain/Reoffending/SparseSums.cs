namespace Interventions.Domain.Reoffending;

/// <summary>
/// Sums over unknown numbers, and which of the numbers they determine. Some unknowns are free to change; others are bound, and asked is
/// whether each could change if the free ones change with it. Arithmetic is modulo a prime, which is exact and fast. Most unknowns
/// stand in one sum that nothing else needs, so sums are peeled off by such an unknown first; only the rest is eliminated.
/// </summary>
/// <param name="free">How many unknowns are free: the first ones.</param>
/// <param name="bound">What the bound ones are.</param>
internal sealed class SparseSums(int free, int[] bound)
{
    /// <summary>What arithmetic is done modulo.</summary>
    public const long Prime = int.MaxValue;

    private readonly List<List<Term>> _rows = [];
    private readonly List<(int Row, int Column)> _peeled = [];
    private readonly List<Reduced> _reduced = [];
    private readonly List<Reduced> _left = [];

    /// <summary>By unknown, where among the rows the one is that it was taken out by; -1 where none.</summary>
    private int[] _placeOf = [];

    /// <summary>Adds a sum of unknowns; what is known of it says nothing.</summary>
    /// <param name="total">The total; -1 where it is known.</param>
    /// <param name="parts">The unknown parts.</param>
    public void Add(int total, IEnumerable<int> parts)
    {
        List<Term> row = [.. parts.Select(p => new Term(p, 1))];
        if (total >= 0)
        {
            row.Add(new(total, Prime - 1));
        }

        _rows.Add(row);
    }

    /// <summary>Solves.</summary>
    public void Solve()
    {
        var (rows, degree) = Peel();
        Eliminate(rows, degree);
        _placeOf = new int[free];
        Array.Fill(_placeOf, -1);
        foreach (var (column, place) in _peeled.Select(p => p.Column).Concat(_reduced.Select(r => r.Column)).Select((c, p) => (c, p)))
        {
            _placeOf[column] = place;
        }
    }

    /// <summary>The free unknowns that can be one number only: what does not change from one solution to another picked at random does not in any.</summary>
    public IEnumerable<int> Determined()
    {
        var change = Change(new Random(0));
        return Enumerable.Range(0, free).Where(c => change[c] == 0);
    }

    /// <summary>By how much each free unknown changes from one solution to another, picked at random.</summary>
    public long[] Change(Random random)
    {
        var x = new long[free];
        foreach (var c in Enumerable.Range(0, free))
        {
            x[c] = random.NextInt64(1, Prime);
        }

        foreach (var (row, column) in _reduced.Select(r => (r.Terms, r.Column)).Reverse().Concat(_peeled.Select(p => (_rows[p.Row], p.Column)).Reverse()))
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

            x[column] = (Prime - sum) % Prime * (own == 1 ? 1 : Inverse(own)) % Prime;
        }

        return x;
    }

    /// <summary>By which sums, each so many times, a free unknown is determined. Only rows that the unknown leads to are looked at, in their order.</summary>
    public Dictionary<int, long> Why(int column)
    {
        Dictionary<int, long> sums = [];
        Dictionary<int, long> pivots = [];
        Dictionary<int, long> vector = new() { [column] = 1 };
        PriorityQueue<int, int> waiting = new([(_placeOf[column], _placeOf[column])]);
        while (waiting.TryDequeue(out var place, out _))
        {
            var (terms, pivot) = place < _peeled.Count ? (_rows[_peeled[place].Row], _peeled[place].Column) : (_reduced[place - _peeled.Count].Terms, _reduced[place - _peeled.Count].Column);
            if (vector.GetValueOrDefault(pivot) is not (var value and not 0))
            {
                continue;
            }

            long times;
            if (place < _peeled.Count)
            {
                times = Times(terms, pivot, value);
                Increase(sums, _peeled[place].Row, times);
            }
            else
            {
                times = value;
                pivots[place - _peeled.Count] = times;
            }

            foreach (var term in terms)
            {
                if (!vector.ContainsKey(term.Column) && term.Column < free && _placeOf[term.Column] >= 0)
                {
                    waiting.Enqueue(_placeOf[term.Column], _placeOf[term.Column]);
                }

                Increase(vector, term.Column, (Prime - times) * term.Value);
            }
        }

        return Expand(sums, pivots);
    }

    /// <summary>
    /// Combinations of sums in which bound unknowns are left alone with something known. Where nothing is known they are only tied to each
    /// other: that one number is another tells neither.
    /// </summary>
    public IEnumerable<Dictionary<int, long>> LeftAlone() =>
        from row in _left
        let known = row.Terms.Aggregate(0L, (sum, t) => (sum + (t.Value * bound[t.Column - free])) % Prime)
        let isOneSided = row.Terms.TrueForAll(t => t.Value < Prime / 2) || row.Terms.TrueForAll(t => t.Value > Prime / 2)
        where known != 0 || isOneSided
        select Expand(new() { [row.Origin] = 1 }, row.Log.ToDictionary(l => l.Pivot, l => l.Times));

    private Dictionary<int, long> Expand(Dictionary<int, long> sums, Dictionary<int, long> pivots)
    {
        PriorityQueue<int, int> waiting = new(pivots.Keys.Select(p => (p, -p)));
        while (waiting.TryDequeue(out var p, out _))
        {
            if (pivots.Remove(p, out var times) && times != 0)
            {
                times = times * _reduced[p].Scale % Prime;
                Increase(sums, _reduced[p].Origin, times);
                foreach (var (q, factor) in _reduced[p].Log)
                {
                    if (!pivots.ContainsKey(q))
                    {
                        waiting.Enqueue(q, -q);
                    }

                    Increase(pivots, q, times * factor);
                }
            }
        }

        return sums;
    }

    private (List<int> Rows, int[] Degree) Peel()
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
        Queue<int> lone = new(Enumerable.Range(0, free).Where(c => degree[c] == 1));
        while (lone.TryDequeue(out var column))
        {
            if (degree[column] != 1)
            {
                continue;
            }

            var row = rowsOf[column]!.Find(r => !isPeeled[r]);
            isPeeled[row] = true;
            _peeled.Add((row, column));
            foreach (var other in _rows[row].Where(t => t.Column < free).Select(t => t.Column))
            {
                if (--degree[other] == 1)
                {
                    lone.Enqueue(other);
                }
            }
        }

        return ([.. Enumerable.Range(0, _rows.Count).Where(r => !isPeeled[r] && _rows[r].Count > 0).OrderBy(r => _rows[r].Count)], degree);
    }

    /// <summary>Forward elimination over the free unknowns.</summary>
    private void Eliminate(List<int> rows, int[] degree)
    {
        var all = free + bound.Length;
        var pivotOf = new int[all];
        Array.Fill(pivotOf, -1);
        var sum = new long[all];
        var isTouched = new bool[all];
        List<int> touched = [];
        PriorityQueue<int, int> pivots = new();
        foreach (var row in rows)
        {
            List<(int, long)> log = [];
            _rows[row].ForEach(t => Put(t.Column, t.Value));
            while (pivots.TryDequeue(out var p, out _))
            {
                if (sum[_reduced[p].Column] is var value and not 0)
                {
                    var times = Prime - value;
                    log.Add((p, times));
                    _reduced[p].Terms.ForEach(t => Put(t.Column, times * t.Value % Prime));
                }
            }

            List<Term> left = [.. touched.Where(c => sum[c] != 0).Select(c => new Term(c, sum[c]))];
            var pivot = left.Where(t => t.Column < free).OrderBy(t => degree[t.Column]).FirstOrDefault(new Term(-1, 0));
            if (pivot.Column >= 0)
            {
                var inverse = Inverse(pivot.Value);
                pivotOf[pivot.Column] = _reduced.Count;
                _reduced.Add(new([.. left.Select(t => t with { Value = t.Value * inverse % Prime })], pivot.Column, row, inverse, log));
            }
            else if (left.Count > 0)
            {
                _left.Add(new(left, -1, row, 1, log));
            }

            foreach (var c in touched)
            {
                (sum[c], isTouched[c]) = (0, false);
            }

            touched.Clear();
        }

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

    private static void Increase(Dictionary<int, long> numbers, int key, long by) => numbers[key] = (numbers.GetValueOrDefault(key) + (by % Prime)) % Prime;

    private static long Times(List<Term> row, int column, long value) => value * Inverse(row.Find(t => t.Column == column).Value) % Prime;

    /// <summary>By Fermat: a to the power of the prime less two.</summary>
    public static long Inverse(long a)
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

    /// <summary>A sum reduced by others before it: so many times the origin and what the log adds to it.</summary>
    private sealed record Reduced(List<Term> Terms, int Column, int Origin, long Scale, List<(int Pivot, long Times)> Log);
}
