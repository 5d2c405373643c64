using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>The parts of Components/Ui, pressed in a browser on the page that shows them all.</summary>
public sealed class PartsTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task Look_right_and_are_accessible()
    {
        await using var visitor = await OpenAsync();
        await visitor.LookAsync("parts");
    }

    [Fact]
    public async Task A_confirmation_answers_and_gives_the_focus_back()
    {
        await using var visitor = await OpenAsync();
        var ask = visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ask first" });
        await ask.ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        await visitor.LookAsync("confirm");

        await visitor.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visitor.Page.Locator("output")).ToHaveTextAsync("no");
        await Assertions.Expect(ask).ToBeFocusedAsync();

        await ask.ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Finish the register" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("output")).ToHaveTextAsync("yes");
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task A_form_lists_what_is_missing_and_leads_there()
    {
        await using var visitor = await OpenAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("One answer needs another look.")).ToBeVisibleAsync();
        await visitor.LookAsync("form-errors");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Enter the reason." }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Why")).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.GetByLabel("Why")).ToHaveAccessibleDescriptionAsync("One sentence is enough. Error: Enter the reason.");

        await visitor.Page.Keyboard.TypeAsync("Because.");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Send" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("[aria-live=polite]")).ToContainTextAsync("Sent.");
        await visitor.LookAsync("toast");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Dismiss: Sent." }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByText("Sent.")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Tabs_move_by_arrow_keys()
    {
        await using var visitor = await OpenAsync();
        await visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "List" }).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Tab, new() { Name = "Nothing" })).ToBeFocusedAsync();
        await Assertions.Expect(visitor.Page.GetByText("Nobody is waiting.")).ToBeVisibleAsync();
        await visitor.LookAsync("tabs");
    }

    [Fact]
    public async Task The_pager_keeps_the_rest_of_the_address()
    {
        await using var visitor = await OpenAsync("/parts?filter=mine&page=2");
        await Assertions.Expect(visitor.Page.GetByText("26 to 50 of 312")).ToBeVisibleAsync();
        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Next" }).ClickAsync();

        await Assertions.Expect(visitor.Page).ToHaveURLAsync(new Uri(app.Address, "/parts?filter=mine&page=3").ToString());
        await Assertions.Expect(visitor.Page.GetByText("51 to 75 of 312")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_page_that_fails_says_so_with_a_reference_and_the_next_page_works()
    {
        await using var visitor = await OpenAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Break this page" }).ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Something went wrong on our side");
        await visitor.LookAsync("page-failed");

        await visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Today" }).First.ClickAsync();
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Today");
    }

    private async Task<Visitor> OpenAsync(string path = "/parts")
    {
        var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.PersonAsync("Ada Parts", Role.Administrator), path: path);
        return visitor;
    }
}
