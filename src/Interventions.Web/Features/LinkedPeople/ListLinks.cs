using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.LinkedPeople;

/// <summary>Records that look alike, for the supervisor of the victim contact workers: not judged first. What matching found is read from a table, never sought anew.</summary>
public static class ListLinks
{
    public const int PageSize = 25;

    /// <param name="Judged">Those that somebody has judged already.</param>
    /// <param name="Page">From 1.</param>
    [Allow(Role.VictimContactWorker, Purpose = "Linked people")]
    public sealed record Query(bool Judged = false, int Page = 1) : IRequest<Outcome<View>>;

    public sealed record View(int Total, IReadOnlyList<LinkRow> Rows);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            if (!user.Actor.IsSupervisor)
            {
                return new Refused(SayOfLink.ForSupervisors);
            }

            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var known = db.LinkCandidates.AsNoTracking().MayBeKnownTo(user, db, now);
            var chosen = query.Judged ? known.Where(f => db.LinkVerdicts.Any(v => v.CandidateId == f.Id)) : known.NotJudged(db);
            var page = await chosen.OrderByDescending(f => f.FoundAt).ThenBy(f => f.Id).Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            return new View(await chosen.CountAsync(ct), await db.RowsAsync(page, user, access, now, ct));
        }
    }
}
