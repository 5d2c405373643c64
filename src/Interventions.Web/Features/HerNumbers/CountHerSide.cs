using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>
/// How well her side keeps its promises, how soon she is reached, what she takes up and how it is for her. Exact and of now for her own workers. For
/// everybody else published (SN-04) and as it stood on record when the last month ended: of two looks around one call, the second would tell what she said.
/// </summary>
public static class CountHerSide
{
    [Allow(Role.VictimContactWorker, Role.DecisionMaker, Role.OpccStaff, Purpose = "Monitoring the victim's side")]
    public sealed record Query : IRequest<Outcome<View>>;

    /// <param name="Since">First day counted.</param>
    /// <param name="At">When it was counted, UTC.</param>
    /// <param name="IsExact">Nothing is withheld, because the reader's own side is counted.</param>
    /// <param name="Until">The last day counted.</param>
    public sealed record View(DateOnly Since, DateTime At, bool IsExact, DateOnly Until, IReadOnlyList<NumbersTable> Tables);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, BankHolidayCalendar calendar, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var (now, isExact, mine) = (clock.GetUtcNow().UtcDateTime, user.Role == Role.VictimContactWorker, user.Areas);
            var today = London.DayOf(now);
            var until = isExact ? today : CountedUntil.LastMonth(now, null).LastDay;

            // Whoever is not of her side reads the whole force: by single areas and with other people's areas laid beside them, small numbers would follow.
            var areas = await db.Areas.AsNoTracking()
                .Where(a => isExact ? mine.Contains(a.Code) : mine.Count == 0 || db.Areas.Any(m => m.Force == a.Force && mine.Contains(m.Code))).OrderBy(a => a.Name).ToListAsync(ct);
            var codes = areas.ConvertAll(a => a.Code);
            Quarter[] quarters = [.. Quarter.Of(until).WithThoseBefore(Quarter.LookedBack)];
            var cases = db.Cases.Where(c => codes.Contains(c.AreaCode));
            var data = await HerNumbersData.ReadAsync(db, isExact ? cases.InReachOf(user) : cases, quarters[0].FirstDay, now, await calendar.GetAsync(ct), isExact ? null : London.EndOfDayUtc(until), ct);
            return new View(quarters[0].FirstDay, now, isExact, until, HerTables.Of(data, areas, quarters, until, isExact));
        }
    }
}
