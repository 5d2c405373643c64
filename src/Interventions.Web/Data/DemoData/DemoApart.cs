using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>One pair that may not sit together: somebody who waits for a seat, and somebody who holds one. Her side recorded it.</summary>
internal static class DemoApart
{
    private static readonly Guid[] Pair = [.. new[] { DemoEnding.Enrolled, DemoEnding.Seated }
        .Select(ending => DemoCases.All.First(c => c is { Area: "CHE", Track: Track.ConditionalCaution, IsRestricted: false } && c.Ending == ending).Id)];

    /// <summary>Adds it once both are there.</summary>
    public static async Task AddAsync(AppDbs dbs, DateTime now, CancellationToken ct)
    {
        await using var db = dbs.Create();
        var people = await db.Cases.Where(c => Pair.Contains(c.Id)).Select(c => c.PersonId).ToListAsync(ct);
        if (people is not [var one, var other] || await db.KeptApart.AnyAsync(ct))
        {
            return;
        }

        db.Add(KeepApart.People(one, other, ApartCause.NewPartner, "She told us whom she lives with now.", new(DemoStaff.Of(Role.VictimContactWorker, "CHE").Actor, now.AddHours(-2))));
        await db.SaveChangesAsync(ct);
    }
}
