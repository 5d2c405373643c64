using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>What is said of somebody's identity and stands, as it is shown beside them.</summary>
/// <param name="OtherName">The other of a pair, name and day of birth; null where it is said of one record.</param>
public sealed record SaidOfIdentity(Guid Id, IdentityClaim Claim, Guid? OtherId, string? OtherName, string Reason, string By, DateTime At);

/// <summary>Reads what stands. A statement that names somebody the reader may not find is left out.</summary>
public static class IdentityStatements
{
    /// <summary>Claims of these people that nobody has taken back.</summary>
    public static Task<List<IdentityStatement>> StandingAsync(this AppDb db, IReadOnlyCollection<Guid> people, CancellationToken ct) => db.IdentityStatements.AsNoTracking()
        .Where(s => s.Withdraws == null && (people.Contains(s.PersonId) || (s.OtherId != null && people.Contains(s.OtherId.Value))))
        .Where(s => !db.IdentityStatements.Any(w => w.Withdraws == s.Id))
        .OrderBy(s => s.At).ToListAsync(ct);

    /// <summary>The same in words, by person, for this reader.</summary>
    public static async Task<ILookup<Guid, SaidOfIdentity>> SaidOfAsync(this AppDb db, IReadOnlyCollection<Guid> people, Guid userId, DateTime now, CancellationToken ct)
    {
        var said = await db.StandingAsync(people, ct);
        if (said.Count == 0)
        {
            return Array.Empty<(Guid Key, SaidOfIdentity Said)>().ToLookup(s => s.Key, s => s.Said);
        }

        List<Guid> named = [.. said.SelectMany(s => new[] { s.PersonId, s.OtherId ?? s.PersonId }).Distinct()];
        var findable = await PersonSearch.FindableAsync(db, named, userId, now, ct);
        var names = await db.People.AsNoTracking().Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => $"{p.FullName}, born {Domain.Calendar.Wording.InWords(p.DateOfBirth)}", ct);
        var staff = said.Select(s => s.By).Distinct().ToList();
        var staffNames = await db.Users.Where(u => staff.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return (from s in said
                from person in people.Intersect(new[] { s.PersonId, s.OtherId ?? s.PersonId })
                let other = s.OtherThan(person)
                where other is null || findable.Contains(other.Value)
                select (person, new SaidOfIdentity(s.Id, s.Claim, other, other is { } id ? names[id] : null, s.Reason, staffNames.GetValueOrDefault(s.By, s.Role.InWords()), s.At)))
            .ToLookup(s => s.person, s => s.Item2);
    }
}
