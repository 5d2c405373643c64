using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>One table of the page as CSV, with the same numbers withheld.</summary>
public static class DownloadHerNumbers
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Role.OpccStaff, Purpose = "Monitoring the victim's side")]
    public sealed record Query(string Table) : IRequest<Outcome<string>>;

    public sealed class Handler(IMediator mediator) : IRequestHandler<Query, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            var counted = await mediator.Send(new CountHerSide.Query(), ct);
            if (counted.Problem is { } problem)
            {
                return problem;
            }

            var view = counted.Value;
            return view.Tables.FirstOrDefault(t => t.Key == query.Table) is { } table
                ? Csv.Write(
                [
                    ["OFFICIAL-SENSITIVE"],
                    [table.Caption, $"Since {view.Since.InWords()}", $"Counted on {London.DayOf(view.At).InWords()}{(view.IsExact ? "" : $" to the end of {view.Until.ToString("MMMM yyyy", Hosting.British.Culture)}")}", view.IsExact ? "Exact: not to leave the victim's side" : $"{PublishedCount.Symbol} is a number withheld because it is small or would give a small one away"],
                    [table.First, .. table.Columns],
                    .. table.Rows.Select(r => new[] { r.Label }.Concat(r.Cells).ToArray()),
                    [table.Note],
                ])
                : new NotFound("There are no numbers for that. Choose from the page.");
        }
    }
}
