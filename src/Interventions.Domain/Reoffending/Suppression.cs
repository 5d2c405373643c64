namespace Interventions.Domain.Reoffending;

/// <summary>What kind of number an entry of a table is.</summary>
internal enum Margin
{
    /// <summary>A cell.</summary>
    None,

    /// <summary>The total of a row or column.</summary>
    Line,

    /// <summary>The total of a line that stands alone.</summary>
    Total,

    /// <summary>The total of the totals of a table.</summary>
    TotalOfTotals,
}

/// <summary>
/// Decides which entries of a table are withheld. Every row and every column is an equation, and every entry stands in
/// one row and one column; so entries are the edges of a graph whose nodes are the rows and columns. Somebody who
/// knows the shown numbers, and that a withheld one is at least 1 (zeros are shown), can change a withheld entry by one
/// and still have all sums right exactly if a cycle of withheld entries leads through it on which those that would go
/// down are above 1. Where there is none, the cheapest that completes one are withheld too. Such sums form a network,
/// so there is no other way for a withheld number to have more than one possible value.
/// </summary>
internal sealed class Suppression(int nodes)
{
    private readonly List<Entry> _entries = [];

    /// <summary>The entry as published.</summary>
    public PublishedCount this[int entry] =>
        _entries[entry].IsWithheld ? PublishedCount.Suppressed : new PublishedCount(_entries[entry].Count);

    /// <summary>Adds an entry that stands in two lines; the answer is its index.</summary>
    public int Add(int row, int column, int count, Margin margin)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _entries.Add(new Entry(row, column, count, margin) { IsWithheld = SmallNumbers.IsSmall(count) });
        return _entries.Count - 1;
    }

    /// <summary>Withholds what else has to be withheld.</summary>
    public void Work()
    {
        // The largest first: what protects it is the likeliest to protect the smaller ones as well.
        foreach (var entry in _entries.Where(e => e.IsWithheld).OrderByDescending(e => e.Count).ToList())
        {
            if (entry.IsSafe)
            {
                continue;
            }

            foreach (var other in CheapestCycle(entry).Append(entry))
            {
                (other.IsWithheld, other.IsSafe) = (true, true);
            }
        }
    }

    /// <summary>The other entries of the cheapest cycle through an entry, the entry going up or down by one.</summary>
    private List<Entry> CheapestCycle(Entry entry)
    {
        var up = CheapestPath(entry, entry.Head(up: true), entry.Tail(up: true));
        var down = entry.CanGoDown ? CheapestPath(entry, entry.Head(up: false), entry.Tail(up: false)) : null;

        // There always is one upwards: a count above zero can be one more, with all the totals above it.
        return (up, down) switch
        {
            ({ } u, { } d) => u.Cost <= d.Cost ? u.Path : d.Path,
            ({ } u, null) => u.Path,
            (null, { } d) => d.Path,
            (null, null) => throw new InvalidOperationException("A table whose totals are the sums of its cells is expected."),
        };
    }

    private (long Cost, List<Entry> Path)? CheapestPath(Entry without, int from, int to)
    {
        var arcs = _entries.Where(e => e != without && e.Count > 0)
            .SelectMany(e => e.CanGoDown ? new[] { (Entry: e, Up: true), (Entry: e, Up: false) } : [(Entry: e, Up: true)])
            .ToLookup(a => a.Entry.Tail(a.Up));
        var best = new long[nodes];
        Array.Fill(best, long.MaxValue);
        var reachedBy = new (Entry Entry, int From)?[nodes];
        var queue = new PriorityQueue<int, long>();
        best[from] = 0;
        queue.Enqueue(from, 0);
        while (queue.TryDequeue(out var node, out var cost) && node != to)
        {
            if (cost > best[node])
            {
                continue;
            }

            foreach (var (entry, up) in arcs[node])
            {
                var (next, sum) = (entry.Head(up), cost + Cost(entry));
                if (sum < best[next])
                {
                    best[next] = sum;
                    reachedBy[next] = (entry, node);
                    queue.Enqueue(next, sum);
                }
            }
        }

        if (best[to] == long.MaxValue)
        {
            return null;
        }

        var path = new List<Entry>();
        for (var node = to; node != from; node = reachedBy[node]!.Value.From)
        {
            path.Add(reachedBy[node]!.Value.Entry);
        }

        return (best[to], path);
    }

    /// <summary>
    /// A withheld entry costs nothing more, a shown one its count. Any number of cells is cheaper than a total, and any
    /// number of totals than the total of totals, for that is the number likeliest to be known from somewhere else.
    /// </summary>
    private static long Cost(Entry entry) => entry.IsWithheld ? 0 : entry.Count + entry.Margin switch
    {
        Margin.None => 0,
        Margin.Line or Margin.Total => 1L << 42,
        Margin.TotalOfTotals => 1L << 54,
    };

    private sealed class Entry(int row, int column, int count, Margin margin)
    {
        public int Count => count;

        public Margin Margin => margin;

        public bool IsWithheld { get; set; }

        /// <summary>Whether a cycle of withheld entries is known to lead through it.</summary>
        public bool IsSafe { get; set; }

        /// <summary>Whether it could be one less, as far as anybody outside knows: a withheld number is at least 1.</summary>
        public bool CanGoDown => count > 1;

        /// <summary>The line a change leads on to. Totals of lines stand on the other side of the equation, so they run the other way.</summary>
        public int Head(bool up) => up != IsOnOtherSide ? column : row;

        /// <summary>The line a change comes from.</summary>
        public int Tail(bool up) => up != IsOnOtherSide ? row : column;

        private bool IsOnOtherSide => margin is Margin.Line or Margin.Total;
    }
}
