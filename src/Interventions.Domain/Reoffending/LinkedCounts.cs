namespace Interventions.Domain.Reoffending;

/// <summary>
/// Counts that several tables share. <see cref="SmallNumbers"/> guards one table; where somebody can lay tables side by
/// side, every sum that holds between any of their numbers has to be looked at together (SN-04: differencing). Counts are
/// added once each, sums are stated, and then as many are withheld as it takes that no small one follows from what is
/// shown by adding and subtracting, even for somebody who knows that a withheld number is at least 1 (decision 0007).
/// </summary>
public sealed class LinkedCounts
{
    /// <summary>Arithmetic is done modulo this prime, which is exact and fast; every coefficient starts as 1 or -1.</summary>
    private const long Prime = int.MaxValue;

    private readonly List<Entry> _entries = [];
    private readonly List<(int Total, int[] Parts)> _sums = [];

    /// <summary>The count as published; nothing is shown before <see cref="Suppress"/>.</summary>
    public PublishedCount this[int entry] =>
        IsSuppressed && !_entries[entry].IsWithheld ? new PublishedCount(_entries[entry].Count) : PublishedCount.Suppressed;

    private bool IsSuppressed { get; set; }

    /// <summary>Adds a count; the answer is its index.</summary>
    /// <param name="count">What is counted.</param>
    /// <param name="people">How many people it is about: 1 to 4 make it small, however large the count.</param>
    /// <param name="worth">The higher, the later it is withheld for the sake of another.</param>
    /// <param name="hidesZero">True where a zero would say something of everybody counted: it is withheld like a small number.</param>
    public int Add(int count, int people, int worth, bool hidesZero = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _entries.Add(new(count, worth) { IsSmall = SmallNumbers.IsSmall(people) || SmallNumbers.IsSmall(count) || (count == 0 && hidesZero) });
        return _entries.Count - 1;
    }

    /// <summary>States that a count is the sum of others.</summary>
    public void Sum(int total, IEnumerable<int> parts) => _sums.Add((total, [.. parts]));

    /// <summary>Decides what is withheld.</summary>
    public void Suppress()
    {
        foreach (var entry in _entries.Where(e => e.IsSmall))
        {
            entry.IsWithheld = true;
        }

        while (FindMore() is { Count: > 0 } more)
        {
            more.ForEach(i => _entries[i].IsWithheld = true);
        }

        ShowWhatNeedNotBeWithheld();
        IsSuppressed = true;
    }

    /// <summary>What was withheld on the way may have become needless through what was withheld later. The most wanted is tried first.</summary>
    private void ShowWhatNeedNotBeWithheld()
    {
        foreach (var entry in _entries.Where(e => e is { IsWithheld: true, IsSmall: false }).OrderByDescending(e => e.Worth).ThenByDescending(e => e.Count).ToList())
        {
            entry.IsWithheld = false;
            entry.IsWithheld = FindMore().Count > 0;
        }
    }

    /// <summary>
    /// The cheapest counts that have to be withheld as well. A small count is safe if it can be another number while only
    /// withheld counts of two or more change with it, for those have room in both directions. In reduced form a row with
    /// nothing withheld but one small count gives it away, and any shown count in that row would cover it.
    /// </summary>
    private List<int> FindMore()
    {
        int[] columns = [.. Enumerable.Range(0, _entries.Count).Where(i => _entries[i].Count > 0 || _entries[i].IsWithheld)];
        bool[] free = [.. columns.Select(i => _entries[i] is { IsWithheld: true, Count: >= 2 })];
        var rows = Rows(columns);
        var pivots = Reduce(rows, free);
        List<int> more = [];
        for (var r = 0; r < rows.Count; r++)
        {
            var row = rows[r];
            var pivot = pivots[r];
            var isGivenAway = pivot >= 0
                ? _entries[columns[pivot]].IsSmall && !Any(row, c => c != pivot && free[c])
                : Any(row, c => !free[c] && _entries[columns[c]].IsWithheld);
            if (isGivenAway)
            {
                more.AddRange(Enumerable.Range(0, columns.Length).Where(c => row[c] != 0 && !_entries[columns[c]].IsWithheld).Select(c => columns[c])
                    .OrderBy(i => _entries[i].Worth).ThenBy(i => _entries[i].Count).ThenBy(i => i).Take(1));
            }
        }

        return [.. more.Distinct()];
    }

    private static bool Any(long[] row, Func<int, bool> predicate)
    {
        for (var c = 0; c < row.Length; c++)
        {
            if (row[c] != 0 && predicate(c))
            {
                return true;
            }
        }

        return false;
    }

    private List<long[]> Rows(int[] columns)
    {
        var columnOf = new int[_entries.Count];
        Array.Fill(columnOf, -1);
        for (var c = 0; c < columns.Length; c++)
        {
            columnOf[columns[c]] = c;
        }

        return _sums.ConvertAll(sum =>
        {
            var row = new long[columns.Length];
            Put(sum.Total, Prime - 1);
            foreach (var part in sum.Parts)
            {
                Put(part, 1);
            }

            return row;

            void Put(int entry, long value)
            {
                if (columnOf[entry] >= 0)
                {
                    row[columnOf[entry]] = (row[columnOf[entry]] + value) % Prime;
                }
            }
        });
    }

    /// <summary>Gauss and Jordan, over the free columns only. The answer is each row's pivot column, or -1.</summary>
    private static int[] Reduce(List<long[]> rows, bool[] free)
    {
        var pivots = new int[rows.Count];
        Array.Fill(pivots, -1);
        for (var column = 0; column < free.Length; column++)
        {
            var at = free[column] ? Enumerable.Range(0, rows.Count).FirstOrDefault(r => pivots[r] < 0 && rows[r][column] != 0, -1) : -1;
            if (at < 0)
            {
                continue;
            }

            pivots[at] = column;
            Scale(rows[at], Inverse(rows[at][column]));
            for (var r = 0; r < rows.Count; r++)
            {
                if (r != at && rows[r][column] != 0)
                {
                    Subtract(rows[r], rows[at], rows[r][column]);
                }
            }
        }

        return pivots;
    }

    private static void Scale(long[] row, long by)
    {
        for (var c = 0; c < row.Length; c++)
        {
            row[c] = row[c] * by % Prime;
        }
    }

    private static void Subtract(long[] row, long[] other, long times)
    {
        for (var c = 0; c < row.Length; c++)
        {
            if (other[c] != 0)
            {
                row[c] = (row[c] + ((Prime - times) * other[c])) % Prime;
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

    private sealed class Entry(int count, int worth)
    {
        public int Count => count;

        public int Worth => worth;

        public required bool IsSmall { get; init; }

        public bool IsWithheld { get; set; }
    }
}
