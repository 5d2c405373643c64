using Interventions.Domain.Reoffending.Matching;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>A crime as matching reads it: who is suspected, and nothing else.</summary>
internal sealed record CrimeRead(long Id, Identity Suspect);

/// <summary>Which crimes a matching has to look at: all, or those for which the answer may differ from the last time.</summary>
/// <param name="LastCrimeId">The last crime there is.</param>
/// <param name="LastChangeId">The last change of a crime.</param>
/// <param name="LastDecisionId">The last decision.</param>
internal sealed record CrimesToMatch(long LastCrimeId, long LastChangeId, long LastDecisionId)
{
    private const int AtOnce = 2000;

    public static async Task<CrimesToMatch> UpToNowAsync(AppDb db, CancellationToken ct) => new(
        await db.Crimes.MaxAsync(c => (long?)c.Id, ct) ?? 0,
        await db.CrimeChanges.MaxAsync(c => (long?)c.Id, ct) ?? 0,
        await db.MatchDecisions.MaxAsync(d => (long?)d.Id, ct) ?? 0);

    public async Task<List<CrimeRead>> AllAsync(AppDb db, CancellationToken ct) => await ReadAsync(db.Crimes.Where(c => c.Id <= LastCrimeId), ct);

    /// <summary>New and changed crimes, those decided on since, and those that somebody new or changed may have committed or was thought to.</summary>
    public async Task<List<CrimeRead>> SinceAsync(AppDb db, MatchRun last, IReadOnlyList<KnownPerson> changed, IReadOnlyCollection<Guid> gone, MatchWeights weights, CancellationToken ct)
    {
        HashSet<long> ids =
        [
            .. await db.CrimeChanges.Where(c => c.Id > last.LastChangeId && c.Id <= LastChangeId && c.OthersBefore != null).Select(c => c.CrimeId).ToListAsync(ct),
            .. await db.MatchDecisions.Where(d => d.Id > last.LastDecisionId && d.Id <= LastDecisionId).Select(d => d.CrimeId).ToListAsync(ct),
        ];
        foreach (var people in changed.Select(p => p.Id).Concat(gone).Chunk(AtOnce))
        {
            ids.UnionWith(await db.CrimeMatches.Where(m => people.Contains(m.PersonId)).Select(m => m.CrimeId).ToListAsync(ct));
        }

        if (changed.Count > 0)
        {
            var all = await AllAsync(db, ct);
            CrimeMatcher among = new(changed, weights);
            Dictionary<Identity, bool> said = [];
            return all.FindAll(c => c.Id > last.LastCrimeId || ids.Contains(c.Id) || MayBeOneOf(c.Suspect));

            bool MayBeOneOf(Identity suspect) => said.TryGetValue(suspect, out var may) ? may : said[suspect] = among.Of(suspect).Count > 0;
        }

        var found = await ReadAsync(db.Crimes.Where(c => c.Id > last.LastCrimeId && c.Id <= LastCrimeId), ct);
        foreach (var chunk in ids.Where(id => id <= last.LastCrimeId).Chunk(AtOnce))
        {
            found.AddRange(await ReadAsync(db.Crimes.Where(c => chunk.Contains(c.Id)), ct));
        }

        return found;
    }

    private static async Task<List<CrimeRead>> ReadAsync(IQueryable<Domain.Reoffending.SuspectedCrime> crimes, CancellationToken ct)
    {
        var rows = await crimes.AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Id, c.Surname, c.Forenames, c.DateOfBirth, c.Sex, c.PncId }).ToListAsync(ct);

        // The same suspect comes again and again: one identity for all of his.
        Dictionary<Identity, Identity> same = [];
        return rows.ConvertAll(r =>
        {
            Identity read = new(r.Surname, r.Forenames, r.DateOfBirth, r.Sex, r.PncId);
            return new CrimeRead(r.Id, same.TryGetValue(read, out var known) ? known : same[read] = read);
        });
    }
}
