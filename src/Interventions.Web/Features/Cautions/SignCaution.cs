using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>He signs the document with its four contents (CC-04.5). Where a caution is in force, the step only confirms it.</summary>
public static class SignCaution
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Sign;

        /// <summary>What he signs; null confirms the caution in force.</summary>
        public Document? Document { get; set; }
    }

    public sealed class Document
    {
        [Required(ErrorMessage = "Enter the day he signed.")]
        public DateOnly? SignedOn { get; set; }

        [Required(ErrorMessage = "Enter the details of the offence."), StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the details to 2,000 characters.")]
        public string? OffenceDetails { get; set; }

        [Required(ErrorMessage = "Enter his admission, as he made it."), StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the admission to 2,000 characters.")]
        public string? Admission { get; set; }

        public bool Consents { get; set; }

        public List<ConditionRow> Conditions { get; init; } = [];

        [Required(ErrorMessage = "Enter the day by which he has to have kept them all.")]
        public DateOnly? Deadline { get; set; }

        [StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the reason to 2,000 characters.")]
        public string? DeadlineReason { get; set; }

        /// <summary>Who and when are set by the case.</summary>
        internal SignedCaution Signing => new(
            SignedOn!.Value, OffenceDetails!.Trim(), Admission!.Trim(), Consents, Deadline!.Value,
            string.IsNullOrWhiteSpace(DeadlineReason) ? null : DeadlineReason.Trim(), Guid.Empty, default);
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (file, stamp) => file.SignCaution(
            command.Document?.Signing, [.. command.Document?.Conditions.Select(c => c.Terms) ?? []], stamp, command.Because), ct);
    }
}
