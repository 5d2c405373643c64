using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>The case goes back for a charging decision.</summary>
public static class ReturnToDecisionMaker
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ReturnToDecisionMaker;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
