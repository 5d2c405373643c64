using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>When nothing is held in an area, for whatever plans or shows a schedule: the one place where it is read.</summary>
internal static class HeldDays
{
    public static async Task<ClosedDays> ClosedDaysAsync(this AppDb db, string areaCode, BankHolidayCalendar calendar, CancellationToken ct) =>
        new(await calendar.GetAsync(ct), await db.Closures.AsNoTracking().Where(c => c.AreaCode == areaCode).ToListAsync(ct));

    /// <summary>The groups that could be in a group's way: at its venue, or led by one of its facilitators, with a session still to come.</summary>
    public static async Task<IReadOnlyList<Group>> InTheWayOfAsync(this AppDb db, Group group, DateTime now, CancellationToken ct)
    {
        var leads = group.Facilitators.Select(f => f.UserId).ToList();
        var venue = group.Venue.Trim();
        var since = now.AddDays(-1);
#pragma warning disable CA1304, CA1311, CA1862 // the database folds the case, by its own rules
        return await db.Groups.AsNoTracking().Include(g => g.Sessions).Include(g => g.Facilitators).AsSplitQuery()
            .Where(g => g.Id != group.Id && g.Sessions.Any(s => s.StartsAt > since)
                && ((g.AreaCode == group.AreaCode && g.Venue.ToLower() == venue.ToLower()) || g.Facilitators.Any(f => leads.Contains(f.UserId))))
            .ToListAsync(ct);
#pragma warning restore CA1304, CA1311, CA1862
    }
}
