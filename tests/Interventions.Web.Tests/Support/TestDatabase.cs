using Interventions.Web.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Interventions.Web.Tests.Support;

/// <summary>
/// A database of its own for one test: a copy of a template that the real start-up migrated once in this run. A SQLite
/// one is a file, in memory where the machine has such a directory, so that races and the write-ahead log are real.
/// </summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lock Copying = new();
    private static readonly SemaphoreSlim Creating = new(1);
    private static readonly string TemplateName = $"interventions_template_{Environment.ProcessId}";
    private static readonly Lazy<Task<SqliteConnection>> SqliteTemplate = new(MakeSqliteTemplateAsync);
    private static readonly Lazy<Task> PostgresTemplate = new(MakePostgresTemplateAsync);

    private readonly Engine _engine;
    private readonly string _name;

    private TestDatabase(Engine engine, string name)
    {
        (_engine, _name) = (engine, name);
        Directory = Path.Combine(System.IO.Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath(), "interventions-tests", name);
        System.IO.Directory.CreateDirectory(Directory);
    }

    /// <summary>A connection string to any database of a server where this role may make more; null where there is none.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("INTERVENTIONS_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public string Directory { get; }

    public IReadOnlyDictionary<string, string?> Settings => _engine == Engine.Sqlite
        ? new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Directory"] = Directory }
        : new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["Database:ConnectionString"] = ConnectionString };

    private string ConnectionString => _engine == Engine.Sqlite
        ? new SqliteConnectionStringBuilder { DataSource = Path.Combine(Directory, "interventions.db") }.ToString()
        : new NpgsqlConnectionStringBuilder(PostgresServer) { Database = _name, MaxPoolSize = 20, IncludeErrorDetail = false, LogParameters = false }.ToString();

    /// <summary>An empty one, not even migrated.</summary>
    public static async Task<TestDatabase> EmptyAsync(Engine engine, string? name = null)
    {
        var database = new TestDatabase(engine, name ?? NewName());
        if (engine == Engine.Postgres)
        {
            await OnServerAsync($"create database {database._name}");
        }

        return database;
    }

    public static async Task<TestDatabase> FromTemplateAsync(Engine engine)
    {
        var database = new TestDatabase(engine, NewName());
        if (engine == Engine.Sqlite)
        {
            var template = await SqliteTemplate.Value;
            using var copy = new SqliteConnection(database.ConnectionString + ";Pooling=False");
            lock (Copying)
            {
                copy.Open();
                template.BackupDatabase(copy);
            }
        }
        else
        {
            await PostgresTemplate.Value;
            await OnServerAsync($"create database {database._name} template {TemplateName}");
        }

        return database;
    }

    /// <summary>Drops what the run leaves on a PostgreSQL server.</summary>
    public static async Task DropTemplateAsync()
    {
        if (PostgresTemplate.IsValueCreated)
        {
            await new TestDatabase(Engine.Postgres, TemplateName).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_engine == Engine.Postgres)
        {
            await DropAsync();
        }

        System.IO.Directory.Delete(Directory, recursive: true);
    }

    /// <summary>The server's own vacuum may be at work in it, which no ordinary role can end: then a moment later.</summary>
    private async Task DropAsync()
    {
        for (var tries = 20; ; tries--)
        {
            try
            {
                await OnServerAsync($"drop database if exists {_name} with (force)");
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege && tries > 1)
            {
                await Task.Delay(250);
            }
        }
    }

    private static string NewName() => $"interventions_{Guid.NewGuid():N}";

    private static async Task<SqliteConnection> MakeSqliteTemplateAsync()
    {
        var template = new SqliteConnection("Data Source=:memory:");
        template.Open();
        await using var app = TestApp.Over(await EmptyAsync(Engine.Sqlite));
        await app.Host.MigrateAsync();
        await using var db = app.Db();
        await db.Database.OpenConnectionAsync();
        ((SqliteConnection)db.Database.GetDbConnection()).BackupDatabase(template);
        return template;
    }

    private static async Task MakePostgresTemplateAsync()
    {
        var app = TestApp.Over(await EmptyAsync(Engine.Postgres, TemplateName));
        await app.Host.MigrateAsync();
        app.ClosePool(); // a template may not be in use
    }

    private static async Task OnServerAsync(string sql)
    {
        var server = PostgresServer ?? throw new InvalidOperationException("Set INTERVENTIONS_TEST_POSTGRES to a connection string: under CI both engines are tested.");
        await Creating.WaitAsync();
        try
        {
            await using var connection = new NpgsqlConnection(server);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
        finally
        {
            Creating.Release();
        }
    }
}

/// <summary>Tidies up after the run.</summary>
public sealed class TestDatabases : IAsyncDisposable
{
    public async ValueTask DisposeAsync() => await TestDatabase.DropTemplateAsync();
}
