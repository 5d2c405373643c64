using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace Interventions.Web.Tests.Support;

/// <summary>
/// The application as it builds itself, over a migrated database of its own: real mediator, behaviours, handlers and
/// engine. Only the clock and the user are fake.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private TestApp(WebApplication app, TestDatabase database, FakeTimeProvider clock, CapturedLog log) =>
        (_app, _database, Clock, Log) = (app, database, clock, log);

    /// <summary>Where every test's clock starts: a Sunday morning.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Clock { get; }

    /// <summary>What the application wrote to its log.</summary>
    public CapturedLog Log { get; }

    public IServiceProvider Services => _app.Services;

    internal IHost Host => _app;

    /// <summary>A fresh application on a copy of the migrated template.</summary>
    /// <param name="engine">From <see cref="OnBothEnginesAttribute"/>, or SQLite where one engine is enough.</param>
    /// <param name="services">What a test adds or replaces.</param>
    /// <param name="settings">Settings that differ, for example "Database:BusyTimeoutSeconds".</param>
    public static async Task<TestApp> On(
        Engine engine = Engine.Sqlite,
        Action<IServiceCollection>? services = null,
        IReadOnlyDictionary<string, string?>? settings = null) =>
        Over(await TestDatabase.FromTemplateAsync(engine), services, settings);

    /// <summary>The mediator as this person's circuit has it.</summary>
    public IMediator MediatorOf(TestPerson? person) => Services.GetRequiredService<Mediators>().For(person?.User);

    /// <summary>Sends as the usual person in this role; <see cref="Role.System"/> is the tracker itself.</summary>
    public Task<TResponse> SendAs<TResponse>(Role role, IRequest<TResponse> request) => SendAs(TestPerson.Usual(role), request);

    /// <summary>Sends as this person, or as nobody. A bug in a handler surfaces as the exception it threw.</summary>
    public async Task<TResponse> SendAs<TResponse>(TestPerson? person, IRequest<TResponse> request)
    {
        try
        {
            return await MediatorOf(person).Send(request);
        }
        catch (RequestFailedException failed)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.Original);
            throw;
        }
    }

    /// <summary>A context to look with. Whoever asks disposes of it.</summary>
    public AppDb Db() => Services.GetRequiredService<AppDbs>().Create();

    public async ValueTask DisposeAsync()
    {
        ClosePool();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    /// <summary>Pooled connections would keep the file or the database in use.</summary>
    internal void ClosePool()
    {
        using var db = Db();
        if (db.Database.GetDbConnection() is SqliteConnection sqlite)
        {
            SqliteConnection.ClearPool(sqlite);
        }
        else
        {
            NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        }
    }

    internal static TestApp Over(
        TestDatabase database,
        Action<IServiceCollection>? services = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        var clock = new FakeTimeProvider(Start);
        var log = new CapturedLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Testing", ContentRootPath = database.Directory });
        builder.Configuration.AddInMemoryCollection(database.Settings).AddInMemoryCollection([new("LeakGuard:Decoys", "0")]).AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddInterventions();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Host.UseDefaultServiceProvider(options => options.ValidateScopes = options.ValidateOnBuild = true);
        services?.Invoke(builder.Services);
        return new(builder.Build(), database, clock, log);
    }
}
