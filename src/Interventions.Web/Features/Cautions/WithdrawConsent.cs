using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>He withdraws consent to the caution; the case goes back for a charging decision (CC-23).</summary>
public static class WithdrawConsent
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.WithdrawConsent;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.LeaveBy(Command.Action, stamp, command.Because), ct);
    }
}
