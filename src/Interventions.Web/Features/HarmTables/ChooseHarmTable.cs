using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HarmTables;

/// <summary>Chooses the version that offences are scored with from now on. Reports already frozen keep the version they name.</summary>
public static class ChooseHarmTable
{
    [Allow(Role.ForceAnalyst)]
    public sealed record Command(string VersionName) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var table = await db.HarmTables.SingleOrDefaultAsync(t => t.Version == command.VersionName, ct);
            if (table is null)
            {
                return new NotFound();
            }

            if ((await HarmScales.InForceAsync(db, ct)).Version == table.Version)
            {
                return new Refused("That version is in force already, and nothing was changed.");
            }

            table.ChosenAt = user.Stamp(clock).At;
            await db.SaveChangesAsync(ct);
            return Outcome.Done;
        }
    }
}
