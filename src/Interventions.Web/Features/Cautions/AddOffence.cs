using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cautions;

/// <summary>Puts a related offence on the same caution, before it is signed (CC-24).</summary>
public static class AddOffence
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IChangeCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.AddOffence;

        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Enter the crime reference."), StringLength(Referral.CrimeReferenceMaxLength, ErrorMessage = "A crime reference has at most 30 characters.")]
        public string? CrimeReference { get; set; }

        [Required(ErrorMessage = "Choose the offence.")]
        public string? OffenceCode { get; set; }

        [Required(ErrorMessage = "Enter the day of the offence.")]
        public DateOnly? OffenceOn { get; set; }

        public DateOnly? LastIncidentOn { get; set; }

        public DateOnly? StatementGivenOn { get; set; }

        public DateOnly? VideoInterviewOn { get; set; }

        /// <summary>Of all offences together: anybody this one harmed beside the others is asked as well.</summary>
        [Required(ErrorMessage = "Enter how many people of 16 or over all offences together harmed."), Range(1, 20, ErrorMessage = "Enter a number from 1 to 20.")]
        public int? VictimsInAll { get; set; }

        internal OffenceFacts Facts => new(OffenceCode!, OffenceOn!.Value, LastIncidentOn, StatementGivenOn, VideoInterviewOn);
    }

    public sealed class Handler(CaseStore store, CurrentUser user) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.ChangeAsync(command, async (db, file, stamp) =>
        {
            file.AddOffence(command.CrimeReference!, command.Facts, command.VictimsInAll!.Value, stamp);

            // Another crime is another referral of it: not a second one, and not without those harmed by it (product.md 3).
            await db.RefuseSecondOfCrimeAsync(file, user, stamp, ct);
            await Inheritance.BringOverAsync(db, file, stamp, ct);
        }, ct);
    }
}
