using System.Globalization;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending.Matching;
using Interventions.Web.Data;
using Interventions.Web.Features.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Everybody who has a case, as matching knows them.</summary>
internal sealed class PeopleOnRecord
{
    private readonly Dictionary<Guid, Guid> _self;

    private readonly HashSet<Guid> _read;

    private PeopleOnRecord(IReadOnlyList<KnownPerson> all, Dictionary<Guid, Guid> self) => (All, _self, _read) = (all, self, [.. all.Select(p => p.Id)]);

    public IReadOnlyList<KnownPerson> All { get; }

    public static async Task<PeopleOnRecord> ReadAsync(AppDb db, CancellationToken ct)
    {
        var standing = db.IdentityStatements.AsNoTracking().Where(s => s.Withdraws == null && !db.IdentityStatements.Any(w => w.Withdraws == s.Id));
        var pairs = await standing.Where(s => s.Claim == IdentityClaim.SamePerson && s.OtherId != null).Select(s => new { s.PersonId, OtherId = s.OtherId!.Value }).ToListAsync(ct);
        var two = (await standing.Where(s => s.Claim == IdentityClaim.TwoPeople).Select(s => s.PersonId).ToListAsync(ct)).ToHashSet();

        var self = SameRecords.SelvesOf(pairs.Select(p => (p.PersonId, p.OtherId)));
        var people = await db.People.AsNoTracking().Where(p => db.Cases.Any(c => c.PersonId == p.Id)).OrderBy(p => p.Id)
            .Select(p => new { p.Id, p.Surname, p.Forenames, p.DateOfBirth, p.Sex, p.PncId }).ToListAsync(ct);
        return new([.. people.Select(p => new KnownPerson(p.Id, self.GetValueOrDefault(p.Id, p.Id), new(p.Surname, p.Forenames, p.DateOfBirth, p.Sex, p.PncId), two.Contains(p.Id)))], self);
    }

    /// <summary>Whether he was there when people were read: who is referred while crimes are compared is not compared with them.</summary>
    public bool Has(Guid personId) => _read.Contains(personId);

    public Guid SelfOf(Guid personId) => _self.GetValueOrDefault(personId, personId);

    /// <summary>Changes with anything that matching looks at.</summary>
    public static long FingerprintOf(KnownPerson person)
    {
        var hash = 14695981039346656037UL;
        var (surname, forenames, born, sex, pnc) = person.Identity;
        foreach (var letter in string.Create(CultureInfo.InvariantCulture, $"{surname}|{forenames}|{born:yyyyMMdd}|{sex}|{pnc}|{person.Self}|{person.MayBeTwo}"))
        {
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        }

        return unchecked((long)hash);
    }
}
