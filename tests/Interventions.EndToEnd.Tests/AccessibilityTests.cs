using System.Reflection;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Interventions.Web.Features.Referrals;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>Every page with every role. Pages are found by their routes, so that a new one cannot be forgotten.</summary>
public sealed class AccessibilityTests(AppFixture app, BrowserFixture browser, ITestOutputHelper output)
{
    /// <summary>Pages that are not gone to: doors, which SignInTests walk, and what the server answers instead of a page.</summary>
    private static readonly HashSet<string> Elsewhere =
        ["/account/sign-in", "/account/sign-out", "/account/role", "/not-found", "/problem/{Code:int}"];

    public static TheoryData<Role> EveryRole => [.. Roles.ForPeople];

    private static IEnumerable<(string Template, IReadOnlyList<Role> For)> Pages =>
        from type in typeof(Program).Assembly.GetTypes()
        from route in type.GetCustomAttributes<RouteAttribute>()
        where !Elsewhere.Contains(route.Template)
        orderby route.Template
        select (route.Template, type.GetCustomAttribute<PageForAttribute>()?.For ?? Roles.ForPeople);

    [Fact]
    public void Every_page_says_whom_it_is_for_but_the_first()
    {
        var open = Pages.Where(p => typeof(Program).Assembly.GetTypes().Any(t =>
            t.GetCustomAttributes<RouteAttribute>().Any(r => r.Template == p.Template) && t.GetCustomAttribute<PageForAttribute>() is null));

        Assert.Equal(["/", "/account/password"], open.Select(p => p.Template));
    }

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Every_page_is_accessible_or_says_whom_it_is_for(Role role)
    {
        var road = await CaseRoad.OpenAsync(app);
        var person = await PersonAsync(road, role);
        var places = await PlacesAsync(road, role, person);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(person);

        List<string> findings = [];
        Dictionary<string, string> titles = [];
        var (open, closed) = (0, 0);
        foreach (var (template, roles) in Pages)
        {
            var path = places.Aggregate(template, (p, place) => p.Replace(place.Key, place.Value, StringComparison.Ordinal));
            Assert.False(path.Contains('{'), $"Say in this test what stands for the parameter in {template}.");
            if (roles.Contains(role))
            {
                open++;
                var response = await visitor.GoAsync(path);
                Assert.True(response!.Status == 200, $"{path} answers {response.Status} to {role}");
                findings.AddRange((await ProblemsAsync(visitor, titles)).Select(f => $"{path}: {f}"));
            }
            else
            {
                // One and the same page: looked at once, and for the others what the server answers is enough.
                if (closed++ == 0)
                {
                    await visitor.GoAsync(path);
                    await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This page is for somebody else");
                    visitor.Forgive("403");
                }

                var refused = await visitor.Page.APIRequest.GetAsync(path, new() { Headers = [new("Accept", "text/html")] });
                Assert.True(refused.Status == 403, $"{path} answers {refused.Status} to {role}");
                Assert.Contains("This page is for somebody else", await refused.TextAsync(), StringComparison.Ordinal);
            }
        }

        findings.AddRange(await RailAsync(visitor));
        output.WriteLine($"{role}: {open} pages looked at, {closed} refused.");
        Visitor.AssertNone(findings);
    }

    /// <summary>Every link in the rail leads to a page.</summary>
    private static async Task<List<string>> RailAsync(Visitor visitor)
    {
        List<string> dead = [];
        await visitor.GoAsync("/");
        var links = await visitor.Page.Locator(".rail a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        foreach (var link in links)
        {
            if ((await visitor.GoAsync(link))!.Status != 200)
            {
                dead.Add($"The rail leads to {link}, which is not there.");
            }
        }

        visitor.Forgive("404");
        return dead;
    }

    private static async Task<IEnumerable<string>> ProblemsAsync(Visitor visitor, Dictionary<string, string> titles)
    {
        List<string> found = [.. await visitor.InaccessibleAsync(), .. await visitor.TooWideAsync(), .. visitor.TakeComplaints()];
        var headings = await visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 }).CountAsync();
        if (headings != 1)
        {
            found.Add($"{headings} headings of the first level.");
        }

        var title = await visitor.Page.TitleAsync();
        if (!titles.TryAdd(title, visitor.Page.Url))
        {
            found.Add($"The title \"{title}\" is also that of {titles[title]}.");
        }

        await visitor.Page.Locator("a.skip").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");
        if (!await visitor.Page.EvaluateAsync<bool>("() => document.activeElement?.id === 'main'"))
        {
            found.Add("The skip link does not lead to the page.");
        }

        return found;
    }

    /// <summary>Something real for each parameter of a route.</summary>
    private static async Task<Dictionary<string, string>> PlacesAsync(CaseRoad road, Role role, AppUser person)
    {
        var id = await road.ToAsync(CaseStage.Enrolled);
        var sessions = await road.FormGroupAsync(CaseRoad.Cara);
        await road.SeatAsync(id, sessions[0]);
        return new()
        {
            ["{CaseId:guid}"] = id.ToString(),
            ["{GroupId:guid}"] = sessions[0].GroupId.ToString(),
            ["{SessionId:guid}"] = sessions[0].Id.ToString(),
            ["{PersonId:guid}"] = (await road.FileAsync(id)).PersonId.ToString(),
            ["{DraftId:guid}"] = (await DraftAsync(road, role, person)).ToString(),
            ["{Code}"] = "cara",
            ["{Part}"] = DraftTask.Circumstances.Path(),
            ["{Id:guid}"] = road.Custody.Account.Id.ToString(),
        };
    }

    /// <summary>A draft of the reader's own; for those who write none, nothing.</summary>
    private static async Task<Guid> DraftAsync(CaseRoad road, Role role, AppUser person) => Roles.Referrers.Contains(role)
        ? await new[] { road.Custody, road.Facilitator, road.Decider }.Single(s => s.Account.Id == person.Id).SendAsync(new StartDraft.Command())
        : Guid.CreateVersion7();

    private async Task<AppUser> PersonAsync(CaseRoad road, Role role) => role switch
    {
        Role.CustodySupportWorker => road.Custody.Account,
        Role.Facilitator => road.Facilitator.Account,
        Role.VictimContactWorker => road.VictimWorker.Account,
        Role.DecisionMaker => road.Decider.Account,
        _ => await app.StaffAsync($"Pat {role}", role),
    };
}
