using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.NonCompliance;

/// <summary>Something was not complied with; a review opens (G13, CC-28).</summary>
public static class ReportNonCompliance
{
    [Allow(Role.Facilitator, Role.DecisionMaker, Role.System)]
    public sealed class Command : WayOutCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ReportNonCompliance;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.ReportNonCompliance(stamp, command.Because), ct);
    }
}
