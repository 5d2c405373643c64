using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Monitoring.Charts;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A table as CSV or a picture as SVG: the same figures as on the page, asked for in the same way.</summary>
public static class DownloadFigure
{
    /// <param name="Page">referrals, funnel, fairness, repeat, reoffending, comparison or trends.</param>
    /// <param name="Key">The table or picture.</param>
    /// <param name="Asked">What a page of reoffending is asked for.</param>
    /// <param name="Counted">What a page of referrals is asked for.</param>
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Monitoring")]
    public sealed record Query(string Page, string Key, bool IsPicture, FiguresAsked Asked, CountedAsked Counted) : IRequest<Outcome<string>>;

    internal sealed class Handler(IMediator mediator) : IRequestHandler<Query, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            Outcome<Figures> asked = query.Page switch
            {
                "referrals" => (await mediator.Send(new CountCases.Query(query.Counted.Only), ct)).Then(v => v.Figures),
                "funnel" => (await mediator.Send(new CountRoad.Query(query.Counted), ct)).Then(v => v.Figures),
                "fairness" => await mediator.Send(new CompareGroups.Query(query.Counted.Track), ct),
                "repeat" => await mediator.Send(new CountRepeat.Query(), ct),
                "reoffending" => (await mediator.Send(new CountReoffending.Query(query.Asked), ct)).Then(v => v.Figures),
                "comparison" => await mediator.Send(new CompareCohorts.Query(), ct),
                "trends" => await mediator.Send(new CountTrends.Query(query.Asked.Cohort), ct),
                _ => new NotFound("There are no numbers for that. Choose from the page."),
            };
            return asked.Problem is { } none ? none
                : (query.IsPicture ? PictureOf(asked.Value, query.Key) : Table(asked.Value, query.Key)) is { } file ? file
                : new NotFound("There are no numbers for that. Choose from the page.");
        }

        private static string? PictureOf(Figures figures, string key) => figures.Pictures.FirstOrDefault(p => p.Key == key) is { } picture ? PictureFile.Of(picture, figures.Basis) : null;

        private static string? Table(Figures figures, string key) => figures.Tables.FirstOrDefault(t => t.Key == key) is not { } table ? null : Csv.Write(
        [
            ["OFFICIAL-SENSITIVE"],
            [table.Caption, figures.Basis, $"{PublishedCount.Symbol} is a number withheld because it is small or would give a small one away"],
            [table.First, .. table.Columns],
            .. table.Rows.Select(r => new[] { r.Label }.Concat(r.Cells).ToArray()),
            [table.Note],
            .. figures.Warnings.Select(w => new[] { w }),
        ]);
    }
}
