using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>How many reoffend, how often, with what harm and how soon: published figures of a cohort or of one slice of it (decision 0037).</summary>
public static class CountReoffending
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(FiguresAsked Asked) : IRequest<Outcome<View>>;

    /// <param name="Choices">What the page can be narrowed to.</param>
    public sealed record View(Figures Figures, IReadOnlyList<(Slice Slice, string Words)> Choices);

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var published = await publications.GetAsync(db, user, clock.GetUtcNow().UtcDateTime, ct);
            var counts = published.Cohorts[query.Asked.Cohort];
            return query.Asked.Only is { } only && !counts.Has(only)
                ? new NotFound("There are no numbers for that. Choose from the list.")
                : new View(ReoffendingFigures.Of(published, query.Asked), [.. from way in Slices.Crossed from v in counts.Values(way) let s = new Slice(way, v) select (s, s.InWords(published.Areas))]);
        }
    }
}
