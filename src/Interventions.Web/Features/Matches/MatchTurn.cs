using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Matches;

/// <summary>One matching at a time on this node, off the thread of whoever waits for it.</summary>
public sealed class MatchTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    internal async Task<MatchEffect> RunAsync(AppDb db, MatchOrder order, CancellationToken ct)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero, ct))
        {
            throw new CaseRuleException(MatchWork.Overtaken);
        }

        try
        {
            return await Task.Run(() => new MatchWork(db, order).RunAsync(ct), ct);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}

/// <summary>After a crime extract is applied: whose its crimes are, and a check of every case it can speak of.</summary>
internal sealed class MatchArrivedCrimes(MatchTurn turn, CurrentUser user, TimeProvider clock) : ICrimesArrived
{
    public async Task ArrivedAsync(AppDb db, Guid importId, CancellationToken ct)
    {
        var stamp = user.Stamp(clock);
        await turn.RunAsync(db, new(stamp.By.UserId, stamp.At, importId, await db.CoveredUntilAsync(importId, ct)), ct);
    }
}

/// <summary>How far files reach.</summary>
internal static class CrimeFiles
{
    /// <summary>The last day a crime of the file was recorded on; null where no crime stands by it any more.</summary>
    public static Task<DateOnly?> CoveredUntilAsync(this AppDb db, Guid importId, CancellationToken ct) =>
        db.Crimes.Where(c => c.LastImportId == importId).MaxAsync(c => (DateOnly?)c.RecordedOn, ct);

    /// <summary>The file that reaches furthest; null where there are no crimes.</summary>
    public static async Task<(Guid ImportId, DateOnly Until)?> LastFileAsync(this AppDb db, CancellationToken ct)
    {
        var last = await db.Crimes.OrderByDescending(c => c.RecordedOn).ThenByDescending(c => c.Id).Select(c => new { c.LastImportId, c.RecordedOn }).FirstOrDefaultAsync(ct);
        return last is null ? null : (last.LastImportId, last.RecordedOn);
    }
}
