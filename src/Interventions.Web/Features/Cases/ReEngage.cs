using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>He comes back to voluntary help.</summary>
public static class ReEngage
{
    [Allow(Role.Facilitator)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ReEngage;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
