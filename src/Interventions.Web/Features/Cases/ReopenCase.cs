using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>A second person opens an ended case again.</summary>
public static class ReopenCase
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Reopen;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
