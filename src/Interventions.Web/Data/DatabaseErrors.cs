using System.Net.Sockets;
using Interventions.Domain.Cases;
using Interventions.Web.Pipeline;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Interventions.Web.Data;

/// <summary>Tells apart what the two engines mean by their errors.</summary>
internal static class DatabaseErrors
{
    /// <summary>What a trigger of Data/Guards begins its sentence with.</summary>
    private const string Guard = "guard:";

    /// <summary>The problem this exception stands for; null if it is a bug.</summary>
    public static Problem? ProblemIn(Exception exception) => Chain(exception).Select(ProblemOf).FirstOrDefault(problem => problem is not null);

    /// <summary>Types and codes only, fit for a log: a driver's message may quote what was being saved.</summary>
    public static string CodesOf(Exception exception) => string.Join(" < ", Chain(exception).Select(e => e switch
    {
        SqliteException sqlite => $"SQLite {sqlite.SqliteErrorCode}/{sqlite.SqliteExtendedErrorCode}",
        PostgresException postgres => $"PostgreSQL {postgres.SqlState}",
        _ => e.GetType().Name,
    }));

    private static Problem? ProblemOf(Exception exception) => exception switch
    {
        CaseRuleException rule => new Refused(rule.Message),
        DbUpdateConcurrencyException => new Stale(),
        SqliteException sqlite => ProblemOf(sqlite),
        PostgresException postgres => ProblemOf(postgres),
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } => new Unavailable(),
        _ => null,
    };

    private static Problem? ProblemOf(SqliteException error) => (error.SqliteErrorCode, error.SqliteExtendedErrorCode) switch
    {
        (19, 1811) => Guarded(error.Message), // raised by a trigger
        (19, 1555 or 2067 or 2579) => new Stale(), // primary key, unique, row id
        (5 or 6, _) => new Unavailable(), // busy, locked
        (8 or 10 or 13 or 14, _) => new Unavailable(), // read-only, input or output, disk full, cannot open
        _ => null,
    };

    private static Problem? ProblemOf(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.CheckViolation => Guarded(error.MessageText),
        PostgresErrorCodes.UniqueViolation => new Stale(),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => new Stale(),
        PostgresErrorCodes.LockNotAvailable => new Unavailable(),
        ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..] or ['0', '8', ..] => new Unavailable(), // resources, shutdown, system, connection
        _ => null,
    };

    /// <summary>The sentence after "guard:", without what the SQLite driver wraps around it.</summary>
    private static Refused? Guarded(string message)
    {
        const string wrapper = "SQLite Error 19: '";
        var text = message.StartsWith(wrapper, StringComparison.Ordinal) ? message[wrapper.Length..].TrimEnd('.', '\'') + "." : message;
        return text.StartsWith(Guard, StringComparison.Ordinal) ? new(text[Guard.Length..].Trim()) : null;
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (Exception? e = exception; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
