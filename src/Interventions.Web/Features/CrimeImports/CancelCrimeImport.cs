using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>Stops an import that is being applied, or throws a checked one away. Either way the register stays as it was.</summary>
public static class CancelCrimeImport
{
    [Allow(Role.ForceAnalyst)]
    public sealed record Command(Guid ImportId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, RunningImports imports) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var import = await db.CrimeImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == command.ImportId && i.Force == force && i.State != ImportState.Reading, ct);
            if (import is null)
            {
                return new NotFound();
            }

            if (imports.Cancel(import.Id))
            {
                return Outcome.Done;
            }

            return await CrimeStaging.DropAsync(db, import.Id, import.Number, ct) ? Outcome.Done : new Refused(CrimeImport.AppliedBefore);
        }
    }
}
