using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

public sealed class ShellTests(AppFixture app, BrowserFixture browser)
{
    public static TheoryData<Role> EveryRole => [.. Roles.ForPeople];

    [Theory]
    [MemberData(nameof(EveryRole))]
    public async Task Today_opens_for_every_role(Role role)
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.PersonAsync($"Insp Priya {role}", role));

        await Assertions.Expect(visitor.Page.Locator(".rail a[aria-current]")).ToHaveTextAsync("Today");
        await visitor.LookAsync($"today-{role}");
    }

    /// <summary>So that the looks of all tests cannot pass because nothing is looked at.</summary>
    [Fact]
    public async Task A_look_finds_what_is_not_accessible_and_what_is_too_wide()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.GoAsync("/account/sign-in");
        Assert.Empty(await visitor.InaccessibleAsync());
        Assert.Empty(await visitor.TooWideAsync());

        await visitor.Page.EvaluateAsync("""
            () => {
                const main = document.querySelector('main');
                main.append(Object.assign(new Image(600, 20), { src: '/favicon.svg' }));
                const faint = main.appendChild(document.createElement('p'));
                faint.textContent = 'Hardly to be read';
                faint.style.color = '#ddd';
            }
            """);

        var found = (await visitor.InaccessibleAsync()).ToList();
        Assert.Contains(found, f => f.StartsWith("image-alt: ", StringComparison.Ordinal) && f.Contains("favicon.svg", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("color-contrast: ", StringComparison.Ordinal) && f.Contains("Hardly to be read", StringComparison.Ordinal));
        Assert.Contains(await visitor.TooWideAsync(), f => f.Contains("favicon.svg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_for_another_role_is_forbidden_and_says_for_whom_it_is()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.PersonAsync("Fay Facilitator", Role.Facilitator));

        var response = await visitor.GoAsync("/parts");

        Assert.Equal(403, response!.Status);
        await Assertions.Expect(visitor.Page.Locator("main")).ToContainTextAsync("You are signed in as a facilitator; this page is for an administrator.");
        visitor.Forgive("403");
        await visitor.LookAsync();
    }

    [Fact]
    public async Task An_unknown_address_is_not_found_but_a_stranger_is_told_nothing()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.GoAsync("/no/such/page");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");

        await visitor.SignInAsync(await app.PersonAsync("Nia Nowhere", Role.Facilitator));
        Assert.Equal(404, (await visitor.GoAsync("/no/such/page"))!.Status);
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is nothing here");
        visitor.Forgive("404");
        await visitor.LookAsync("not-found");
    }

    [Fact]
    public async Task Every_answer_carries_the_policies()
    {
        await using var visitor = await browser.VisitAsync(app);
        var headers = await (await visitor.GoAsync("/account/sign-in"))!.AllHeadersAsync();

        Assert.Equal(Web.Hosting.SecurityHeaders.ContentPolicy, headers["content-security-policy"]);
        Assert.Equal("nosniff", headers["x-content-type-options"]);
        Assert.Equal("same-origin", headers["referrer-policy"]);
        Assert.Equal("no-store", headers["cache-control"]);
    }

    [Fact]
    public async Task The_skip_link_leads_past_the_rail()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.PersonAsync("Skip Linker", Role.DecisionMaker));
        await visitor.Page.Locator("a.skip").FocusAsync();
        await visitor.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visitor.Page.Locator("main")).ToBeFocusedAsync();
        await visitor.Page.Keyboard.PressAsync("Control+/");
        await Assertions.Expect(visitor.Page.Locator("#q")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_marking_is_on_paper_too()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.PersonAsync("Pru Printer", Role.Administrator), path: "/parts");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(visitor.Page.GetByText("OFFICIAL-SENSITIVE")).ToBeVisibleAsync();
        await Assertions.Expect(visitor.Page.Locator(".rail")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_line_that_drops_is_said_in_plain_words_and_comes_back()
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.HoldTheLineAsync();
        await visitor.SignInAsync(await app.PersonAsync("Lin Line", Role.Administrator), path: "/parts");
        await visitor.Page.GetByLabel("Why").FillAsync("Half a sent");

        await visitor.CutTheLineAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Your work is kept. We are trying again");
        await visitor.LookAsync("line-dropped");

        visitor.MendTheLine();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await visitor.LiveAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Why")).ToHaveValueAsync("Half a sent");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Say something" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("Kept at 14:20.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_database_that_is_gone_gets_a_page_that_needs_none()
    {
        await using var broken = new AppFixture();
        await using var visitor = await browser.VisitAsync(broken);
        await visitor.GoAsync("/account/sign-in");
        broken.LoseDatabase();
        await visitor.Page.GetByLabel("User name").FillAsync("somebody");
        await visitor.Page.GetByLabel("Password").FillAsync("some password or other");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("The tracker cannot reach its records");
        await Assertions.Expect(visitor.Page.GetByText("OFFICIAL-SENSITIVE")).ToBeVisibleAsync();
        visitor.Forgive("503");
        await visitor.LookAsync("database-gone");
    }
}
