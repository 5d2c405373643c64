using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>Opens a session's register: everybody in it gets a number, and it is on record who took the list with them.</summary>
public static class OpenRegister
{
    [Allow(Role.Facilitator)]
    public sealed record Command(Guid SessionId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        /// <summary>Two who open it at once give out the same numbers; the second looks again.</summary>
        public Task<Outcome> Handle(Command command, CancellationToken ct) => CaseStore.TryAsync<Outcome>(CaseStore.StepTries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.Sessions.AsNoTracking().InAreasOf(user, db).SingleOrDefaultAsync(s => s.Id == command.SessionId, ct) is not { } session)
            {
                return new NotFound();
            }

            await NumberAsync(db, session, ct);
            var me = user.Stamp(clock);
            var copy = await db.RegisterCopies.FindAsync([session.Id, me.By.UserId], ct) ?? db.Add(new RegisterCopy(session.Id, me.By.UserId)).Entity;
            copy.TakenAt = me.At;
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }, ct);

        /// <summary>By name, so that paper and page are in one order; restricted cases last, for between two names a number would tell something of the third.</summary>
        private static async Task NumberAsync(AppDb db, Session session, CancellationToken ct)
        {
            var last = await db.RegisterPlaces.Where(p => p.SessionId == session.Id).MaxAsync(p => (int?)p.Number, ct) ?? 0;
            var ids = db.CasesIn(session).Where(id => !db.RegisterPlaces.Any(p => p.SessionId == session.Id && p.CaseId == id));
            var unnumbered = await db.Cases.Where(c => ids.Contains(c.Id))
                .OrderBy(c => c.IsRestricted).ThenBy(c => c.IsRestricted ? "" : c.Person.Surname).ThenBy(c => c.IsRestricted ? "" : c.Person.Forenames).ThenBy(c => c.Id)
                .Select(c => c.Id).ToListAsync(ct);
            db.RegisterPlaces.AddRange(unnumbered.Select((id, i) => new RegisterPlace(session.Id, last + i + 1, id)));
        }
    }
}
