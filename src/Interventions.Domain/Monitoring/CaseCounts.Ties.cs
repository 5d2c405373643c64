using System.Numerics;
using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <content>What ties referrals to the people whose reoffending is measured.</content>
public sealed partial class CaseCounts
{
    /// <summary>
    /// A cohort is the first cases of people: those voluntary, those cautioned, or some of those ended before a caution. Slices of it nearly are
    /// slices of referrals; what lies between the two must not follow while it is small.
    /// </summary>
    internal void Tie(Cohort cohort, ReoffendingCounts counts)
    {
        var index = _cases.Select((c, i) => (c.CaseId, i)).ToDictionary(c => c.CaseId, c => c.i);
        CaseSlice[] whole = cohort switch
        {
            Cohort.Voluntary => Of(Track.Voluntary, null),
            Cohort.Cautioned => [.. Of(Track.ConditionalCaution, null), new(CaseBy.Reached, nameof(CaseStage.Cautioned))],
            Cohort.NotCautioned => [.. Of(Track.ConditionalCaution, null), new(CaseBy.LostEarly, CaseSlices.Yes)],
        };
        foreach (var (a, b, people, members) in counts.Groups())
        {
            CaseSlice?[] slices = [a is { } s ? Like(s) : null, b is { } t ? Like(t) : null];
            if ((a is not null && slices[0] is null) || (b is not null && slices[1] is null))
            {
                continue;
            }

            CaseSlice[] of = [.. slices.OfType<CaseSlice>()];
            CaseSlice[][] nearest = cohort == Cohort.NotCautioned ? [[whole[0], .. Ended, .. of], [.. whole, .. of]] : [[.. whole, .. of], [whole[0], .. of], of];
            foreach (var like in nearest.Where(n => _counts.Find(n) is not null).Take(cohort == Cohort.NotCautioned ? 2 : 1))
            {
                Tie(_counts[like], _counts.SetOf(like), isOther: cohort == Cohort.NotCautioned || like[0].By != CaseBy.Track);
            }

            // Where the rest is of other people it is a group like any other. Where it is second referrals of the same people, that there were a few
            // says nothing of anybody, and to hide it would cost the number of every area that has one.
            void Tie(int cases, ulong[] set, bool isOther)
            {
                var all = set.Sum(BitOperations.PopCount);
                var inside = members.Count(id => index.TryGetValue(id, out var i) && CrossedCounts.Has(set, i));
                if (!isOther && all == inside && inside == members.Count)
                {
                    _linked.Sum(cases, [people]); // nobody was referred again, and that may be known
                    return;
                }

                var rest = _linked.AddUnpublished(all - inside, isOther);
                if (inside == members.Count)
                {
                    _linked.Sum(cases, [people, rest]);
                    if (!isOther && b is null && _counts.Find([.. of, Before]) is { } before && AreAllSecond(set, members, index))
                    {
                        _further.Add((before, rest, all - inside));
                    }

                    return;
                }

                // Neither holds the other, such as a birthday between referral and caution makes it.
                var either = _linked.AddUnpublished(members.Count + all - inside, isSensitive: false);
                _linked.Sum(either, [people, rest]);
                _linked.Sum(either, [cases, _linked.AddUnpublished(members.Count - inside, isSensitive: false)]);
            }
        }
    }

    /// <summary>Whether those who are not of the group were all referred before: someone's first referral may be missing too, whose caution came in another year.</summary>
    private bool AreAllSecond(ulong[] set, IReadOnlyCollection<Guid> members, Dictionary<Guid, int> index)
    {
        var second = _counts.SetOf(Before);
        var inside = members.Select(id => index[id]).ToHashSet();
        return Enumerable.Range(0, _cases.Count).All(i => !CrossedCounts.Has(set, i) || inside.Contains(i) || CrossedCounts.Has(second, i));
    }

    /// <summary>The slice of referrals that is nearest to a slice of a cohort; null where there is none.</summary>
    private static CaseSlice? Like(Slice slice) => slice.By switch
    {
        CountedBy.Year => new(CaseBy.Year, slice.Value),
        CountedBy.Quarter => new(CaseBy.Quarter, slice.Value),
        CountedBy.Area => new(CaseBy.Area, slice.Value),
        CountedBy.Source => new(CaseBy.Source, slice.Value),
        CountedBy.Sex => new(CaseBy.Sex, slice.Value),
        CountedBy.Age => new(CaseBy.Age, slice.Value),
        CountedBy.Ethnicity => new(CaseBy.Ethnicity, slice.Value),
        CountedBy.Completion when slice.Value == Slices.Completed => new(CaseBy.Fate, nameof(CaseFate.Completed)),
        CountedBy.Reason => new(CaseBy.Ended, slice.Value),
        CountedBy.Restricted => new(CaseBy.Restricted, slice.Value),
        CountedBy.Completion or CountedBy.Programme or CountedBy.Risk or CountedBy.PriorHarm => null,
    };
}
