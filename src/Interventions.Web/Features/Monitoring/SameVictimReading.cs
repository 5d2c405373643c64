using Interventions.Domain.Cases;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What leaves the comparison: crimes that were against a victim of the case, and cases that can be compared at all.</summary>
/// <param name="Pairs">Case and crime.</param>
/// <param name="Known">Cases all of whose victims have the force's number, so that a crime against none of them was against another (RO-05).</param>
internal sealed record SameVictims(IReadOnlySet<(Guid CaseId, long CrimeId)> Pairs, IReadOnlySet<Guid> Known);

/// <summary>A referral of a case to MARAC: its day, and the day of the next one for the same pair.</summary>
internal sealed record MaracOfCase(Guid CaseId, DateOnly On, DateOnly? Next);

/// <summary>
/// Tells which crimes were against a victim of the case (RO-05), by the force's own number for her. The one place that lays the
/// crime register beside her side: numbers are compared inside the database, and yes or no is all that leaves it.
/// </summary>
internal static class SameVictimReading
{
    /// <summary>Written before the statement; the test of the wall lets no outside role run another that reads her number.</summary>
    public const string Tag = "Same victim, yes or no";

    public static async Task<SameVictims> ReadAsync(AppDb db, IQueryable<CaseFile> cases, CancellationToken ct)
    {
        var links = await (
            from c in cases
            join a in db.Areas on c.AreaCode equals a.Code
            join l in db.CaseVictims on c.Id equals l.CaseId
            where l.UnlinkedAt == null && !l.IsChild
            select new { c.Id, a.Force, l.VictimId }).TagWith(Tag).ToListAsync(ct);
        var withNumber = await (
            from c in cases
            join l in db.CaseVictims on c.Id equals l.CaseId
            join v in db.Victims on l.VictimId equals v.Id
            where l.UnlinkedAt == null && !l.IsChild && v.VictimRef != null
            select l.VictimId).TagWith(Tag).Distinct().ToListAsync(ct);
#pragma warning disable CA1304, CA1311 // Made by the database, which knows no culture here: numbers are letters and digits.
        var against = await (
            from m in db.CrimeMatches
            join k in db.Crimes on m.CrimeId equals k.Id
            join v in db.Victims on k.VictimReference!.ToUpper() equals v.VictimRef!.ToUpper()
            where m.Standing == MatchStanding.Matched && k.WithdrawnAt == null
            select new { k.Id, k.Force, VictimId = v.Id }).TagWith(Tag).Distinct().ToListAsync(ct);
#pragma warning restore CA1304, CA1311

        // Two records of one victim are one victim.
        var self = SameRecords.SelvesOf((await db.MergedPairs().TagWith(Tag).Select(s => new { s.VictimId, s.OtherId }).ToListAsync(ct)).Select(p => (p.VictimId, p.OtherId)));
        Guid SelfOf(Guid id) => self.GetValueOrDefault(id, id);
        var crimesOf = against.ToLookup(a => (a.Force, SelfOf(a.VictimId)), a => a.Id);
        var numbered = withNumber.Select(SelfOf).ToHashSet();
        return new(
            links.SelectMany(l => crimesOf[(l.Force, SelfOf(l.VictimId))].Select(crime => (l.Id, crime))).ToHashSet(),
            links.GroupBy(l => l.Id).Where(g => g.All(l => numbered.Contains(SelfOf(l.VictimId)))).Select(g => g.Key).ToHashSet());
    }

    /// <summary>Referrals to MARAC made before an instant. Whose victim she is stays here: what leaves is days.</summary>
    /// <param name="selfOf">The one record of a man that stands for all of his.</param>
    public static async Task<IReadOnlyList<MaracOfCase>> MaracsAsync(AppDb db, IQueryable<CaseFile> cases, DateTime until, Func<Guid, Guid> selfOf, CancellationToken ct)
    {
        var made = await (
            from c in cases
            join m in db.MaracReferrals on c.Id equals m.CaseId
            where m.At < until
            select new { c.Id, c.PersonId, m.VictimId, m.ReferredOn }).TagWith(Tag).ToListAsync(ct);
        var self = SameRecords.SelvesOf((await db.MergedPairs().TagWith(Tag).Select(s => new { s.VictimId, s.OtherId }).ToListAsync(ct)).Select(p => (p.VictimId, p.OtherId)));
        return [.. made.GroupBy(m => (selfOf(m.PersonId), m.VictimId is { } id ? self.GetValueOrDefault(id, id) : m.Id)).SelectMany(pair =>
            pair.Select(m => new MaracOfCase(m.Id, m.ReferredOn, pair.Where(later => later.ReferredOn > m.ReferredOn).Select(later => (DateOnly?)later.ReferredOn).Min())))];
    }
}
