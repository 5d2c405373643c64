using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Changes the conditions with his agreement, signed again (CC-27). She is asked about it: the case is under review until she answered.</summary>
public static class VaryConditions
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : ReasonedCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.VaryConditions;

        [Required(ErrorMessage = "Enter the day he signed again.")]
        public DateOnly? SignedAgainOn { get; set; }

        public List<ConditionRow> Conditions { get; init; } = [];
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (file, stamp) => file.VaryConditions(
            [.. command.Conditions.Select(c => c.Terms)], command.SignedAgainOn!.Value, command.Reasons, stamp), ct);
    }
}
