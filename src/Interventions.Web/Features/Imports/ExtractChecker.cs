using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>Reads a whole file into rows, good and bad, without changing the board.</summary>
internal sealed class ExtractChecker(ExtractFile file, Guid importId, ExtractContext context)
{
    private readonly Dictionary<(string Force, string Number), int> _seen = [];

    public int Good { get; private set; }

    public int Bad { get; private set; }

    /// <summary>What rows of today are held to: the suites, and how their forces write references.</summary>
    public static async Task<ExtractContext> ContextAsync(AppDb db, DateTime now, CancellationToken ct)
    {
        var context = new ExtractContext(now, new Dictionary<string, ExtractSuite>());
        var policies = await db.Policies.AsNoTracking().Where(p => p.EffectiveFrom <= context.Today && p.TakenBackAt == null).OrderBy(p => p.EffectiveFrom).ToListAsync(ct);
        var suites = new Dictionary<string, ExtractSuite>(StringComparer.OrdinalIgnoreCase);
        foreach (var suite in await db.Suites.AsNoTracking().ToListAsync(ct))
        {
            var policy = policies.LastOrDefault(p => p.Force == suite.Force);
            suites[suite.Name] = suites[suite.Code] = new(suite.Code, suite.Force, policy?.CrimeReferences, policy?.CustodyRecords);
        }

        return context with { Suites = suites };
    }

    /// <summary>Reads to the end; each batch of rows is handed on as soon as it is full.</summary>
    public async Task ReadAsync(Func<IReadOnlyList<CustodyImportRow>, Task> keep, CancellationToken ct)
    {
        List<CustodyImportRow> batch = new(StagedRows.BatchSize);
        while (await file.ReadAsync(ct))
        {
            batch.Add(Row());
            if (batch.Count == StagedRows.BatchSize)
            {
                await keep(batch);
                batch.Clear();
            }
        }

        await keep(batch);
    }

    private CustodyImportRow Row()
    {
        var row = CustodyExtract.Read(file.Cell, context);
        var problems = row.Problems;
        if (row is { Force: { } force, CustodyRecordNumber: { } number } && !_seen.TryAdd((force, number), file.Record))
        {
            problems = [.. problems, new("custody_record_no", file.Cell("custody_record_no"), $"Record {_seen[(force, number)]} has this custody record already. Keep the one that is right.")];
        }

        var isGood = problems.Count == 0;
        (Good, Bad) = isGood ? (Good + 1, Bad) : (Good, Bad + 1);
        return new()
        {
            ImportId = importId,
            Record = file.Record,
            SuiteCode = row.SuiteCode,
            CustodyRecordNumber = row.CustodyRecordNumber,
            Facts = isGood ? StagedRows.Write(row.Facts!) : null,
            Cells = isGood ? null : StagedRows.Write([.. CustodyExtract.Columns.Select(file.Cell)]),
            Remarks = isGood ? (row.Notes.Count == 0 ? null : StagedRows.Write(row.Notes)) : StagedRows.Write(problems),
        };
    }
}
