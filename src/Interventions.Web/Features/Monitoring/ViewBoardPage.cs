using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Features.Returns;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Monitoring;

/// <summary>What a board reads of a quarter: figures of its frozen return, and the published figures of what became of those cautioned.</summary>
public static class ViewBoardPage
{
    /// <summary>The wholes of these lines, in this order.</summary>
    private static readonly string[] Lines = ["source", "decided", "started", "completed", "exits"];

    /// <param name="Quarter">Null takes the last that is over.</param>
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(Quarter? Quarter) : IRequest<Outcome<View>>;

    /// <param name="Return">Of the return signed by two people; none while there is none.</param>
    /// <param name="Funnels">Who came to each stage, of each kind of referral: the numbers of the funnel page.</param>
    public sealed record View(Quarter Quarter, IReadOnlyList<Quarter> Quarters, IReadOnlyList<FigureRow> Return, IReadOnlyList<Picture> Funnels, Figures Reoffending, Figures Comparison, Figures Trends);

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, IMediator mediator, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            Quarter[] quarters = [.. Quarter.Of(London.DayOf(now)).WithThoseBefore(9).SkipLast(1).Reverse()];
            var quarter = query.Quarter ?? quarters[0];
            if (!quarters.Contains(quarter))
            {
                return new NotFound("There is no such quarter. Choose one from the list.");
            }

            var (force, _) = await db.ForceOfAsync(user, ct);
            var figures = await (
                from r in db.QuarterlyReturns
                join f in db.ReturnFigures on r.Id equals f.ReturnId
                where r.Force == force && r.Quarter == quarter.FirstDay && r.SecondAt != null && f.Label == ReturnCount.All
                select new FigureRow(f.Key, f.Title, f.Label, f.Shown)).ToListAsync(ct);
            var reoffending = await mediator.Send(new CountReoffending.Query(new(Cohort.Cautioned, null, CountedBy.Year)), ct);
            var comparison = await mediator.Send(new CompareCohorts.Query(), ct);
            var trends = await mediator.Send(new CountTrends.Query(Cohort.Cautioned), ct);
            var published = await publications.GetAsync(db, user, now, ct);
            return (reoffending.Problem ?? comparison.Problem ?? trends.Problem) is { } problem
                ? problem
                : new View(quarter, quarters, [.. Lines.SelectMany(l => figures.Where(f => f.Key == l))], [.. Enum.GetValues<Track>().Select(t => FunnelFigures.Small(published, t))], reoffending.Value.Figures, comparison.Value, trends.Value);
        }
    }
}
