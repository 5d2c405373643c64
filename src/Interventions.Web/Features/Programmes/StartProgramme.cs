using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Programmes;

/// <summary>The programme starts: he attended the first session.</summary>
public static class StartProgramme
{
    [Allow(Role.Facilitator)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.StartProgramme;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.StartProgramme(stamp, command.Because), ct);
    }
}
