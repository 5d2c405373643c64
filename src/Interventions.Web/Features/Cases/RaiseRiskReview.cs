using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>The risk is to be looked at again before anything goes on.</summary>
public static class RaiseRiskReview
{
    [Allow(Role.DecisionMaker)]
    [ForHerSideOnly]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RaiseRiskReview;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.RaiseRiskReview(stamp, command.Because), ct);
    }
}
