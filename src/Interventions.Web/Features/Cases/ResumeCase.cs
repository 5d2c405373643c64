using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>The case goes back to the stage it came from.</summary>
public static class ResumeCase
{
    [Allow(Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Resume;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.Resume(stamp, command.Because), ct);
    }
}
