using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <content>The road of one track: who came to each stage, who was lost from it and why, and how groups of people fared on it.</content>
public sealed partial class CaseCounts
{
    private static readonly CaseBy[] Sliced = [.. CaseSlices.OfTrack, .. CaseSlices.Groups];

    private static CaseSlice[] Ended { get; } = [new(CaseBy.Fate, nameof(CaseFate.Ended))];

    private void StateRoad(Track track)
    {
        CaseStage[] road = [.. track.Journey()];
        CaseSlice[] whole = Of(track, null);
        StateSteps(track, null, road);
        foreach (var slice in Sliced.SelectMany(All))
        {
            StateSteps(track, slice, road);
        }

        // One reason for each loss, by the stage it was lost from; the restricted reason for a track and nothing smaller.
        foreach (var stage in road)
        {
            _counts.Parts([.. whole, Furthest(stage), .. Ended], All(CaseBy.Ended));
        }

        foreach (var reason in All(CaseBy.Ended))
        {
            _linked.Sum(_counts[[.. whole, reason]], road.Select(s => _counts[[.. whole, Furthest(s), reason]]));
        }

        _counts.Parts([.. whole, .. Ended], All(CaseBy.Restricted));
        StateReview(whole);
        StateAcross(track, road);
    }

    /// <summary>
    /// A restricted reason is given where a case ended under review: of six that did and six whose victim does not support it, all would be
    /// known. Those under review are made up of the restricted reasons and of those without one.
    /// </summary>
    private void StateReview(CaseSlice[] whole)
    {
        CaseSlice review = new(CaseBy.Ended, nameof(Reason.EndedUnderReview));
        List<int> parts = [];
        var without = _counts.CountOf([.. whole, review]);
        foreach (var reason in All(CaseBy.Restricted).Where(r => r.Value != CaseSlices.None))
        {
            var (all, inside) = (_counts.CountOf([.. whole, reason]), _counts.CountOf([.. whole, review, reason]));
            without -= inside;
            var part = all == inside ? _counts[[.. whole, reason]] : _linked.AddUnpublished(inside, isSensitive: false);
            if (all != inside)
            {
                _linked.Sum(_counts[[.. whole, reason]], [part, _linked.AddUnpublished(all - inside, isSensitive: false)]);
            }

            parts.Add(part);
        }

        _linked.Sum(_counts[[.. whole, review]], [.. parts, _linked.AddUnpublished(without, isSensitive: false)]);
    }

    /// <summary>Who came to a stage came no further or came to the next; who came no further is on it, has completed or has ended.</summary>
    private void StateSteps(Track track, CaseSlice? slice, CaseStage[] road)
    {
        var of = Of(track, slice);
        for (var i = 0; i < road.Length; i++)
        {
            var here = _counts[[.. of, Furthest(road[i])]];
            _linked.Sum(_counts[ReachedOf(track, slice, road[i])], i + 1 < road.Length ? [here, _counts[ReachedOf(track, slice, road[i + 1])]] : [here]);
            _counts.Parts([.. of, Furthest(road[i])], All(CaseBy.Fate));
        }

        StateBetween(track, slice, road);
        foreach (var fate in All(CaseBy.Fate))
        {
            _linked.Sum(_counts[[.. of, fate]], road.Select(s => _counts[[.. of, Furthest(s), fate]]));
        }

        _counts.Parts(of, All(CaseBy.Fate));
        _counts.Parts(of, All(CaseBy.Support));
        if (slice is not { } s || CaseSlices.OfTrack.Contains(s.By))
        {
            _counts.Parts([.. of, .. Ended], All(CaseBy.Ended));
        }

        if (track == Track.ConditionalCaution)
        {
            _counts.Parts(of, All(CaseBy.Breach));
            StateUnbreached(track, slice, of);
            CaseSlice early = new(CaseBy.LostEarly, CaseSlices.Yes);
            _linked.Sum(_counts[[.. of, early]], road.TakeWhile(st => st != CaseStage.Cautioned).Select(st => _counts[[.. of, Furthest(st), .. Ended]]));
        }
    }

    /// <summary>Of 12 who came to one stage and 10 to a later one the 2 between must not follow, at whatever stage each of them stopped.</summary>
    private void StateBetween(Track track, CaseSlice? slice, CaseStage[] road)
    {
        int[] reached = [.. road.Select(s => _counts.CountOf(ReachedOf(track, slice, s)))];
        for (var i = 0; i < road.Length; i++)
        {
            for (var j = i + 2; j < road.Length; j++)
            {
                if (SmallNumbers.IsSmall(reached[i] - reached[j]))
                {
                    _linked.Sum(_counts[ReachedOf(track, slice, road[i])], [_counts[ReachedOf(track, slice, road[j])], _linked.AddUnpublished(reached[i] - reached[j])]);
                }
            }
        }
    }

    /// <summary>A breach is told as a share of those cautioned, so those who kept theirs are a number too.</summary>
    private void StateUnbreached(Track track, CaseSlice? slice, CaseSlice[] of)
    {
        var cautioned = ReachedOf(track, slice, CaseStage.Cautioned);
        CaseSlice breached = new(CaseBy.Breach, CaseSlices.Yes);
        var (all, both) = (_counts.CountOf(cautioned), _counts.CountOf([.. cautioned, breached]));
        if (both == _counts.CountOf([.. of, breached]))
        {
            _linked.Sum(_counts[cautioned], [_counts[[.. of, breached]], _linked.AddUnpublished(all - both)]);
        }
    }

    /// <summary>A number of a track is the sum of those of its areas, of its years and so on; one of an area is that of its two tracks.</summary>
    private void StateAcross(Track track, CaseStage[] road)
    {
        CaseSlice[][] always =
        [
            .. road.Select(s => (CaseSlice[])[Furthest(s)]), .. road.Skip(1).Select(s => (CaseSlice[])[new(CaseBy.Reached, s.ToString())]),
            .. road.SelectMany(_ => All(CaseBy.Fate), (s, f) => (CaseSlice[])[Furthest(s), f]), .. All(CaseBy.Fate).Select(f => (CaseSlice[])[f]), .. All(CaseBy.Support).Select(f => (CaseSlice[])[f]),
            .. track == Track.ConditionalCaution ? All(CaseBy.Breach).Append(new(CaseBy.LostEarly, CaseSlices.Yes)).Select(b => (CaseSlice[])[b]) : [],
        ];
        CaseSlice[][] reasons = [.. All(CaseBy.Ended).Select(r => (CaseSlice[])[r])];
        foreach (var by in Sliced)
        {
            _counts.Parts(Of(track, null), All(by));
            foreach (var outcome in CaseSlices.OfTrack.Contains(by) ? [.. always, .. reasons] : always)
            {
                _counts.Parts([.. Of(track, null), .. outcome], All(by));
            }
        }

        if (track == Enum.GetValues<Track>()[^1])
        {
            foreach (var (slice, outcome) in CaseSlices.OfTrack.SelectMany(All).SelectMany(_ => All(CaseBy.Fate).Concat(All(CaseBy.Ended)), (s, o) => (s, o)))
            {
                _counts.Parts([slice, outcome], All(CaseBy.Track));
            }
        }
    }

    private static CaseSlice Furthest(CaseStage stage) => new(CaseBy.Furthest, stage.ToString());
}
