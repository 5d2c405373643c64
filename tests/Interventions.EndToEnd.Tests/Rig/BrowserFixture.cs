using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>One real browser for the whole run. Without any, tests skip and say so; in CI they fail.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome.exe", "msedge.exe"];

    // What a container without a display or a network wants.
    private static readonly string[] Switches =
    [
        "--lang=en-GB", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _launching = new(1);
    private readonly System.Collections.Concurrent.ConcurrentBag<DirectoryInfo> _folders = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private string? _missing;

    public async ValueTask InitializeAsync()
    {
        try
        {
            _playwright = await Playwright.CreateAsync();

            // The three test projects run side by side, which a machine of two cores feels.
            Assertions.SetDefaultExpectTimeout(20_000);
            _browser = await LaunchAsync();
        }
        catch (PlaywrightException e)
        {
            _missing = $"No browser: set CHROMIUM to one, or install Chromium, Chrome or Edge. ({e.Message.Split('\n')[0]})";
        }
    }

    /// <summary>A visitor with cookies of their own, in a window of that width.</summary>
    /// <param name="app">The application to visit.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="findings">Where a long walk gathers what it finds, to be asserted at its end.</param>
    public async Task<Visitor> VisitAsync(AppFixture app, int width = 1360, List<string>? findings = null)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", _missing!);
            Assert.Fail(_missing);
        }

        var context = await (await StandingAsync()).NewContextAsync(new()
        {
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = width, Height = 900 },
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return await Visitor.ArriveAsync(context, findings);
    }

    /// <summary>A visitor whose browser keeps its storage on disk, as people's do: what is in memory only may go with a crash.</summary>
    /// <param name="folder">Where; the folder of an earlier visit opens that browser again.</param>
    public async Task<Visitor> VisitOnDiskAsync(AppFixture app, DirectoryInfo folder)
    {
        if (_browser is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", _missing!);
            Assert.Fail(_missing);
        }

        var context = await _playwright!.Chromium.LaunchPersistentContextAsync(folder.FullName, new()
        {
            ExecutablePath = Find(),
            Args = Switches,
            BaseURL = app.Address.ToString(),
            ViewportSize = new() { Width = 1360, Height = 900 },
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        _folders.Add(folder);
        return await Visitor.ArriveAsync(context, findings: null);
    }

    private Task<IBrowser> LaunchAsync() => _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = Find(), Args = Switches });

    /// <summary>The browser, or another where it has crashed, so that one crash fails one test and not the rest of the run.</summary>
    private async Task<IBrowser> StandingAsync()
    {
        await _launching.WaitAsync();
        try
        {
            return _browser = _browser is { IsConnected: true } standing ? standing : await LaunchAsync();
        }
        finally
        {
            _launching.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _launching.Dispose();
        foreach (var folder in _folders)
        {
            try
            {
                folder.Delete(recursive: true);
            }
            catch (IOException)
            {
                // A browser that is still writing; the system clears its temporary folder.
            }
        }
    }

    /// <summary>The one named, else one that is installed, else nothing, which means Playwright's own download.</summary>
    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
        {
            return named;
        }

        string[] folders =
        [
            .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator),
            "/Applications/Google Chrome.app/Contents/MacOS", "/Applications/Microsoft Edge.app/Contents/MacOS",
            @"C:\Program Files\Google\Chrome\Application", @"C:\Program Files (x86)\Microsoft\Edge\Application",
        ];
        string[] names = [.. Names, "Google Chrome", "Microsoft Edge"];
        return names.SelectMany(n => folders.Select(f => Path.Combine(f, n))).FirstOrDefault(File.Exists);
    }
}
