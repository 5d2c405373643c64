using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.Data.Sqlite;

namespace Interventions.Benchmarks;

/// <summary>The application over a migrated SQLite file of its own, on disk, as it runs in a force.</summary>
internal sealed class BenchApp : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private BenchApp(WebApplication app, DirectoryInfo folder) => (App, _folder) = (app, folder);

    public static SignedInUser Worker { get; } = new(new Actor(Guid.NewGuid(), "Amy Cole", Role.CustodySupportWorker), [], ["RUN", "MID", "CHS"]);

    public WebApplication App { get; }

    public static async Task<BenchApp> StartAsync(Action<WebApplication>? map = null)
    {
        var folder = Directory.CreateTempSubdirectory("interventions-bench-");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ContentRootPath = folder.FullName });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["Database:Directory"] = folder.FullName });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddInterventions();
        var app = builder.Build();
        await app.MigrateAsync();
        map?.Invoke(app);
        await app.StartAsync();
        return new(app, folder);
    }

    public AppDb Db() => App.Services.GetRequiredService<AppDbs>().Create();

    public async Task<T> SendAsync<T>(MediatR.IRequest<Outcome<T>> request, SignedInUser? user = null)
    {
        var outcome = await App.Services.GetRequiredService<Mediators>().For(user ?? Worker).Send(request);
        return outcome.Problem is null ? outcome.Value : throw new InvalidOperationException(outcome.Problem.Message);
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
