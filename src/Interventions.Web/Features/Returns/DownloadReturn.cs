using System.Text;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Returns;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using MediatR;
using MiniExcelLibs;

namespace Interventions.Web.Features.Returns;

/// <summary>A return as CSV or as a spreadsheet: the figures as they stand on its page, and what changed in earlier ones.</summary>
public static class DownloadReturn
{
    [Allow(Role.OpccStaff, Role.ForceAnalyst, Purpose = "Reading a return")]
    public sealed record Query(Guid ReturnId, bool AsSpreadsheet) : IRequest<Outcome<byte[]>>;

    public sealed class Handler(IMediator mediator) : IRequestHandler<Query, Outcome<byte[]>>
    {
        public async Task<Outcome<byte[]>> Handle(Query query, CancellationToken ct)
        {
            var outcome = await mediator.Send(new ViewReturn.Query(query.ReturnId), ct);
            if (outcome.Problem is { } problem)
            {
                return problem;
            }

            return query.AsSpreadsheet ? await SpreadsheetAsync(outcome.Value, ct) : Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv.Write(Rows(outcome.Value)))).ToArray();
        }

        private static IEnumerable<IReadOnlyList<string>> Rows(ViewReturn.View view) =>
        [
            ["OFFICIAL-SENSITIVE"],
            [$"Return of {view.Force} for {view.Quarter.InWords}", Standing(view), $"{PublishedCount.Symbol} is a number withheld because it is small or would give a small one away"],
            ["line", "part", "figure"],
            .. view.Figures.Select(f => new[] { f.Title, f.Label, f.Shown }),
            ["Changed in earlier returns", "figure", "returned", "now", "why"],
            .. view.Changes.Select(c => new[] { new Quarter(c.Quarter).InWords, $"{c.Title}: {c.Label}", c.Before, c.After, c.Why }),
        ];

        private static async Task<byte[]> SpreadsheetAsync(ViewReturn.View view, CancellationToken ct)
        {
            using MemoryStream file = new();
            await file.SaveAsAsync(new Dictionary<string, object>
            {
                ["Figures"] = view.Figures.Select(f => new Dictionary<string, object> { ["Line"] = f.Title, ["Part"] = f.Label, ["Figure"] = Cell(f.Shown) }).ToList(),
                ["Changes"] = view.Changes.Select(c => new Dictionary<string, object> { ["Return of"] = new Quarter(c.Quarter).InWords, ["Figure"] = $"{c.Title}: {c.Label}", ["Returned"] = Cell(c.Before), ["Now"] = Cell(c.After), ["Why"] = c.Why }).ToList(),
                ["About"] = new List<Dictionary<string, object>>
                {
                    new() { ["About"] = "Marking", ["Text"] = "OFFICIAL-SENSITIVE" },
                    new() { ["About"] = "Return", ["Text"] = $"{view.Force}, {view.Quarter.InWords}" },
                    new() { ["About"] = "Standing", ["Text"] = Standing(view) },
                    new() { ["About"] = "Remarks", ["Text"] = view.Remarks ?? "" },
                },
            }, cancellationToken: ct);
            return file.ToArray();
        }

        /// <summary>A number as a number, so that a funder can add it up.</summary>
        private static object Cell(string shown) => int.TryParse(shown, System.Globalization.NumberStyles.AllowThousands, Hosting.British.Culture, out var number) ? number : shown;

        private static string Standing(ViewReturn.View view) => view.State switch
        {
            ReturnState.Frozen => $"Signed by {view.FirstByName} and {view.SecondByName}, frozen on {London.DayOf(view.SecondAt!.Value).InWords()}",
            ReturnState.WaitsForSecond => $"Signed by {view.FirstByName}; not frozen, waits for a second person",
            ReturnState.SentBack => "Sent back: not a return",
        };
    }
}
