using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>Loads a case, lets a handler change it, saves it: one context, one save. The one helper behind every changing slice.</summary>
public sealed class CaseStore(IDbContextFactory<AppDb> dbs, CurrentUser user, CurrentAccess access, CaseFeed feed, TimeProvider clock)
{
    /// <summary>How often a step that meets a change is asked again before somebody is bothered.</summary>
    internal const int StepTries = 5;

    /// <summary>An answer is retried until saved; this only bounds a fault that would never end.</summary>
    private const int AnswerTries = 200;

    /// <summary>Takes a step or records a fact. What meets a change is asked again; only what somebody must look at again is stale.</summary>
    public Task<Outcome> ChangeAsync(IChangeCase change, Action<CaseFile, Stamp> act, CancellationToken ct) =>
        ChangeAsync(change, (_, file, stamp) =>
        {
            act(file, stamp);
            return Task.CompletedTask;
        }, ct);

    /// <inheritdoc cref="ChangeAsync(IChangeCase, Action{CaseFile, Stamp}, CancellationToken)"/>
    public Task<Outcome> ChangeAsync(IChangeCase change, Func<AppDb, CaseFile, Stamp, Task> act, CancellationToken ct) =>
        TryAsync<Outcome>(StepTries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            if (await LoadAsync(db, change.CaseId, ct) is not { } file)
            {
                return new NotFound();
            }

            if (file.HasChangedSince(change.Version))
            {
                return await db.StaleSinceAsync(file, change.Version, user.Role, ct);
            }

            return await ActAsync(db, file, Always(act), ct);
        }, ct);

    /// <summary>Changes answers that others may be changing too: the act looks itself whether two of them meet, and says so.</summary>
    public Task<Outcome> MergeAsync(Guid caseId, Func<AppDb, CaseFile, Stamp, Task<Problem?>> act, CancellationToken ct) =>
        OnNewestAsync(StepTries, caseId, act, ct);

    /// <summary>Records an answer, an attempt or anything else that nothing may refuse for being late.</summary>
    public Task<Outcome> RecordAsync(Guid caseId, Func<AppDb, CaseFile, Stamp, Task> act, CancellationToken ct) =>
        OnNewestAsync(AnswerTries, caseId, Always(act), ct);

    private Task<Outcome> OnNewestAsync(int tries, Guid caseId, Func<AppDb, CaseFile, Stamp, Task<Problem?>> act, CancellationToken ct) =>
        TryAsync<Outcome>(tries, async () =>
        {
            await using var db = await dbs.CreateDbContextAsync(ct);
            return await LoadAsync(db, caseId, ct) is { } file ? await ActAsync(db, file, act, ct) : new NotFound();
        }, ct);

    private static Func<AppDb, CaseFile, Stamp, Task<Problem?>> Always(Func<AppDb, CaseFile, Stamp, Task> act) => async (db, file, stamp) =>
    {
        await act(db, file, stamp);
        return null;
    };

    private async Task<CaseFile?> LoadAsync(AppDb db, Guid caseId, CancellationToken ct)
    {
        var file = await db.Cases.VisibleTo(user, db, clock.GetUtcNow().UtcDateTime).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == caseId, ct);
        if (file is not null)
        {
            await db.TellOfOtherCasesAsync(file, ct);
        }

        return file;
    }

    private async Task<Outcome> ActAsync(AppDb db, CaseFile file, Func<AppDb, CaseFile, Stamp, Task<Problem?>> act, CancellationToken ct)
    {
        await db.RefuseTheOtherSideAsync(file.Id, file.PersonId, user.Actor, ct);
        if (await act(db, file, user.Stamp(clock)) is { } problem)
        {
            return problem;
        }

        var changed = db.ChangeTracker.Entries<JournalEntry>().Where(e => e.State == EntityState.Added).Select(e => e.Entity.CaseId).Distinct().ToList();
        access.Shows(SubjectKind.Case, file.Id);
        await db.SaveChangesAsync(ct);
        feed.Changed(changed);
        return Outcome.Done;
    }

    /// <summary>Tries again, each time afresh, while somebody else saves first.</summary>
    internal static async Task<T> TryAsync<T>(int tries, Func<Task<T>> attempt, CancellationToken ct)
    {
        for (var left = tries; ; left--)
        {
            try
            {
                return await attempt();
            }
            catch (DbUpdateException) when (left > 1)
            {
                // Somebody else saved first, or a guard of the database refused what a newer look will refuse in words.
                await Task.Delay(Random.Shared.Next(5, 50), ct);
            }
        }
    }
}
