using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <summary>What is known of a victim's safety in the twelve months after her referral to MARAC (V-13).</summary>
public enum AfterMarac
{
    /// <summary>Twelve months are not over, or crimes of all of them have not been checked, or the force's number of her is not known.</summary>
    NotKnown,

    /// <summary>Any further abuse of the same pair, or another referral to MARAC.</summary>
    Repeat,

    /// <summary>None on record.</summary>
    Clear,
}

/// <summary>One referral to MARAC, as far as it is counted.</summary>
/// <param name="Person">The man it is about.</param>
/// <param name="Area">Code of the area of the case.</param>
/// <param name="On">The London day it was made.</param>
public sealed record CountedMarac(Guid Person, string Area, DateOnly On, AfterMarac After);

/// <summary>What is published of one line of them.</summary>
/// <param name="Followed">Whose twelve months are known.</param>
public readonly record struct MaracLine(PublishedCount All, PublishedCount NotKnown, PublishedCount Followed, PublishedCount Repeat, PublishedCount Clear);

/// <summary>
/// Referrals to MARAC and how many of them were followed by further abuse, of all, by financial year and by area. Several to a case and no part
/// of referrals to a programme, so they are decided by themselves. That it was so of all or of nobody is not told.
/// </summary>
public sealed class MaracCounts
{
    private readonly LinkedCounts _linked;
    private readonly Dictionary<CaseSlice, int[]> _lines = [];
    private readonly int[] _whole;

    /// <summary>Counts them.</summary>
    /// <param name="referrals">Referrals to MARAC of one force.</param>
    /// <param name="areas">Areas there are, so that one without any has its line.</param>
    /// <param name="roundsTo">Counts are given to the nearest multiple of it.</param>
    public MaracCounts(IReadOnlyList<CountedMarac> referrals, IReadOnlyList<string> areas, int roundsTo = 1)
    {
        ArgumentNullException.ThrowIfNull(referrals);
        _linked = new(roundsTo);
        _whole = Add(referrals, worth: 20);
        Years = [.. referrals.Select(r => Slices.YearOf(r.On)).Distinct().Order(StringComparer.Ordinal)];
        Split(referrals, CaseBy.Year, Years, r => Slices.YearOf(r.On));
        Split(referrals, CaseBy.Area, areas, r => r.Area);
        _linked.Suppress();
    }

    /// <summary>Financial years with a referral, in order.</summary>
    public IReadOnlyList<string> Years { get; }

    /// <summary>One line: of all, of a year or of an area.</summary>
    /// <exception cref="ArgumentException">It is not among what is counted.</exception>
    public MaracLine Of(CaseSlice? only)
    {
        var e = only is not { } slice ? _whole : _lines.GetValueOrDefault(slice) ?? throw new ArgumentException("Not counted.", nameof(only));
        return new(_linked[e[0]], _linked[e[1]], _linked[e[2]], _linked[e[3]], _linked[e[4]]);
    }

    private void Split(IReadOnlyList<CountedMarac> referrals, CaseBy by, IReadOnlyList<string> values, Func<CountedMarac, string> valueOf)
    {
        var of = referrals.ToLookup(valueOf);
        var lines = values.Select(v => _lines[new(by, v)] = Add([.. of[v]], worth: by == CaseBy.Year ? 10 : 5)).ToList();
        for (var i = 0; i < _whole.Length; i++)
        {
            var entry = i;
            _linked.SumOfGroups(_whole[i], lines.Select(l => l[entry]));
        }
    }

    private int[] Add(IReadOnlyCollection<CountedMarac> of, int worth)
    {
        IReadOnlyCollection<CountedMarac> followed = [.. of.Where(r => r.After != AfterMarac.NotKnown)];
        int[] e =
        [
            _linked.Add(of.Count, People(of), worth + 3), AddSome(AfterMarac.NotKnown, of, worth), _linked.Add(followed.Count, People(followed), worth + 2),
            AddTelling(AfterMarac.Repeat, worth + 1), AddTelling(AfterMarac.Clear, worth),
        ];
        _linked.Sum(e[0], [e[1], e[2]]);
        _linked.Sum(e[2], [e[3], e[4]]);
        return e;

        int AddSome(AfterMarac after, IReadOnlyCollection<CountedMarac> among, int w)
        {
            List<CountedMarac> some = [.. among.Where(r => r.After == after)];
            return _linked.Add(some.Count, People(some), w);
        }

        int AddTelling(AfterMarac after, int w)
        {
            List<CountedMarac> some = [.. followed.Where(r => r.After == after)];
            return _linked.AddPart(some.Count, People(some), w, whole: followed.Count, hidesZero: true);
        }
    }

    private static int People(IEnumerable<CountedMarac> of) => of.Select(r => r.Person).Distinct().Count();
}
