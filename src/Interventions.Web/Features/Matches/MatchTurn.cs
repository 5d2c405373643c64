using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
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
        // After a file there is nobody to press again, so it waits; its crimes are there for whoever goes first, but a check of its own is not.
        if (!await _one.WaitAsync(order.ImportId is null ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, ct))
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
        await turn.RunAsync(db, new(stamp.By.UserId, stamp.At, importId), ct);
    }
}

/// <summary>A crime extract that the register has taken, and the period it covers.</summary>
/// <param name="ImportId">Its import.</param>
/// <param name="Force">Whose crimes it has.</param>
/// <param name="From">The first day, by when crimes were recorded.</param>
/// <param name="Until">The last day.</param>
internal sealed record CrimeFile(Guid ImportId, string Force, DateOnly From, DateOnly Until)
{
    /// <summary>All of them, by their first days. Mended rows are a part of a file and cover nothing.</summary>
    public static async Task<List<CrimeFile>> AllAsync(AppDb db, CancellationToken ct) =>
        await db.CrimeImports.AsNoTracking().Where(i => i.State == ImportState.Applied && !i.IsMended && i.CoveredFrom != null && i.CoveredUntil != null)
            .OrderBy(i => i.CoveredFrom).ThenBy(i => i.CoveredUntil).ThenBy(i => i.Number).Select(i => new CrimeFile(i.Id, i.Force, i.CoveredFrom!.Value, i.CoveredUntil!.Value)).ToListAsync(ct);
}
