using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Exports;

/// <summary>The force an analyst works for, which is that of his areas; where he has none, the only force there is.</summary>
internal sealed record AnalystForce(string Name, IReadOnlyList<Area> Areas)
{
    public IReadOnlyList<string> Codes => [.. Areas.Select(a => a.Code)];

    public static async Task<AnalystForce> ReadAsync(AppDb db, CurrentUser user, CancellationToken ct)
    {
        var all = await db.Areas.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct);
        var force = all.FirstOrDefault(a => user.Areas.Contains(a.Code))?.Force ?? (user.Areas.Count == 0 ? all.FirstOrDefault()?.Force : null) ?? "";
        return new(force, all.FindAll(a => a.Force == force));
    }
}
