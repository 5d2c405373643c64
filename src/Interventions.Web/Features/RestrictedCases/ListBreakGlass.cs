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

    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker, Purpose = "Reviewing break-glass")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(int Total, IReadOnlyList<Row> Rows);

    /// <param name="Reason">Null where somebody of her side wrote it and the reader is on his.</param>
    /// <param name="IsMine">The reader owns the case.</param>
    public sealed record Row(long Id, Guid CaseId, string Reference, string By, DateTime At, DateTime Until, string? Reason, bool IsMine);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access) : IRequestHandler<Query, Outcome<View>>
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
                        seesHers || grant.Role != Role.VictimContactWorker ? grant.Reason : null, c.OwnerId == me),
                    grant.UserId,
                }).Take(Most).ToListAsync(ct);
            foreach (var row in rows)
            {
                access.Shows(SubjectKind.Case, row.Row.CaseId);
                access.Shows(SubjectKind.User, row.UserId);
            }

            return new View(rows.Count < Most ? rows.Count : await waiting.CountAsync(ct), [.. rows.Select(r => r.Row)]);
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
