using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Interventions.Web.Data;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>Somebody at a browser: goes to pages, looks at them, and notes what the browser complains about.</summary>
public sealed partial class Visitor : IAsyncDisposable
{
    private const int Narrowest = 320;
    private static readonly string[] Standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static int _looks;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<IWebSocketRoute> _lines = [];
    private readonly StringBuilder _heard = new();
    private bool _cut;

    private Visitor(IBrowserContext context, IPage page, List<string>? findings) => (_context, Page, Findings) = (context, page, findings);

    /// <summary>How many pages and opened forms were looked at in this run.</summary>
    public static int Looks => _looks;

    public IPage Page { get; }

    /// <summary>Where a long walk gathers what <see cref="LookAsync"/> finds, to be asserted at its end; null asserts at once.</summary>
    public List<string>? Findings { get; }

    internal static async Task<Visitor> ArriveAsync(IBrowserContext context, List<string>? findings)
    {
        var visitor = new Visitor(context, await context.NewPageAsync(), findings);

        visitor.Page.WebSocket += (_, line) => line.FrameReceived += (_, frame) => visitor.Hear(frame);

        // The policy itself is under test, so it is never bypassed; this only listens.
        await context.ExposeFunctionAsync<string, int>("noteViolation", v => { visitor.Note($"Content policy: {v}"); return 0; });
        await context.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', e => noteViolation(`${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}`));");
        visitor.Page.Console += (_, message) =>
        {
            // With the line cut, the browser and Blazor complain of it, and rightly.
            if (message.Type == "error" && !visitor._cut)
            {
                visitor.Note($"Console: {message.Text}");
            }
        };
        visitor.Page.PageError += (_, error) => visitor.Note($"Script: {error}");
        return visitor;
    }

