using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>The funnel of a track: who came to each stage, where and why they were lost, and how long it took (decision 0040).</summary>
public static class CountRoad
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(CountedAsked Asked) : IRequest<Outcome<View>>;

    /// <param name="Choices">What the page can be narrowed to.</param>
    public sealed record View(Figures Figures, IReadOnlyList<(CaseSlice Slice, string Words)> Choices);

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var published = await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct);
            return query.Asked.Only is { } only && !(CaseSlices.OfTrack.Contains(only.By) && published.Cases.Has(only))
                ? new NotFound("There are no numbers for that. Choose from the list.")
                : new View(FunnelFigures.Of(published, query.Asked, user.ReadsHerNumbers(), isOpened: user.Role == Role.ForceAnalyst), published.Cases.Choices(CaseSlices.OfTrack, published.Areas));
        }
    }
}
