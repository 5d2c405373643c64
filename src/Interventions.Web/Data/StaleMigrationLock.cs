using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>A migration killed on SQLite leaves its lock behind, and EF would wait for it for ever.</summary>
internal static class StaleMigrationLock
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    public static async Task ClearAsync(AppDb db, TimeSpan wait, TimeProvider clock, ILogger logger, CancellationToken ct)
    {
        if (await HeldSinceAsync(db, ct) is not { } held)
        {
            return;
        }

        var until = clock.GetUtcNow() + wait;
        while (clock.GetUtcNow() < until)
        {
            await Task.Delay(Poll, clock, ct);
            if (await HeldSinceAsync(db, ct) != held)
            {
                return;
            }
        }

        logger.LogWarning("Cleared a migration lock held since {Since} after waiting {Wait}: its holder must have been killed", held, wait);
        await db.Database.ExecuteSqlAsync($"""delete from "__EFMigrationsLock" where "Timestamp" = {held}""", ct);
    }

    private static async Task<string?> HeldSinceAsync(AppDb db, CancellationToken ct) =>
        await db.Database.SqlQueryRaw<int>("select count(*) as \"Value\" from sqlite_master where name = '__EFMigrationsLock'").SingleAsync(ct) == 0
            ? null
            : await db.Database.SqlQueryRaw<string>("select \"Timestamp\" as \"Value\" from \"__EFMigrationsLock\"").SingleOrDefaultAsync(ct);
}
