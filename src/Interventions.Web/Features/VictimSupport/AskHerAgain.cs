using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>A decision-maker asks her worker whether she would like to be asked again. The worker decides; "not now" is an answer.</summary>
public static class AskHerAgain
{
    [Allow(Role.DecisionMaker), ForHerSideOnly]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.AskHerAgain;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.AskHerAgain(stamp, command.Because), ct);
    }
}
