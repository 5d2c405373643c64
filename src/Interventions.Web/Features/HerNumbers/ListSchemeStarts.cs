using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>When schemes began, by area: what before and after are counted from.</summary>
public static class ListSchemeStarts
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Areas">All areas, to choose from.</param>
    /// <param name="Rows">The starts that count.</param>
    public sealed record View(IReadOnlyList<Area> Areas, IReadOnlyList<Row> Rows);

    public sealed record Row(string AreaName, ContactSource Source, DateOnly StartedOn);

    public sealed class Handler(IDbContextFactory<AppDb> dbs) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var areas = await db.Areas.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct);
            var starts = await db.Set<SchemeStart>().AsNoTracking().ToListAsync(ct);
            return new View(areas,
            [
                .. from area in areas
                   from start in starts.Where(s => s.AreaCode == area.Code).GroupBy(s => s.Source).Select(g => g.MaxBy(s => s.Id)!).OrderBy(s => s.StartedOn)
                   select new Row(area.Name, start.Source, start.StartedOn),
            ]);
        }
    }
}
