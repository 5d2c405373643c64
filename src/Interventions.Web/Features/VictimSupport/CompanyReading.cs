using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>
/// Reads what decides who may sit with whom. Only <see cref="CheckCompany"/> and <see cref="CheckLeads"/> use it, and only yes or
/// no leaves them. It always asks the same questions of the database, whatever there is to find.
/// </summary>
internal static class CompanyReading
{
    /// <summary>Stands in the SQL, so that a test can tell this reading of her side's entries from any other.</summary>
    public const string Tag = "who may sit with whom";

    /// <summary>Who holds a seat in each group.</summary>
    public static async Task<ILookup<Guid, Guid>> HoldersAsync(this AppDb db, IReadOnlyCollection<Guid> groups, CancellationToken ct) => (await (
        from seat in db.Seats
        join file in db.Cases on seat.CaseId equals file.Id
        where groups.Contains(seat.GroupId) && seat.ReleasedAt == null
        select new { seat.GroupId, file.PersonId }).ToListAsync(ct)).ToLookup(s => s.GroupId, s => s.PersonId);

    /// <summary>Who these people are for this question, and who keeps them apart.</summary>
    public static async Task<(Company Company, IReadOnlyDictionary<Guid, Companion> Of)> CompanyAsync(this AppDb db, IEnumerable<Guid> people, CancellationToken ct)
    {
        var asked = people.Distinct().ToList();
        var (all, same) = await SamePeopleAsync(db, asked, ct);
        var self = SelvesOf(all, same);
        var crimes = (await CrimesAsync(db, all, ct)).ToLookup(c => self[c.PersonId], c => c.Crime);
        var harmed = await (
            from link in db.CaseVictims
            join file in db.Cases on link.CaseId equals file.Id
            where all.Contains(file.PersonId) && link.UnlinkedAt == null
            select new { file.PersonId, link.VictimId }).ToListAsync(ct);
        var records = await db.VictimSelvesAsync(await db.SameVictimsAsync(harmed.Select(v => v.VictimId), ct), ct);
        var victims = harmed.ToLookup(v => self[v.PersonId], v => records[v.VictimId]);
        var apart = await db.KeptApart.TagWith(Tag).AsNoTracking()
            .Where(k => k.Ends == null && (all.Contains(k.PersonId) || (k.OtherId != null && all.Contains(k.OtherId.Value))) && !db.KeptApart.Any(e => e.Ends == k.Id))
            .Select(k => new { k.PersonId, Other = k.OtherId ?? k.StaffId!.Value }).ToListAsync(ct);
        var across = await db.WorkedForHerAsync(all, self, victims, records, ct);
        return (
            new(apart.Select(k => (self.GetValueOrDefault(k.PersonId, k.PersonId), self.GetValueOrDefault(k.Other, k.Other))).Concat(across).ToHashSet()),
            asked.ToDictionary(id => id, id => new Companion(id, self[id], crimes[self[id]].ToHashSet(), victims[self[id]].ToHashSet())));
    }

    /// <summary>Every record said to be of one of them, however many statements lie between.</summary>
    private static async Task<(List<Guid> All, List<IdentityStatement> Same)> SamePeopleAsync(AppDb db, List<Guid> asked, CancellationToken ct)
    {
        for (var all = asked; ;)
        {
            var same = (await db.StandingAsync(all, ct)).Where(s => s.Claim == IdentityClaim.SamePerson).ToList();
            var more = all.Concat(same.SelectMany(s => new[] { s.PersonId, s.OtherId!.Value })).Distinct().ToList();
            if (more.Count == all.Count)
            {
                return (all, same);
            }

            all = more;
        }
    }

    /// <summary>Colleagues who worked on her side of his cases, or of another man's case of a victim of his: they may not lead him (STD-01).</summary>
    private static async Task<List<(Guid Self, Guid StaffId)>> WorkedForHerAsync(
        this AppDb db, List<Guid> all, Dictionary<Guid, Guid> self, ILookup<Guid, Guid> victims, Dictionary<Guid, Guid> records, CancellationToken ct)
    {
        var harmed = records.Keys.ToList();
        var hers = db.Journal.Where(e => e.Role == Role.VictimContactWorker);
        var ofHim = await (from e in hers join c in db.Cases on e.CaseId equals c.Id where all.Contains(c.PersonId) select new { c.PersonId, e.UserId }).Distinct().ToListAsync(ct);
        var ofHer = await (from e in hers join l in db.CaseVictims on e.CaseId equals l.CaseId where harmed.Contains(l.VictimId) select new { l.VictimId, e.UserId }).Distinct().ToListAsync(ct);
        return
        [
            .. ofHim.Select(w => (self[w.PersonId], w.UserId)),
            .. from harmedBy in victims from victim in harmedBy from worker in ofHer where records[worker.VictimId] == victim select (harmedBy.Key, worker.UserId),
        ];
    }

    /// <summary>Main and further offences, with the force: a reference is unique within one only (domain.md 8.4).</summary>
    private static async Task<List<(Guid PersonId, string Crime)>> CrimesAsync(AppDb db, List<Guid> people, CancellationToken ct)
    {
        var main = from file in db.Cases
                   where people.Contains(file.PersonId) && file.CrimeReference != null
                   select new { file.PersonId, file.AreaCode, Crime = file.CrimeReference! };
        var further = from offence in db.FurtherOffences
                      join file in db.Cases on offence.CaseId equals file.Id
                      where people.Contains(file.PersonId) && offence.RemovedAt == null
                      select new { file.PersonId, file.AreaCode, Crime = offence.CrimeReference };
        var forces = await db.Areas.ToDictionaryAsync(a => a.Code, a => a.Force, ct);
        return [.. from c in await main.Concat(further).ToListAsync(ct)
                   where Elsewhere.Plain(c.Crime) is not null
                   select (c.PersonId, $"{forces[c.AreaCode]} {Elsewhere.Plain(c.Crime)}")];
    }

    /// <summary>Two records that are said to be of one person count as one.</summary>
    private static Dictionary<Guid, Guid> SelvesOf(List<Guid> all, List<IdentityStatement> same)
    {
        var self = all.ToDictionary(id => id);
        foreach (var said in same)
        {
            var (kept, gone) = (self[said.PersonId], self[said.OtherId!.Value]);
            foreach (var id in all.Where(id => self[id] == gone))
            {
                self[id] = kept;
            }
        }

        return self;
    }
}
