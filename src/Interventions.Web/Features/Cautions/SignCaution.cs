using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>He signs the document with its four contents (CC-04.5): the prepared one, or one typed as he signed it. Where a caution is in force, the step only confirms it.</summary>
public static class SignCaution
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction, IValidatableObject
    {
        public static CaseAction Action => CaseAction.Sign;

        /// <summary>The prepared document he signs.</summary>
        public PreparedSignature? Prepared { get; set; }

        /// <summary>What he signs where nothing was prepared; with neither, the caution in force is confirmed.</summary>
        public Document? Document { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Prepared is not null && Document is not null)
            {
                yield return new("Sign the prepared document, or enter what he signed, not both.", [nameof(Document)]);
            }
        }
    }

    public sealed class Document : DocumentDraft
    {
        [Required(ErrorMessage = "Enter the day he signed.")]
        public DateOnly? SignedOn { get; set; }

        public bool Consents { get; set; }

        /// <summary>Who and when are set by the case.</summary>
        internal SignedCaution Signing => new(SignedOn!.Value, Terms.OffenceDetails, Terms.Admission, Consents, Terms.Deadline, Terms.DeadlineReason, Guid.Empty, default);
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            if (command.Prepared is { } prepared)
            {
                await db.LoadDraftsAsync(file, ct);
                file.SignPrepared(prepared.Shown, prepared.SignedOn!.Value, prepared.Consents, stamp, command.Because);
                return;
            }

            file.SignCaution(command.Document?.Signing, command.Document?.Terms.Conditions ?? [], stamp, command.Because);
        }, ct);
    }
}
