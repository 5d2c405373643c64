using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CalendarFeeds;

/// <summary>Whether the facilitator has a calendar address, and since when. The address itself is not known any more.</summary>
public static class SeeCalendarFeed
{
    [Allow(Role.Facilitator, Purpose = "Planning the week")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="MadeAt">UTC; null where there is none.</param>
    public sealed record View(DateTime? MadeAt);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var me = user.Actor.UserId;
            return new View(await db.CalendarFeeds.Where(f => f.UserId == me).Select(f => (DateTime?)f.MadeAt).SingleOrDefaultAsync(ct));
        }
    }
}
