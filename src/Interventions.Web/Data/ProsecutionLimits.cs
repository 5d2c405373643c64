using Interventions.Domain.Offences;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>The kept prosecution limits of cases that were made before limits were kept.</summary>
internal static class ProsecutionLimits
{
    private const int AtOnce = 500;

    /// <summary>Only summary-only offences have a limit (STL-04), so the rest are not looked at again at every start.</summary>
    private static readonly string[] WithLimit = [.. OffenceCatalogue.All.Where(o => o.Mode == Mode.Summary).Select(o => o.CjsCode)];

    /// <summary>At start-up: works out what is missing. Nothing is left to do at the next one.</summary>
    public static async Task BackFillAsync(AppDb db, CancellationToken ct)
    {
        while (true)
        {
            var missing = await db.Cases.IgnoreAutoIncludes().AsNoTracking().Where(c => c.ProsecutionLimitKept == null && c.Offence != null && WithLimit.Contains(c.Offence.CjsCode))
                .OrderBy(c => c.Id).Take(AtOnce).ToListAsync(ct);
            foreach (var file in missing)
            {
                await db.Cases.Where(c => c.Id == file.Id).ExecuteUpdateAsync(s => s.SetProperty(c => c.ProsecutionLimitKept, file.ProsecutionLimit), ct);
            }

            if (missing.Count < AtOnce)
            {
                return;
            }
        }
    }
}
