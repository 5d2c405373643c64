using Interventions.Domain.Programmes;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>product.md 6: who may not sit in one group.</summary>
public sealed class CompanyTests
{
    private static readonly Guid Victim = Guid.NewGuid();
    private static readonly Guid Lead = Guid.NewGuid();
    private static readonly Companion One = Of("Cheshire CHES26100412", Victim);
    private static readonly Company Nobody = new(new HashSet<(Guid, Guid)>());

    [Fact]
    public void A_shared_victim_or_crime_keeps_two_people_apart()
    {
        Assert.True(Nobody.KeepsApart(One, Of("Cheshire CHES26100413", Victim)));
        Assert.True(Nobody.KeepsApart(One, Of("Cheshire CHES26100412", Guid.NewGuid())));
        Assert.False(Nobody.KeepsApart(One, Of("Lancashire CHES26100412", Guid.NewGuid())));
    }

    [Fact]
    public void Nobody_is_kept_apart_from_himself_also_under_another_record() =>
        Assert.False(Nobody.KeepsApart(One, One with { PersonId = Guid.NewGuid() }));

    [Fact]
    public void A_word_counts_whichever_way_round_it_was_given_and_for_nobody_else()
    {
        var (other, third) = (Of("A", Guid.NewGuid()), Of("B", Guid.NewGuid()));
        var company = new Company(new HashSet<(Guid, Guid)> { (other.Self, One.Self), (One.Self, Lead) });

        Assert.True(company.KeepsApart(One, other));
        Assert.True(company.KeepsApart(other, One));
        Assert.False(company.KeepsApart(One, third));
        Assert.True(company.KeepsFrom(One, Lead));
        Assert.False(company.KeepsFrom(other, Lead));
    }

    private static Companion Of(string crime, Guid victim)
    {
        var id = Guid.NewGuid();
        return new(id, id, new HashSet<string> { crime }, new HashSet<Guid> { victim });
    }
}
