using System.ComponentModel.DataAnnotations;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>Takes back what was said about who is who, with the reason. What was said stays on record.</summary>
public static class TakeBackWhoIsWho
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>
    {
        public Guid StatementId { get; set; }

        [Required(ErrorMessage = "Say why you take it back."), StringLength(IdentityStatement.ReasonMaxLength, ErrorMessage = "Shorten the reason to 500 characters.")]
        [ReadByHisSide]
        public string? Reason { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            var stamp = user.Stamp(clock);
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await db.IdentityStatements.AsNoTracking().SingleOrDefaultAsync(s => s.Id == command.StatementId, ct) is not { } said)
            {
                return new NotFound();
            }

            Guid[] both = [said.PersonId, .. said.OtherId is { } other ? new[] { other } : []];
            if (!(await PersonSearch.FindableAsync(db, both, user.Actor.UserId, stamp.At, ct)).IsSupersetOf(both))
            {
                return new NotFound();
            }

            if (await db.IdentityStatements.AnyAsync(s => s.Withdraws == said.Id, ct))
            {
                return new Stale();
            }

            db.Add(said.Withdraw(command.Reason!.Trim(), stamp));
            both.ToList().ForEach(person => access.Shows(SubjectKind.Person, person));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
