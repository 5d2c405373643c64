using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Attendance;

/// <summary>A week's sessions in a facilitator's areas.</summary>
public static class ListSessions
{
    public const int PageSize = 25;
    private const int DaysInWeek = 7;

    /// <param name="Week">Any London day of the week; null is this week.</param>
    [Allow(Role.Facilitator, Purpose = "Planning the week")]
    public sealed record Query(DateOnly? Week = null, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Monday">The week's first day.</param>
    public sealed record View(DateOnly Monday, bool IsThisWeek, IReadOnlyList<Row> Rows, int Total);

    public sealed record Row(Guid Id, string Session, string Programme, string Group, string Venue, DateTime StartsAt, int Minutes, int People, bool IsFinished, bool HasBegun)
    {
        public bool IsCancelled { get; init; }

        public bool IsCatchUp { get; init; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = user.Stamp(clock).At;
            var today = London.DayOf(now);
            var monday = MondayOf(query.Week ?? today);
            var (from, to) = (London.StartOfDayUtc(monday), London.StartOfDayUtc(monday.AddDays(DaysInWeek)));
            var found = db.Sessions.AsNoTracking().InAreasOf(user, db).Where(s => s.StartsAt >= from && s.StartsAt < to);
            var sessions = await found.OrderBy(s => s.StartsAt).ThenBy(s => s.Id).Skip((Math.Max(query.Page, 1) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            var groupIds = sessions.Select(s => s.GroupId).Distinct().ToList();
            var groups = await db.Groups.AsNoTracking().Include(g => g.Programme).Where(g => groupIds.Contains(g.Id)).ToDictionaryAsync(g => g.Id, ct);
            var people = new Dictionary<Guid, int>();
            foreach (var session in sessions)
            {
                people[session.Id] = await db.CasesIn(session).CountAsync(ct);
            }

            return new View(monday, monday == MondayOf(today), sessions.ConvertAll(s => new Row(
                s.Id, groups[s.GroupId].Programme.SessionName(s.Number), groups[s.GroupId].Programme.Name, groups[s.GroupId].Name, groups[s.GroupId].Venue,
                s.StartsAt, s.Minutes, people[s.Id], s.FinishedAt is not null, s.StartsAt <= now)
            { IsCancelled = s.IsCancelled, IsCatchUp = s.IsCatchUp }), await found.CountAsync(ct));
        }

        private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysInWeek - (int)DayOfWeek.Monday) % DaysInWeek));
    }
}
