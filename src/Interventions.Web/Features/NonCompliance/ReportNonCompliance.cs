using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
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

        /// <summary>Which condition in force was not kept, from 1; null where it is not said.</summary>
        public int? Condition { get; set; }

        [StringLength(Referral.CrimeReferenceMaxLength, ErrorMessage = "Shorten the crime reference to 50 characters.")]
        public string? NewCrimeReference { get; set; }

        public DateOnly? NewOffenceOn { get; set; }

        internal NewOffence? NewOffence => Blank(NewCrimeReference) is { } crime && NewOffenceOn is { } on ? new(crime, on) : null;
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (file, stamp) => file.ReportNonCompliance(stamp, command.Because, command.Condition, command.NewOffence), ct);
    }
}
