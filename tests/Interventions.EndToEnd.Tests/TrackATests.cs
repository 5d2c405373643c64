using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A conditional caution from the referral to completion, every step clicked by whoever takes it.</summary>
public sealed class TrackATests(BrowserFixture browser)
{
    private readonly List<string> _findings = [];

    [Fact]
    public async Task From_referral_to_completion()
    {
        await using var app = new AppFixture();
        var road = await CaseRoad.OpenAsync(app);
        var surname = CaseRoad.NewSurname();

        var id = await ReferAsync(road, surname);
        await AskAsync(road, id, surname);
        await GiveCautionAsync(road, id);
        var group = await EnrolAndSeatAsync(road, id);
        var sessions = await road.SessionsAsync(group);
        var register = new RegisterWalk(browser, road, _findings, "a");
        await register.TakeAsync(sessions[0], surname, "CARA workshops");
        await register.StepAsync(id, CaseAction.StartProgramme, CaseStage.InProgress);
        await register.TakeAsync(sessions[1], surname, "CARA workshops");
        await register.StepAsync(id, CaseAction.Complete, CaseStage.Completed);
        Visitor.AssertNone(_findings);
    }

    private async Task<Guid> ReferAsync(CaseRoad road, string surname)
    {
        await using var amy = await browser.VisitAsync(road.App, findings: _findings);
        await amy.SignInAsync(road.Custody.Account);
        await amy.LookAsync("a-01-custody-today");
        await amy.FollowAsync("Refer", "Find the person first");
        await new ReferralScreen(amy.Page).FillAsync(Track.ConditionalCaution, surname, offenceDaysAgo: 2);
        await amy.LookAsync("a-02-referral");
        await amy.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).ClickAsync();

        await amy.Page.WaitForURLAsync(new Regex("/cases/[0-9a-f-]{36}$"));
        var screen = new CaseScreen(amy);
        await screen.ExpectStageAsync(CaseStage.Referred);

