using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>
/// Tells which crimes were against a victim of the case (RO-05), by the force's own number for her. The one place that lays the
/// crime register beside her side: numbers are compared inside the database, and yes or no is all that leaves it.
/// </summary>
internal static class SameVictimReading
{
    /// <summary>Written before the statement; the test of the wall lets no outside role run another that reads her number.</summary>
    public const string Tag = "Same victim, yes or no";

    public static async Task<IReadOnlySet<(Guid CaseId, long CrimeId)>> ReadAsync(AppDb db, IQueryable<CaseFile> cases, CancellationToken ct)
    {
        var links = await (from c in cases join l in db.CaseVictims on c.Id equals l.CaseId where l.UnlinkedAt == null select new { c.Id, l.VictimId }).TagWith(Tag).ToListAsync(ct);
        var against = await (
            from m in db.CrimeMatches
            join k in db.Crimes on m.CrimeId equals k.Id
            join v in db.Victims on k.VictimReference equals v.VictimRef
            where m.Standing == MatchStanding.Matched && k.WithdrawnAt == null
            select new { k.Id, VictimId = v.Id }).TagWith(Tag).Distinct().ToListAsync(ct);
        if (against.Count == 0)
        {
            return new HashSet<(Guid, long)>();
        }

        // Two records of one victim are one victim.
        var self = SameRecords.SelvesOf((await db.MergedPairs().TagWith(Tag).Select(s => new { s.VictimId, s.OtherId }).ToListAsync(ct)).Select(p => (p.VictimId, p.OtherId)));
        Guid SelfOf(Guid id) => self.GetValueOrDefault(id, id);
        var crimesOf = against.ToLookup(a => SelfOf(a.VictimId), a => a.Id);
        return links.SelectMany(l => crimesOf[SelfOf(l.VictimId)].Select(crime => (l.Id, crime))).ToHashSet();
    }
}
