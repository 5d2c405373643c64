using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>Enters the eight bank holidays of a year by the rules of the Act, for the years after those a fresh install knows.</summary>
public static class AddUsualHolidays
{
    private const string Source = "Banking and Financial Dealings Act 1971, computed";

    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed record Command(int Year) : IRequest<Outcome>;

    public sealed class Handler(IDbContextFactory<AppDb> dbs, BankHolidayCalendar calendar, CurrentUser user, TimeProvider clock) : IRequestHandler<Command, Outcome>
    {
        public async Task<Outcome> Handle(Command command, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (first, last) = (new DateOnly(Math.Clamp(command.Year, 1, 9999), 1, 1), new DateOnly(Math.Clamp(command.Year, 1, 9999), 12, 31));
            var said = await db.HolidayNotes.AsNoTracking().Where(n => n.Day >= first && n.Day <= last).ToListAsync(ct);

            // A day somebody has said something about, taken out or added, is left as it stands.
            var missing = command.Year < BankHolidays.FirstYear ? [] : BankHolidays.Usual(command.Year).Where(h => said.TrueForAll(n => n.Day != h.Day)).ToList();
            if (missing.Count == 0)
            {
                return new Refused($"The usual bank holidays of {command.Year} are entered already.");
            }

            var stamp = user.Stamp(clock);
            db.AddRange(missing.Select(h => HolidayNote.Adding(h.Day, h.Name, Source, [], stamp)));
            await db.SaveChangesAsync(ct);
            calendar.Forget();
            return Outcome.Done;
        }
    }
}
