using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
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
        file.Victims.SingleOrDefault(v => v.Id == linkId) is { } link && await db.Newest([link.VictimId]).SingleOrDefaultAsync(ct) is { } plan
            ? plan.Outside(how, at, by, leftVoicemail)
            : null;
}
