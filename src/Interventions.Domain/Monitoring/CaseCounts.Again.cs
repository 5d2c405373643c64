using Interventions.Domain.Reoffending;

namespace Interventions.Domain.Monitoring;

/// <content>Who was referred more than once, of all and over the years.</content>
public sealed partial class CaseCounts
{
    private static readonly CaseSlice Before = new(CaseBy.Before, CaseSlices.Yes);
    private static readonly CaseSlice First = new(CaseBy.Before, CaseSlices.No);

    private readonly int _again;
    private readonly int _once;

    /// <summary>Referrals of people referred before, and those of them that are second ones within a cohort: entries and how many the latter are.</summary>
    private readonly List<(int Before, int Second, int Count)> _further = [];

    /// <summary>How many people were referred.</summary>
    public PublishedCount PeopleReferred => Count(First);

    /// <summary>How many people were referred more than once.</summary>
    public PublishedCount ReferredAgain => _linked[_again];

    /// <summary>How many people were referred once.</summary>
    public PublishedCount ReferredOnce => _linked[_once];

    /// <summary>Of those referred before, some follow from a cohort (referrals less people); who is left must not.</summary>
    internal void TieAgain()
    {
        foreach (var further in _further.ToLookup(f => f.Before))
        {
            _linked.Sum(further.Key, [.. further.Select(f => f.Second), _linked.AddUnpublished(_linked.CountOf(further.Key) - further.Sum(f => f.Count))]);
        }
    }

    /// <summary>Each person has one first referral. Further ones are as many as people referred again, and the third and later ones.</summary>
    private (int Again, int Once) StateAgain()
    {
        var (again, once) = (_cases.GroupBy(c => c.PersonId).Count(g => g.Skip(1).Any()), _cases.GroupBy(c => c.PersonId).Count(g => !g.Skip(1).Any()));
        var (e, o) = (_linked.Add(again, again, worth: 42), _linked.Add(once, once, worth: 41));
        _counts.Parts([], All(CaseBy.Before));
        _linked.SumOfGroups(_counts[First], [e, o]);
        _linked.Sum(_counts[Before], [e, _linked.AddUnpublished(_counts.CountOf(Before) - again)]);
        foreach (var year in All(CaseBy.Year))
        {
            _counts.Parts([year], All(CaseBy.Before));
        }

        foreach (var which in All(CaseBy.Before))
        {
            _counts.Parts([which], All(CaseBy.Year));
        }

        return (e, o);
    }
}
