using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Takes back what an analyst said of a crime and a person: it stands again as the weights have it.</summary>
public static class UndoMatchDecision
{
    internal const string Nothing = "Nobody has decided this, or it was undone already. Reload the page to see where it stands.";

    [Allow(Role.ForceAnalyst, Purpose = "Matching crimes with people")]
    public sealed class Command : IRequest<Outcome>
    {
        public long CrimeId { get; set; }

        public Guid PersonId { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.HoldMatchesAsync(ct);
            var stamp = user.Stamp(clock);
            if (await db.PairAsync(command.CrimeId, command.PersonId, user, stamp.At, ct) is not { } pair)
            {
                return new NotFound();
            }

            if (pair.Last is null or { Answer: MatchAnswer.TakenBack })
            {
                return new Refused(Nothing);
            }

            db.Add(pair.Say(MatchAnswer.TakenBack, null, stamp.By.UserId, stamp.At));
            access.Shows(SubjectKind.Person, command.PersonId);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return Outcome.Done;
        }
    }
}
