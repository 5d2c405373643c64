using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>
/// A new referral for the same crime inherits its victims and every answer that closes the gate, a "supports" only for the
/// same crime on the same track with its old end (product.md 3). Reads links and answers, nothing of who she is.
/// </summary>
public static class Inheritance
{
    /// <summary>
    /// Brings over the victims of earlier cases for the same crime, and of the case this one came from, but for those it has. To be
    /// called before the first save of <paramref name="file"/>, or the one that gives it another crime, with the context that saves it. That save throws
    /// <see cref="DbUpdateConcurrencyException"/> if an answer is recorded meanwhile; then make the case afresh and call again.
    /// </summary>
    public static async Task BringOverAsync(AppDb db, CaseFile file, Stamp stamp, CancellationToken ct)
    {
        var system = stamp with { By = Actor.System };
        List<string> crimes = [.. file.CrimeReferences.Select(Elsewhere.Plain).OfType<string>()];

        // A crime reference is unique within a force only (domain.md 8.4).
        var force = db.Areas.Where(a => a.Code == file.AreaCode).Select(a => a.Force);
#pragma warning disable CA1304, CA1311, CA1862 // SQL has no culture and translates no comparison but this one.
        var earlier = await db.Cases
            .Where(c => c.Id != file.Id && (c.Id == file.CameFromCaseId || (
                ((c.CrimeReference != null && crimes.Contains(c.CrimeReference.Replace(" ", "").ToUpper()))
                    || db.FurtherOffences.Any(o => o.CaseId == c.Id && o.RemovedAt == null && crimes.Contains(o.CrimeReference.Replace(" ", "").ToUpper())))
                && db.Areas.Any(a => a.Code == c.AreaCode && force.Contains(a.Force)))))
            .AsSplitQuery().ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
        var all = earlier.SelectMany(c => c.Victims).Where(v => v.UnlinkedAt is null).ToList();
        var known = await db.SameVictimsAsync([.. all.Select(v => v.VictimId), .. file.Victims.Select(v => v.VictimId)], ct);
        var self = await db.VictimSelvesAsync(known, ct);
        var here = file.Victims.Where(v => v.UnlinkedAt is null).Select(v => self[v.VictimId]).ToList();
        var links = all.Where(v => !here.Contains(self[v.VictimId])).GroupBy(v => self[v.VictimId]).ToList();
        if (links.Count == 0)
        {
            return;
        }

        var others = earlier.Union(await Elsewhere.CasesOfAsync(db, file, [.. links.Select(l => l.First().VictimId)], ct)).ToList();
        foreach (var victim in links)
        {
            List<Guid> same = [.. known.Where(id => self[id] == victim.Key)];
            var survivor = await db.SurvivorOfAsync(victim.First().VictimId, ct);
            file.EnterVictim(
                Guid.CreateVersion7(), survivor, victim.All(v => v.IsChild), victim.Select(v => v.ChildBand).FirstOrDefault(b => b is not null), Elsewhere.AnswersOf(same, file, others), system);
        }

        Elsewhere.HoldStill(db, file, others);
    }
}
