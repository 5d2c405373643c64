using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
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

    public sealed class Handler(IDbContextFactory<AppDb> dbs, RegisterStore store, CurrentUser user, CaseFeed feed, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == command.SessionId, ct) is not { } session
                || await db.WaitingIn(command.SessionId).OfCasesIn(db.Cases.VisibleTo(user, db, user.Stamp(clock).At)).SingleOrDefaultAsync(t => t.Id == command.TapId, ct) is not { } tap)
            {
                return new NotFound("That mark has been settled already. Reload the page.");
            }

            if (tap.CaseId is { } caseId)
            {
                var personId = await db.Cases.Where(c => c.Id == caseId).Select(c => c.PersonId).SingleAsync(ct);
                await db.RefuseTheOtherSideAsync(caseId, personId, user.Actor, ct);
            }

            var recorded = command.Record ? await RecordAsync(db, session, tap, ct) : null;
            tap.Settle(recorded?.EntryId, user.Stamp(clock));
            await db.SaveChangesAsync(ct);
            feed.Changed([session.Id, .. tap.CaseId is { } id ? [id] : Array.Empty<Guid>()]);
            return Outcome.Done;
        }

        /// <summary>As a tap of the person who settles it, beside the one that waits.</summary>
        private async Task<RegisterTap> RecordAsync(AppDb db, Session session, RegisterTap tap, CancellationToken ct)
        {
            Tap again = tap.Again with { Id = Guid.CreateVersion7(), Journal = Guid.CreateVersion7(), BasedOn = null };
            var judged = (await store.JudgeAsync(db, session, [again], isStranger: false, ct))[0];
            return judged.Answer == TapAnswer.Aside ? throw new CaseRuleException($"{judged.Because} Record it later, or leave it out.") : judged;
        }
    }
}
