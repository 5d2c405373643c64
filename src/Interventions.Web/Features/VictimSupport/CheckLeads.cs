using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Whether colleagues may lead those who sit in a group, or are about to (product.md 6). The tracker asks, and hears yes or no.</summary>
public static class CheckLeads
{
    /// <param name="GroupId">The group, if it is there already.</param>
    /// <param name="People">Who is about to sit in it.</param>
    /// <param name="Staff">Who is to lead it.</param>
    [Allow(Role.System)]
    public sealed record Query(Guid? GroupId, IReadOnlyList<Guid> People, IReadOnlyList<Guid> Staff) : IRequest<Outcome<bool>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs) : IRequestHandler<Query, Outcome<bool>>
    {
        public async Task<Outcome<bool>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var holders = query.GroupId is { } id ? (await db.HoldersAsync([id], ct))[id] : [];
            List<Guid> people = [.. query.People, .. holders];
            var (company, of) = await db.CompanyAsync(people, ct);
            return !people.Exists(p => query.Staff.Any(s => company.KeepsFrom(of[p], s)));
        }
    }
}
