using Interventions.Domain.Reoffending;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The harm table a fresh install scores with until the official one is imported: published medians, labelled as such (CH-04).</summary>
internal static class HarmSeed
{
    private static readonly DateTime Published = new(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whole or not at all: who finds the version there leaves it alone.</summary>
    public static async Task AddAsync(AppDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.HarmTables.AnyAsync(t => t.Version == SubgroupMedians.Version, ct)
            || await db.Database.ExecuteSqlAsync(
                $"""insert into "HarmTables" ("Version", "IsSubgroupMedians", "LoadedAt") values ({SubgroupMedians.Version}, {true}, {Published}) on conflict do nothing""", ct) == 0)
        {
            return;
        }

        foreach (var w in SubgroupMedians.All)
        {
            await db.Database.ExecuteSqlAsync($"""insert into "HarmWeights" ("Version", "HomeOfficeCode", "Title", "Days") values ({w.Version}, {w.HomeOfficeCode}, {w.Title}, {w.Days})""", ct);
        }

        await db.Database.ExecuteSqlAsync($"""update "HarmTables" set "ChosenAt" = {Published} where "Version" = {SubgroupMedians.Version}""", ct);
        await transaction.CommitAsync(ct);
    }
}
