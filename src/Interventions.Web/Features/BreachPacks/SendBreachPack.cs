using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>Records who gets a breach pack, before it can be fetched to be sent (DP-02). The tracker sends nothing itself.</summary>
public static class SendBreachPack
{
    [Allow(Role.DecisionMaker)]
    public sealed class Command : IRequest<Outcome>, IAboutCase, ITakesAction
    {
        public static CaseAction Action => CaseAction.SendBreachPack;

        public Guid CaseId { get; set; }

        public Guid PackId { get; set; }

        [Required(ErrorMessage = "Enter who gets it."), StringLength(PackRecipient.NameMaxLength, ErrorMessage = "Shorten the name to 100 characters.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Enter the organisation."), StringLength(PackRecipient.NameMaxLength, ErrorMessage = "Shorten the organisation to 100 characters.")]
        public string? Organisation { get; set; }

        [Required(ErrorMessage = "Say for whom they read it.")]
        public PackReaders? IsOf { get; set; }

        [Required(ErrorMessage = "Say how it goes.")]
        public PackRoute? Route { get; set; }

        /// <summary>When it goes.</summary>
        public LondonMoment When { get; set; } = new();

        [StringLength(PackRecipient.ReasonMaxLength, ErrorMessage = "Shorten why it cannot wait to 1,000 characters.")]
        [ReadByHisSide]
        public string? UrgentReason { get; set; }

        internal PackRecipient Recipient => new(
            Name!.Trim(), Organisation!.Trim(), IsOf!.Value, Route!.Value, When.ToUtc(), string.IsNullOrWhiteSpace(UrgentReason) ? null : UrgentReason.Trim());
    }

    public sealed class Handler(CaseStore store, BankHolidayCalendar calendar) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) => store.MergeAsync(
            command.CaseId,
            async (db, file, stamp) =>
            {
                var pack = await db.Set<BreachPack>().AsNoTracking().Where(p => p.Id == command.PackId && p.CaseId == file.Id)
                    .Select(p => new PackStanding(p.Id, p.Readers, p.MadeAt, db.Set<PackSeenTo>().Any(s => s.PackId == p.Id))).SingleOrDefaultAsync(ct);
                if (pack is null)
                {
                    return new NotFound();
                }

                file.SendBreachPack(pack, command.Recipient, await calendar.GetAsync(ct), stamp);
                return null;
            },
            ct);
    }
}
