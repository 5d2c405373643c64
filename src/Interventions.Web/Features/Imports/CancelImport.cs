using Interventions.Domain.Custody;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>Stops an import that is being applied, or throws a checked one away. Either way the board stays as it was.</summary>
public static class CancelImport
{
    [Allow(Role.CustodySupportWorker, Role.ForceAnalyst)]
    public sealed record Command(Guid ImportId) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, RunningImports imports) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var import = await db.CustodyImports.AsNoTracking().SentBy(user).SingleOrDefaultAsync(i => i.Id == command.ImportId, ct);
            if (import is null)
            {
                return new NotFound();
            }

            if (imports.Cancel(import.Id))
            {
                return Outcome.Done;
            }

            if (import.State == ImportState.Applied)
            {
                return new Refused(CustodyImport.AppliedBefore);
            }

            await StagedRows.DropAsync(db, import.Id, ct);
            return Outcome.Done;
        }
    }
}
