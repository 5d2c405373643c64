using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Marac;

/// <summary>Records what became of a referral to MARAC: its day, what came of it, who does what by when, and the IDVA's first contact.</summary>
public static class RecordMarac
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker), ForHerSideOnly]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.RecordMarac;

        public Guid CaseId { get; set; }

        public Guid ReferralId { get; set; }

        [Required(ErrorMessage = "Choose what to record.")]
        public MaracEntryKind? Kind { get; set; }

        [Required(ErrorMessage = "Enter the day.")]
        public DateOnly? On { get; set; }

        [StringLength(MaracReferral.TextMaxLength, ErrorMessage = "Shorten the text to 1,000 characters.")]
        public string? Text { get; set; }

        [StringLength(MaracEntry.OwnerMaxLength, ErrorMessage = "Shorten who does it to 100 characters.")]
        public string? Owner { get; set; }

        /// <summary>The action that is done.</summary>
        public long? Of { get; set; }
    }

    public sealed class Handler(CaseStore store) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.RecordAsync(command.CaseId, async (db, file, stamp) =>
        {
            var referral = await db.MaracReferrals.AsNoTracking().SingleOrDefaultAsync(m => m.Id == command.ReferralId && m.CaseId == file.Id, ct)
                ?? throw new CaseRuleException("That referral to MARAC is not of this case. Reload the page.");
            if (command.Kind == MaracEntryKind.ActionDone
                && !await db.MaracEntries.AnyAsync(e => e.Id == command.Of && e.ReferralId == referral.Id && e.Kind == MaracEntryKind.ActionAgreed, ct))
            {
                throw new CaseRuleException("Choose which action is done.");
            }

            file.RecordMarac(referral, command.Kind!.Value, command.On!.Value, Blank(command.Text), Blank(command.Owner), command.Of, stamp);
        }, ct);
    }

    internal static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
