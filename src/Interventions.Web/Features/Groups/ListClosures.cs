using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>The breaks and closed venues of a facilitator's areas that are not over.</summary>
public static class ListClosures
{
    private const int Most = 200;

    [Allow(Role.Facilitator, Purpose = "Planning groups")]
    public sealed record Query : IRequest<Outcome<IReadOnlyList<Row>>>;

    /// <param name="Venue">Null for a break of the whole area.</param>
    public sealed record Row(Guid Id, string Area, string? Venue, DateOnly FirstDay, DateOnly LastDay, string Reason);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<IReadOnlyList<Row>>>
    {
        public async Task<Outcome<IReadOnlyList<Row>>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var today = London.DayOf(user.Stamp(clock).At);
            var areas = user.Areas;
            return Outcome.Of<IReadOnlyList<Row>>(await db.Closures.Where(c => areas.Contains(c.AreaCode) && c.LastDay >= today)
                .OrderBy(c => c.FirstDay).ThenBy(c => c.Id).Take(Most)
                .Select(c => new Row(c.Id, db.Areas.Where(a => a.Code == c.AreaCode).Select(a => a.Name).First(), c.Venue, c.FirstDay, c.LastDay, c.Reason)).ToListAsync(ct));
        }
    }
}
