using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>Whose returns a reader sees: those of the force, never of single areas.</summary>
internal static class ReturnReach
{
    /// <summary>The force of the reader's areas with all of its areas; of the only force there is where they have none.</summary>
    public static async Task<(string Force, IReadOnlyList<string> Areas)> ForceOfAsync(this AppDb db, CurrentUser user, CancellationToken ct)
    {
        var mine = user.Areas;
        var force = await db.Areas.AsNoTracking().Where(a => mine.Count == 0 || mine.Contains(a.Code)).OrderBy(a => a.Force).Select(a => a.Force).FirstAsync(ct);
        return (force, await db.Areas.AsNoTracking().Where(a => a.Force == force).OrderBy(a => a.Code).Select(a => a.Code).ToListAsync(ct));
    }

    /// <summary>The lines in force: the last version, or the usual ones where nobody has chosen any.</summary>
    public static async Task<ReturnTemplate> TemplateAsync(this AppDb db, string force, DateTime now, CancellationToken ct)
    {
        if (await db.ReturnTemplates.AsNoTracking().Where(t => t.Force == force).OrderByDescending(t => t.Version).FirstOrDefaultAsync(ct) is { } chosen)
        {
            return chosen;
        }

        return new() { Id = Guid.Empty, Force = force, Version = 0, Lines = [.. ReturnLines.All.Select(l => new ReturnLineChoice(l.Key))], By = Guid.Empty, At = now };
    }
}
