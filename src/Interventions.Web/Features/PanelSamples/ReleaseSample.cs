using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Exports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>Puts on record that a sample goes to the panel; only then can it be downloaded.</summary>
public static class ReleaseSample
{
    [Allow(Role.ForceAnalyst, Purpose = "Scrutiny panel")]
    public sealed record Command(Guid SampleId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var force = await AnalystForce.ReadAsync(db, user, ct);
            if (!await db.Set<PanelSample>().AnyAsync(s => s.Id == command.SampleId && s.Force == force.Name, ct))
            {
                return new NotFound();
            }

            if (await db.Set<PanelRelease>().AnyAsync(r => r.SampleId == command.SampleId, ct))
            {
                return new Refused("The sample has been released already. Reload the page.");
            }

            db.Add(new PanelRelease { SampleId = command.SampleId, By = user.Actor.UserId, At = clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
