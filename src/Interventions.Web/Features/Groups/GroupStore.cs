using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Groups;

/// <summary>What changes the schedule of one group.</summary>
public interface IChangeGroup
{
    Guid GroupId { get; }
}

/// <summary>Loads a group of the user's areas, lets a handler change it, refuses clashes, saves it. What meets a change is asked again.</summary>
public sealed class GroupStore(IDbContextFactory<AppDb> dbs, CurrentUser user, CaseFeed feed, BankHolidayCalendar calendar, TimeProvider clock)
{
    /// <param name="change">Which group.</param>
    /// <param name="act">Changes it; answers with the cases that something was recorded on.</param>
    /// <param name="ct">Ends the wait.</param>
    public Task<Outcome> ChangeAsync(IChangeGroup change, Func<AppDb, Group, ClosedDays, Stamp, Task<IReadOnlyCollection<Guid>>> act, CancellationToken ct) =>
        CaseStore.TryAsync<Outcome>(CaseStore.StepTries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            var group = await db.Groups.InAreasOf(user).Include(g => g.Programme).Include(g => g.Sessions).Include(g => g.Facilitators).AsSplitQuery()
                .SingleOrDefaultAsync(g => g.Id == change.GroupId, ct);
            if (group is null)
            {
                return new NotFound();
            }

            var stamp = user.Stamp(clock);
            var cases = await act(db, group, await db.ClosedDaysAsync(group.AreaCode, calendar, ct), stamp);
            await db.WriteInDiariesAsync(group, stamp, ct);
            await db.SaveChangesAsync(ct);
            feed.Changed([.. cases, .. await db.Seats.Where(s => s.GroupId == group.Id && s.ReleasedAt == null).Select(s => s.CaseId).ToListAsync(ct)]);
            return Outcome.Done;
        }, ct);

    /// <inheritdoc cref="ChangeAsync(IChangeGroup, Func{AppDb, Group, ClosedDays, Stamp, Task{IReadOnlyCollection{Guid}}}, CancellationToken)"/>
    public Task<Outcome> ChangeAsync(IChangeGroup change, Action<Group, ClosedDays, Stamp> act, CancellationToken ct) => ChangeAsync(change, (_, group, closed, stamp) =>
    {
        act(group, closed, stamp);
        return Task.FromResult<IReadOnlyCollection<Guid>>([]);
    }, ct);
}
