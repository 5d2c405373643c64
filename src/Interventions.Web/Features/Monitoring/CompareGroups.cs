using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Whether a track treats groups of people alike: support, offer, seat, completion and breach of each (EQ-03, decision 0040).</summary>
public static class CompareGroups
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(Track Track) : IRequest<Outcome<Figures>>;

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<Figures>>
    {
        public async Task<Outcome<Figures>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return FairnessFigures.Of(await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct), query.Track, user.ReadsHerNumbers());
        }
    }
}
