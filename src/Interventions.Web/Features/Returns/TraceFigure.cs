using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Returns;

/// <summary>The cases behind a figure of a return, as they were when it was counted. For the force analyst; the OPCC never sees it.</summary>
public static class TraceFigure
{
    public const int PageSize = 50;

    [Allow(Role.ForceAnalyst, Purpose = "Tracing a figure of a return")]
    public sealed record Query(Guid ReturnId, int Place, int Page = 1) : IRequest<Outcome<View>>;

    /// <param name="Total">How many there are to page through.</param>
    /// <param name="Restricted">How many restricted cases are behind the whole return and in no list of it: one number, whatever figure is asked. Counted under one label after another a case would give away who he is.</param>
    public sealed record View(Quarter Quarter, string Title, string Label, string Shown, int Total, int Restricted, IReadOnlyList<Row> Rows);

    /// <param name="Stage">As it stands now.</param>
    public sealed record Row(string Reference, Track Track, CaseStage Stage, int Count);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (force, _) = await db.ForceOfAsync(user, ct);
            var made = await db.QuarterlyReturns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == query.ReturnId && r.Force == force, ct);
            var figure = await db.ReturnFigures.AsNoTracking().SingleOrDefaultAsync(f => f.ReturnId == query.ReturnId && f.Place == query.Place, ct);

            // Victims and children are counted for a case, but which case has how many is her side's.
            if (made is null || figure is null || !ReturnLines.CanBeTraced(figure.Key))
            {
                return new NotFound("There are no cases to show behind this figure. Go back to the return.");
            }

            var traces = db.ReturnTraces.AsNoTracking().Where(t => t.ReturnId == made.Id && t.Key == figure.Key && (figure.Label == ReturnCount.All || t.Label == figure.Label));
            var counted = from t in traces group t.Count by t.CaseId into g select new { CaseId = g.Key, Count = g.Sum() };
            var open = from t in counted join c in db.Cases on t.CaseId equals c.Id where !c.IsRestricted select new { c.Reference, c.Track, c.Stage, t.Count };
            var restricted = db.Cases.Where(c => c.IsRestricted && db.ReturnTraces.Any(t => t.ReturnId == made.Id && t.CaseId == c.Id));
            var page = await open.OrderBy(r => r.Reference).Skip((query.Page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
            return new View(new(made.Quarter), figure.Title, figure.Label, figure.Shown, await open.CountAsync(ct), await restricted.CountAsync(ct),
                [.. page.Select(r => new Row(r.Reference, r.Track, r.Stage, r.Count))]);
        }
    }
}
