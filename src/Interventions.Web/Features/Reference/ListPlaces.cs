using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Areas and suites to choose from.</summary>
public static class ListPlaces
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Role.Administrator, Role.OpccStaff, Role.ForceAnalyst, Purpose = "Choosing a place")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Areas">All areas.</param>
    /// <param name="Suites">All custody suites.</param>
    /// <param name="MyAreas">Codes of the areas the reader works in.</param>
    /// <param name="MySuites">Codes of the suites the reader works in.</param>
    public sealed record View(IReadOnlyList<Area> Areas, IReadOnlyList<Suite> Suites, IReadOnlyList<string> MyAreas, IReadOnlyList<string> MySuites);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return new View(
                await db.Areas.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct), await db.Suites.AsNoTracking().OrderBy(s => s.Name).ToListAsync(ct), user.Areas, user.Suites);
        }
    }
}
