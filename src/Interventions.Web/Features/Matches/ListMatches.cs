using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>Crimes that a person has to decide on, the likeliest first, because those change figures soonest; or matches made, newest crimes first.</summary>
public static class ListMatches
{
    public const int PageSize = 10;

    /// <param name="Made">Those that are matched already, to look at or take apart.</param>
    /// <param name="Page">From 1.</param>
    [Allow(Role.ForceAnalyst, Purpose = "Matching crimes with people")]
    public sealed record Query(bool Made = false, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Total">How many crimes there are to page through.</param>
    /// <param name="Hidden">How many more wait that touch somebody known from restricted cases alone.</param>
    /// <param name="Rows">A page of them.</param>
    /// <param name="LastRun">When crimes were last matched; null where they never were.</param>
    public sealed record View(int Total, int Hidden, IReadOnlyList<CrimeView> Rows, DateTime? LastRun);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var hidden = await db.HiddenAsync(user, now, ct);
            var mine = db.Crimes.AsNoTracking().InForceOf(user, db);
            var all = query.Made ? mine.Matched(db) : mine.ToReview(db);
            var shown = all.Without(hidden, db);
            var ordered = query.Made ? shown.OrderByDescending(c => c.Id).Select(c => c.Id) : shown.LikeliestFirst(db);
            var ids = await ordered.Skip((Math.Max(1, query.Page) - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            var total = await shown.CountAsync(ct);
            return new View(
                total, query.Made || hidden.Count == 0 ? 0 : await all.CountAsync(ct) - total, await db.CrimeViewsAsync(ids, user, access, now, ct),
                await db.MatchRuns.MaxAsync(r => (DateTime?)r.At, ct));
        }
    }
}