    /// <summary>Goes to an address and waits until the page is live, or has loaded where it has no circuit.</summary>
    public async Task<IResponse?> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await LiveAsync();
        return response;
    }

    /// <summary>Waits for the circuit. Account and error pages have none and say so; they need only their heading.</summary>
    public Task LiveAsync() => Page.WaitForFunctionAsync(
        "() => document.querySelector('h1') && (!document.body.hasAttribute('data-circuit') || document.body.hasAttribute('data-interactive'))");

    /// <summary>
    /// Through the form of the sign-in page, but without drawing that page, which SignInTests do: everybody signs in, and a page more for
    /// each was a tenth of the run.
    /// </summary>
    public async Task SignInAsync(AppUser person, string password = AppFixture.Password, string path = "/")
    {
        var door = $"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}";
        var form = Page.APIRequest.CreateFormData();
        foreach (Match hidden in Hidden().Matches(await (await Page.APIRequest.GetAsync(door)).TextAsync()))
        {
            form.Set(hidden.Groups["name"].Value, hidden.Groups["value"].Value);
        }

        form.Set("Input.User", person.UserName!).Set("Input.Password", password);
        var answer = await Page.APIRequest.PostAsync(door, new() { Form = form, MaxRedirects = 0 });
        Assert.True(answer.Headers.TryGetValue("location", out var inside), $"{person.Name} is not let in: the form is answered with {answer.Status}.");
        await GoAsync(inside);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" */>""")]
    private static partial Regex Hidden();

    /// <summary>Follows a link, and waits for the page it leads to.</summary>
    public async Task FollowAsync(string link, string heading)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);
        await LiveAsync();
    }

    /// <summary>A button by its words and what they are about, which only those who hear the page are told.</summary>
    public ILocator Button(string words, string about) =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^{Regex.Escape(words)} ?[:,]? ?{Regex.Escape(about)}$") });

    /// <summary>Puts us between the page and its circuit, so that the line can be cut. Call before going to a page.</summary>
    public async Task HoldTheLineAsync()
    {
        await Page.RouteWebSocketAsync(new Regex("/_blazor"), line =>
        {
            if (!_cut)
            {
                line.ConnectToServer();
                _lines.Add(line);
            }
        });
        await Page.RouteAsync("**/_blazor/**", route => _cut ? route.AbortAsync() : route.ContinueAsync());
    }

    /// <summary>Cuts it, as a tunnel or a lift does; nothing gets through until <see cref="MendTheLine"/>.</summary>
    public async Task CutTheLineAsync()
    {
        _cut = true;
        foreach (var line in _lines)
        {
            await line.CloseAsync();
        }

        _lines.Clear();
    }

    public void MendTheLine() => _cut = false;

    /// <summary>What every page must be: clean of violations, accessible, usable at 320 px. Leaves a picture of both widths.</summary>
    public async Task LookAsync([CallerMemberName] string name = "")
    {
        Interlocked.Increment(ref _looks);
        await ShootAsync($"{name}-{Page.ViewportSize!.Width}");
        string[] found = [.. await InaccessibleAsync(), .. await TooWideAsync(), .. TakeComplaints()];
        await ShootAsync($"{name}-{Narrowest}", Narrowest);
        if (Findings is null)
        {
            AssertNone(found);
        }

        Findings?.AddRange(found.Select(f => $"{name}: {f}"));
    }

    public async Task AssertAccessibleAsync() => AssertNone(await InaccessibleAsync());

    public async Task AssertFitsAsync() => AssertNone(await TooWideAsync());

    public void AssertNoComplaints() => AssertNone(TakeComplaints());

    /// <summary>
    /// What axe finds against the standards. It runs in the page itself: the package for Playwright opens a window more for each look
    /// and brings back all that is in order too, which was a third of the run. No page here has frames, which would need more.
    /// </summary>
    public async Task<IEnumerable<string>> InaccessibleAsync()
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(Axe);
        }

        return await Page.EvaluateAsync<string[]>("""
            async standards => {
                const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] });
                return violations.map(v => `${v.id}: ${v.help} ${v.nodes.map(n => n.html).join('; ')}`);
            }
            """, Standards);
    }

    /// <summary>What makes the page scroll sideways in a window as narrow as a small telephone, which is also 400 % of 1280.</summary>
    public async Task<IEnumerable<string>> TooWideAsync()
    {
        string[] wide = [];
        await AtWidthAsync(Narrowest, async () => wide = await Page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= window.innerWidth ? [] :
                [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > window.innerWidth + 1).map(e => e.outerHTML.slice(0, 120))
            """));
        return wide.Select(w => $"Too wide: {w}");
    }

    /// <summary>Everything the server has sent over the circuit, shown or not.</summary>
    public string Heard
    {
        get
        {
            lock (_heard)
            {
                return _heard.ToString();
            }
        }
    }

    /// <summary>What the browser has complained of since it was last asked.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        lock (_complaints)
        {
            string[] all = [.. _complaints];
            _complaints.Clear();
            return all;
        }
    }

    /// <summary>Takes back complaints a test has caused on purpose, such as the console's line about a 404.</summary>
    public void Forgive(string containing)
    {
        lock (_complaints)
        {
            _complaints.RemoveAll(c => c.Contains(containing, StringComparison.Ordinal));
        }
    }

    /// <summary>A picture in artifacts/screens, for somebody to look at: in CI nobody does, and two for each look cost minutes. PICTURES=true takes them all the same.</summary>
    public Task ShootAsync(string name, int? width = null) => TakesPictures
        ? AtWidthAsync(width ?? Page.ViewportSize!.Width, async () => await Page.ScreenshotAsync(new() { Path = Path.Combine(Screens, $"{name}.png"), FullPage = true }))
        : Task.CompletedTask;

    private static bool TakesPictures => Environment.GetEnvironmentVariable("CI") != "true" || Environment.GetEnvironmentVariable("PICTURES") == "true";

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private static string Screens { get; } = Path.Combine(Root().FullName, "artifacts", "screens");

    private static DirectoryInfo Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Interventions.sln")))
        {
            folder = folder.Parent;
        }

        return folder ?? new DirectoryInfo(AppContext.BaseDirectory);
    }

    /// <summary>Like Assert.Empty, but the whole of each finding is in the message.</summary>
    internal static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join(Environment.NewLine, all));
    }

    private async Task AtWidthAsync(int width, Func<Task> act)
    {
        var before = Page.ViewportSize!;
        await Page.SetViewportSizeAsync(width, before.Height);
        await act();
        await Page.SetViewportSizeAsync(before.Width, before.Height);
    }

    private void Hear(IWebSocketFrame frame)
    {
        lock (_heard)
        {
            _heard.Append(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? []));
        }
    }

    private void Note(string complaint)
    {
        lock (_complaints)
        {
            _complaints.Add(complaint);
        }
    }
}
