using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LinkedPeople;

/// <summary>
/// Finds records that look alike when somebody is entered on her side or changed there, in the same save: by name and day of birth with slips,
/// and by address. Reads by index what may fit, never everything; what it finds is a question to a supervisor (decision 0032).
/// </summary>
internal static class LinkMatching
{
    /// <summary>How well two names have to fit once the days of birth do.</summary>
    private const double Enough = 0.8;

    /// <summary>Looks for others like this victim, among victims and perpetrators.</summary>
    public static async Task MatchAsync(this AppDb db, Victim victim, DateTime now, CancellationToken ct)
    {
        if (victim.DateOfBirth is not { } born)
        {
            return;
        }

        List<DateOnly> days = [.. DateSlip.KeysOf(born)];
        foreach (var other in await db.Victims.AsNoTracking().Where(v => v.Id != victim.Id && v.DateOfBirth != null && days.Contains(v.DateOfBirth.Value)).ToListAsync(ct))
        {
            var (first, second) = VictimStatement.PairOf(victim.Id, other.Id);
            await db.NoteAsync(LinkKind.SameVictim, first, second, victim.Name, other.Name, born, other.DateOfBirth!.Value, now, ct);
        }

        foreach (var man in await db.People.AsNoTracking().Where(p => days.Contains(p.DateOfBirth)).ToListAsync(ct))
        {
            await db.NoteAsync(LinkKind.VictimIsPerpetrator, victim.Id, man.Id, victim.Name, man.FullName, born, man.DateOfBirth, now, ct);
        }
    }

    /// <summary>Looks for a perpetrator among the victims. Asked for when a victim of his is entered, so that his side never reads a victim.</summary>
    public static async Task MatchAsync(this AppDb db, Person man, DateTime now, CancellationToken ct)
    {
        List<DateOnly> days = [.. DateSlip.KeysOf(man.DateOfBirth)];
        foreach (var victim in await db.Victims.AsNoTracking().Where(v => v.DateOfBirth != null && days.Contains(v.DateOfBirth.Value)).ToListAsync(ct))
        {
            await db.NoteAsync(LinkKind.VictimIsPerpetrator, victim.Id, man.Id, victim.Name, man.FullName, victim.DateOfBirth!.Value, man.DateOfBirth, now, ct);
        }
    }

    /// <summary>Looks for other victims at this address.</summary>
    public static async Task MatchAsync(this AppDb db, VictimAddress address, DateTime now, CancellationToken ct)
    {
        if (address.Plain.Length == 0)
        {
            return;
        }

        foreach (var other in await db.VictimAddresses.Where(a => a.Plain == address.Plain && a.VictimId != address.VictimId).Select(a => a.VictimId).Distinct().ToListAsync(ct))
        {
            var (first, second) = VictimStatement.PairOf(address.VictimId, other);
            await db.NoteAsync(new(LinkKind.SameAddress, first, second, "same address", now), ct);
        }
    }

    private static async Task NoteAsync(
        this AppDb db, LinkKind kind, Guid victimId, Guid otherId, string one, string other, DateOnly born, DateOnly otherBorn, DateTime now, CancellationToken ct)
    {
        var fit = NameFit.Of(one, other);
        if (fit.Value >= Enough)
        {
            var day = born == otherBorn ? "same date of birth" : DateSlip.IsSwapped(born, otherBorn) ? "day and month swapped" : "one digit of the date of birth off";
            await db.NoteAsync(new(kind, victimId, otherId, $"{(fit.Why is { } why ? $"name: {why}" : "same name")}; {day}", now), ct);
        }
    }

    /// <summary>Once for a pair, whoever is entered again.</summary>
    private static async Task NoteAsync(this AppDb db, LinkCandidate found, CancellationToken ct)
    {
        if (!db.LinkCandidates.Local.Any(c => c.Kind == found.Kind && c.VictimId == found.VictimId && c.OtherId == found.OtherId)
            && !await db.LinkCandidates.AnyAsync(c => c.Kind == found.Kind && c.VictimId == found.VictimId && c.OtherId == found.OtherId, ct))
        {
            db.Add(found);
        }
    }
}
