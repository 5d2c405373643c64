using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>The plan in force of each victim. Her numbers stand apart and are read only by <see cref="ViewContactPlan"/> and <see cref="ShowNumbers"/>.</summary>
internal static class PlanReading
{
    /// <summary>The newest version of each of these victims' plans, without numbers.</summary>
    public static IQueryable<SafeContactPlan> Newest(this AppDb db, IReadOnlyCollection<Guid> victimIds) =>
        db.ContactPlans.AsNoTracking().Where(p => victimIds.Contains(p.VictimId) && !db.ContactPlans.Any(q => q.VictimId == p.VictimId && q.Version > p.Version));

    /// <summary>What of a contact is outside the plan of somebody in a case, in words; null where nothing is or there is no plan.</summary>
    public static async Task<string?> OutsideAsync(AppDb db, CaseFile file, Guid linkId, AskedHow how, DateTime at, Actor by, bool leftVoicemail, CancellationToken ct) =>
        file.Victims.SingleOrDefault(v => v.Id == linkId) is { } link
            ? (await db.PlansOfAsync(link.VictimId, ct)).Select(p => p.Outside(how, at, by, leftVoicemail)).FirstOrDefault(o => o is not null)
            : null;

    /// <summary>
    /// The plans that stand under any record of her, the one that is worked on first: the newest, a note only where there is nothing
    /// else. All of them are kept to until one is made after the records were merged, because merging makes no hour safe.
    /// </summary>
    public static async Task<List<SafeContactPlan>> PlansOfAsync(this AppDb db, Guid victimId, CancellationToken ct)
    {
        var same = await db.SameVictimsAsync([victimId], ct);
        var plans = (await db.Newest(same).ToListAsync(ct)).OrderBy(p => p.IsOnlyNote).ThenByDescending(p => p.MadeAt).ThenByDescending(p => p.Version).ToList();
        var mergedAt = plans.Count < 2 ? null : await db.MergedPairs().Where(s => same.Contains(s.VictimId) && same.Contains(s.OtherId)).MaxAsync(s => (DateTime?)s.At, ct);
        return plans is [{ IsOnlyNote: false } first, _, ..] && first.MadeAt > mergedAt ? [first] : plans;
    }
}
