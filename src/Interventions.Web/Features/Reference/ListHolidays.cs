using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Reference;

/// <summary>The bank holidays of a year with everything that was ever said about its days, and how far ahead they are known (V-04).</summary>
public static class ListHolidays
{
    /// <summary>A year with fewer has not been entered: there are eight, and a proclamation moves one or two.</summary>
    private const int FewestInAYear = 7;

    /// <summary>Years ahead that clocks and groups look; below that somebody has to enter the next.</summary>
    private const int YearsAhead = 2;

    [Allow(Role.Administrator, Purpose = "Looking after reference data")]
    public sealed record Query : IRequest<Outcome<View>>
    {
        /// <summary>This year where null.</summary>
        public int? Year { get; init; }
    }

    /// <param name="Years">Every year there is a holiday for.</param>
    /// <param name="KnownUntil">The last year that is entered.</param>
    /// <param name="EndsSoon">That year comes within two years: somebody has to enter the next.</param>
    /// <param name="Rows">The days of the year, in order.</param>
    /// <param name="Changes">What was changed by hand in the year, newest first.</param>
    public sealed record View(int Year, IReadOnlyList<int> Years, int KnownUntil, bool EndsSoon, IReadOnlyList<Row> Rows, IReadOnlyList<Change> Changes);

    /// <param name="IsOneOff">Entered by hand.</param>
    public sealed record Row(DateOnly Day, string Name, string Source, bool IsOneOff);

    public sealed record Change(DateOnly Day, string Name, bool IsHoliday, string Source, string By, DateTime At);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var notes = await db.HolidayNotes.AsNoTracking().ToListAsync(ct);
            var inForce = HolidayNote.InForce(notes).OrderBy(n => n.Day).ToList();
            var thisYear = London.DayOf(clock.GetUtcNow().UtcDateTime).Year;
            var year = query.Year ?? thisYear;
            var changes = notes.Where(n => n.Number > 0 && n.Day.Year == year).OrderByDescending(n => n.At).ThenByDescending(n => n.Number).ToList();
            var names = await db.Users.ToNamesAsync(changes.Select(n => n.By), ct);
            var knownUntil = inForce.GroupBy(n => n.Day.Year).Where(g => g.Count() >= FewestInAYear).Max(g => (int?)g.Key) ?? 0;
            return new View(
                year, [.. notes.Select(n => n.Day.Year).Append(thisYear).Distinct().Order()], knownUntil, knownUntil < thisYear + YearsAhead,
                [.. inForce.Where(n => n.Day.Year == year).Select(n => new Row(n.Day, n.Name, n.Source, n.Number > 0))],
                [.. changes.Select(n => new Change(n.Day, n.Name, n.IsHoliday, n.Source, names.GetValueOrDefault(n.By, "the tracker"), n.At))]);
        }
    }
}
