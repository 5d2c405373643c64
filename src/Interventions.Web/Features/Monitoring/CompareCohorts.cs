using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>The cautioned beside those who met the criteria and were not, as published figures (decision 0037).</summary>
public static class CompareCohorts
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query : IRequest<Outcome<Figures>>;

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<Figures>>
    {
        public async Task<Outcome<Figures>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return ComparisonFigures.Of(await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct), user.ReadsHerNumbers());
        }
    }
}
