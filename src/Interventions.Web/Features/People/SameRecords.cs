using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>Which records are said to be of one person, however many statements lie between. Reads ids and claims, nothing of who anybody is.</summary>
public static class SameRecords
{
    /// <summary>These records of perpetrators and every other said to be of the same people.</summary>
    /// <param name="db">Where it is said.</param>
    /// <param name="people">The records at hand.</param>
    /// <param name="ct">Cancels.</param>
    /// <param name="evenTakenBack">What was said and taken back counts too.</param>
    public static async Task<List<Guid>> SamePeopleAsync(this AppDb db, IEnumerable<Guid> people, CancellationToken ct, bool evenTakenBack = false)
    {
        for (var all = people.Distinct().ToList(); ;)
        {
            var more = await db.IdentityStatements.AsNoTracking()
                .Where(s => s.Claim == IdentityClaim.SamePerson && s.Withdraws == null && (all.Contains(s.PersonId) || all.Contains(s.OtherId!.Value)))
                .Where(s => evenTakenBack || !db.IdentityStatements.Any(w => w.Withdraws == s.Id))
                .Select(s => new { s.PersonId, OtherId = s.OtherId!.Value }).ToListAsync(ct);
            if (!Grows(all, more.SelectMany(s => new[] { s.PersonId, s.OtherId })))
            {
                return all;
            }
        }
    }

    /// <summary>These records of victims and every other said to be of the same people.</summary>
    public static async Task<List<Guid>> SameVictimsAsync(this AppDb db, IEnumerable<Guid> victims, CancellationToken ct)
    {
        for (var all = victims.Distinct().ToList(); ;)
        {
            var more = await db.MergedPairs().Where(s => all.Contains(s.VictimId) || all.Contains(s.OtherId)).Select(s => new { s.VictimId, s.OtherId }).ToListAsync(ct);
            if (!Grows(all, more.SelectMany(s => new[] { s.VictimId, s.OtherId })))
            {
                return all;
            }
        }
    }

    /// <summary>One id for every record of each victim among these.</summary>
    public static async Task<Dictionary<Guid, Guid>> VictimSelvesAsync(this AppDb db, IReadOnlyCollection<Guid> victims, CancellationToken ct)
    {
        var pairs = await db.MergedPairs().Where(s => victims.Contains(s.VictimId) && victims.Contains(s.OtherId)).Select(s => new { s.VictimId, s.OtherId }).ToListAsync(ct);
        var self = SelvesOf(pairs.Select(p => (p.VictimId, p.OtherId)));
        return victims.Distinct().ToDictionary(id => id, id => self.GetValueOrDefault(id, id));
    }

    /// <summary>One id for every record that pairs tie together; records in no pair are left out.</summary>
    public static Dictionary<Guid, Guid> SelvesOf(IEnumerable<(Guid One, Guid Other)> pairs)
    {
        Dictionary<Guid, Guid> self = [];
        foreach (var (one, other) in pairs)
        {
            // The least of them, whatever the order of the pairs: what is made of it has to be the same tomorrow.
            Guid[] two = [.. new[] { self.GetValueOrDefault(one, one), self.GetValueOrDefault(other, other) }.Order()];
            var (kept, gone) = (two[0], two[1]);
            (self[one], self[other]) = (kept, gone);
            foreach (var id in self.Keys.Where(id => self[id] == gone).ToList())
            {
                self[id] = kept;
            }
        }

        return self;
    }

    /// <summary>The record that is worked on now for this one: itself where nothing was said of it.</summary>
    public static async Task<Guid> SurvivorOfAsync(this AppDb db, Guid victimId, CancellationToken ct)
    {
        for (HashSet<Guid> seen = [victimId]; ;)
        {
            var pair = await db.MergedPairs().Where(s => (s.VictimId == victimId || s.OtherId == victimId) && s.SurvivorId != victimId)
                .OrderByDescending(s => s.Id).Select(s => s.SurvivorId).FirstOrDefaultAsync(ct);
            if (pair is not { } next || !seen.Add(next))
            {
                return victimId;
            }

            victimId = next;
        }
    }

    /// <summary>Merges that stand: the last word on a pair.</summary>
    public static IQueryable<VictimStatement> MergedPairs(this AppDb db) => db.VictimStatements.AsNoTracking().Where(s => s.Claim == VictimClaim.SamePerson
        && !db.VictimStatements.Any(t => t.VictimId == s.VictimId && t.OtherId == s.OtherId && t.Id > s.Id));

    private static bool Grows(List<Guid> all, IEnumerable<Guid> more)
    {
        var added = more.Except(all).ToList();
        all.AddRange(added);
        return added.Count > 0;
    }
}
