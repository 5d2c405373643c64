using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <summary>What one case has of one kind, such as sessions attended or children of an age.</summary>
/// <param name="Person">Whose case it is.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Count">How many.</param>
public sealed record CountedMark(Guid Person, Track Track, string Area, ReferralSource Source, DateOnly Referred, string Kind, int Count);

/// <summary>
/// Things counted several times a case, by kind, narrowed like referrals by one thing at a time. 26 marks that are one man's are as small as
/// he is. They are no parts of referrals, so they are decided by themselves.
/// </summary>
public sealed class MarkCounts
{
    private readonly LinkedCounts _linked;
    private readonly CrossedCounts _counts;
    private readonly IReadOnlyList<string> _kinds;

    /// <summary>Counts them.</summary>
    /// <param name="marks">What there is.</param>
    /// <param name="kinds">All kinds, in order.</param>
    /// <param name="like">The referrals whose pages these numbers stand on.</param>
    /// <param name="roundsTo">Counts are given to the nearest multiple of it.</param>
    public MarkCounts(IReadOnlyList<CountedMark> marks, IReadOnlyList<string> kinds, CaseCounts like, int roundsTo = 1)
    {
        ArgumentNullException.ThrowIfNull(marks);
        ArgumentNullException.ThrowIfNull(like);
        _linked = new(roundsTo);
        _kinds = kinds;
        _counts = new(_linked, [.. marks.Select(m => new CrossedItem(m.Person, m.Count, SlicesOf(m)))]);
        CaseSlice[] all = [.. kinds.Select(k => new CaseSlice(CaseBy.Mark, k))];
        _counts.Parts([], all);
        foreach (var by in CaseSlices.Narrowing)
        {
            CaseSlice[] pages = [.. like.Values(by).Select(v => new CaseSlice(by, v))];
            _counts.Parts([], pages);
            foreach (var page in pages)
            {
                _counts.Parts([page], all);
            }

            foreach (var kind in all)
            {
                _counts.Parts([kind], pages);
            }
        }

        foreach (var year in like.Values(CaseBy.Year))
        {
            CaseSlice[] quarters = [.. Slices.QuartersOf(year).Select(q => new CaseSlice(CaseBy.Quarter, q))];
            _counts.Parts([new(CaseBy.Year, year)], quarters);
            foreach (var kind in all)
            {
                _counts.Parts([new(CaseBy.Year, year), kind], quarters);
            }
        }

        _linked.Suppress();
    }

    /// <summary>Each kind and how many there are of it, as published, of all or of a slice.</summary>
    public IReadOnlyList<(string Kind, PublishedCount Count)> ByKind(CaseSlice? only) => [.. _kinds.Select(k => (k, Count([.. Of(only), new(CaseBy.Mark, k)])))];

    /// <summary>All of them, as published.</summary>
    public PublishedCount Total(CaseSlice? only) => Count(Of(only));

    private static CaseSlice[] Of(CaseSlice? only) => only is { } slice ? [slice] : [];

    /// <summary>A slice nobody was referred in has none.</summary>
    private PublishedCount Count(CaseSlice[] of) => _counts.Find(of) is { } entry ? _linked[entry] : new(0);

    private static IEnumerable<CaseSlice> SlicesOf(CountedMark mark) =>
    [
        new(CaseBy.Track, mark.Track.ToString()), new(CaseBy.Area, mark.Area), new(CaseBy.Source, mark.Source.ToString()), new(CaseBy.Year, Slices.YearOf(mark.Referred)),
        new(CaseBy.Quarter, Slices.QuarterOf(mark.Referred)), new(CaseBy.Mark, mark.Kind),
    ];
}
