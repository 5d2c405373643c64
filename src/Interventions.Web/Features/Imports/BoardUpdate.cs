using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>Holds the rows of an import against the board: to say what would follow, or to make it so.</summary>
internal sealed class BoardUpdate(AppDb db, CustodyImport import)
{
    private readonly Dictionary<string, string> _forces = [];
    private int _added;
    private int _changed;
    private int _older;

    /// <summary>What would follow, without a change.</summary>
    public async Task<ImportEffect> ExpectAsync(CancellationToken ct)
    {
        await foreach (var rows in StagedRows.GoodAsync(db, import.Id, ct))
        {
            var known = await KnownAsync(rows, ct);
            foreach (var facts in rows)
            {
                Count(known.GetValueOrDefault(KeyOf(facts)) is { } detention ? detention.EffectOf(facts, import.ExtractAt) : RowEffect.New);
            }
        }

        // Rows that would be brought up to date still carry the older extract's time here, so they are left out by number.
        var missing = await MissingAsync(ct);
        var left = missing is null ? 0 : await missing.CountAsync(d => !db.CustodyImportRows.Any(r => r.ImportId == import.Id && r.CustodyRecordNumber == d.CustodyRecordNumber), ct);
        return new(_added, _changed, _older, left);
    }

    /// <summary>Makes it so, in batches; the caller's transaction holds them together.</summary>
    /// <param name="markLeft">Whether who is missing has left.</param>
    /// <param name="progress">Told how many rows are done.</param>
    /// <param name="ct">Stops between batches.</param>
    public async Task<ImportEffect> ApplyAsync(bool markLeft, Action<int> progress, CancellationToken ct)
    {
        var done = 0;
        await foreach (var rows in StagedRows.GoodAsync(db, import.Id, ct))
        {
            await TakeAsync(rows, await KnownAsync(rows, ct), ct);
            progress(done += rows.Count);
        }

        return new(_added, _changed, _older, markLeft ? await LeaveAsync(ct) : 0);
    }

    private async Task TakeAsync(IReadOnlyList<DetentionFacts> rows, Dictionary<(string Force, string Number), Detention> known, CancellationToken ct)
    {
        List<Detention> added = [];
        List<Guid> seenAgain = [];
        foreach (var facts in rows)
        {
            if (!known.TryGetValue(KeyOf(facts), out var detention))
            {
                added.Add(new(_forces[facts.SuiteCode], facts, import.ExtractAt));
                Count(RowEffect.New);
                continue;
            }

            var seenAt = detention.SeenInExtractAt;
            var effect = detention.Bring(facts, import.ExtractAt);
            Count(effect);
            if (effect == RowEffect.Changed)
            {
                db.Detentions.Update(detention);
            }
            else if (effect == RowEffect.Unchanged && detention.SeenInExtractAt != seenAt)
            {
                seenAgain.Add(detention.Id);
            }
        }

        await BulkRows.AddAsync(db, added, ct);
        await db.SaveChangesAsync(ct);
        foreach (var entry in db.ChangeTracker.Entries<Detention>().ToList())
        {
            entry.State = EntityState.Detached;
        }

        await db.Detentions.Where(d => EF.Parameter(seenAgain).Contains(d.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.SeenInExtractAt, import.ExtractAt), ct);
    }

    private async Task<int> LeaveAsync(CancellationToken ct)
    {
        if (await MissingAsync(ct) is not { } missing)
        {
            return 0;
        }

        var gone = await missing.Where(d => !db.CustodyImportRows.Any(r => r.ImportId == import.Id && r.CustodyRecordNumber == d.CustodyRecordNumber)).ToListAsync(ct);
        gone.ForEach(d => d.Leave(import.ExtractAt));
        return gone.Count(d => !d.IsHeld);
    }

    /// <summary>
    /// Who is held in the suites of the file and not seen in an extract as new as this one; null where nobody can be said to be
    /// missing: in a mended file, or where a bad row could be anybody. A suite with such a row misses nobody either.
    /// </summary>
    private async Task<IQueryable<Detention>?> MissingAsync(CancellationToken ct)
    {
        var rows = db.CustodyImportRows.Where(r => r.ImportId == import.Id);
        var anybody = await rows.Where(r => r.CustodyRecordNumber == null).Select(r => r.SuiteCode).Distinct().ToListAsync(ct);
        if (import.IsMended || anybody.Contains(null))
        {
            return null;
        }

        var suites = await rows.Where(r => r.SuiteCode != null).Select(r => r.SuiteCode!).Distinct().ToListAsync(ct);
        suites.RemoveAll(anybody.Contains);
        return db.Detentions.Where(d => suites.Contains(d.SuiteCode) && d.ReleasedAt == null && d.LeftAt == null && d.SeenInExtractAt < import.ExtractAt);
    }

    private async Task<Dictionary<(string Force, string Number), Detention>> KnownAsync(IReadOnlyList<DetentionFacts> rows, CancellationToken ct)
    {
        if (_forces.Count == 0)
        {
            foreach (var suite in await db.Suites.AsNoTracking().ToListAsync(ct))
            {
                _forces[suite.Code] = suite.Force;
            }
        }

        // One parameter each: thousands of them would cost more than the look.
        Dictionary<(string Force, string Number), Detention> known = [];
        foreach (var force in rows.GroupBy(r => _forces[r.SuiteCode]))
        {
            var numbers = force.Select(r => r.CustodyRecordNumber).ToList();
            await foreach (var d in db.Detentions.AsNoTracking().Where(d => d.Force == force.Key && EF.Parameter(numbers).Contains(d.CustodyRecordNumber)).AsAsyncEnumerable().WithCancellation(ct))
            {
                known[(d.Force, d.CustodyRecordNumber)] = d;
            }
        }

        return known;
    }

    private (string Force, string Number) KeyOf(DetentionFacts facts) => (_forces[facts.SuiteCode], facts.CustodyRecordNumber);

    private void Count(RowEffect effect)
    {
        switch (effect)
        {
            case RowEffect.New:
                _added++;
                break;
            case RowEffect.Changed:
                _changed++;
                break;
            case RowEffect.Older:
                _older++;
                break;
            case RowEffect.Unchanged:
                break;
        }
    }
}
