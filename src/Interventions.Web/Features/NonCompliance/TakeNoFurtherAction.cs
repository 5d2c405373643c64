using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>Prosecuting the breach is not in the public interest (CC-28).</summary>
public static class TakeNoFurtherAction
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.TakeNoFurtherAction;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
