using Interventions.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SQLitePCL;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// Adds a great many rows in the fastest way each engine has: PostgreSQL's binary COPY, and on SQLite one prepared statement whose
/// parameters are bound by number. Values are whole numbers, texts, days, yes or no, ids, or null.
/// </summary>
internal static class FastRows
{
    /// <summary>Adds the rows in one transaction, or in the caller's.</summary>
    /// <param name="db">Where to.</param>
    /// <param name="table">Its name.</param>
    /// <param name="columns">Their names, in the order of the values.</param>
    /// <param name="rows">What to add.</param>
    /// <param name="values">Puts a row's values into the array.</param>
    /// <param name="ct">Stops before the next row.</param>
    public static async Task AddAsync<T>(AppDb db, string table, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, object?[]> values, CancellationToken ct)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var names = string.Join(", ", columns.Select(c => $"\"{c}\""));
        if (db.Database.GetDbConnection() is NpgsqlConnection postgres)
        {
            await CopyAsync(postgres, $"copy \"{table}\" ({names}) from stdin (format binary)", columns.Count, rows, values, ct);
        }
        else
        {
            Bind((SqliteConnection)db.Database.GetDbConnection(), $"insert into \"{table}\" ({names}) values ({string.Join(", ", columns.Select(_ => "?"))})", columns.Count, rows, values, ct);
        }

        if (own is not null)
        {
            await own.CommitAsync(ct);
        }
    }

    private static async Task CopyAsync<T>(NpgsqlConnection connection, string sql, int width, IEnumerable<T> rows, Action<T, object?[]> values, CancellationToken ct)
    {
        await using var writer = await connection.BeginBinaryImportAsync(sql, ct);
        var row = new object?[width];
        foreach (var each in rows)
        {
            ct.ThrowIfCancellationRequested();
            values(each, row);
            await writer.StartRowAsync(ct);
            foreach (var value in row)
            {
                await (value switch
                {
                    null => writer.WriteNullAsync(ct),
                    string text => writer.WriteAsync(text, ct),
                    long number => writer.WriteAsync(number, ct),
                    DateOnly day => writer.WriteAsync(day, ct),
                    bool yes => writer.WriteAsync(yes, ct),
                    Guid id => writer.WriteAsync(id, ct),
                    _ => throw new InvalidOperationException($"{value.GetType().Name} is not written."),
                });
            }
        }

        await writer.CompleteAsync(ct);
    }

    private static void Bind<T>(SqliteConnection connection, string sql, int width, IEnumerable<T> rows, Action<T, object?[]> values, CancellationToken ct)
    {
        var handle = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        Expect(handle, raw.sqlite3_prepare_v2(handle, sql, out var statement), raw.SQLITE_OK);
        using (statement)
        {
            var row = new object?[width];
            foreach (var each in rows)
            {
                ct.ThrowIfCancellationRequested();
                values(each, row);
                for (var i = 0; i < width; i++)
                {
                    Expect(handle, row[i] switch
                    {
                        null => raw.sqlite3_bind_null(statement, i + 1),
                        string text => raw.sqlite3_bind_text(statement, i + 1, text),
                        long number => raw.sqlite3_bind_int64(statement, i + 1, number),
                        DateOnly date => raw.sqlite3_bind_text(statement, i + 1, date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                        bool yes => raw.sqlite3_bind_int(statement, i + 1, yes ? 1 : 0),
                        Guid id => raw.sqlite3_bind_text(statement, i + 1, id.ToString().ToUpperInvariant()),
                        _ => throw new InvalidOperationException($"{row[i]!.GetType().Name} is not bound."),
                    }, raw.SQLITE_OK);
                }

                Expect(handle, raw.sqlite3_step(statement), raw.SQLITE_DONE);
                Expect(handle, raw.sqlite3_reset(statement), raw.SQLITE_OK);
            }
        }
    }

    private static void Expect(sqlite3 handle, int answered, int expected)
    {
        if (answered != expected)
        {
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), raw.sqlite3_errcode(handle), raw.sqlite3_extended_errcode(handle));
        }
    }
}
