using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Matches;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Matches;

/// <summary>People with cases and crimes in the register, by name and date of birth.</summary>
internal static class MatchScene
{
    public static readonly Guid File = Guid.Parse("0199aaaa-0000-7000-8000-000000000001");
    public static readonly DateOnly Born = new(1984, 3, 17);

    /// <summary>A referral of somebody; the answer is his record.</summary>
    public static async Task<Guid> PersonWithCase(this TestApp app, string surname, string forenames, DateOnly? born = null, bool restricted = false, string? pnc = null, string area = "CHE")
    {
        Person person = new() { Id = Guid.CreateVersion7(), Surname = surname, Forenames = forenames, DateOfBirth = born ?? Born, Sex = Sex.Male, PncId = pnc };
        return (await app.Case(await app.Referred(change: r => r with { Person = person, IsRestricted = restricted, AreaCode = area }))).PersonId;
    }

    /// <summary>Another referral of somebody on record.</summary>
    public static async Task CaseOf(this TestApp app, Guid personId, bool restricted = false, string area = "CHE")
    {
        await using var db = app.Db();
        var person = await db.People.SingleAsync(p => p.Id == personId);
        await app.Referred(change: r => r with { Person = person, IsRestricted = restricted, AreaCode = area });
    }

    /// <summary>A file that the register has taken; one that is there already stays as it is.</summary>
    public static async Task FileOf(this TestApp app, Guid id, DateOnly from, DateOnly until, string force = "Cheshire", bool isMended = false)
    {
        await using var db = app.Db();
        if (await db.CrimeImports.AnyAsync(i => i.Id == id))
        {
            return;
        }

        var stamp = GateScene.By(app, TestPerson.Analyst);
        CrimeImport import = new(force, stamp.At, stamp);
        db.Entry(import).Property(i => i.Id).CurrentValue = id;
        db.Entry(import).Property(i => i.Number).CurrentValue = (await db.CrimeImports.MaxAsync(i => (long?)i.Number) ?? 0) + 1;
        import.Finish([], stamp.At, isMended, ignored: null, good: 1, bad: 0, badWithoutReference: 0, from, until);
        import.Apply(new(1, 0, 0, 0, 0), stamp);
        db.Add(import);
        await db.SaveChangesAsync();
    }

    public static async Task<long> CrimeOf(this TestApp app, string surname, string forenames, DateOnly? born = null, string? victim = null, string? pnc = null, DateOnly? recorded = null, Guid? file = null, string force = "Cheshire", string code = "105/01")
    {
        var day = recorded ?? new(2026, 11, 22);
        await app.FileOf(file ?? File, day.AddDays(-30), day, force);
        await using var db = app.Db();
        var id = (await db.Crimes.MaxAsync(c => (long?)c.Id) ?? 0) + 1;
        db.Add(new SuspectedCrime
        {
            Id = id,
            Force = force,
            CrimeReference = $"CHES27{id:000000}",
            SuspectReference = $"S{id}",
            HomeOfficeCode = code,
            CommittedFrom = new(2026, 11, 1),
            RecordedOn = day,
            IsDomesticAbuse = true,
            PncId = pnc,
            Surname = surname,
            Forenames = forenames,
            DateOfBirth = born ?? Born,
            Sex = Sex.Male,
            VictimReference = victim,
            Status = CrimeStatus.Suspected,
            FirstImportId = file ?? File,
            LastImportId = file ?? File,
        });
        await db.SaveChangesAsync();
        return id;
    }

    /// <summary>A second force, with one area.</summary>
    public static async Task LancashireToo(this TestApp app)
    {
        await using var db = app.Db();
        db.Areas.Add(new("LAN", "Lancaster", "Lancashire"));
        await db.SaveChangesAsync();
    }

    public static async Task<MatchEffect> Matched(this TestApp app, bool isWhole = false)
    {
        var outcome = await app.SendAs(TestPerson.Analyst, new MatchCrimes.Command { IsWhole = isWhole });
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    /// <summary>Every row, in words.</summary>
    public static async Task<string[]> Standing(this TestApp app)
    {
        await using var db = app.Db();
        return [.. (await db.CrimeMatches.AsNoTracking().Select(m => new { m.CrimeId, m.PersonId, m.Standing, m.By, m.Weight, m.Evidence }).ToListAsync())
            .Select(m => $"{m.CrimeId} {m.PersonId} {m.Standing} {m.By} {m.Weight} {m.Evidence}").Order(StringComparer.Ordinal)];
    }

    public static async Task<(MatchStanding Standing, MatchedBy By)?> StandingOf(this TestApp app, long crime, Guid person)
    {
        await using var db = app.Db();
        return await db.CrimeMatches.AsNoTracking().SingleOrDefaultAsync(m => m.CrimeId == crime && m.PersonId == person) is { } row ? (row.Standing, row.By) : null;
    }
}
