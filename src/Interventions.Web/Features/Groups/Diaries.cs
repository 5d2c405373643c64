using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>Makes the look for clashes hold until the save: whoever plans for the same hall or colleague at this moment looks again (docs/decisions/0024).</summary>
internal static class Diaries
{
    /// <summary>Writes in the diaries a schedule stands in, then refuses clashes. In this order: what is read after the diaries is as new as they are.</summary>
    /// <exception cref="CaseRuleException">Two sessions clash; says which and what to do.</exception>
    public static async Task WriteInDiariesAsync(this AppDb db, Group group, Stamp stamp, CancellationToken ct)
    {
        var keys = Diary.KeysOf(group);
        var known = await db.Diaries.Where(d => keys.Contains(d.Key)).ToListAsync(ct);
        db.AddRange(keys.Except(known.Select(d => d.Key)).Select(key => new Diary { Key = key }));
        known.ForEach(d => d.Write());
        group.RefuseClashes(await db.InTheWayOfAsync(group, stamp.At, ct), stamp);
    }
}
