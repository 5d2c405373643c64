using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Interventions.Benchmarks;

/// <summary>The application over a migrated database of its own: a SQLite file on disk, as it runs in a force, or one on a PostgreSQL server.</summary>
internal sealed class BenchApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private readonly string? _database;

    private BenchApp(WebApplication app, DirectoryInfo folder, string? database) => (App, _folder, _database) = (app, folder, database);

    /// <summary>Any database of a server where this role may make more; null where there is none.</summary>
    public static string? PostgresServer => Environment.GetEnvironmentVariable("INTERVENTIONS_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public static SignedInUser Worker { get; } = new(new Actor(Guid.NewGuid(), "Amy Cole", Role.CustodySupportWorker), [], ["RUN", "MID", "CHS"]);

    public WebApplication App { get; }

    public static async Task<BenchApp> StartAsync(Action<WebApplication>? map = null, Engine engine = Engine.Sqlite)
    {
        var database = engine == Engine.Postgres ? $"interventions_bench_{Guid.NewGuid():N}" : null;
        if (database is not null)
        {
            await OnServerAsync($"create database {database}");
        }

        var folder = Directory.CreateTempSubdirectory("interventions-bench-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = folder.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = engine.ToString(),
            ["Database:Directory"] = folder.FullName,
            ["Database:ConnectionString"] = database is null ? null : new NpgsqlConnectionStringBuilder(PostgresServer) { Database = database }.ToString(),
        });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddInterventions();
        var app = builder.Build();
        await app.MigrateAsync();
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, folder, database);
    }

    public AppDb Db() => App.Services.GetRequiredService<AppDbs>().Create();

    public Mediators Mediators => App.Services.GetRequiredService<Mediators>();

    public async Task<T> SendAsync<T>(MediatR.IRequest<Outcome<T>> request, SignedInUser? user = null)
    {
        var outcome = await Mediators.For(user ?? Worker).Send(request);
        return outcome.Problem is null ? outcome.Value : throw new InvalidOperationException(outcome.Problem.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        if (_database is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await DropAsync(_database);
        }
    }

    /// <summary>The server's own vacuum may be at work in it, which no ordinary role can end: then a moment later.</summary>
    private static async Task DropAsync(string database)
    {
        for (var tries = 40; ; tries--)
        {
            try
            {
                await OnServerAsync($"drop database if exists {database} with (force)");
                return;
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege && tries > 1)
            {
                await Task.Delay(250);
            }
        }
    }

    private static async Task OnServerAsync(string sql)
    {
        await using NpgsqlConnection connection = new(PostgresServer);
        await connection.OpenAsync();
        await using NpgsqlCommand command = new(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
