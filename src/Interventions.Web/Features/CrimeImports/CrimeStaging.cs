using System.Text.Json;
using Interventions.Domain.Cases;
using Interventions.Domain.Custody;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.CrimeImports;

/// <summary>The rows of a crime extract between its check and its confirmation: in the database, so that a crash loses none and any node can go on with them.</summary>
internal static class CrimeStaging
{
    public const int BatchSize = 20_000;

    /// <summary>The cells of a bad row of which only the references are kept.</summary>
    private const string Forgotten = "";

    /// <summary>A crime's columns as rows are added; the register has the same and some more.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        "Id", "CrimeReference", "SuspectReference", "HomeOfficeCode", "CjsCode", "CommittedFrom", "CommittedTo", "RecordedOn", "IsDomesticAbuse", "PncId", "Surname", "Forenames",
        "DateOfBirth", "Sex", "VictimReference", "Outcome", "OutcomeOn", "Status",
    ];

    /// <summary>Makes imports go one after the other. SQLite's transaction does so already; on PostgreSQL the areas' rows are held, weakly enough that all else goes on.</summary>
    public static Task HoldAsync(AppDb db, CancellationToken ct)
    {
        WaitLong(db);
        return db is PostgresDb ? db.Database.ExecuteSqlAsync($"""select 1 from "Areas" order by "Code" for no key update""", ct) : Task.CompletedTask;
    }

    /// <summary>On PostgreSQL whoever waits for another import, or moves a whole one, waits as long as that may take.</summary>
    public static void WaitLong(AppDb db)
    {
        if (db is PostgresDb)
        {
            db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        }
    }

    /// <summary>Whether all of a checked file is still there; to be asked while imports are held.</summary>
    /// <exception cref="CaseRuleException">It was thrown away, or a part of it is gone: what is not there would count as missing.</exception>
    public static async Task RequireWholeAsync(AppDb db, CrimeImport import, CancellationToken ct)
    {
        var first = import.Number * CrimeImport.RowsOfOne;
        if (db.Entry(import).State == EntityState.Detached
            || await db.StagedCrimes.CountAsync(c => c.Id >= first && c.Id < first + CrimeImport.RowsOfOne, ct) != import.Good
            || await db.BadCrimeRows.CountAsync(r => r.ImportId == import.Id, ct) != import.Bad)
        {
            throw new CaseRuleException("This file was thrown away, or its day is over, so nothing was changed. Send the file again.");
        }
    }

    /// <summary>Puts down that a file is being read; the answer is its number. By plain SQL, so that the outcome of the request is saved with the end of the check.</summary>
    public static async Task<long> BeginAsync(AppDb db, CrimeImport import, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await HoldAsync(db, ct);
        var number = (await db.CrimeImports.MaxAsync(i => (long?)i.Number, ct) ?? 0) + 1;
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into "CrimeImports" ("Id", "Number", "Force", "SentBy", "SentByName", "SentAt", "ExtractAt", "FileHash", "IsMended", "State", "Good", "Bad", "BadWithoutReference", "IsFullRefresh",
                "Effect_Added", "Effect_Changed", "Effect_Older", "Effect_Withdrawn", "Effect_Returned")
            values ({import.Id}, {number}, {import.Force}, {import.SentBy}, {import.SentByName}, {import.SentAt}, {import.ExtractAt}, {import.FileHash}, {false}, {nameof(ImportState.Reading)}, 0, 0, 0, {false}, 0, 0, 0, 0, 0)
            """, ct);
        await transaction.CommitAsync(ct);
        return number;
    }

    public static Task AddAsync(AppDb db, IReadOnlyList<(long Id, CrimeFacts Facts)> rows, CancellationToken ct) =>
        rows.Count == 0 ? Task.CompletedTask : FastRows.AddAsync(db, "StagedCrimes", Columns, rows, Write, ct);

    /// <summary>A crime's values in the order of the columns.</summary>
    private static void Write((long Id, CrimeFacts Facts) row, RowWriter into)
    {
        var c = row.Facts;
        into.Whole(row.Id);
        into.Text(c.CrimeReference);
        into.Text(c.SuspectReference);
        into.Text(c.HomeOfficeCode);
        into.TextOrNull(c.CjsCode);
        into.Day(c.CommittedFrom);
        into.DayOrNull(c.CommittedTo);
        into.Day(c.RecordedOn);
        into.YesOrNo(c.IsDomesticAbuse);
        into.TextOrNull(c.PncId);
        into.Text(c.Surname);
        into.Text(c.Forenames);
        into.Day(c.DateOfBirth);
        into.Text(Enum.GetName(c.Sex)!);
        into.TextOrNull(c.VictimReference);
        into.TextOrNull(c.Outcome);
        into.DayOrNull(c.OutcomeOn);
        into.Text(Enum.GetName(c.Status)!);
    }

    /// <summary>PostgreSQL plans by what it counted last, and a file fills tables faster than it counts by itself: without this, a small file after a large one was laid beside it row by row.</summary>
    public static Task CountAfreshAsync(AppDb db, CancellationToken ct) =>
        db is PostgresDb ? db.Database.ExecuteSqlRawAsync("""analyze "StagedCrimes", "SuspectedCrimes" """, ct) : Task.CompletedTask;

    /// <summary>
    /// Takes away what nobody has confirmed or mended in time, and what a crash left behind. Of a full refresh that was applied the references of bad
    /// rows stay and nothing else: an older file that comes later has to know that the crime was there.
    /// </summary>
    public static async Task SweepAsync(AppDb db, DateTime now, CancellationToken ct)
    {
        var before = now - StagedRows.KeptFor;
        var old = await db.CrimeImports.Where(i => i.SentAt < before && (i.State != ImportState.Applied || db.BadCrimeRows.Any(r => r.ImportId == i.Id && r.Cells != Forgotten)
                || db.StagedCrimes.Any(c => c.Id >= i.Number * CrimeImport.RowsOfOne && c.Id < (i.Number + 1) * CrimeImport.RowsOfOne)))
            .Select(i => new { i.Id, i.Number, i.IsFullRefresh }).ToListAsync(ct);
        foreach (var import in old)
        {
            if (!await DropAsync(db, import.Id, import.Number, ct))
            {
                // Applied: nobody reads its rows any more.
                await ForgetRowsAsync(db, import.Number, ct);
                var bad = db.BadCrimeRows.Where(r => r.ImportId == import.Id && r.Cells != Forgotten);
                await (import.IsFullRefresh ? bad.ExecuteUpdateAsync(r => r.SetProperty(x => x.Cells, Forgotten).SetProperty(x => x.Remarks, ""), ct) : bad.ExecuteDeleteAsync(ct));
            }
        }
    }

    /// <summary>Bad rows that can still be read: of the others only the references are left.</summary>
    public static IQueryable<BadCrimeRow> Readable(this IQueryable<BadCrimeRow> rows) => rows.Where(r => r.Cells != Forgotten);

    /// <summary>
    /// Takes an import away with its rows, as if it had never been sent; false where the register has taken it, and it stays. All or nothing, and
    /// never beside an application, which would take what is gone already for missing.
    /// </summary>
    public static async Task<bool> DropAsync(AppDb db, Guid importId, long number, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await HoldAsync(db, ct);
        await db.CrimeImports.Where(i => i.Id == importId && i.State != ImportState.Applied).ExecuteDeleteAsync(ct);
        if (await db.CrimeImports.AnyAsync(i => i.Id == importId || i.Number == number, ct))
        {
            return false;
        }

        await ForgetRowsAsync(db, number, ct);
        await db.BadCrimeRows.Where(r => r.ImportId == importId).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>Takes the good rows away, in pieces short enough that other writers get their turn.</summary>
    public static async Task ForgetRowsAsync(AppDb db, long number, CancellationToken ct)
    {
        var first = number * CrimeImport.RowsOfOne;
        var last = await db.StagedCrimes.Where(c => c.Id >= first && c.Id < first + CrimeImport.RowsOfOne).MaxAsync(c => (long?)c.Id, ct) ?? -1;
        for (var to = first; to <= last;)
        {
            to += 2 * BatchSize;
            await db.StagedCrimes.Where(c => c.Id >= first && c.Id < to).ExecuteDeleteAsync(ct);
        }
    }

    public static string Write(IReadOnlyList<string> cells) => JsonSerializer.Serialize(cells);
}
