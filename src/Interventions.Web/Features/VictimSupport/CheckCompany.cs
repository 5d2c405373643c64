using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>
/// Which groups somebody cannot have a place in because of who sits there or leads there (product.md 6): a victim, a household, a
/// new partner, a crime they share, or a stated conflict. The tracker asks, and hears yes or no for each pair, never why.
/// </summary>
public static class CheckCompany
{
    /// <param name="People">Who asks for a place.</param>
    /// <param name="Groups">Where.</param>
    [Allow(Role.System)]
    public sealed record Query(IReadOnlyList<Guid> People, IReadOnlyList<Guid> Groups) : IRequest<Outcome<IReadOnlySet<KeptOut>>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs) : IRequestHandler<Query, Outcome<IReadOnlySet<KeptOut>>>
    {
        public async Task<Outcome<IReadOnlySet<KeptOut>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var holders = await db.HoldersAsync(query.Groups, ct);
            var leads = (await db.GroupFacilitators.Where(f => query.Groups.Contains(f.GroupId)).ToListAsync(ct)).ToLookup(f => f.GroupId, f => f.UserId);
            var (company, of) = await db.CompanyAsync([.. query.People, .. holders.SelectMany(h => h)], ct);
            return Outcome.Of<IReadOnlySet<KeptOut>>((
                from person in query.People
                from id in query.Groups
                where holders[id].Count(h => company.KeepsApart(of[person], of[h])) + leads[id].Count(l => company.KeepsFrom(of[person], l)) > 0
                select new KeptOut(person, id)).ToHashSet());
        }
    }
}

/// <summary>Somebody who cannot have a place in a group. Of the cause nothing is said.</summary>
public readonly record struct KeptOut(Guid PersonId, Guid GroupId);
