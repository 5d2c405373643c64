using Interventions.Domain.Calendar;
using Interventions.Domain.People;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.DemoData;

/// <summary>Makes what is missing of the demo data. A case is one transaction: it is whole or absent, so a start that was cut off is gone on with.</summary>
internal sealed class DemoFiller(AppDbs dbs, TimeProvider clock, IServiceScopeFactory scopes)
{
    public const string PolicyId = "Cheshire 2024-08-08";
    public const string CaraId = "cara-1";
    public const string WeeklyId = "custody-32-1";

    private static readonly Guid[] Ids = [.. DemoCases.All.Select(c => c.Id)];

    /// <summary>Between cases: whoever is at the pages meanwhile comes first, for SQLite has one writer.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Makes the demo people. False, and nothing is touched, where somebody has made cases of their own.</summary>
    public async Task<bool> BeginAsync(CancellationToken ct)
    {
        await using var db = dbs.Create();
        if (await db.Cases.AnyAsync(ct) && !await db.Cases.AnyAsync(c => c.Id == Ids[0], ct))
        {
            return false;
        }

        await DemoPeople.MakeAsync(db, ct);
        await DemoProviders.AddAsync(db, ct);
        await DemoBoard.FillAsync(db, clock.GetUtcNow().UtcDateTime, ct);
        return true;
    }

    /// <summary>The cases not there yet, in the order they are to be made.</summary>
    public async Task<IReadOnlyList<DemoCase>> MissingAsync(CancellationToken ct)
    {
        await using var db = dbs.Create();
        var there = await db.Cases.Where(c => Ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        return [.. DemoCases.All.Where(c => !there.Contains(c.Id))];
    }

    public async Task FillAsync(IEnumerable<DemoCase> missing, CancellationToken ct)
    {
        foreach (var made in missing)
        {
            await using var db = dbs.Create();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var firstStart = await FirstStartAsync(db, ct);
            var now = clock.GetUtcNow().UtcDateTime;
            var reference = await db.NextReferenceAsync(made.Area, firstStart.AddDays(-made.DaysAgo).Year, ct);
            await new DemoStory(db, made, reference, firstStart, now).TellAsync(ct);
            await transaction.CommitAsync(ct);

            await Task.Delay(Pause, clock, ct);
        }

        await DemoApart.AddAsync(dbs, clock.GetUtcNow().UtcDateTime, ct);
        await DemoLinked.AddAsync(dbs, clock.GetUtcNow().UtcDateTime, ct);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Set(new(DemoStaff.All.First(s => s.Role == Role.ForceAnalyst).Actor, [], []));
        await DemoCrimes.AddAsync(dbs, scope.ServiceProvider.GetServices<ICrimesArrived>(), clock.GetUtcNow().UtcDateTime, ct);
    }

    /// <summary>The day the filling began, which every date hangs on; groups and the first case are saved together.</summary>
    private async Task<DateOnly> FirstStartAsync(AppDb db, CancellationToken ct)
    {
        var first = DemoCases.All[0];
        if (await db.Cases.Where(c => c.Id == first.Id).Select(c => (DateTime?)c.ReferredAt).SingleOrDefaultAsync(ct) is { } referred)
        {
            return London.DayOf(referred).AddDays(first.DaysAgo);
        }

        var today = London.DayOf(clock.GetUtcNow().UtcDateTime);
        var cara = await db.ProgrammeVersions.SingleAsync(p => p.Id == CaraId, ct);
        var weekly = await db.ProgrammeVersions.SingleAsync(p => p.Id == WeeklyId, ct);
        db.Groups.AddRange(DemoCalendar.Groups(today, cara, weekly));
        await db.SaveChangesAsync(ct);
        await DemoSchemes.AddAsync(db, today, clock.GetUtcNow().UtcDateTime, ct);
        return today;
    }
}
