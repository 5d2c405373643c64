using Interventions.Domain.Calendar;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Groups;

/// <summary>Which groups and sessions a facilitator works with (product.md 4): those of the own areas.</summary>
internal static class GroupFilter
{
    public static IQueryable<Group> InAreasOf(this IQueryable<Group> groups, CurrentUser user)
    {
        var areas = user.Areas;
        return groups.Where(g => areas.Contains(g.AreaCode));
    }

    public static IQueryable<Session> InAreasOf(this IQueryable<Session> sessions, CurrentUser user, AppDb db)
    {
        var areas = user.Areas;
        return sessions.Where(s => db.Groups.Any(g => g.Id == s.GroupId && areas.Contains(g.AreaCode)));
    }

    /// <summary>Those somebody else may come to: a one-to-one series is for whom it was made.</summary>
    /// <param name="groups">Any.</param>
    /// <param name="held">Where he holds a seat.</param>
    public static IQueryable<Group> OpenTo(this IQueryable<Group> groups, Guid? held) => groups.Where(g => g.Mode != DeliveryMode.OneToOne || g.Id == held);

    /// <summary>"ahead", "running" or "ended"; anything else is all that have not ended. A cancelled session is none.</summary>
    public static IQueryable<Group> InState(this IQueryable<Group> groups, string? state, DateTime now) => state switch
    {
        "ahead" => groups.Where(g => !g.Sessions.Any(s => s.CancelledAt == null && s.StartsAt <= now)).Where(g => g.Sessions.Any(s => s.CancelledAt == null)),
        "running" => groups.Where(g => g.Sessions.Any(s => s.CancelledAt == null && s.StartsAt <= now) && g.Sessions.Any(s => s.CancelledAt == null && s.StartsAt > now)),
        "ended" => groups.Where(g => !g.Sessions.Any(s => s.CancelledAt == null && s.StartsAt > now)),
        _ => groups.Where(g => g.Sessions.Any(s => s.CancelledAt == null && s.StartsAt > now)),
    };

    /// <summary>"Sat 12 Dec 2026, 10:00 to 15:00", in London.</summary>
    public static string InWords(DateTime startsAt, int minutes)
    {
        var (start, end) = (London.ToLocal(startsAt), London.ToLocal(startsAt.AddMinutes(minutes)));
        return $"{start.ToString("ddd", Hosting.British.Culture)} {DateOnly.FromDateTime(start).InWords()}, {start:HH:mm} to {end:HH:mm}";
    }
}
