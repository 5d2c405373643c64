using System.Security.Cryptography;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Interventions.Web.Features.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LeakGuard;

/// <summary>The guard for the texts of a request.</summary>
/// <param name="Texts">What is said in it of how he is reached is no secret.</param>
/// <param name="Contact">For just that: whatever of hers stands in it would else be let pass for standing in it.</param>
internal sealed record LeakGuards(Domain.VictimSupport.LeakGuard Texts, Domain.VictimSupport.LeakGuard Contact);

/// <summary>
/// Reads what the guard compares a text with. It reads her tables for whoever writes, and nothing of them leaves it but a guard that
/// answers where a text leaks. It always asks the same questions of the database, whatever there is to find.
/// </summary>
internal static class LeakReading
{
    /// <summary>Stands in the SQL, so that a test can tell this reading of her side's entries from any other.</summary>
    public const string Tag = "what a text must not tell";

    /// <summary>The guard for a text about these people.</summary>
    /// <param name="db">The database.</param>
    /// <param name="about">Whom the text is about.</param>
    /// <param name="decoys">How many names of nobody it objects to as well; with any, to places and surnames of nobody too.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<LeakGuards> GuardAsync(AppDb db, WrittenAbout about, int decoys, CancellationToken ct)
    {
        List<Guid> people = about.People.Count > 0 ? await db.SamePeopleAsync(about.People, ct) : [Guid.Empty];
        var crime = about.Crime ?? "";
        var linked = await db.CaseVictims.TagWith(Tag).AsNoTracking()
            .Where(l => db.Cases.Any(c => c.Id == l.CaseId
                && (people.Contains(c.PersonId) || (crime != "" && c.CrimeReference != null && c.CrimeReference.Replace(" ", "") == crime))))
            .Select(l => l.VictimId).Distinct().ToListAsync(ct);
        var ids = (await db.SameVictimsAsync(linked, ct)).DefaultIfEmpty().ToList();
        var victims = await db.Victims.TagWith(Tag).AsNoTracking().Where(v => ids.Contains(v.Id)).Select(v => new { v.Id, v.Name }).ToListAsync(ct);
        var contact = await HerContactTexts.OfAsync(db, ids, Tag, ct);
        var addresses = (await db.Set<VictimAddress>().TagWith(Tag).AsNoTracking().Where(a => ids.Contains(a.VictimId)).Select(a => new { a.VictimId, a.Text }).ToListAsync(ct)).ToLookup(a => a.VictimId, a => a.Text);
        var details = (await db.Set<VictimDetail>().TagWith(Tag).AsNoTracking().Where(d => ids.Contains(d.VictimId)).Select(d => new { d.VictimId, d.Kind, d.Text }).ToListAsync(ct)).ToLookup(d => d.VictimId);
        var (key, him) = (await KeyAsync(db, ct), people[0] == Guid.Empty ? about.Id : people[0]);
        IReadOnlyList<string> own = about.OwnWords ?? [];
        var known = await KnownAsync(db, people, own, ct);
        LeakMarks[] hers =
        [
            .. victims.Select(v => new LeakMarks(v.Name)
            {
                Nicknames = Of(v.Id, VictimDetailKind.Nickname),
                Phones = [.. Of(v.Id, VictimDetailKind.Phone), .. contact.GetValueOrDefault(v.Id, [])],
                Addresses = [.. Of(v.Id, VictimDetailKind.Address), .. addresses[v.Id]],
                Schools = Of(v.Id, VictimDetailKind.School),
                Workplaces = Of(v.Id, VictimDetailKind.Workplace),
            }),
            .. LeakDecoys.For(key, him, decoys),
        ];
        Domain.VictimSupport.LeakGuard texts = new(hers, known with { Texts = [.. known.Texts, .. own.Skip(1)] }, decoys > 0 ? new(key, him) : null);

        // Nobody could ask a supervisor about a referral that is not there yet, so his own street is not objected to for nothing.
        return new(texts, own.Count > 1 ? new(hers, known) : texts);

        IReadOnlyList<string> Of(Guid victim, VictimDetailKind kind) => [.. details[victim].Where(d => d.Kind == kind).Select(d => d.Text)];
    }

    /// <summary>What everybody on the case may read: his name and how he is reached, colleagues, providers, venues, places.</summary>
    private static async Task<OpenlyKnown> KnownAsync(AppDb db, IReadOnlyList<Guid> people, IReadOnlyList<string> own, CancellationToken ct)
    {
        var his = await db.People.AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new { Name = p.Forenames + " " + p.Surname, p.Contact }).ToListAsync(ct);
        var staff = await db.Users.AsNoTracking().Select(u => u.Name).ToListAsync(ct);
        var providers = await db.ProviderContacts.AsNoTracking().Select(p => p.Provider + ", " + p.Place + ", " + p.Telephone).ToListAsync(ct);
        var venues = await db.Groups.AsNoTracking().Select(g => g.Venue).Distinct().ToListAsync(ct);
        var places = await db.Areas.AsNoTracking().Select(a => a.Name).Concat(db.Suites.Select(s => s.Name)).ToListAsync(ct);
        var names = his.Select(h => h.Name).Concat(own.Take(1)).ToList();
        return new(names.FirstOrDefault() ?? "")
        {
            Names = [.. names.Skip(1), .. staff],
            Texts = [.. his.Select(h => h.Contact).OfType<string>(), .. providers, .. venues, .. places],
        };
    }

    /// <summary>Made when it is first needed; of two who make it at once, one has.</summary>
    private static async Task<byte[]> KeyAsync(AppDb db, CancellationToken ct)
    {
        for (; ; )
        {
            if (await db.Set<LeakGuardKey>().TagWith(Tag).AsNoTracking().SingleOrDefaultAsync(ct) is { } made)
            {
                return made.Key;
            }

            try
            {
                db.Add(new LeakGuardKey { Key = RandomNumberGenerator.GetBytes(LeakGuardKey.Bytes) });
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
