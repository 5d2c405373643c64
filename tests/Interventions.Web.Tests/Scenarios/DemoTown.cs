using Interventions.Web.Data;
using Interventions.Web.Data.DemoData;
using Interventions.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>The whole demo data, filled once an engine for all tests that only look at it.</summary>
public sealed class DemoTown : IAsyncDisposable
{
    private readonly Dictionary<Engine, Lazy<Task<TestApp>>> _apps = Enum.GetValues<Engine>().ToDictionary(e => e, e => new Lazy<Task<TestApp>>(() => FilledAsync(e)));

    /// <summary>Nobody changes anything in it, nor moves its clock.</summary>
    public Task<TestApp> On(Engine engine = Engine.Sqlite) => _apps[engine].Value;

    /// <summary>Fills what is missing, or only these.</summary>
    /// <returns>How many cases it made.</returns>
    internal static async Task<int> FillAsync(TestApp app, IEnumerable<DemoCase>? only = null)
    {
        var filler = FillerOf(app);
        Assert.True(await filler.BeginAsync(default));
        var missing = (only ?? await filler.MissingAsync(default)).ToList();
        await filler.FillAsync(missing, default);
        return missing.Count;
    }

    internal static DemoFiller FillerOf(TestApp app) => new(app.Services.GetRequiredService<AppDbs>(), app.Clock, app.Services.GetRequiredService<IServiceScopeFactory>()) { Pause = TimeSpan.Zero };

    public async ValueTask DisposeAsync()
    {
        foreach (var app in _apps.Values.Where(a => a.IsValueCreated))
        {
            await (await app.Value).DisposeAsync();
        }
    }

    private static async Task<TestApp> FilledAsync(Engine engine)
    {
        var app = await TestApp.On(engine);
        await FillAsync(app);
        return app;
    }
}
