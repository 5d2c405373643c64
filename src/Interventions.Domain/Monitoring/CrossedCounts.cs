using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <summary>Something counted.</summary>
/// <param name="Person">Whom it is about.</param>
/// <param name="Count">How many it is.</param>
/// <param name="Slices">What it is counted under.</param>
internal sealed record CrossedItem(Guid Person, int Count, IEnumerable<CaseSlice> Slices);

/// <summary>
/// Counts of what several slices have in common, each an entry of <see cref="LinkedCounts"/> once, wherever it stands: Halton on the page of
/// cautions is cautions on the page of Halton. Whoever shows parts of something states that they make it up.
/// </summary>
internal sealed class CrossedCounts
{
    /// <summary>More people than this need not be told apart to know that they are not few.</summary>
    private const int Many = 100;

    private readonly LinkedCounts _counts;
    private readonly IReadOnlyList<CrossedItem> _items;
    private readonly Dictionary<CaseSlice, ulong[]> _sets = [];
    private readonly Dictionary<string, int> _entries = [];

    /// <summary>The first entry of each set of cases.</summary>
    private readonly Dictionary<string, int> _same = [];
    private readonly ulong[] _none;
    private readonly ulong[] _all;

    public CrossedCounts(LinkedCounts counts, IReadOnlyList<CrossedItem> items)
    {
        (_counts, _items) = (counts, items);
        _none = new ulong[(items.Count + 63) / 64];
        _all = new ulong[_none.Length];
        for (var i = 0; i < items.Count; i++)
        {
            Mark(_all, i);
            foreach (var slice in items[i].Slices)
            {
                if (!_sets.TryGetValue(slice, out var set))
                {
                    _sets[slice] = set = new ulong[_none.Length];
                }

                Mark(set, i);
            }
        }
    }

    /// <summary>The entry of what these slices have in common; added where it is new.</summary>
    public int this[params CaseSlice[] of]
    {
        get
        {
            var key = KeyOf(of, out var slices);
            return _entries.TryGetValue(key, out var entry) ? entry : _entries[key] = Add(slices);
        }
    }

    /// <summary>The entry, where it is counted.</summary>
    public int? Find(params CaseSlice[] of) => _entries.TryGetValue(KeyOf(of, out _), out var entry) ? entry : null;

    /// <summary>Which things these slices have in common, a bit each.</summary>
    public ulong[] SetOf(params CaseSlice[] of)
    {
        ulong[] set = [.. _all];
        foreach (var slice in of)
        {
            var other = _sets.GetValueOrDefault(slice, _none);
            for (var w = 0; w < set.Length; w++)
            {
                set[w] &= other[w];
            }
        }

        return set;
    }

    /// <summary>How many these slices have in common, raw.</summary>
    public int CountOf(params CaseSlice[] of) => Count(SetOf(of)).Count;

    /// <summary>States that parts make up a whole; those outside one of them are a group as well.</summary>
    public void Parts(CaseSlice[] whole, IEnumerable<CaseSlice> parts) => _counts.SumOfGroups(this[whole], parts.Select(p => this[[.. whole, p]]));

    public static bool Has(ulong[] set, int item) => (set[item >> 6] >> (item & 63) & 1) == 1;

    private static void Mark(ulong[] set, int item) => set[item >> 6] |= 1UL << (item & 63);

    /// <summary>A quarter is of its year and a reason of what ended: said once is enough.</summary>
    private static string KeyOf(CaseSlice[] of, out CaseSlice[] slices)
    {
        slices = [.. of.Where(s => !(s.By == CaseBy.Year && of.Any(o => o.By == CaseBy.Quarter)) && !(s.By == CaseBy.Fate && of.Any(o => o.By is CaseBy.Ended or CaseBy.Restricted))).OrderBy(s => s.By)];
        return string.Join('&', slices.Select(s => $"{s.By}={s.Value}"));
    }

    private int Add(CaseSlice[] slices)
    {
        var set = SetOf(slices);
        var entry = Add(slices, set);

        if (_counts.CountOf(entry) > 0 && !slices.Any(s => s.By is CaseBy.Support or CaseBy.Restricted or CaseBy.Breach or CaseBy.LostEarly))
        {
            SayIfSame(entry, set);
        }

        return entry;
    }

    /// <summary>Zeros that stand on pages tell that two groups are the same cases, and then they are told in the same number. Where zeros are withheld, nobody knows.</summary>
    private void SayIfSame(int entry, ulong[] set)
    {
        var cases = Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<ulong>(set)));
        if (!_same.TryAdd(cases, entry))
        {
            _counts.Sum(_same[cases], [entry]);
        }
    }

    private int Add(CaseSlice[] slices, ulong[] set)
    {
        var (count, people) = Count(set);
        var worth = 60 - slices.Sum(Finer);
        if (slices.Any(s => s.By == CaseBy.LostEarly))
        {
            return _counts.AddUnpublished(count);
        }

        // What tells something of each of them: neither that it is so of nobody nor that it is so of everybody is shown.
        var telling = slices.FirstOrDefault(s => s.By is CaseBy.Support or CaseBy.Restricted or CaseBy.Breach);
        if (telling.Value is null)
        {
            return _counts.Add(count, people, worth);
        }

        CaseSlice[] among = telling.By == CaseBy.Restricted ? [new(CaseBy.Fate, nameof(CaseFate.Ended))] : [];
        var whole = Count(SetOf([.. slices.Where(s => s.By != telling.By), .. among])).Count;
        return _counts.AddPart(count, people, worth - 3, whole, hidesZero: telling.By != CaseBy.Breach && telling != new CaseSlice(CaseBy.Restricted, CaseSlices.None));
    }

    /// <summary>
    /// By how much a number is wanted less for being of this alone. Of a small force, where not everything can be shown, first what became of its cases
    /// and how far each track came, then where and when, and last who they were.
    /// </summary>
    private static int Finer(CaseSlice slice) => slice switch
    {
        { By: CaseBy.Track } or { By: CaseBy.Fate, Value: nameof(CaseFate.Completed) } or { By: CaseBy.Reached, Value: nameof(CaseStage.Completed) } => 4,
        { By: CaseBy.Reached, Value: nameof(CaseStage.Cautioned) } => 3,
        { By: CaseBy.Fate } => 6,
        { By: CaseBy.Reached } => 7,
        { By: CaseBy.Furthest or CaseBy.Support or CaseBy.Breach } => 8,
        { By: CaseBy.Ended or CaseBy.Restricted } => 16,
        { By: CaseBy.Area or CaseBy.Source or CaseBy.Year or CaseBy.Before } => 18,
        { By: CaseBy.LostEarly or CaseBy.Mark } => 20,
        { By: CaseBy.Quarter } => 26,
        _ => 22,
    };

    private (int Count, int People) Count(ulong[] set)
    {
        var count = 0;
        HashSet<Guid> people = [];
        for (var w = 0; w < set.Length; w++)
        {
            for (var left = set[w]; left != 0; left &= left - 1)
            {
                var item = _items[(w << 6) + BitOperations.TrailingZeroCount(left)];
                count += item.Count;
                if (people.Count < Many)
                {
                    people.Add(item.Person);
                }
            }
        }

        return (count, people.Count);
    }
}
