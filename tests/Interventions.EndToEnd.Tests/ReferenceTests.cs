using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>The administrator's reference pages, by keyboard: a holiday, a version of the rules, a policy that goes by it.</summary>
public sealed class ReferenceTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task An_administrator_enters_a_holiday_rules_and_a_policy_by_keyboard()
    {
        var today = DateOnly.FromDateTime(app.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.StaffAsync("Ada Reference", Role.Administrator), path: "/reference");
        var (page, keys) = (visitor.Page, new Keys(visitor.Page));
        await visitor.LookAsync("reference");

        // A bank holiday, far enough ahead to move no other test's clock.
        await visitor.FollowAsync("Bank holidays", "Bank holidays of");
        await keys.DayAsync(page.Locator("#day"), new(2034, 6, 2));
        await keys.FillAsync(page.Locator("#name"), "Jubilee");
        await keys.FillAsync(page.Locator("#source"), "Proclamation of 1 May 2034");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add the day" }));
        await Assertions.Expect(page.GetByText("Jubilee is added.")).ToBeVisibleAsync();
        await visitor.GoAsync("/reference/holidays?year=2034");
        await Assertions.Expect(page.Locator("#changes ~ ul")).ToContainTextAsync("Jubilee, 2 Jun 2034: added by Ada Reference. Proclamation of 1 May 2034");
        await visitor.LookAsync("reference-holidays");

        // Rules like the present ones, from a later day.
        await visitor.GoAsync("/reference/rules");
        await visitor.LookAsync("reference-rules");
        await visitor.GoAsync("/reference/rules/new?like=Cheshire%201");
        await keys.DayAsync(page.Locator("#effective-from"), today.AddDays(30));
        await keys.FillAsync(page.Locator("#source"), "Minute 12 of the force");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "See what it would change" }));
        await Assertions.Expect(page.GetByText("Cases that would get another answer.")).ToBeVisibleAsync();
        await visitor.LookAsync("reference-rules-new");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enter these rules" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Cheshire 2" })).ToBeVisibleAsync();

        // A policy that goes by them, refused with its reason first.
        await visitor.GoAsync("/reference/policies");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enter a version for Cheshire" }));
        await Assertions.Expect(page.Locator("#effective-from")).ToBeVisibleAsync();
        await keys.DayAsync(page.Locator("#effective-from"), today.AddDays(31));
        await keys.FillAsync(page.Locator("#authority-reference"), "Minute 13 of the force");
        await page.Locator("#rule-set").SelectOptionAsync("Cheshire 2");
        await page.Locator("#least-rank-to-sign").SelectOptionAsync("Constable");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enter this version" }));
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("A caution is given by a sergeant or above (CC-05)");
        await visitor.LookAsync("reference-policies");
        await page.Locator("#least-rank-to-sign").SelectOptionAsync("Sergeant");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enter this version" }));
        await Assertions.Expect(page.GetByText("cases referred before keep theirs")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("summary", new() { HasText = "To come" })).ToBeVisibleAsync();

        // Taken back, so that other tests go on under the policy they know.
        await page.Locator("summary", new() { HasText = "To come" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Take back") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).ClickAsync();
        await Assertions.Expect(page.Locator("summary", new() { HasText = "Taken back" })).ToBeVisibleAsync();
        visitor.AssertNoComplaints();
    }
}
