using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CalendarFeeds;

/// <summary>Makes the facilitator a secret address for a calendar; a new one ends the old. Answers with its token, which is kept nowhere.</summary>
public static class MakeCalendarFeed
{
    [Allow(Role.Facilitator)]
    public sealed record Command : IRequest<Outcome<string>>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome<string>>
    {
        public Task<Outcome<string>> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync<Outcome<string>>(CaseStore.StepTries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var me = user.Actor.UserId;
            var feed = await db.CalendarFeeds.SingleOrDefaultAsync(f => f.UserId == me, ct) ?? db.Add(new CalendarFeed { UserId = me }).Entity;
            var token = feed.Renew(user.Stamp(clock).At);
            await db.SaveChangesAsync(ct);
            return token;
        }, ct);
    }
}
