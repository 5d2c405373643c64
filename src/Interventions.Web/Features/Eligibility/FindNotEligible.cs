using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Eligibility;

/// <summary>He is not eligible; the case ends.</summary>
public static class FindNotEligible
{
    [Allow(Role.CustodySupportWorker, Role.Facilitator, Role.DecisionMaker)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.FindNotEligible;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
