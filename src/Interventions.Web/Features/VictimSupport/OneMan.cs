using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>
/// Two records turn out to be of one man: what closed the gate for her in a case of one closes it in her cases of the other
/// (product.md 3), in the save that says so. Whoever says it learns nothing of it.
/// </summary>
internal static class OneMan
{
    /// <summary>Brings closing answers over, both ways. Tells which cases changed, for their open pages.</summary>
    public static async Task<IReadOnlyCollection<Guid>> BringTogetherAsync(AppDb db, Guid one, Guid other, Stamp stamp, CancellationToken ct)
    {
        var (these, those) = (await db.SamePeopleAsync([one], ct), await db.SamePeopleAsync([other], ct));
        List<Guid> people = [.. these, .. those];
        var cases = await db.Cases.Where(c => people.Contains(c.PersonId) && db.CaseVictims.Any(v => v.CaseId == c.Id)).AsSplitQuery().ToListAsync(ct);
        await db.TellOfOtherCasesAsync(cases, ct);
        var known = await db.SameVictimsAsync(cases.SelectMany(c => c.Victims).Select(v => v.VictimId), ct);
        var self = await db.VictimSelvesAsync(known, ct);
        foreach (var her in known.GroupBy(id => self[id]))
        {
            Close([.. her], cases, c => these.Contains(c.PersonId), stamp);
        }

        return [.. db.ChangeTracker.Entries<JournalEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.CaseId).Distinct()];

        void Close(List<Guid> same, List<CaseFile> all, Func<CaseFile, bool> isOfTheFirst, Stamp at)
        {
            var hers = all.FindAll(c => c.Victims.Any(v => same.Contains(v.VictimId)));
            var said = hers.SelectMany(c => c.Victims.Where(v => same.Contains(v.VictimId) && v.Latest is not null).Select(v => (Case: c, Answer: v.Latest!))).OrderBy(s => s.Answer.RecordedAt).ToList();
            foreach (var file in hers.Where(c => said.Exists(s => isOfTheFirst(s.Case) != isOfTheFirst(c))))
            {
                said.FindAll(s => isOfTheFirst(s.Case) != isOfTheFirst(file)).ForEach(s => file.FollowClosing(same, s.Answer, at));

                // A withdrawal at the same moment would miss the other record's cases: then one of the two saves is made again.
                db.Entry(file).Property(c => c.Version).CurrentValue++;
            }
        }
    }
}
