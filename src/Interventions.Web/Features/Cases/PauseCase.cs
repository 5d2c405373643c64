using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>The decision-maker pauses the case; it is under review until the pause is resolved.</summary>
public static class PauseCase
{
    [Allow(Role.DecisionMaker)]
    [ForHerSideOnly]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Pause;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.Pause(stamp, command.Because), ct);
    }
}
