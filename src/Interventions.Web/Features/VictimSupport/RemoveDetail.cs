using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Takes a detail out of what is shown. The guard goes on knowing it: a former address gives her away too.</summary>
public static class RemoveDetail
{
    [Allow(Role.VictimContactWorker)]
    public sealed record Command(Guid CaseId, Guid VictimId, Guid DetailId) : IRequest<Outcome>, IAboutCase;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (!await db.IsOpenVictimAsync(command.CaseId, command.VictimId, user, access, clock, ct)
                || await db.Set<VictimDetail>().SingleOrDefaultAsync(d => d.Id == command.DetailId && d.VictimId == command.VictimId, ct) is not { } detail)
            {
                return new NotFound();
            }

            detail.Remove(user.Stamp(clock));
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
