using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>Restricted cases opened by break-glass and not reviewed yet: for their owner, and for supervisors in reach.</summary>
public static class ListBreakGlass
{
    private const int Most = 25;

    /// <summary>Working days from the break-glass to its review.</summary>
    public const int ReviewWorkingDays = 2;

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Reviewing break-glass")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(int Total, IReadOnlyList<Row> Rows);

    /// <param name="Reason">Null where the reader is on his side and nobody of his wrote it: a decision-maker's may tell of her too.</param>
    /// <param name="IsMine">The reader owns the case.</param>
    /// <param name="Due">The last working day for the review.</param>
    public sealed record Row(long Id, Guid CaseId, string Reference, string By, DateTime At, DateTime Until, string? Reason, bool IsMine, DateOnly Due, bool IsLate);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (me, seesHers) = (user.Actor.UserId, user.Role.Side() != Side.His);
            var waiting = db.CaseGrants.ToReviewBy(user, db);
            var rows = await (
                from grant in waiting
                join c in db.Cases on grant.CaseId equals c.Id
                orderby c.OwnerId == me descending, grant.GivenAt descending, grant.Id descending
                select new
                {
                    Row = new Row(
                        grant.Id, c.Id, c.Reference, db.Users.Where(u => u.Id == grant.UserId).Select(u => u.Name).FirstOrDefault() ?? "", grant.GivenAt, grant.Until!.Value,
                        seesHers || grant.Role == Role.CustodySupportWorker || grant.Role == Role.Facilitator ? grant.Reason : null, c.OwnerId == me, default, false),
                    grant.UserId,
                }).Take(Most).ToListAsync(ct);
            foreach (var row in rows)
            {
                access.Shows(SubjectKind.Case, row.Row.CaseId);
                access.Shows(SubjectKind.User, row.UserId);
            }

            var (days, today) = (await calendar.GetAsync(ct), London.DayOf(clock.GetUtcNow().UtcDateTime));
            return new View(
                rows.Count < Most ? rows.Count : await waiting.CountAsync(ct),
                [.. from r in rows let due = days.Add(London.DayOf(r.Row.At), ReviewWorkingDays) select r.Row with { Due = due, IsLate = due < today }]);
        }
    }

    /// <summary>What this user is to review: never what they opened themselves.</summary>
    internal static IQueryable<CaseGrant> ToReviewBy(this IQueryable<CaseGrant> grants, CurrentUser user, AppDb db)
    {
        var (me, isSupervisor) = (user.Actor.UserId, user.Actor.IsSupervisor);
        var reach = db.Cases.InReachOf(user);
        return grants.Where(g => g.IsBreakGlass && g.ReviewedAt == null && g.UserId != me
            && (db.Cases.Any(c => c.Id == g.CaseId && c.OwnerId == me) || (isSupervisor && reach.Any(c => c.Id == g.CaseId))));
    }
}
