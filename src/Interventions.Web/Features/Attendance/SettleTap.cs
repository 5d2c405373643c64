using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>A person says what becomes of a tap that waits: it is tried again as things stand now, or left out. It is kept either way.</summary>
public static class SettleTap
{
    /// <param name="Record">Try it again; else it is left out.</param>
    [Allow(Role.Facilitator)]
    public sealed record Command(Guid SessionId, Guid TapId, bool Record) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CaseFeed feed, Mediators mediators, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.Sessions.InAreasOf(user, db).AnyAsync(s => s.Id == command.SessionId, ct)
                || await db.WaitingIn(command.SessionId).SingleOrDefaultAsync(t => t.Id == command.TapId, ct) is not { } tap)
            {
                return new NotFound("That mark has been settled already. Reload the page.");
            }

            if (command.Record)
            {
                return await RecordAsync(tap, ct);
            }

            tap.Settle(entryId: null, user.Stamp(clock));
            await db.SaveChangesAsync(ct);
            feed.Changed([command.SessionId]);
            return Outcome.Done;
        }

        /// <summary>As a tap of the person who settles it, beside the one that waits.</summary>
        private async Task<Outcome> RecordAsync(RegisterTap tap, CancellationToken ct)
        {
            if (tap.CaseId is not { } caseId)
            {
                return new Refused("This register has no such number, so it cannot be recorded. Leave it out, and mark the person it was meant for.");
            }

            Tap again = tap.Again with { Id = Guid.CreateVersion7(), Journal = Guid.CreateVersion7(), BasedOn = null };
            var outcome = await mediators.For(user.OrNobody).Send(new KeepTap.Command(caseId, tap.SessionId, again, tap.Id), ct);
            return new(outcome.Problem);
        }
    }
}
