using System.Text.RegularExpressions;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>Work done with Tab, Enter, Space and the arrows alone, the focus always visible.</summary>
public sealed class KeyboardTests(AppFixture app, BrowserFixture browser, ITestOutputHelper output)
{
    /// <summary>Seconds a press and a letter take a practised typist, by the keystroke-level model (product.md 5).</summary>
    private const double Keystroke = 0.28;

    [Fact]
    public async Task A_whole_referral_in_under_two_minutes()
    {
        var road = await CaseRoad.OpenAsync(app);
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account);
        var (page, keys, surname) = (amy.Page, new Keys(amy.Page), CaseRoad.NewSurname());

        await keys.EnterAsync(page.GetByRole(AriaRole.Link, new() { Name = "Refer", Exact = true }));
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Make a referral");
        await keys.ChooseAsync(page.GetByLabel("Kind of referral"), nameof(Track.ConditionalCaution));
        await keys.ChooseAsync(page.GetByLabel("Where it comes from"), nameof(ReferralSource.Custody));
        await keys.ChooseAsync(page.GetByLabel("Area", new() { Exact = true }), "CHE");
        await keys.FillAsync(page.GetByLabel("Surname"), surname);
        await keys.FillAsync(page.GetByLabel("Forenames"), "Daniel");
        await keys.DayAsync(page.GetByLabel("Date of birth"), new(1991, 7, 15));
        await keys.ChooseAsync(page.GetByLabel("Sex"), "Male");
        await keys.FillAsync(page.GetByLabel("Crime reference"), $"CHES{surname}");
        await keys.ChooseAsync(page.GetByLabel("Offence", new() { Exact = true }), "CJ88001");
        await keys.DayAsync(page.GetByLabel("Day of the offence"), London.DayOf(DateTime.UtcNow).AddDays(-2));
        await keys.ChooseAsync(page.GetByLabel("His relationship"), nameof(Relationship.CurrentPartner));
        await keys.ChooseAsync(page.GetByLabel("Risk level"), nameof(RiskLevel.Standard));
        await keys.EnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }));
        await page.WaitForURLAsync(new Regex("/cases/[0-9a-f-]{36}$"));
        await new CaseScreen(amy).ExpectStageAsync(CaseStage.Referred);

        var seconds = (keys.Presses + keys.Letters) * Keystroke;
        output.WriteLine($"A referral by keyboard: {keys.Presses} presses and {keys.Letters} letters, {seconds:N0} s by the keystroke-level model.");
        Assert.True(seconds < 120, $"{seconds:N0} s");
    }

    [Fact]
    public async Task A_caution_is_signed()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Offered);
        await using var dora = await browser.VisitAsync(app);
        await dora.SignInAsync(road.Decider.Account, path: $"/cases/{id}");
        var (page, keys, screen) = (dora.Page, new Keys(dora.Page), new CaseScreen(dora));

        await keys.EnterAsync(dora.Button("Do this", CaseAction.Sign.InWords()));
        await keys.FillAsync(page.GetByLabel("His admission"), "I pushed her.");
        await keys.TickAsync(page.GetByLabel("He consents to the caution"));
        await keys.EnterAsync(screen.Form.Locator("button[type=submit]"));
        await screen.ExpectStageAsync(CaseStage.Cautioned);
        output.WriteLine($"Signing by keyboard: {keys.Presses} presses and {keys.Letters} letters.");
    }
}
