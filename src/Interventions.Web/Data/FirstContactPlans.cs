using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>What was typed about reaching victims before there were plans becomes the note of a first one. Nothing is lost, and a second run finds nothing.</summary>
internal static class FirstContactPlans
{
    private const int AtATime = 500;

    public static async Task CarryOverAsync(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        Stamp stamp = new(Actor.System, clock.GetUtcNow().UtcDateTime);
        while (true)
        {
            var left = await db.Victims.AsNoTracking().Where(v => v.SafeContact != null && !db.ContactPlans.Any(p => p.VictimId == v.Id))
                .OrderBy(v => v.Id).Select(v => new { v.Id, v.SafeContact }).Take(AtATime).ToListAsync(ct);
            if (left.Count == 0)
            {
                return;
            }

            db.AddRange(left.Select(v => SafeContactPlan.CarryOver(v.Id, v.SafeContact!, stamp)));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
