using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data.Guards;

/// <summary>
/// The triggers that hold the rules even against SQL typed by hand. Applied after every migration, because EF rebuilds a
/// SQLite table on some of them and drops its triggers.
/// </summary>
internal static partial class GuardInstaller
{
    private const string Separator = "-- next";

    /// <summary>Idempotent, all or nothing, and one node at a time.</summary>
    public static async Task InstallAsync(AppDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction);
        foreach (var statement in Statements(db))
        {
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(ct);
        }

        await transaction.CommitAsync(ct);
    }

    /// <summary>The triggers that the file declares and the database lacks, or has switched off.</summary>
    public static async Task<IReadOnlyList<string>> MissingGuardsAsync(AppDb db, CancellationToken ct)
    {
        var present = await db.Database.SqlQueryRaw<string>(db is SqliteDb
            ? "select name as \"Value\" from sqlite_master where type = 'trigger'"
            : """
              select t.tgname::text as "Value" from pg_trigger t join pg_class c on c.oid = t.tgrelid
              where not t.tgisinternal and t.tgenabled in ('O', 'A') and pg_table_is_visible(c.oid)
              """).ToListAsync(ct);
        return [.. Expected(db).Except(present, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>The names of the triggers that the engine's file declares.</summary>
    public static IReadOnlyList<string> Expected(AppDb db) =>
        [.. Statements(db).SelectMany(s => TriggerName().Matches(s)).Select(m => m.Groups[1].Value).Distinct()];

    private static string[] Statements(AppDb db)
    {
        var name = $"Interventions.Web.Data.Guards.{(db is SqliteDb ? "sqlite" : "postgres")}.sql";
        using var stream = typeof(GuardInstaller).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Split($"\n{Separator}\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Not "drop trigger"; names are plain lower case, which both engines keep as they are.</summary>
    [GeneratedRegex(@"create\s+(?:or\s+replace\s+)?(?:constraint\s+)?trigger\s+(?:if\s+not\s+exists\s+)?([a-z0-9_]+)")]
    private static partial Regex TriggerName();
}
