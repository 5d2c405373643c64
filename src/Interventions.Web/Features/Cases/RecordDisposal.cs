using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>What happened instead of a caution (domain.md 1.6).</summary>
public static class RecordDisposal
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordDisposal;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
