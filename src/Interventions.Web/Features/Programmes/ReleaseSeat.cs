using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Programmes;

/// <summary>He gives his place in a group up.</summary>
public static class ReleaseSeat
{
    [Allow(Role.Facilitator)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ReleaseSeat;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.ReleaseSeat(stamp, command.Because), ct);
    }
}
