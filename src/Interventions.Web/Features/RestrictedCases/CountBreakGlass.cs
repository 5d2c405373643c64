using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.RestrictedCases;

/// <summary>How often restricted cases are opened by break-glass, and whether that is reviewed in time. Staff and numbers only: no case, no reason.</summary>
public static class CountBreakGlass
{
    /// <summary>Months shown, this one among them.</summary>
    public const int Months = 12;

    /// <summary>So many in a month by one person stand out.</summary>
    public const int Many = 3;

    [Allow(Role.Administrator, Purpose = "Looking after break-glass")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(IReadOnlyList<MonthRow> Months, IReadOnlyList<RoleRow> Roles, IReadOnlyList<PersonRow> People);

    /// <param name="InTime">Reviewed within two working days.</param>
    /// <param name="Waiting">Not reviewed, and still in time.</param>
    /// <param name="Late">Reviewed late, or not yet and overdue.</param>
    public sealed record MonthRow(DateOnly Month, int Opened, int InTime, int Waiting, int Late);

    public sealed record RoleRow(Role Role, int Opened);

    /// <summary>Somebody who opened many in one month.</summary>
    public sealed record PersonRow(string Name, DateOnly Month, int Opened);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentAccess access, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (days, today) = (await calendar.GetAsync(ct), London.DayOf(clock.GetUtcNow().UtcDateTime));
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
            var since = London.StartOfDayUtc(first);
            var found = await db.CaseGrants.AsNoTracking().Where(g => g.IsBreakGlass && g.GivenAt >= since)
                .Select(g => new Opened(g.UserId, g.Role, g.GivenAt, g.ReviewedAt)).ToListAsync(ct);
            var names = await db.Users.AsNoTracking().Where(u => db.CaseGrants.Any(g => g.IsBreakGlass && g.GivenAt >= since && g.UserId == u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
            var many = found.GroupBy(g => (g.UserId, g.Month)).Where(g => g.Count() >= Many).OrderByDescending(g => g.Key.Month).ThenByDescending(g => g.Count()).ToList();
            many.ForEach(g => access.Shows(SubjectKind.User, g.Key.UserId));
            return new View(
                [.. Enumerable.Range(0, Months).Select(i => MonthOf(first.AddMonths(Months - 1 - i)))],
                [.. found.Where(g => g.Role is not null).GroupBy(g => g.Role!.Value).OrderBy(g => g.Key).Select(g => new RoleRow(g.Key, g.Count()))],
                many.ConvertAll(g => new PersonRow(names.GetValueOrDefault(g.Key.UserId, "somebody who has left"), g.Key.Month, g.Count())));

            MonthRow MonthOf(DateOnly month)
            {
                var of = found.FindAll(g => g.Month == month);
                var (inTime, waiting) = (of.Count(g => g.ReviewedOn <= DueOf(g)), of.Count(g => g.ReviewedOn is null && DueOf(g) >= today));
                return new(month, of.Count, inTime, waiting, of.Count - inTime - waiting);
            }

            DateOnly DueOf(Opened g) => days.Add(London.DayOf(g.At), ListBreakGlass.ReviewWorkingDays);
        }
    }

    private sealed record Opened(Guid UserId, Role? Role, DateTime At, DateTime? ReviewedAt)
    {
        public DateOnly Month { get; } = new(London.DayOf(At).Year, London.DayOf(At).Month, 1);

        public DateOnly? ReviewedOn => ReviewedAt is { } at ? London.DayOf(at) : null;
    }
}
