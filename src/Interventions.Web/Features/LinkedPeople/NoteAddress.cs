using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.LinkedPeople;

/// <summary>Notes where she lives. Added to, never changed; read on her side and by the decision-maker only.</summary>
public static class NoteAddress
{
    [Allow(Role.VictimContactWorker, Purpose = "Working with the victim")]
    public sealed class Command : IRequest<Outcome>, IAboutCase
    {
        public Guid CaseId { get; set; }

        [Required(ErrorMessage = "Choose whose address it is.")]
        public Guid? VictimId { get; set; }

        [Required(ErrorMessage = "Enter the address."), StringLength(VictimAddress.TextMaxLength, ErrorMessage = "Shorten the address to 300 characters.")]
        public string? Text { get; set; }

        [Required(ErrorMessage = "Enter since when she has lived there, as far as you know.")]
        public DateOnly? From { get; set; }
    }

    public sealed class Handler(CaseStore store, CurrentAccess access) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(command.CaseId, async (db, file, stamp) =>
        {
            if (!file.Victims.Any(v => v.VictimId == command.VictimId && v.UnlinkedAt is null))
            {
                throw new CaseRuleException("She is not in this case any more. Reload the page.");
            }

            if (command.From > London.DayOf(stamp.At))
            {
                throw new CaseRuleException("That day is in the future. Check it.");
            }

            VictimAddress address = new(command.VictimId!.Value, command.Text!.Trim(), command.From!.Value, stamp);
            db.Add(address);
            await db.MatchAsync(address, stamp.At, ct);
            access.Shows(SubjectKind.Victim, address.VictimId);
        }, ct);
    }
}
