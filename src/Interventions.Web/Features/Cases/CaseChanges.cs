using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cases;

/// <summary>What happened to a case since a page showed it, as far as its reader may see it (decision 8).</summary>
internal static class CaseChanges
{
    /// <summary>
    /// True if something has happened that his side may see. What a reader may not see is checked by the step itself, so that
    /// being told "stale" never tells anybody that her side has been at work.
    /// </summary>
    public static bool HasChangedSince(this CaseFile file, int version) =>
        file.Journal.Any(e => e.Version > version && !e.IsRestricted && !e.Action.StandsBeside());

    /// <summary>The problem, with what happened since: by whom, when, and which answers were amended.</summary>
    public static async Task<Stale> StaleSinceAsync(this AppDb db, CaseFile file, int version, Role reader, CancellationToken ct)
    {
        var seesRestricted = reader is Role.VictimContactWorker or Role.DecisionMaker;
        var entries = file.Journal.Where(e => e.Version > version && !e.Action.StandsBeside() && (seesRestricted || !e.IsRestricted)).ToList();
        var fields = ReferralFields.All.Where(f => reader.MaySee(f)).ToList();
        var amended = await db.Amendments.AsNoTracking().Where(a => a.CaseId == file.Id && a.Version > version && fields.Contains(a.Field)).OrderBy(a => a.Id).ToListAsync(ct);
        var userIds = entries.Select(e => e.UserId).Distinct().ToList();
        var names = await db.Users.Where(u => userIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Name, ct);
        return new([.. entries.Select(e => new ChangeSince(
            e.Action.AsDone(), names.GetValueOrDefault(e.UserId, e.Role.InWords()), e.At,
            [.. amended.Where(a => a.Version == e.Version).Select(a => new AnswerSince(a.Field.InWords(), a.Field.InWords(a.Before), a.Field.InWords(a.After)))]))]);
    }
}
