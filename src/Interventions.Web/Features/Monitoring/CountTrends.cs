using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Reoffending quarter by quarter with what changed marked, and areas beside each other, as published figures (decision 0037).</summary>
public static class CountTrends
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(Cohort Cohort) : IRequest<Outcome<Figures>>;

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<Figures>>
    {
        public async Task<Outcome<Figures>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var published = await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct);
            var forces = published.Areas.Select(a => a.Force).Distinct().ToList();
            var policies = await db.Policies.AsNoTracking().Where(p => p.TakenBackAt == null && forces.Contains(p.Force)).OrderBy(p => p.EffectiveFrom).Select(p => p.EffectiveFrom).ToListAsync(ct);
            return TrendFigures.Of(published, query.Cohort, [.. policies.Distinct().Select(day => (day, $"Policy of the force changed ({day.ToString("d MMM yyyy", Hosting.British.Culture)})"))]);
        }
    }
}
