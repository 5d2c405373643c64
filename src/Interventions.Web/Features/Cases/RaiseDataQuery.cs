using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>Something a stage rested on is in doubt (AT-09).</summary>
public static class RaiseDataQuery
{
    [Allow(Role.DecisionMaker, Role.System)]
    [ForHerSideOnly]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.RaiseDataQuery;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.RaiseDataQuery(stamp, command.Because), ct);
    }
}
