using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Gives him longer, inside the overall limit (CC-21, CC-27).</summary>
public static class ExtendDeadline
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : ReasonedCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.ExtendDeadline;

        [Required(ErrorMessage = "Enter the new day.")]
        public DateOnly? Deadline { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.ExtendDeadline(command.Deadline!.Value, command.Reasons, stamp), ct);
    }
}
