using System.Text.RegularExpressions;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.Referrals;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>Work done with Tab, Enter, Space and the arrows alone, the focus always visible.</summary>
public sealed class KeyboardTests(AppFixture app, BrowserFixture browser, ITestOutputHelper output)
{
    /// <summary>Seconds a press and a letter take a practised typist, by the keystroke-level model (product.md 5).</summary>
    private const double Keystroke = 0.28;

    /// <summary>Seconds of thought before each answer and each button, by the same model.</summary>
    private const double Thought = 1.35;

    [Fact]
    public async Task A_whole_referral_in_under_two_minutes()
    {
        var road = await CaseRoad.OpenAsync(app);
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account);
        var (page, keys, surname) = (amy.Page, new Keys(amy.Page), CaseRoad.NewSurname());

        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "Refer", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Find the person first");
        await keys.FillAsync(page.GetByLabel("Surname"), surname);
        await keys.FillAsync(page.GetByLabel("Forenames"), "Daniel");
        await keys.FillAsync(page.GetByLabel("Day", new() { Exact = true }), "15");
        await keys.FillAsync(page.GetByLabel("Month"), "7");
        await keys.FillAsync(page.GetByLabel("Year"), "1991");
        await keys.PressAsync("Enter");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { NameRegex = new("a new person$") }));
        ReferralScreen screen = new(page);
        await Assertions.Expect(page.Locator("form[data-draft]")).ToBeVisibleAsync();
        var (pages, thoughts) = (2, 8);
        for (var title = await screen.TitleAsync(); title != ReferralScreen.CheckHeading; title = await GoOnAsync(page, keys, screen, title))
        {
            thoughts += 1 + await TypePartAsync(page, keys, title);
            pages++;
        }

        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }));
        await page.WaitForURLAsync(new Regex("/cases/[0-9a-f-]{36}$"));
        await new CaseScreen(amy).ExpectStageAsync(CaseStage.Referred);

        var typing = (keys.Presses + keys.Letters) * Keystroke;
        var seconds = typing + ((thoughts + 1) * Thought);
        output.WriteLine(
            $"A referral by keyboard: {pages + 1} pages, 0 clicks, {keys.Presses} presses and {keys.Letters} letters ({typing:N0} s), {thoughts + 1} thoughts: {seconds:N0} s by the keystroke-level model.");
        Assert.True(seconds < 120, $"{seconds:N0} s");
    }

    /// <summary>Every answer a referral for a conditional caution from custody usually has; how many.</summary>
    private static async Task<int> TypePartAsync(IPage page, Keys keys, string title)
    {
        switch (DraftTasks.All.Single(t => t.Title() == title))
        {
            case DraftTask.Referral:
                await keys.ChooseAsync(page.GetByLabel("Kind of referral", new() { Exact = true }), nameof(Track.ConditionalCaution));
                return 1;
            case DraftTask.Person:
                // Name and date of birth came along from looking for him.
                await keys.ChooseAsync(page.GetByLabel("Sex", new() { Exact = true }), "Male");
                return 1;
            case DraftTask.Offence:
                await keys.FillAsync(page.GetByLabel("Crime reference"), CaseRoad.NewCrime());
                await keys.ChooseAsync(page.GetByLabel("Offence", new() { Exact = true }), "CJ88001");
                await keys.DayAsync(page.GetByLabel("Day of the offence"), London.DayOf(DateTime.UtcNow).AddDays(-2));
                return 3;
            case DraftTask.Circumstances:
                await keys.ChooseAsync(page.GetByLabel("His relationship"), nameof(Relationship.CurrentPartner));
                return 1;
            case DraftTask.Needs:
                await keys.TickAsync(page.GetByLabel("Alcohol"));
                return 1;
            case DraftTask.Contact:
                await keys.FillAsync(page.GetByLabel("How and when to reach him"), "07700 900100");
                return 1;
            case DraftTask.Risk:
                await keys.ChooseAsync(page.GetByLabel("Risk level"), nameof(RiskLevel.Standard));
                return 1;
            default:
                return 0;
        }
    }

    /// <summary>Enter goes on from where the person is; from a longer text, or with nothing answered, the button is gone to.</summary>
    private static async Task<string> GoOnAsync(IPage page, Keys keys, ReferralScreen screen, string title)
    {
        if (await page.EvaluateAsync<bool>("() => document.activeElement?.matches('form[data-draft] :is(input, select)') ?? false"))
        {
            await keys.PressAsync("Enter");
        }
        else
        {
            await keys.PressAsync("Control+Enter");
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).Not.ToHaveTextAsync(new Regex($"^{title}"));
        return await screen.TitleAsync();
    }

    [Fact]
    public async Task A_caution_is_authorised_in_under_a_minute()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Eligible);
        await using var dora = await browser.VisitAsync(app);
        await dora.SignInAsync(road.Decider.Account, path: $"/cases/{id}");
        var (page, keys, screen) = (dora.Page, new Keys(dora.Page), new CaseScreen(dora));

        await keys.EnterAsync(dora.Button("Do this", CaseAction.Authorise.InWords()));
        await keys.DayAsync(page.GetByLabel("Day he admitted it"), London.DayOf(DateTime.UtcNow).AddDays(-1));
        await keys.TimeAsync(page.GetByLabel("Time he admitted it"), new(9, 30));
        await keys.TickAsync(page.GetByLabel("There is enough evidence"));
        await keys.EnterAsync(screen.Form.Locator("button[type=submit]"));
        await screen.ExpectStageAsync(CaseStage.Authorised);

        // To open it, to find day and time in the interview record, to weigh the evidence, to send it.
        SayAndHold("Authorising", keys, thoughts: 5);
    }

    [Fact]
    public async Task A_prepared_caution_is_signed_in_under_a_minute()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Offered);
        await using var dora = await browser.VisitAsync(app);
        await dora.SignInAsync(road.Decider.Account, path: $"/cases/{id}");
        var (page, keys, screen) = (dora.Page, new Keys(dora.Page), new CaseScreen(dora));

        await keys.EnterAsync(dora.Button("Do this", CaseAction.PrepareDocument.InWords()));
        await keys.FillAsync(page.GetByLabel("His admission"), "I pushed her.");
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Add a condition" }));
        await keys.ChooseAsync(page.Locator("#prepare-library-3"), "c0d17105-0000-4000-8000-000000000002");
        await keys.EnterAsync(screen.Form.Locator("button[type=submit]"));
        await Assertions.Expect(screen.Form).ToHaveCountAsync(0);
        output.WriteLine($"Preparing by keyboard, with one condition more from the library: {keys.Presses} presses and {keys.Letters} letters.");

        keys = new(page);
        await page.ReloadAsync();
        await keys.EnterAsync(dora.Button("Do this", CaseAction.Sign.InWords()));
        await keys.TickAsync(page.GetByLabel("It is draft 1, checksum"));
        await keys.TickAsync(page.GetByLabel("He consents to the caution"));
        await keys.EnterAsync(screen.Form.Locator("button[type=submit]"));
        await screen.ExpectStageAsync(CaseStage.Cautioned);

        // To open it, to compare the paper, to tick that, to tick his consent, to send it.
        SayAndHold("Signing the prepared document", keys, thoughts: 5);
    }

    /// <summary>Prints what it took by the keystroke-level model; a decision takes under a minute.</summary>
    private void SayAndHold(string what, Keys keys, int thoughts)
    {
        var typing = (keys.Presses + keys.Letters) * Keystroke;
        var seconds = typing + (thoughts * Thought);
        output.WriteLine($"{what} by keyboard: {keys.Presses} presses and {keys.Letters} letters ({typing:N0} s), {thoughts} thoughts: {seconds:N0} s by the keystroke-level model.");
        Assert.True(seconds < 60, $"{seconds:N0} s");
    }
}
