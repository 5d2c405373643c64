using Interventions.Domain.Calendar;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.KeptApart;

/// <summary>What an entry means for the groups in which its people sit already.</summary>
internal static class SeatedTogether
{
    /// <summary>Whoever books a seat beside one of them, or chooses who leads them, at this moment has to look again.</summary>
    /// <returns>True if they are in one group now.</returns>
    public static async Task<bool> LookAgainAsync(this AppDb db, Guid person, Guid? other, Guid? staff, DateTime at, CancellationToken ct)
    {
        var seats = await (
            from seat in db.Seats
            join file in db.Cases on seat.CaseId equals file.Id
            where seat.ReleasedAt == null && (file.PersonId == person || file.PersonId == other)
            select new { seat.GroupId, file.PersonId }).ToListAsync(ct);
        var ids = seats.Select(s => s.GroupId).Distinct().ToList();
        var now = London.StartOfDayUtc(London.DayOf(at));
        var groups = await db.Groups.Include(g => g.Facilitators)
            .Where(g => ids.Contains(g.Id) || (g.Facilitators.Any(f => f.UserId == staff) && g.Sessions.Any(s => s.StartsAt >= now))).ToListAsync(ct);
        groups.ForEach(g => g.CompanyChanges());
        return groups.Exists(g => seats.Exists(s => s.GroupId == g.Id && s.PersonId == person)
            && (seats.Exists(s => s.GroupId == g.Id && s.PersonId == other) || g.Facilitators.Any(f => f.UserId == staff)));
    }
}
