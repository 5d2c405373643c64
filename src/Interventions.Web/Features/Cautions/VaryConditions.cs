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
    public sealed class Command : ReasonedCommand, ITakesAction, IValidatableObject
    {
        public static CaseAction Action => CaseAction.VaryConditions;

        /// <summary>The prepared variation he signed.</summary>
        public PreparedSignature? Prepared { get; set; }

        /// <summary>What he signed where nothing was prepared.</summary>
        public Typed? Variation { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (Prepared is null == Variation is null)
            {
                yield return new("Sign the prepared variation, or enter what he signed.", [nameof(Variation)]);
            }
        }
    }

    public sealed class Typed : VariedTerms
    {
        [Required(ErrorMessage = "Enter the day he signed again.")]
        public DateOnly? SignedAgainOn { get; set; }

        /// <summary>He agrees to the change.</summary>
        public bool Agrees { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            if (command.Prepared is { } prepared)
            {
                await db.LoadDraftsAsync(file, ct);
                file.VaryPrepared(prepared.Shown, prepared.SignedOn!.Value, prepared.Consents, command.Reasons, stamp);
                return;
            }

            var typed = command.Variation!;
            file.VaryConditions(
                [.. typed.Conditions.Select(c => c.Terms)], new(typed.SignedAgainOn!.Value, typed.Agrees, typed.Deadline, typed.DeadlineReason), command.Reasons, stamp);
        }, ct);
    }
}
