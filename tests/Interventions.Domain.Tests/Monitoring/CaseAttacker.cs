using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Tests.Monitoring;

/// <summary>
/// Somebody who opens every page of referrals, the funnel and fairness with every filter, writes down every number and states what must add up
/// to what. Of how pages are made it knows nothing but what stands on them.
/// </summary>
internal sealed class CaseAttacker(CaseCounts counts)
{
    private readonly Dictionary<string, (CaseSlice[] Slices, PublishedCount Count)> _seen = [];

    /// <summary>Every sum, by the names of its numbers.</summary>
    public List<(string Total, IReadOnlyList<string> Parts)> Sums { get; } = [];

    /// <summary>Names and what they are counted under; none for what is between two stages.</summary>
    public IReadOnlyDictionary<string, (CaseSlice[] Slices, PublishedCount Count)> Seen => _seen;

    public static string NameOf(params CaseSlice[] of) =>
        string.Join('&', of.Where(s => !(s.By == CaseBy.Year && of.Any(o => o.By == CaseBy.Quarter)) && !(s.By == CaseBy.Fate && of.Any(o => o.By is CaseBy.Ended or CaseBy.Restricted))).OrderBy(s => s.By).Select(s => $"{s.By}={s.Value}"));

    public void Look()
    {
        LookAtOverview();
        LookAtAgain();
        foreach (var track in Enum.GetValues<Track>())
        {
            CaseSlice[] whole = [new(CaseBy.Track, track.ToString())];
            LookAtRoad(track, whole);
            foreach (var slice in CaseSlices.OfTrack.Concat(CaseSlices.Groups).SelectMany(All))
            {
                LookAtRoad(track, [.. whole, slice]);
            }
        }

        // Whatever stands on pages for each value of something adds up to what stands there without it.
        foreach (var (name, (slices, _)) in _seen.Where(s => s.Key == NameOf(s.Value.Slices)).ToList())
        {
            foreach (var by in Enum.GetValues<CaseBy>().Where(b => b != CaseBy.Reached && slices.All(s => s.By != b && !Holds(s.By, b))))
            {
                var parts = Possible(by, slices).Select(v => NameOf([.. slices, v])).ToList();
                if (parts.Count > 0 && parts.TrueForAll(_seen.ContainsKey))
                {
                    Sums.Add((name, parts));
                }
            }
        }
    }

    /// <summary>A quarter is of one year, and what has a reason for ending has ended.</summary>
    private static bool Holds(CaseBy by, CaseBy other) => (by == CaseBy.Quarter && other == CaseBy.Year) || (by is CaseBy.Ended or CaseBy.Restricted && other == CaseBy.Fate);

    private IEnumerable<CaseSlice> All(CaseBy by) => counts.Values(by).Select(v => new CaseSlice(by, v));

    private IEnumerable<CaseSlice> Possible(CaseBy by, CaseSlice[] of) => by switch
    {
        CaseBy.Furthest => of.FirstOrDefault(s => s.By == CaseBy.Track).Value is { } track ? Enum.Parse<Track>(track).Journey().Select(s => new CaseSlice(by, s.ToString())) : [],
        CaseBy.Quarter when of.FirstOrDefault(s => s.By == CaseBy.Year).Value is { } year => Slices.QuartersOf(year).Select(q => new CaseSlice(by, q)),
        CaseBy.Ended or CaseBy.Restricted when !of.Contains(new(CaseBy.Fate, nameof(CaseFate.Ended))) => [],
        _ => All(by),
    };

    private string See(params CaseSlice[] of)
    {
        var name = NameOf(of);
        _seen[name] = (of, counts.Count(of));
        return name;
    }

