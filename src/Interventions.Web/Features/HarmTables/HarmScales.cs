using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HarmTables;

/// <summary>Reads what offences are scored with.</summary>
internal static class HarmScales
{
    /// <summary>The version chosen last: it scores until another is chosen.</summary>
    public static Task<HarmTable> InForceAsync(AppDb db, CancellationToken ct) =>
        db.HarmTables.AsNoTracking().Where(t => t.ChosenAt != null).OrderByDescending(t => t.ChosenAt).ThenBy(t => t.Version).FirstAsync(ct);

    /// <summary>The scale in force; a fresh install has one.</summary>
    public static async Task<HarmScale> ReadAsync(AppDb db, CancellationToken ct)
    {
        var table = await InForceAsync(db, ct);
        var days = await db.HarmWeights.AsNoTracking().Where(w => w.Version == table.Version).ToDictionaryAsync(w => w.HomeOfficeCode, w => w.Days, ct);
        return new(table.Version, table.IsSubgroupMedians, days);
    }
}
