using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Exports;

/// <summary>Ends an agreement before its day: nothing more is exported under it. What was exported stays on record.</summary>
public static class EndAgreement
{
    [Allow(Role.ForceAnalyst, Purpose = "Evaluation under an agreement")]
    public sealed record Command(Guid AgreementId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var force = await AnalystForce.ReadAsync(db, user, ct);
            if (!await db.Set<EvaluatorAgreement>().AnyAsync(a => a.Id == command.AgreementId && a.Force == force.Name, ct))
            {
                return new NotFound();
            }

            if (await db.Set<AgreementEnd>().AnyAsync(e => e.AgreementId == command.AgreementId, ct))
            {
                return new Refused("The agreement has been ended already.");
            }

            db.Add(new AgreementEnd { AgreementId = command.AgreementId, By = user.Actor.UserId, At = clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
