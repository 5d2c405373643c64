using Interventions.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// Adds a great many rows in the fastest way each engine has: PostgreSQL's binary COPY, and on SQLite one prepared statement whose
/// parameters are bound by number.
/// </summary>
internal static class FastRows
{
    /// <summary>On PostgreSQL all rows of a table are one statement, whose keys are looked up at its end.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Adds the rows in one transaction, or in the caller's.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Their names, in the order of the values.</param>
    /// <param name="rows">What to add.</param>
    /// <param name="write">Writes a row's values, one for each column.</param>
    /// <param name="ct">Stops before the next row.</param>
    public static async Task AddAsync<T>(AppDb db, string table, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, RowWriter> write, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, $"copy \"{table}\" ({names}) from stdin (format binary)", rows, write, ct);
        }
        else
        {
            Bind((SqliteConnection)db.Database.GetDbConnection(), $"insert into \"{table}\" ({names}) values ({string.Join(", ", columns.Select(_ => "?"))})", rows, write, ct);
        }

        if (own is not null)
        {
            await own.CommitAsync(ct);
        }
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string sql, IEnumerable<T> rows, Action<T, RowWriter> write, CancellationToken ct)
    {
        await using var importer = await connection.BeginBinaryImportAsync(sql, ct);
        importer.Timeout = Longest;
        CopyWriter writer = new(importer);
        foreach (var row in rows)
        {
            ct.ThrowIfCancellationRequested();
            await importer.StartRowAsync(ct);
            write(row, writer);
        }

        await importer.CompleteAsync(ct);
    }

    private static void Bind<T>(SqliteConnection connection, string sql, IEnumerable<T> rows, Action<T, RowWriter> write, CancellationToken ct)
    {
        var handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        if (raw.sqlite3_prepare_v2(handle, sql, out var statement) != raw.SQLITE_OK)
        {
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_errcode(handle), raw.sqlite3_extended_errcode(handle));
        }

        using (statement)
        {
            BoundWriter writer = new(handle, statement);
            foreach (var row in rows)
            {
                ct.ThrowIfCancellationRequested();
                write(row, writer);
                writer.Step();
            }
        }
    }
}
