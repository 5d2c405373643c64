using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CalendarFeeds;

/// <summary>Ends the facilitator's calendar address: whoever has it finds nothing there from now on.</summary>
public static class EndCalendarFeed
{
    [Allow(Role.Facilitator)]
    public sealed record Command : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var me = user.Actor.UserId;
            db.RemoveRange(await db.CalendarFeeds.Where(f => f.UserId == me).ToListAsync(ct));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
