using System.Globalization;
using System.Text.RegularExpressions;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>Programmes by version, schedules that change, and whether he can still finish, as people meet them.</summary>
public sealed class ProgrammeTests(AppFixture app, BrowserFixture browser)
{
    /// <summary>By keyboard alone: the rules are changed, the numbers read, the version added; the old one stays.</summary>
    [Fact]
    public async Task An_administrator_adds_a_version_after_seeing_who_would_fare_differently()
    {
        var ada = await app.StaffAsync("Ada Admin", Role.Administrator);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(ada);
        var (page, keys) = (visitor.Page, new Keys(visitor.Page));
        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "Programmes", Exact = true }));
        await visitor.LookAsync("p-01-programmes");
        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "New version of Reset" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Reset: version");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Add the version" })).ToBeDisabledAsync();
        await keys.FillAsync(page.GetByLabel("What changes and why"), "The provider confirmed the rules.");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "See who would fare differently" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "would fare differently" }).First).ToContainTextAsync("open cases would fare differently");
        await visitor.LookAsync("p-02-new-version");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add the version" }));

        var reset = page.GetByRole(AriaRole.Region, new() { Name = "Reset" });
        await Assertions.Expect(reset).ToContainTextAsync("The provider confirmed the rules.");
        await Assertions.Expect(reset.Locator("summary")).ToHaveCountAsync(2);
        await visitor.AssertAccessibleAsync();
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task A_facilitator_moves_cancels_and_catches_up_a_workshop_and_the_case_says_whether_he_can_still_finish()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Enrolled);
        var sessions = await road.FormGroupAsync(CaseRoad.Cara, inDays: 3);
        await using var fay = await browser.VisitAsync(app);
        await fay.SignInAsync(road.Facilitator.Account);
        var page = fay.Page;
        await fay.GoAsync($"/cases/{id}");
        var finish = page.GetByRole(AriaRole.Region, new() { Name = "Can he still finish?" });
        await Assertions.Expect(finish.GetByText("Book a seat in")).ToBeVisibleAsync();
        await fay.LookAsync("p-03-can-he-finish");
        await road.SeatAsync(id, sessions[0]);
        await Assertions.Expect(finish).ToContainTextAsync("In the seat he holds");

        await fay.GoAsync($"/groups/{sessions[0].GroupId}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change workshop A" }).ClickAsync();
        await page.GetByLabel("New day").FillAsync(NextOpen(sessions[0].Day.AddDays(1)).ToString("O", CultureInfo.InvariantCulture));
        await page.GetByLabel("Move the later sessions with it").CheckAsync();
        await fay.LookAsync("p-04-change-session");
        await page.GetByRole(AriaRole.Button, new() { Name = "Move the session" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toasts")).ToContainTextAsync("Moved.");
        var moved = await road.SessionsAsync(sessions[0].GroupId);
        Assert.True(moved[0].Day > sessions[0].Day && moved[1].Day > moved[0].Day.AddDays(27));

        await page.GetByRole(AriaRole.Button, new() { Name = "Change workshop B" }).ClickAsync();
        await page.GetByLabel("Reason").FillAsync("The heating failed");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the session" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Workshop B is cancelled. Add a catch-up session for it.")).ToBeVisibleAsync();
        await fay.LookAsync("p-05-cancelled");

        await page.GetByRole(AriaRole.Button, new() { Name = "Change workshop B" }).ClickAsync();
        await page.GetByLabel("Day", new() { Exact = true }).FillAsync(NextOpen(moved[1].Day.AddDays(1)).ToString("O", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a catch-up session" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Workshop B (catch-up)" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Add a catch-up session for it.")).ToHaveCountAsync(0);
        await fay.AssertAccessibleAsync();

        await fay.GoAsync($"/cases/{id}");
        await Assertions.Expect(finish).ToContainTextAsync("In the seat he holds");
        fay.AssertNoComplaints();
    }

    [Fact]
    public async Task A_break_is_added_and_a_new_schedule_steps_over_it()
    {
        var road = await CaseRoad.OpenAsync(app);
        await using var fay = await browser.VisitAsync(app);
        await fay.SignInAsync(road.Facilitator.Account);
        var page = fay.Page;
        var first = NextOpen(DateOnly.Parse(road.Day(5), CultureInfo.InvariantCulture));
        var venue = $"Barn {CaseRoad.NewSurname()}";
        await fay.GoAsync("/groups/closures");
        await page.GetByLabel("Venue").FillAsync(venue);
        await page.GetByLabel("First day").FillAsync(first.AddDays(28).ToString("O", CultureInfo.InvariantCulture));
        await page.GetByLabel("Last day").FillAsync(first.AddDays(28).ToString("O", CultureInfo.InvariantCulture));
        await page.GetByLabel("Why").FillAsync("polling station");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = venue })).ToContainTextAsync("polling station");
        await fay.LookAsync("p-06-closures");

        await fay.GoAsync("/groups/new");
        await page.GetByLabel("Programme").SelectOptionAsync(CaseRoad.Cara);
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Barn winter");
        await page.GetByLabel("Venue").FillAsync(venue);
        await page.GetByLabel("Who it is for").SelectOptionAsync("Male");
        await page.GetByLabel("Day of the first session").FillAsync(first.ToString("O", CultureInfo.InvariantCulture));
        await page.GetByLabel("Sessions start at").FillAsync("10:00");
        await page.GetByLabel("Fay Farrow").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See the dates" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"{first.AddDays(28).InWords()} is left out")).ToBeVisibleAsync();
        await fay.LookAsync("p-07-plan");
        await fay.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Form the group" }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/groups/[0-9a-f-]{36}$"));
        await Assertions.Expect(page.GetByText("A session needs 2 facilitators; 1 leads this group yet.")).ToBeVisibleAsync();
        fay.AssertNoComplaints();
    }

    private static DateOnly NextOpen(DateOnly day) => WorkingDays.EnglandAndWales.IsHoliday(day) ? NextOpen(day.AddDays(1)) : day;
}
