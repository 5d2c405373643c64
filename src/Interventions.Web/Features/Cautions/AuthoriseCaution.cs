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
    public sealed class Command : StepCommand, ITakesAction
    {
        public static CaseAction Action => CaseAction.Authorise;

        /// <summary>When he admitted the offence.</summary>
        public LondonMoment Admitted { get; init; } = new();

        public bool EvidenceIsSufficient { get; set; }

        [StringLength(Authorisation.CpsReferenceMaxLength, ErrorMessage = "A CPS reference has at most 50 characters.")]
        public string? CpsReference { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, (file, stamp) => file.Authorise(
            command.Admitted.ToUtc(), command.EvidenceIsSufficient, Blank(command.CpsReference), stamp, command.Because), ct);

        private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }
}
