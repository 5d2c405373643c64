using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Takes back that somebody died or was removed: he is followed up again as far as he was checked.</summary>
public static class TakeBackFollowUpEnd
{
    internal const string Nothing = "No end of his follow-up stands. Reload the page to see what was said.";

    [Allow(Role.ForceAnalyst)]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid PersonId { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.RecordsOfAsync(command.PersonId, user, stamp.At, ct) is not { } records)
            {
                return new NotFound();
            }

            // Each of his records may carry one; all are taken back.
            var said = await db.FollowUpEnds.AsNoTracking().Where(e => records.Contains(e.PersonId) && !db.FollowUpEnds.Any(x => x.PersonId == e.PersonId && x.Id > e.Id) && e.On != null).ToListAsync(ct);
            if (said.Count == 0)
            {
                return new Refused(Nothing);
            }

            db.AddRange(said.Select(e => new FollowUpEnd { PersonId = e.PersonId, Reason = e.Reason, By = stamp.By.UserId, At = stamp.At }));
            records.ForEach(id => access.Shows(SubjectKind.Person, id));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
