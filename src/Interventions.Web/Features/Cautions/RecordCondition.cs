using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Records that a condition was kept, or was not, with what that rests on.</summary>
public static class RecordCondition
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordCondition;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose the condition.")]
        public int? Number { get; set; }

        [Required(ErrorMessage = "Choose whether it was kept.")]
        public bool? WasKept { get; set; }

        [Required(ErrorMessage = "Enter the day.")]
        public DateOnly? On { get; set; }

        [Required(ErrorMessage = "Say what this rests on."), StringLength(ConditionRecord.EvidenceMaxLength, ErrorMessage = "Shorten it to 4,000 characters.")]
        [ReadByHisSide]
        public string? Evidence { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(
            command, (file, stamp) => file.RecordCondition(command.Number!.Value, command.WasKept!.Value, command.On!.Value, command.Evidence!, stamp), ct);
    }
}
