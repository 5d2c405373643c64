using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Repeat and serial perpetrators in numbers: who is referred again, whom reoffences are against, and what followed MARAC (RO-05, V-13).</summary>
public static class CountRepeat
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query : IRequest<Outcome<Figures>>;

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<Figures>>
    {
        public async Task<Outcome<Figures>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return RepeatFigures.Of(await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct), user.ReadsHerNumbers());
        }
    }
}
