using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>
/// What a quarter's return would say if it were counted now, and what has changed about earlier ones. Nothing is kept. For the force analyst,
/// who may see single cases: whoever may not could count on two days and subtract.
/// </summary>
public static class PreviewReturn
{
    [Allow(Role.ForceAnalyst, Purpose = "Preparing a return")]
    public sealed record Query(DateOnly Quarter) : IRequest<Outcome<View>>;

    /// <param name="IsOver">Else what is counted of victims and children is left out: a look a day would tell what one of them did.</param>
    public sealed record View(Quarter Quarter, DateTime At, bool IsOver, IReadOnlyList<FigureRow> Figures, IReadOnlyList<ChangeRow> Changes);

    internal sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, Publications publications, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var today = London.DayOf(now);
            if (Quarter.Of(query.Quarter).FirstDay != query.Quarter || query.Quarter > today)
            {
                return new NotFound("There is no such quarter to count. Choose one from the list.");
            }

            var (force, all) = await db.ForceOfAsync(user, ct);
            var published = await publications.GetAsync(db, all, now, ct);
            var template = await db.TemplateAsync(force, now, ct);
            var isOver = query.Quarter.AddMonths(3) <= today;
            var before = await db.QuarterlyReturns.AsNoTracking().Where(r => r.Force == force && r.Quarter == query.Quarter).OrderByDescending(r => r.Number).FirstOrDefaultAsync(ct);
            var count = await CountedQuarter.OfAsync(
                db, force, published, before is { State: ReturnState.SentBack } ? before : null, query.Quarter, [.. template.Lines.Where(l => isOver || !ReturnLines.WaitsForTheEnd(l.Key))], null, ct);
            return new View(new(query.Quarter), now, isOver, count.Figures, count.Changes);
        }
    }
}
