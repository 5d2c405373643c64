using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

public sealed class ReferTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task Makes_a_case_and_shows_it()
    {
        var cole = await app.StaffAsync("Amy Cole", Role.CustodySupportWorker);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(cole, path: "/referrals/new");
        var page = visitor.Page;
        await visitor.LookAsync("refer-empty");

        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).ClickAsync();
        await Assertions.Expect(page.GetByText("answers need another look")).ToBeVisibleAsync();
        await visitor.LookAsync("refer-missing");

        await page.GetByLabel("Kind of referral").SelectOptionAsync("ConditionalCaution");
        await page.GetByLabel("Where it comes from").SelectOptionAsync("Custody");
        await page.GetByLabel("Area", new() { Exact = true }).SelectOptionAsync("CHE");
        await page.GetByLabel("Surname").FillAsync("Hughes");
        await page.GetByLabel("Forenames").FillAsync("Daniel");
        await page.GetByLabel("Date of birth").FillAsync("1991-07-15");
        await page.GetByLabel("Sex").SelectOptionAsync("Male");
        await page.GetByLabel("Crime reference").FillAsync("ches26100412");
        await page.GetByLabel("Offence", new() { Exact = true }).SelectOptionAsync("CJ88001");
        await page.GetByLabel("Day of the offence").FillAsync(DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-2)).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByLabel("His relationship").SelectOptionAsync("CurrentPartner");
        await page.GetByLabel("Risk level").SelectOptionAsync("Standard");
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Daniel Hughes");
        await Assertions.Expect(page.GetByText("Waiting", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.LookAsync("case-custody");

        await visitor.GoAsync("/cases");
        await visitor.LookAsync("cases");
        await page.GetByLabel("Find a person, case or reference").FillAsync("hughes");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Daniel Hughes" }).First).ToBeVisibleAsync();
        Assert.DoesNotContain("hughes", page.Url, StringComparison.OrdinalIgnoreCase);

        await visitor.GoAsync("/");
        await visitor.LookAsync("home-custody");
    }
}