        // The checks that the answers decide are recorded with the referral, so they stand above it.
        await screen.ExpectJournalAsync(CaseAction.RecordDeskCheck, "Amy Cole");
        await Assertions.Expect(amy.Page.GetByText(CaseFile.WaitingInWords).First).ToBeVisibleAsync();
        await amy.LookAsync("a-03-case-custody");
        return Guid.Parse(amy.Page.Url.Split('/')[^1]);
    }

    private async Task AskAsync(CaseRoad road, Guid id, string surname)
    {
        await using var vera = await browser.VisitAsync(road.App, findings: _findings);
        await vera.SignInAsync(road.VictimWorker.Account);
        await vera.LookAsync("a-04-victim-worker-today");
        await vera.FollowAsync("To ask", "to ask");
        await Assertions.Expect(vera.Page.GetByText(surname).First).ToBeVisibleAsync();
        await vera.LookAsync("a-05-to-ask");
        await vera.GoAsync($"/cases/{id}");
        await vera.LookAsync("a-06-case-victim-worker");
        await vera.Page.GetByRole(AriaRole.Link, new() { Name = "Victims and answers" }).ClickAsync();

        await vera.Page.GetByRole(AriaRole.Button, new() { Name = "Enter a victim or child" }).ClickAsync();
        await vera.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(CaseRoad.HerName);
        await vera.Page.GetByLabel("Date of birth").FillAsync("1993-03-01");
        await vera.Page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).ClickAsync();
        await Assertions.Expect(vera.Page.GetByText("Nobody on record matches.")).ToBeVisibleAsync();
        await vera.Page.GetByLabel("Safe contact").FillAsync(CaseRoad.HerContact);
        await vera.LookAsync("a-07-enter-victim");
        await vera.Page.GetByRole(AriaRole.Button, new() { Name = "Enter her as somebody new" }).ClickAsync();

        await vera.Button("Record an attempt", CaseRoad.HerName).ClickAsync();
        await vera.LookAsync("a-08-attempt");
        await vera.Button("Record her answer", CaseRoad.HerName).ClickAsync();
        await vera.Page.GetByLabel("Her answer").SelectOptionAsync("Supports");
        await vera.Page.GetByLabel("How she was asked").SelectOptionAsync("SafePhone");
        await vera.LookAsync("a-09-answer");
        await vera.Page.GetByRole(AriaRole.Button, new() { Name = "Record her answer", Exact = true }).ClickAsync();
        await Assertions.Expect(vera.Page.Locator(".gate")).ToContainTextAsync("Support is on record and good until");
        await vera.LookAsync("a-10-answered");
    }

    private async Task GiveCautionAsync(CaseRoad road, Guid id)
    {
        await using var dora = await browser.VisitAsync(road.App, findings: _findings);
        await dora.SignInAsync(road.Decider.Account);
        await dora.LookAsync("a-11-decider-today");
        var screen = new CaseScreen(dora);
        await screen.OpenAsync(id);
        await dora.LookAsync("a-12-case-decider");

        await screen.ChooseAsync(CaseAction.RecordDeskCheck);
        foreach (var check in (string[])["e5", "e6", "e7", "e10", "e11"])
        {
            await dora.Page.Locator($"#recorddeskcheck-{check}-yes").CheckAsync();
            await dora.Page.Locator($"#recorddeskcheck-{check}-evidence").FillAsync("Looked up on Niche today.");
        }

        await dora.LookAsync("a-13-desk-checks");
        await screen.SendAsync(CaseAction.RecordDeskCheck);

        await screen.ChooseAsync(CaseAction.ConfirmEligibility);
        await dora.LookAsync("a-14-confirm");
        await screen.SendAsync(CaseAction.ConfirmEligibility);
        await screen.ExpectStageAsync(CaseStage.Eligible);
        await screen.ExpectJournalAsync(CaseAction.ConfirmEligibility, "Insp Dora Dean");

        await screen.ChooseAsync(CaseAction.Authorise);
        await dora.Page.GetByLabel("Day he admitted it").FillAsync(road.Day(-1));
        await dora.Page.GetByLabel("Time he admitted it").FillAsync("09:30");
        await dora.Page.GetByLabel("There is enough evidence").CheckAsync();
        await dora.LookAsync("a-15-authorise");
        await screen.SendAsync(CaseAction.Authorise);
        await screen.ExpectStageAsync(CaseStage.Authorised);

        await screen.ChooseAsync(CaseAction.Offer);
        foreach (var box in await screen.Form.GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await box.CheckAsync();
        }

        await dora.LookAsync("a-16-offer");
        await screen.SendAsync(CaseAction.Offer);
        await screen.ExpectStageAsync(CaseStage.Offered);

        await screen.ChooseAsync(CaseAction.PrepareDocument);
        await dora.Page.GetByLabel("His admission").FillAsync("I pushed her, and I am sorry.");
        await dora.LookAsync("a-17-prepare");
        await screen.SendAsync(CaseAction.PrepareDocument);
        await dora.Page.GetByRole(AriaRole.Link, new() { Name = "The document to sign" }).ClickAsync();
        await Assertions.Expect(dora.Page.GetByRole(AriaRole.Heading, new() { Name = "Prepared, not signed: draft 1" })).ToBeVisibleAsync();
        await dora.LookAsync("a-17-document");
        await screen.OpenAsync(id);

        await screen.ChooseAsync(CaseAction.Sign);
        await dora.Page.GetByLabel("It is draft 1, checksum").CheckAsync();
        await dora.Page.GetByLabel("He consents to the caution").CheckAsync();
        await dora.LookAsync("a-17-sign");
        await screen.SendAsync(CaseAction.Sign);
        await screen.ExpectStageAsync(CaseStage.Cautioned);
        await screen.ExpectJournalAsync(CaseAction.Sign, "Insp Dora Dean");
        await dora.LookAsync("a-18-cautioned");
    }

    private async Task<Guid> EnrolAndSeatAsync(CaseRoad road, Guid id)
    {
        await using var fay = await browser.VisitAsync(road.App, findings: _findings);
        await fay.SignInAsync(road.Facilitator.Account);
        await fay.LookAsync("a-19-facilitator-today");
        await fay.FollowAsync("Groups", "groups");
        await fay.LookAsync("a-20-groups");
        await fay.FollowAsync("Form a group", "Form a group");
        await fay.Page.GetByLabel("Programme").SelectOptionAsync(CaseRoad.Cara);
        await fay.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Crewe winter");
        await fay.Page.GetByLabel("Venue").FillAsync("Church hall, Crewe");
        await fay.Page.GetByLabel("Who it is for").SelectOptionAsync("Male");
        await fay.Page.GetByLabel("Day of the first session").FillAsync(road.Day(1));
        await fay.Page.GetByLabel("Sessions start at").FillAsync("10:00");
        await fay.LookAsync("a-21-form-group");
        await fay.Page.GetByRole(AriaRole.Button, new() { Name = "Form the group" }).ClickAsync();
        await fay.Page.WaitForURLAsync(new Regex("/groups/[0-9a-f-]{36}$"));
        var group = Guid.Parse(fay.Page.Url.Split('/')[^1]);

        var screen = new CaseScreen(fay);
        await screen.OpenAsync(id);
        await fay.LookAsync("a-22-case-facilitator");
        await screen.ChooseAsync(CaseAction.Enrol);
        await fay.LookAsync("a-23-enrol");
        await screen.SendAsync(CaseAction.Enrol);
        await screen.ExpectStageAsync(CaseStage.Enrolled);
        await screen.ChooseAsync(CaseAction.BookSeat);
        await screen.Form.GetByRole(AriaRole.Radio).First.CheckAsync();
        await fay.LookAsync("a-24-seat");
        await screen.SendAsync(CaseAction.BookSeat);
        await screen.ExpectJournalAsync(CaseAction.BookSeat, "Fay Farrow");
        await fay.GoAsync($"/groups/{group}");
        await fay.LookAsync("a-25-group");
        return group;
    }
}
