using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>The decision-maker accepts his excuse (CC-28).</summary>
public static class ExcuseNonCompliance
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : ReasonedCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Excuse;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.Excuse(command.Reasons, stamp), ct);
    }
}
