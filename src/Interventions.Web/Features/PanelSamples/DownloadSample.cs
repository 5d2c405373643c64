using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>A released sample as CSV.</summary>
public static class DownloadSample
{
    [Allow(Role.ForceAnalyst, Purpose = "Scrutiny panel")]
    public sealed record Query(Guid SampleId) : IRequest<Outcome<string>>;

    public sealed class Handler(IMediator mediator) : IRequestHandler<Query, Outcome<string>>
    {
        public async Task<Outcome<string>> Handle(Query query, CancellationToken ct)
        {
            var outcome = await mediator.Send(new ViewSample.Query(query.SampleId), ct);
            if (outcome.Problem is { } problem)
            {
                return problem;
            }

            var view = outcome.Value;
            if (view.ReleasedAt is null)
            {
                return new Refused("Release the sample first, then download it.");
            }

            var labels = view.Cases.FirstOrDefault(c => !c.IsTakenOut)?.Facts.Select(f => f.Label).ToArray() ?? [];
            return Csv.Write(
            [
                ["OFFICIAL-SENSITIVE"],
                [$"Drawn on {London.DayOf(view.At).InWords()} from {view.FrameSize} cases closed {view.From.InWords()} to {view.To.InWords()}, seed {view.Seed}, frame {view.FrameHash}"],
                ["Sample number", .. labels, "Stages, with days since referral"],
                .. view.Cases.Select(c => c.IsTakenOut ? [$"{c.Number}", .. labels.Select(_ => ""), "Taken out of the sample since it was drawn"] : new[] { $"{c.Number}" }.Concat(c.Facts.Select(f => f.Value)).Append(string.Join("; ", c.Stages.Select(s => $"{s.Stage} {s.Day}"))).ToArray()),
            ]);
        }
    }
}
