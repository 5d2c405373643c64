using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>What waits for the force analyst, as counts that match the lists behind them.</summary>
public static class CountMatchWork
{
    [Allow(Role.ForceAnalyst, Purpose = "Planning the day")]
    public sealed record Query : IRequest<Outcome<View>>;

    public sealed record View(int ToReview, int NeverChecked, int OverdueChecks);

    public sealed class Handler(IDbContextFactory<AppDb> dbs, CurrentUser user, IConfiguration settings, TimeProvider clock) : IRequestHandler<Query, Outcome<View>>
    {
        public async Task<Outcome<View>> Handle(Query query, CancellationToken ct)
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var hidden = await db.HiddenAsync(user, now, ct);
            var checks = await db.Cases.InForceOf(user, db).StateOfChecksAsync(London.DayOf(now).AddDays(-Checks.OverdueDays(settings)), db, ct);
            return new View(await db.Crimes.InForceOf(user, db).ToReview(db).Without(hidden, db).CountAsync(ct), checks.Never, checks.Overdue);
        }
    }
}
