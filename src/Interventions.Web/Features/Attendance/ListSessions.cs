using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
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

        /// <summary>How many of them are under review and stood down, of those whom the reader may see.</summary>
        public int ToStandDown { get; init; }

        /// <summary>"8 people, 1 to stand down"; the same words whatever the cause.</summary>
        public string PeopleInWords => $"{People} {(People == 1 ? "person" : "people")}{(ToStandDown > 0 ? $", {ToStandDown} to stand down" : "")}";
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
            var underReview = db.Cases.VisibleTo(user, db, now).UnderReviewOn(db, today);
            var (people, stoodDown) = (new Dictionary<Guid, int>(), new Dictionary<Guid, int>());
            foreach (var session in sessions)
            {
                var expected = db.CasesIn(session);
                people[session.Id] = await expected.CountAsync(ct);
                stoodDown[session.Id] = session.FinishedAt is not null || session.IsCancelled ? 0 : await underReview.CountAsync(c => expected.Contains(c.Id), ct);
            }

            return new View(monday, monday == MondayOf(today), sessions.ConvertAll(s => new Row(
                s.Id, groups[s.GroupId].Programme.SessionName(s.Number), groups[s.GroupId].Programme.Name, groups[s.GroupId].Name, groups[s.GroupId].Venue,
                s.StartsAt, s.Minutes, people[s.Id], s.FinishedAt is not null, s.StartsAt <= now)
            { IsCancelled = s.IsCancelled, IsCatchUp = s.IsCatchUp, ToStandDown = stoodDown[s.Id] }), await found.CountAsync(ct));
        }

        private static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + DaysInWeek - (int)DayOfWeek.Monday) % DaysInWeek));
    }
}