    /// <summary>The page of repeat perpetrators: of all, and by year.</summary>
    private void LookAtAgain()
    {
        All(CaseBy.Before).ToList().ForEach(b => See(b));
        foreach (var (year, before) in All(CaseBy.Year).SelectMany(_ => All(CaseBy.Before), (y, b) => (y, b)))
        {
            See(year, before);
        }

        _seen["again"] = ([], counts.ReferredAgain);
        _seen["once"] = ([], counts.ReferredOnce);
        Sums.Add((NameOf(new CaseSlice(CaseBy.Before, CaseSlices.No)), ["again", "once"]));
        Sums.Add((NameOf(new CaseSlice(CaseBy.Before, CaseSlices.Yes)), ["again", "third and later"]));
    }

    private void LookAtOverview()
    {
        CaseSlice[][] pages = [[], .. CaseSlices.Narrowing.SelectMany(All).Select(s => (CaseSlice[])[s])];
        foreach (var page in pages)
        {
            See(page);
            CaseBy[] tables = [CaseBy.Track, CaseBy.Area, CaseBy.Source, CaseBy.Fate, CaseBy.Ended, .. page is [{ By: CaseBy.Quarter or CaseBy.Year }] ? (CaseBy[])[] : [CaseBy.Year, CaseBy.Quarter]];
            foreach (var by in tables.Where(t => page.All(p => p.By != t)))
            {
                All(by).ToList().ForEach(v => See([.. page, v]));
            }

            if (page is [{ By: CaseBy.Year } year])
            {
                Slices.QuartersOf(year.Value).ToList().ForEach(q => See(new CaseSlice(CaseBy.Quarter, q)));
            }
        }
    }

    private void LookAtRoad(Track track, CaseSlice[] of)
    {
        CaseStage[] road = [.. track.Journey()];
        string Reached(int i) => i == 0 ? See(of) : See([.. of, new(CaseBy.Reached, road[i].ToString())]);
        for (var i = 0; i < road.Length; i++)
        {
            CaseSlice furthest = new(CaseBy.Furthest, road[i].ToString());
            var stopped = All(CaseBy.Fate).Select(f => See([.. of, furthest, f])).ToList();

            // Who came no further stands on the page in three parts only.
            var here = NameOf([.. of, furthest]);
            _seen.TryAdd(here, ([.. of, furthest], PublishedCount.Suppressed));
            Sums.Add((here, stopped));
            Sums.Add((Reached(i), i + 1 < road.Length ? [here, Reached(i + 1)] : [here]));
            for (var j = i + 2; j < road.Length; j++)
            {
                Sums.Add((Reached(i), [Reached(j), $"from {i} before {j} of {NameOf(of)}"]));
            }
        }

        All(CaseBy.Fate).ToList().ForEach(f => See([.. of, f]));
        All(CaseBy.Support).ToList().ForEach(s => See([.. of, s]));
        if (track == Track.ConditionalCaution)
        {
            All(CaseBy.Breach).ToList().ForEach(s => See([.. of, s]));
        }

        if (of.Length == 1 || CaseSlices.OfTrack.Contains(of[1].By))
        {
            All(CaseBy.Ended).ToList().ForEach(r => See([.. of, r]));
        }

        if (of.Length == 1)
        {
            foreach (var (stage, reason) in road.SelectMany(_ => All(CaseBy.Ended), (s, r) => (s, r)))
            {
                See([.. of, new(CaseBy.Furthest, stage.ToString()), reason]);
            }

            All(CaseBy.Restricted).ToList().ForEach(r => See([.. of, r]));

            // The form asks for a restricted reason where a case ends under review, and nowhere else.
            if (All(CaseBy.Ended).Contains(new(CaseBy.Ended, nameof(Reason.EndedUnderReview))))
            {
                Sums.Add((NameOf([.. of, new(CaseBy.Ended, nameof(Reason.EndedUnderReview))]), [.. All(CaseBy.Restricted).Where(r => r.Value != CaseSlices.None).Select(r => NameOf([.. of, r])), $"under review without a reason of {NameOf(of)}"]));
            }
        }
    }
}
