namespace Interventions.Domain.Reoffending;

/// <summary>
/// Counts that several tables share. <see cref="SmallNumbers"/> guards one table; where somebody can lay tables side by
/// side, every sum that holds between any of their numbers has to be looked at together (SN-04: differencing). Counts are
/// added once each, sums are stated, and then as many are withheld as it takes that no small one follows from what is
/// shown by adding and subtracting, even for somebody who knows that a withheld number is at least 1 (decision 0007).
/// </summary>
/// <param name="roundsTo">Numbers are given to the nearest multiple of it; 1 gives them exactly. It hides nothing that has to be hidden: what is withheld is decided on exact numbers.</param>
public sealed partial class LinkedCounts(int roundsTo = 1)
{
    /// <summary>Counts worth as much are decided before all others.</summary>
    public const int MostWanted = 40;

    private readonly List<Entry> _entries = [];
    private readonly List<(int Total, int[] Parts)> _sums = [];

    /// <summary>Those that follow from what has no room alone: nothing that is shown gives them away, so nothing withheld could help.</summary>
    private readonly HashSet<int> _hopeless = [];

    private List<int>[] _sumsOf = [];

    /// <summary>The count as published; nothing is shown before <see cref="Suppress"/>.</summary>
    public PublishedCount this[int entry] =>
        IsSuppressed && !_entries[entry].IsWithheld ? new PublishedCount(_entries[entry].Count).RoundedTo(roundsTo) : PublishedCount.Suppressed;

    /// <summary>A number of people that stands beside published ones, rounded as they are.</summary>
    public int Rounded(int number) => PublishedCount.Rounded(number, roundsTo);

    private bool IsSuppressed { get; set; }

    /// <summary>Adds a count; the answer is its index.</summary>
    /// <param name="count">What is counted.</param>
    /// <param name="people">How many people it is about: 1 to 4 make it small, however large the count.</param>
    /// <param name="worth">The higher, the later it is withheld for the sake of another; from <see cref="MostWanted"/> on never for the sake of one that is worth less.</param>
    /// <param name="hidesZero">True where a zero would say something of everybody counted: it is withheld like a small number.</param>
    public int Add(int count, int people, int worth, bool hidesZero = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Add(new Entry(count, worth) { IsSmall = SmallNumbers.IsSmall(people) || SmallNumbers.IsSmall(count) || (count == 0 && hidesZero), Least = hidesZero ? 0 : 1 });
    }

    /// <summary>
    /// Adds what some of a whole have in common. Where the whole is fewer than ten people nothing is told of its parts, a zero included:
    /// that none of three did something is known of each of them then.
    /// </summary>
    /// <param name="whole">How many people it could be about.</param>
    public int AddPart(int count, int people, int worth, int whole, bool hidesZero = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var isOfFew = whole is > 0 and < SmallNumbers.LeastDenominator;
        return Add(new Entry(count, worth)
        {
            IsSmall = SmallNumbers.IsSmall(people) || SmallNumbers.IsSmall(count) || (count == 0 && whole > 0 && (hidesZero || isOfFew)),
            IsPublished = !isOfFew,
            Least = hidesZero || isOfFew ? 0 : 1,
        });
    }

    /// <summary>Adds a count that no page shows but that follows from those that are shown, unless they are withheld.</summary>
    /// <param name="isSensitive">True if it must not be worked out while it is small.</param>
    public int AddUnpublished(int count, bool isSensitive = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Add(new Entry(count, int.MinValue) { IsSmall = isSensitive && SmallNumbers.IsSmall(count), IsPublished = false });
    }

    /// <summary>The count as it is: for stating sums, and for nobody to see.</summary>
    internal int CountOf(int entry) => _entries[entry].Count;

    /// <summary>States that a count is the sum of others.</summary>
    public void Sum(int total, IEnumerable<int> parts) => _sums.Add((total, [.. parts]));

    /// <summary>
    /// States that a count is the sum of others that are groups of people, and that those outside one of the groups are a group as
    /// well: where 30 of 32 are of one kind, the 2 others must not follow, be they of one kind or of two.
    /// </summary>
    public void SumOfGroups(int total, IEnumerable<int> parts)
    {
        int[] all = [.. parts];
        Sum(total, all);
        foreach (var part in all.Where(p => _entries[p].Count > 0 && SmallNumbers.IsSmall(_entries[total].Count - _entries[p].Count)))
        {
            if (all.Count(p => p != part && _entries[p].Count > 0) > 1)
            {
                Sum(total, [part, AddUnpublished(_entries[total].Count - _entries[part].Count)]);
            }
        }
    }

    /// <summary>Decides what is withheld.</summary>
    public void Suppress()
    {
        _sumsOf = [.. _entries.Select(_ => new List<int>(4))];
        for (var s = 0; s < _sums.Count; s++)
        {
            foreach (var entry in _sums[s].Parts.Append(_sums[s].Total))
            {
                _sumsOf[entry].Add(s);
            }
        }

        ShowTheMostWanted();
        Cover(Enumerable.Range(0, _sums.Count));
        while (FindMore().Distinct().ToList() is { Count: > 0 } more)
        {
            more.ForEach(i => _entries[i].IsWithheld = true);
            Cover(more.SelectMany(i => _sumsOf[i]));
        }

        ShowWhatGivesNothingAway(MayBeShown);
        ShowWhatFollows();
        IsSuppressed = true;
    }

