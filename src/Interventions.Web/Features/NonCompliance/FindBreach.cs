using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>No reasonable excuse: a breach, decided by a named person with reasons (CC-07, G14).</summary>
public static class FindBreach
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : ReasonedCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.FindBreach;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.FindBreach(command.Reasons, stamp), ct);
    }
}
