using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Takes a related offence off the caution again, before it is signed. It stays on record with the reason.</summary>
public static class RemoveOffence
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RemoveOffence;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Choose the offence.")]
        public Guid? OffenceId { get; set; }

        [Required(ErrorMessage = "Say why it is taken back."), StringLength(FurtherOffence.ReasonMaxLength, ErrorMessage = "Shorten the reason to 1,000 characters.")]
        [ReadByHisSide]
        public string? Reason { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.RemoveOffence(command.OffenceId!.Value, command.Reason!, stamp), ct);
    }
}
