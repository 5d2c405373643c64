using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.Referrals;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A referral from the first press to the case.</summary>
public sealed class ReferTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task Makes_a_case_and_shows_it()
    {
        var cole = await app.StaffAsync("Amy Cole", Role.CustodySupportWorker);
        var surname = CaseRoad.NewSurname();
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(cole, path: "/referrals/new");
        var page = visitor.Page;
        var screen = new ReferralScreen(page);
        await visitor.LookAsync("refer-start");
        await screen.StartAsync(surname);
        await visitor.LookAsync("refer-empty");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("needs another look");
        await Assertions.Expect(page.GetByLabel("Kind of referral", new() { Exact = true })).ToHaveAccessibleDescriptionAsync("Error: Choose what he is referred for.");
        await visitor.LookAsync("refer-missing");

        for (var title = await screen.TitleAsync(); title != ReferralScreen.CheckHeading; title = await screen.GoOnAsync(title))
        {
            await screen.FillPartAsync(title, Track.ConditionalCaution, surname);
            await ReadsInOrderAsync(page);
            await visitor.LookAsync($"refer-{DraftTasks.All.Single(t => t.Title() == title)}");
        }

        await visitor.LookAsync("refer-check");
        await page.GetByRole(AriaRole.Link, new() { Name = "All parts of this referral" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = DraftTask.Person.Title() })).ToContainTextAsync("Done");
        await visitor.LookAsync("refer-tasks");
        await page.GetByRole(AriaRole.Link, new() { Name = "Check your answers" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync($"Daniel {surname}");
        await Assertions.Expect(page.GetByText("Waiting", new() { Exact = true })).ToBeVisibleAsync();
        await visitor.LookAsync("case-custody");

        await visitor.GoAsync("/cases");
        await visitor.LookAsync("cases");
        await page.GetByLabel("Find a person, case or reference").FillAsync(surname.ToLowerInvariant());
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Daniel {surname}" }).First).ToBeVisibleAsync();
        Assert.DoesNotContain(surname, page.Url, StringComparison.OrdinalIgnoreCase);

        await visitor.GoAsync("/");
        await visitor.LookAsync("home-custody");
    }

    [Fact]
    public async Task Changes_an_answer_from_the_check_and_comes_back_to_it()
    {
        var cole = await app.StaffAsync("Amy Cole", Role.CustodySupportWorker);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(cole, path: "/referrals/new");
        var page = visitor.Page;
        var screen = new ReferralScreen(page);
        await screen.FillAsync(Track.Voluntary, CaseRoad.NewSurname());

        await page.GetByRole(AriaRole.Link, new() { Name = "Change The person referred" }).ClickAsync();
        await page.GetByLabel("PNC ID").FillAsync("2003/0062845A");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The letter does not belong to this PNC ID.");
        await page.GetByLabel("PNC ID").FillAsync("03/62845e");
        Assert.Equal(ReferralScreen.CheckHeading, await screen.GoOnAsync(DraftTask.Person.Title()));
        await Assertions.Expect(page.GetByText("03/62845e")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_draft_is_listed_and_can_be_discarded()
    {
        var cole = await app.StaffAsync("Amy Cole", Role.CustodySupportWorker);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(cole, path: "/referrals/new");
        var (page, surname) = (visitor.Page, CaseRoad.NewSurname());
        var screen = new ReferralScreen(page);
        await screen.StartAsync(surname);
        await screen.FillPartAsync(DraftTask.Referral.Title(), Track.Voluntary, surname);
        await screen.GoOnAsync(DraftTask.Referral.Title());
        await page.GetByLabel("Surname").FillAsync(surname);
        await Assertions.Expect(page.GetByText("Saved ")).ToBeVisibleAsync();

        await visitor.GoAsync("/referrals");
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = surname })).ToBeVisibleAsync();
        await visitor.LookAsync("referrals-drafts");
        await page.GetByRole(AriaRole.Button, new() { Name = $"Discard {surname}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Discard it" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = surname })).ToHaveCountAsync(0);
    }

    /// <summary>Heading, label, hint, error and input come in one order to the eye and to those who hear the page.</summary>
    private static async Task ReadsInOrderAsync(IPage page)
    {
        var wrong = await page.EvaluateAsync<string[]>("""
            () => {
                const parts = [...document.querySelectorAll('main h1, main h2, main label, main legend, main .hint:not([hidden]), main .error, main input, main select, main textarea, main button')]
                    .filter(e => e.getClientRects().length > 0 && !e.closest('dialog'));
                return parts.slice(1).map((e, i) => [parts[i], e]).filter(([a, b]) => {
                    const [x, y] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
                    // Later in the page is lower, or on the same line (a pair of fields, a box and its label) further right.
                    return y.bottom <= x.top && y.left <= x.left;
                }).map(([a, b]) => `${b.outerHTML.slice(0, 80)} is read after ${a.outerHTML.slice(0, 80)} and stands above it`);
            }
            """);
        Visitor.AssertNone(wrong);
    }
}
