using System.Runtime.CompilerServices;
using System.Text.Json;
using Interventions.Domain.Custody;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Imports;

/// <summary>The rows of a file between its check and its confirmation: in the database, so that they are in nobody's memory and any node can go on with them.</summary>
internal static class StagedRows
{
    public const int BatchSize = 2000;

    /// <summary>How long rows wait for somebody to confirm them, and bad rows for somebody to mend them.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    /// <summary>Puts down that a file is being read. By plain SQL, so that the outcome of the request is saved with the end of the check and not with its beginning.</summary>
    public static Task BeginAsync(AppDb db, CustodyImport import, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        insert into "CustodyImports" ("Id", "SentBy", "SentByName", "SentAt", "ExtractAt", "FileHash", "IsMended", "State", "Good", "Bad",
            "Effect_Added", "Effect_Changed", "Effect_Older", "Effect_Left")
        values ({import.Id}, {import.SentBy}, {import.SentByName}, {import.SentAt}, {import.ExtractAt}, {import.FileHash}, {false}, {nameof(ImportState.Reading)}, 0, 0, 0, 0, 0, 0)
        """, ct);

    /// <summary>The good rows in batches, in the order of the file.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<DetentionFacts>> GoodAsync(AppDb db, Guid importId, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = 0; ;)
        {
            var batch = await db.CustodyImportRows.AsNoTracking().Where(r => r.ImportId == importId && r.Record > after && r.Facts != null)
                .OrderBy(r => r.Record).Take(BatchSize).Select(r => new { r.Record, r.Facts }).ToListAsync(ct);
            if (batch.Count == 0)
            {
                yield break;
            }

            yield return [.. batch.Select(r => Read(r.Facts!))];
            after = batch[^1].Record;
        }
    }

    /// <summary>Takes away what nobody has confirmed or mended in time, and what a crash left behind.</summary>
    public static async Task SweepAsync(AppDb db, DateTime now, CancellationToken ct)
    {
        var before = now - KeptFor;
        await db.CustodyImportRows.Where(r => db.CustodyImports.Any(i => i.Id == r.ImportId && i.SentAt < before)).ExecuteDeleteAsync(ct);
        await db.CustodyImports.Where(i => i.SentAt < before && i.State != ImportState.Applied).ExecuteDeleteAsync(ct);
    }

    /// <summary>Takes an import away with its rows, as if it had never been sent.</summary>
    public static async Task DropAsync(AppDb db, Guid importId, CancellationToken ct)
    {
        await db.CustodyImportRows.Where(r => r.ImportId == importId).ExecuteDeleteAsync(ct);
        await db.CustodyImports.Where(i => i.Id == importId && i.State != ImportState.Applied).ExecuteDeleteAsync(ct);
    }

    public static string Write(DetentionFacts facts) => JsonSerializer.Serialize(facts);

    public static string Write(IReadOnlyList<RowProblem> remarks) => JsonSerializer.Serialize(remarks);

    public static string Write(IReadOnlyList<string> cells) => JsonSerializer.Serialize(cells);

    public static IReadOnlyList<RowProblem> Remarks(string? json) => json is null ? [] : JsonSerializer.Deserialize<RowProblem[]>(json)!;

    public static IReadOnlyList<string> Cells(string json) => JsonSerializer.Deserialize<string[]>(json)!;

    private static DetentionFacts Read(string json) => JsonSerializer.Deserialize<DetentionFacts>(json)!;
}
