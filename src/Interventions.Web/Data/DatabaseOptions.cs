namespace Interventions.Web.Data;

/// <summary>The section "Database" of the settings.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public Engine Provider { get; set; } = Engine.Sqlite;

    /// <summary>Where SQLite keeps its file; below the content root unless absolute.</summary>
    public string Directory { get; set; } = "data";

    /// <summary>Needed for PostgreSQL.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a writer of SQLite waits for the one before it.</summary>
    public int BusyTimeoutSeconds { get; set; } = 5;

    /// <summary>How long a start waits for another's migration before it takes its lock on SQLite for stale.</summary>
    public int MigrationLockWaitSeconds { get; set; } = 30;
}

/// <summary>The database engines the tracker runs on.</summary>
public enum Engine
{
    /// <summary>The embedded default, one node.</summary>
    Sqlite,

    /// <summary>For several nodes.</summary>
    Postgres,
}
