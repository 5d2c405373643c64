using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Eligibility;

/// <summary>A named person confirms that every hard criterion is met (DP-04).</summary>
public static class ConfirmEligibility
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ConfirmEligibility;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.ConfirmEligibility(stamp, command.Because), ct);
    }
}
