using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Programmes;

/// <summary>Makes a one-to-one series of the sessions he still needs and moves him to it, in one save (CU-02).</summary>
public static class MoveToOneToOne
{
    [Allow(Role.Facilitator)]
    public sealed class Command : IRequest<Outcome>, IChangeCase
    {
        public Guid CaseId { get; set; }

        public int Version { get; set; }

        [Required(ErrorMessage = "Enter where they meet."), StringLength(Group.NameMaxLength, ErrorMessage = "Shorten the venue to 100 characters.")]
        [ReadByHisSide(HasPlaces = true)]
        public string? Venue { get; set; }

        [Required(ErrorMessage = "Enter the day of the first session.")]
        public DateOnly? FirstDay { get; set; }

        [Required(ErrorMessage = "Enter the time the sessions start.")]
        public TimeOnly? StartsAt { get; set; }

        [Required(ErrorMessage = "Choose who holds the sessions.")]
        public Guid? FacilitatorId { get; set; }
    }

    public sealed class Handler(CaseStore store, Seating seating, CurrentUser user, BankHolidayCalendar calendar) : IRequestHandler<Command, Outcome>
    {
        public Task<Outcome> Handle(Command command, CancellationToken ct) =>
            store.ChangeAsync(command, (db, file, stamp) => MoveAsync(db, file, command, stamp, ct), ct);

        private async Task MoveAsync(AppDb db, CaseFile file, Command command, Stamp stamp, CancellationToken ct)
        {
            if (file.HeldSeat is null || !user.Areas.Contains(file.AreaCode))
            {
                throw new CaseRuleException(file.HeldSeat is null ? "He holds no seat. Book one first." : "The case is of another area. Ask a colleague there.");
            }

            if (!await db.Users.AnyAsync(ListFacilitators.Of(file.AreaCode, [command.FacilitatorId!.Value]), ct))
            {
                throw new CaseRuleException("Who is to hold the sessions no longer works as a facilitator in the area. Choose again.");
            }

            var programme = await db.ProgrammeVersions.SingleAsync(p => p.Id == file.Programme!.Id, ct);
            var series = Group.Form(TermsOf(file, command), programme, await db.ClosedDaysAsync(file.AreaCode, calendar, ct), stamp);
            db.Add(series);
            await seating.MoveAsync(db, file, series, stamp, ct);
            await db.WriteInDiariesAsync(series, stamp, ct);
        }

        private static GroupTerms TermsOf(CaseFile file, Command command) =>
            new($"One-to-one from {command.FirstDay!.Value.InWords()}", file.AreaCode, command.Venue!.Trim(), Capacity: 1, file.Person.Sex, command.FirstDay!.Value, command.StartsAt!.Value)
            {
                Mode = DeliveryMode.OneToOne,
                Language = file.Programme!.Languages.FirstOrDefault(l => string.Equals(l, file.Details.Language, StringComparison.OrdinalIgnoreCase)) ?? file.Programme.Languages[0],
                Facilitators = [command.FacilitatorId!.Value],
                Only = file.SessionsLeft,
            };
    }
}
