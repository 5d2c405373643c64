using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Decides that there is enough evidence and that a caution should be given (CC-04, E4).</summary>
public static class AuthoriseCaution
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : StepCommand, ITakesAction, IValidatableObject
    {
        public static CaseAction Action => CaseAction.Authorise;

        /// <summary>When he admitted the offence.</summary>
        public LondonMoment Admitted { get; init; } = new();

        public bool EvidenceIsSufficient { get; set; }

        [StringLength(Authorisation.CpsReferenceMaxLength, ErrorMessage = "A CPS reference has at most 50 characters.")]
        public string? CpsReference { get; set; }

        /// <summary>The conditions may take up to 20 weeks (CC-21).</summary>
        public bool MayTakeLonger { get; set; }

        [StringLength(Authorisation.LongerBecauseMaxLength, ErrorMessage = "Shorten why he may have longer to 1,000 characters.")]
        [ReadByHisSide]
        public string? LongerBecause { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
        {
            if (MayTakeLonger && string.IsNullOrWhiteSpace(LongerBecause))
            {
                yield return new("Say why he may have up to 20 weeks.", [nameof(LongerBecause)]);
            }
        }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (file, stamp) => file.Authorise(
            command.Admitted.ToUtc(), command.EvidenceIsSufficient, Blank(command.CpsReference), stamp, command.Because,
            command.MayTakeLonger ? Blank(command.LongerBecause) : null), ct);

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
