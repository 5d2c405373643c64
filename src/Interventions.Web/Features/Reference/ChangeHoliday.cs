using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Adds a bank holiday, or takes one out, for a year. Both stay on record; the clocks count by it from the next look on.</summary>
public static class ChangeHoliday
{
    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed class Command : IRequest<Outcome>
    {
        [Required(ErrorMessage = "Enter the day.")]
        public DateOnly? Day { get; set; }

        /// <summary>As staff know it; a day that is taken out keeps its name.</summary>
        [StringLength(HolidayNote.NameMaxLength, ErrorMessage = "Shorten the name to 80 characters.")]
        public string? Name { get; set; }

        [Required(ErrorMessage = "Say what it rests on, such as the proclamation."), StringLength(HolidayNote.SourceMaxLength, ErrorMessage = "Shorten the source to 300 characters.")]
        public string? Source { get; set; }

        /// <summary>True takes the day out.</summary>
        public bool TakesOut { get; set; }
    }

    public sealed class Handler(IDbContextFactory<AppDb> dbs, BankHolidayCalendar calendar, CaseFeed feed, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var day = command.Day!.Value;
            var ofTheDay = await db.HolidayNotes.AsNoTracking().Where(n => n.Day == day).ToListAsync(ct);
            db.Add(command.TakesOut
                ? HolidayNote.TakingOut(day, command.Source!, ofTheDay, user.Stamp(clock))
                : HolidayNote.Adding(day, command.Name ?? "", command.Source!, ofTheDay, user.Stamp(clock)));
            await db.SaveChangesAsync(ct);
            calendar.Forget();
            feed.Changed([]);
            return Outcome.Done;
        }
    }
}
