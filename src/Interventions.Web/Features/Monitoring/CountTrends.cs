using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Reoffending quarter by quarter and year by year with what changed marked, and areas beside each other, as published figures (decision 0037).</summary>
public static class CountTrends
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(Cohort Cohort) : IRequest<Outcome<Figures>>;

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<Figures>>
    {
        public async Task<Outcome<Figures>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var published = await publications.GetAsync(db, user, now, ct);
            return TrendFigures.Of(published, query.Cohort, await WhatChanged.ReadAsync(db, published.Areas, query.Cohort, London.DayOf(now), ct));
        }
    }
}
