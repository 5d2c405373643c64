using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Everything ever recorded about reaching victims, for what keeps it out of other texts: old numbers tell of her too. Never sent to anybody.</summary>
internal static class HerContactTexts
{
    /// <summary>By victim: notes, numbers as they are dialled here and abroad, addresses, agencies, code words.</summary>
    /// <param name="db">The database.</param>
    /// <param name="victimIds">Whose.</param>
    /// <param name="tag">Stands in the SQL: who reads, and for what.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<Dictionary<Guid, string[]>> OfAsync(AppDb db, IReadOnlyCollection<Guid> victimIds, string tag, CancellationToken ct)
    {
        var plans = await db.ContactPlans.TagWith(tag).AsNoTracking().Where(p => victimIds.Contains(p.VictimId)).ToListAsync(ct);
        var points = await (
            from plan in db.ContactPlans
            join point in db.Set<ContactPoint>() on plan.Id equals point.PlanId
            where victimIds.Contains(plan.VictimId)
            select new { plan.VictimId, point.Kind, point.Value }).TagWith(tag).ToListAsync(ct);
        var typed = await db.Victims.TagWith(tag).AsNoTracking().Where(v => victimIds.Contains(v.Id) && v.SafeContact != null).Select(v => new { v.Id, v.SafeContact }).ToListAsync(ct);
        return plans.SelectMany(p => new[] { p.Note, p.Agency, p.CodeWord }.OfType<string>().Select(text => (p.VictimId, text)))
            .Concat(points.SelectMany(p => (p.Kind == ContactKind.Phone ? new[] { PhoneNumberReading.InWords(p.Value), p.Value } : [p.Value]).Select(text => (p.VictimId, text))))
            .Concat(typed.Select(v => (VictimId: v.Id, text: v.SafeContact!)))
            .GroupBy(t => t.VictimId).ToDictionary(g => g.Key, g => g.Select(t => t.text).Distinct().ToArray());
    }
}
