using Interventions.Domain.People;
using Interventions.Web.Components.Account;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>Who the sign-in page offers in Development: those of the demo staff who have an account by now.</summary>
public sealed class DemoPeople(AppDbs dbs) : IDemoPeople
{
    public async Task<IReadOnlyList<DemoPerson>> ListAsync()
    {
        await using var db = dbs.Create();
        var there = (await db.Users.Where(u => u.IsActive && u.UserName != null).Select(u => u.UserName!).ToListAsync()).ToHashSet();
        var places = await db.Areas.Select(a => new { a.Code, a.Name }).Concat(db.Suites.Select(s => new { s.Code, s.Name })).ToDictionaryAsync(p => p.Code, p => p.Name);
        return [.. DemoStaff.All.Where(c => there.Contains(c.UserName)).Select(c => new DemoPerson(
            c.UserName, c.Name, c.Role.InWords() + (c.IsSupervisor ? ", supervisor" : ""), places.GetValueOrDefault(c.Area ?? c.Suite ?? "", "the whole force")))];
    }

    /// <summary>Makes the accounts that are missing, all with the one Development password.</summary>
    internal static async Task MakeAsync(AppDb db, CancellationToken ct)
    {
        var there = await db.Users.Select(u => u.UserName).ToListAsync(ct);
        var missing = DemoStaff.All.Where(c => !there.Contains(c.UserName)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        // One hash for all: hashing is slow on purpose, and the password is published anyway.
        var hash = new PasswordHasher<AppUser>().HashPassword(new AppUser { Name = "" }, Accounts.DemoPassword);
        db.Users.AddRange(missing.Select(c => AccountOf(c, hash)));
        await db.SaveChangesAsync(ct);
    }

    private static AppUser AccountOf(DemoColleague colleague, string hash)
    {
        AppUser user = new()
        {
            Id = colleague.Id,
            UserName = colleague.UserName,
            NormalizedUserName = new UpperInvariantLookupNormalizer().NormalizeName(colleague.UserName),
            Name = colleague.Name,
            Rank = colleague.Rank,
            CollarNumber = colleague.Collar,
            IsSupervisor = colleague.IsSupervisor,
            PasswordHash = hash,
            SecurityStamp = Guid.NewGuid().ToString("N"),
            LockoutEnabled = true,
        };
        user.Appointments.Add(new(user.Id, colleague.Role));
        if (colleague.Area is { } area)
        {
            user.Areas.Add(new(user.Id, area));
        }

        if (colleague.Suite is { } suite)
        {
            user.Suites.Add(new(user.Id, suite));
        }

        return user;
    }
}
