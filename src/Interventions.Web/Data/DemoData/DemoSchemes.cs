using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>One scheme that began some months ago, so that before and after can be seen.</summary>
internal static class DemoSchemes
{
    /// <summary>The area the IDVA car drives in.</summary>
    public const string Area = "CHE";

    /// <summary>Days before the first start.</summary>
    public const int BeganDaysAgo = 240;

    public static async Task AddAsync(AppDb db, DateOnly firstStart, DateTime now, CancellationToken ct)
    {
        if (!await db.Set<SchemeStart>().AnyAsync(ct))
        {
            var by = DemoStaff.All.First(p => p.Role == Role.Administrator).Actor.UserId;
            db.Add(new SchemeStart { AreaCode = Area, Source = ContactSource.IdvaCar, StartedOn = firstStart.AddDays(-BeganDaysAgo), By = by, At = now });
            await db.SaveChangesAsync(ct);
        }
    }
}
