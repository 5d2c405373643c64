using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CalendarFeeds;

/// <summary>
/// The sessions of the groups a facilitator leads, as a calendar. No person, no reference and no programme stands in it: a
/// calendar is synchronised to telephones and shown to others.
/// </summary>
public static class ReadCalendarFeed
{
    /// <summary>How long a session that is over stays in it.</summary>
    private const int DaysBack = 60;

    [Allow(Role.Facilitator, Purpose = "Calendar feed")]
    public sealed record Query : IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (me, since) = (user.Actor.UserId, user.Stamp(clock).At.AddDays(-DaysBack));
            var groups = await db.Groups.AsNoTracking().InAreasOf(user).Where(g => g.Facilitators.Any(f => f.UserId == me))
                .Include(g => g.Sessions).OrderBy(g => g.Id).ToListAsync(ct);
            return CalendarText.Of(groups.SelectMany(g => g.Sessions.Where(s => s.StartsAt >= since).Select(s => (g, s))));
        }
    }
}
