using Interventions.Domain.Cautions;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>A pack her worker has not seen to yet.</summary>
/// <param name="For">The readers, as in a sentence.</param>
/// <param name="GoesFrom">The day from which it goes without her worker's word.</param>
/// <param name="HasGone">A decision-maker could not wait.</param>
public sealed record WaitingPack(Guid Id, DateTime MadeAt, string For, DateOnly GoesFrom, bool HasGone)
{
    internal static async Task<IReadOnlyList<WaitingPack>> OfAsync(AppDb db, Guid caseId, BankHolidayCalendar calendar, CancellationToken ct)
    {
        var packs = await db.Set<BreachPack>().AsNoTracking().Where(p => p.CaseId == caseId && !db.Set<PackSeenTo>().Any(s => s.PackId == p.Id)).OrderBy(p => p.Number)
            .Select(p => new { p.Id, p.Readers, p.MadeAt, HasGone = db.Set<PackDelivery>().Any(d => d.PackId == p.Id) }).ToListAsync(ct);
        var days = packs.Count == 0 ? null : await calendar.GetAsync(ct);
        return packs.ConvertAll(p => new WaitingPack(
            p.Id, p.MadeAt, p.Readers == PackReaders.Provider ? "the provider" : "the police and the CPS", new PackStanding(p.Id, p.Readers, p.MadeAt, IsSeenTo: false).GoesFrom(days!), p.HasGone));
    }
}
