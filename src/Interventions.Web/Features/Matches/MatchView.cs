using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Reoffending.Matching;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>One field of two records side by side.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Crime">As the extract has it.</param>
/// <param name="Person">As it is on record.</param>
/// <param name="Agreement">How far they agree, in words.</param>
/// <param name="Bits">What that weighs; below zero it speaks against.</param>
public sealed record FieldView(string Field, string Crime, string Person, string Agreement, double Bits)
{
    /// <summary>In words, so that nobody has to know what a bit is.</summary>
    public string Says => Bits switch { >= 8 => "speaks strongly for", >= 1 => "speaks for", > -1 => "says little", > -4 => "speaks against", _ => "speaks strongly against" };
}

/// <summary>Somebody it may be.</summary>
/// <param name="Name">Null for somebody only another force has a case of: that there is one, and nothing of who he is.</param>
public sealed record CandidateView(Guid PersonId, string? Name, IReadOnlyList<string> Cases, MatchStanding Standing, MatchedBy By, double? Weight, IReadOnlyList<FieldView> Fields)
{
    public const string Elsewhere = "Somebody another force has a case of";

    public bool IsElsewhere => Name is null;
}

/// <summary>A crime and those it may be of. Nothing of the victim.</summary>
public sealed record CrimeView(long Id, string Reference, string Suspect, DateOnly Committed, string HomeOfficeCode, bool IsDomesticAbuse, CrimeStatus Status, bool IsWithdrawn, IReadOnlyList<CandidateView> Candidates);

/// <summary>Reads crimes with their candidates, in the order asked.</summary>
internal static class CrimeViews
{
    public static async Task<IReadOnlyList<CrimeView>> CrimeViewsAsync(this AppDb db, IReadOnlyList<long> ids, CurrentUser user, CurrentAccess access, DateTime now, CancellationToken ct)
    {
        // The victim's number is not among what is read.
        var crimes = await db.Crimes.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Id,
            c.CrimeReference,
            c.Surname,
            c.Forenames,
            c.DateOfBirth,
            c.Sex,
            c.PncId,
            c.CommittedFrom,
            c.HomeOfficeCode,
            c.IsDomesticAbuse,
            c.Status,
            c.WithdrawnAt,
        }).ToDictionaryAsync(c => c.Id, ct);
        var matches = await db.CrimeMatches.AsNoTracking().Where(m => ids.Contains(m.CrimeId)).ToListAsync(ct);
        var people = matches.Select(m => m.PersonId).Distinct().ToList();
        var cases = (await db.Cases.AsNoTracking().InForceOf(user, db).Open(user, db, now).Where(c => people.Contains(c.PersonId)).OrderBy(c => c.Reference).Select(c => new { c.PersonId, c.Reference }).ToListAsync(ct)).ToLookup(c => c.PersonId, c => c.Reference);
        var known = people.Where(cases.Contains).ToList();
        var persons = await db.People.AsNoTracking().Where(p => known.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        known.ForEach(id => access.Shows(SubjectKind.Person, id));
        return [.. ids.Where(crimes.ContainsKey).Select(id => crimes[id]).Select(c => new CrimeView(
            c.Id, c.CrimeReference, $"{c.Forenames} {c.Surname}", c.CommittedFrom, c.HomeOfficeCode, c.IsDomesticAbuse, c.Status, c.WithdrawnAt is not null,
            [.. matches.Where(m => m.CrimeId == c.Id).OrderBy(m => m.Standing).ThenByDescending(m => m.Weight).ThenBy(m => m.PersonId).Select(m => persons.TryGetValue(m.PersonId, out var person)
                ? new CandidateView(
                    m.PersonId, person.FullName, [.. cases[m.PersonId]], m.Standing, m.By, m.Weight,
                    FieldsOf(new(c.Surname, c.Forenames, c.DateOfBirth, c.Sex, c.PncId), person, m.Evidence))
                : new CandidateView(m.PersonId, null, [], m.Standing, m.By, null, []))]))];
    }

    private static FieldView[] FieldsOf(Identity crime, Person person, string? code)
    {
        if (MatchEvidence.Of(code) is not { } evidence)
        {
            return [];
        }

        var (agreement, bits) = (evidence.Agreement, evidence.Bits);
        return
        [
            new("Surname", crime.Surname, person.Surname, agreement.Surname.InWords(), bits[0]),
            new("Forenames", crime.Forenames, person.Forenames, agreement.Forenames.InWords(), bits[1]),
            new("Date of birth", Domain.Calendar.Wording.InWords(crime.DateOfBirth), Domain.Calendar.Wording.InWords(person.DateOfBirth), agreement.Birth.InWords(), bits[2]),
            new("Sex", $"{crime.Sex}", $"{person.Sex}", agreement.Sex.InWords(), bits[3]),
            new("PNC ID", crime.PncId ?? "none", person.PncId ?? "none", agreement.Pnc.InWords(), bits[4]),
        ];
    }
}
