using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Programmes;

/// <summary>He is assessed as suitable for the programme.</summary>
public static class AssessAsSuitable
{
    [Allow(Role.Facilitator)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Assess;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.Assess(stamp, command.Because), ct);
    }
}
