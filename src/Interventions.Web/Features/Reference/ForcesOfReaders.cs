using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>For whom somebody brings crimes, exports, signs returns and draws samples: one force, or nothing of it.</summary>
internal static class ForcesOfReaders
{
    internal const string Unclear = "The tracker cannot tell which force you work for. Ask an administrator to give you areas of one force.";

    /// <summary>The force of the reader's areas with all of its areas, by name; of the only force there is where they have none.</summary>
    /// <exception cref="CaseRuleException">It could be any of several.</exception>
    public static async Task<(string Force, IReadOnlyList<Area> Areas)> ForceOfAsync(this AppDb db, CurrentUser user, CancellationToken ct)
    {
        var all = await db.Areas.AsNoTracking().OrderBy(a => a.Name).ToListAsync(ct);
        var forces = all.Where(a => user.Areas.Count == 0 || user.Areas.Contains(a.Code)).Select(a => a.Force).Distinct().ToList();
        return forces is [var force] ? (force, all.FindAll(a => a.Force == force)) : throw new CaseRuleException(Unclear);
    }
}
