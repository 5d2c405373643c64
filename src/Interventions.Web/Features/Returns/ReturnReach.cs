using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>What a return of a force holds.</summary>
internal static class ReturnReach
{
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
