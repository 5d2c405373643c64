using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Marac;

/// <summary>Records that she was referred to MARAC (V-13). Her consent is sought and not required; nothing of the case ends it (STD-03).</summary>
public static class ReferToMarac
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker), ForHerSideOnly]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.ReferToMarac;

        public Guid CaseId { get; set; }

        /// <summary>Given by the sender, so that sending twice refers once.</summary>
        public Guid Id { get; set; } = Guid.CreateVersion7();

        /// <summary>Whom it is about; null where she is not entered yet.</summary>
        public Guid? VictimId { get; set; }

        [Required(ErrorMessage = "Enter the day of the referral.")]
        public DateOnly? ReferredOn { get; set; }

        public bool SheWasAsked { get; set; }

        [StringLength(MaracReferral.TextMaxLength, ErrorMessage = "Shorten what MARAC is to know to 1,000 characters.")]
        public string? Note { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(command.CaseId, (_, file, stamp) =>
        {
            file.ReferToMarac(command.Id, command.VictimId, command.ReferredOn!.Value, command.SheWasAsked, RecordMarac.Blank(command.Note), stamp);
            return Task.CompletedTask;
        }, ct);
    }
}