    private int Add(Entry entry)
    {
        _entries.Add(entry);
        return _entries.Count - 1;
    }

    /// <summary>
    /// Looks at one sum at a time. A small count is safe in it if it can be another number while only withheld counts change with it
    /// that have room in both directions: two or more, or one where it might be none. Most of what is to be found is found here.
    /// </summary>
    private void Cover(IEnumerable<int> sums)
    {
        Queue<int> waiting = new(sums);
        while (waiting.TryDequeue(out var sum))
        {
            if (IsGivenAwayBy(sum) && Cheapest(_sums[sum].Parts.Append(_sums[sum].Total)) is >= 0 and var entry)
            {
                _entries[entry].IsWithheld = true;
                _sumsOf[entry].ForEach(waiting.Enqueue);
            }
        }
    }

    private bool IsGivenAwayBy(int sum)
    {
        var (total, parts) = _sums[sum];
        int free = 0, bound = 0, small = 0;
        Look(_entries[total]);
        foreach (var part in parts)
        {
            Look(_entries[part]);
        }

        return free == 0 ? bound > 0 : free == 1 && small == 1;

        void Look(Entry entry)
        {
            if (entry.IsFree)
            {
                free++;
                small += entry.IsSmall ? 1 : 0;
            }
            else if (entry is { IsWithheld: true, IsSmall: true })
            {
                bound++;
            }
        }
    }

    /// <summary>The shown count that is missed least; -1 where there is none.</summary>
    private int Cheapest(IEnumerable<int> entries) => entries.Where(i => _entries[i] is { IsWithheld: false, Count: > 0 })
        .OrderBy(i => _entries[i].Worth).ThenBy(i => _entries[i].Count).ThenBy(i => i).FirstOrDefault(-1);

    /// <summary>
    /// The cheapest counts that have to be withheld as well: in all sums together, as many times each as gives a small count away, any count
    /// that is shown and does not cancel out would cover it.
    /// </summary>
    private IEnumerable<int> FindMore()
    {
        int[] free = [.. Withheld(e => e.IsFree)];
        var sums = Solved(free, [.. Withheld(e => e is { IsSmall: true, IsFree: false })]);
        foreach (var column in sums.Determined().Where(c => _entries[free[c]].IsSmall && !_hopeless.Contains(free[c])))
        {
            var more = Cheapest(NotCancelled(sums.Why(column)));
            if (more >= 0)
            {
                yield return more;
            }
            else
            {
                _hopeless.Add(free[column]);
            }
        }

        foreach (var more in sums.LeftAlone().Select(why => Cheapest(NotCancelled(why))).Where(i => i >= 0))
        {
            yield return more;
        }
    }

    private IEnumerable<int> Withheld(Func<Entry, bool> which) => Enumerable.Range(0, _entries.Count).Where(i => _entries[i].IsWithheld && which(_entries[i]));

    /// <summary>All sums, solved for what is withheld.</summary>
    /// <param name="free">Those that have room in both directions.</param>
    /// <param name="bound">Those that have none.</param>
    private SparseSums Solved(int[] free, int[] bound)
    {
        var columnOf = new int[_entries.Count];
        Array.Fill(columnOf, -1);
        foreach (var (entry, column) in free.Concat(bound).Select((e, c) => (e, c)))
        {
            columnOf[entry] = column;
        }

        SparseSums sums = new(free.Length, [.. bound.Select(i => _entries[i].Count)]);
        foreach (var (total, parts) in _sums)
        {
            sums.Add(columnOf[total], parts.Select(p => columnOf[p]).Where(c => c >= 0));
        }

        sums.Solve();
        return sums;
    }

    private IEnumerable<int> NotCancelled(Dictionary<int, long> times)
    {
        Dictionary<int, long> sum = [];
        foreach (var (s, n) in times)
        {
            sum[_sums[s].Total] = sum.GetValueOrDefault(_sums[s].Total) - n;
            foreach (var part in _sums[s].Parts)
            {
                sum[part] = sum.GetValueOrDefault(part) + n;
            }
        }

        return sum.Where(e => e.Value % SparseSums.Prime != 0).Select(e => e.Key);
    }

    private sealed class Entry(int count, int worth)
    {
        public int Count => count;

        public int Worth => worth;

        public required bool IsSmall { get; init; }

        public bool IsPublished { get; init; } = true;

        public bool IsWithheld { get; set; }

        /// <summary>What anybody outside knows it to be at least where it is withheld: 1 where a zero would be shown.</summary>
        public int Least { get; init; }

        /// <summary>Whether it has room in both directions, as far as anybody outside knows.</summary>
        public bool IsFree => IsWithheld && count > Least;
    }
}
