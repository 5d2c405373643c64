using System.Data.Common;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Pipeline;

/// <summary>Writes the access log: the intent before anything is read, the outcome and what was shown after.</summary>
public sealed class AccessLog(AppDbs dbs, CurrentAccess access, CurrentUser user, TimeProvider clock, ILogger<AccessLog> logger)
{
    /// <summary>Commits the intent by itself. False, and then nothing may be read or done, if it cannot be written.</summary>
    internal async Task<bool> BeginAsync(object request, CancellationToken ct)
    {
        access.Begin();
        var entry = new AccessEntry
        {
            At = clock.GetUtcNow().UtcDateTime,
            UserId = user.OrNobody?.Actor.UserId,
            Role = user.OrNobody?.Actor.Role,
            Request = RequestCatalogue.NameOf(request.GetType()),
            Reason = AllowAttribute.Of(request.GetType())?.Purpose,
            CaseId = (request as IAboutCase)?.CaseId,
        };
        if (!await TryAsync(entry.Request, db => db.Add(entry), ct))
        {
            return false;
        }

        access.RecordedAs(entry.Id);
        return true;
    }

    /// <summary>Commits what the handler's own save did not. False, and then the answer may not be shown, if it cannot be written.</summary>
    internal async Task<bool> EndAsync(string request, AccessResult result)
    {
        // The caller may have gone; what happened is put on record all the same.
        var ct = CancellationToken.None;
        List<AccessSubject> subjects = [];
        return await TryAsync(request, async db =>
        {
            if (access.Saved == OutcomeSaved.InTransaction && !await db.AccessOutcomes.AnyAsync(o => o.AccessEntryId == access.EntryId, ct))
            {
                access.NothingIsSaved();
            }

            if (access.Saved == OutcomeSaved.No)
            {
                db.Add(access.OutcomeOf(result));
            }
            else if (result != AccessResult.Done)
            {
                logger.LogWarning("{Request} answered {Result} after its changes were saved", request, result);
            }

            subjects = result == AccessResult.Done ? access.UnsavedSubjects() : [];
            db.AddRange(subjects);
        }, ct);
    }

    private Task<bool> TryAsync(string request, Action<AppDb> change, CancellationToken ct) => TryAsync(
        request,
        db =>
        {
            change(db);
            return Task.CompletedTask;
        },
        ct);

    private async Task<bool> TryAsync(string request, Func<AppDb, Task> change, CancellationToken ct)
    {
        try
        {
            await using var db = dbs.Create();
            await change(db);
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception exception) when (exception is DbUpdateException or DbException or InvalidOperationException or IOException or TimeoutException)
        {
            logger.LogCritical("{Request}: the access log cannot be written ({Codes}); nothing is shown or done without it",
                request, DatabaseErrors.CodesOf(exception));
            return false;
        }
    }
}
