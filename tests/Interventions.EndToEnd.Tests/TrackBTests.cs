using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A voluntary case from the hand-over to completion and back again.</summary>
public sealed class TrackBTests(BrowserFixture browser)
{
    private readonly List<string> _findings = [];

    [Fact]
    public async Task From_referral_through_a_rest_to_completion_and_back()
    {
        await using var app = new AppFixture();
        var road = await CaseRoad.OpenAsync(app);
        var surname = CaseRoad.NewSurname();
        var id = await ReferAsync(road, surname);
        await AskAsync(road, id);
        var sessions = await road.FormGroupAsync(CaseRoad.ShortProgramme);
        await TakeOnAsync(road, id);

        var register = new RegisterWalk(browser, road, _findings, "b");
        await register.TakeAsync(sessions[0], surname, "Short course");
        await register.StepAsync(id, CaseAction.StartProgramme, CaseStage.InProgress);
        await register.TakeAsync(sessions[1], surname, "Short course");
        await register.StepAsync(id, CaseAction.Complete, CaseStage.Completed);
        await ComeBackAsync(road, id);
        Visitor.AssertNone(_findings);
    }

    private async Task<Guid> ReferAsync(CaseRoad road, string surname)
    {
        await using var amy = await browser.VisitAsync(road.App, findings: _findings);
        await amy.SignInAsync(road.Custody.Account, path: "/referrals/new");
        await new ReferralScreen(amy.Page).FillAsync(Track.Voluntary, surname);
        await amy.LookAsync("b-referral");
        await amy.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).ClickAsync();
        await amy.Page.WaitForURLAsync(new Regex("/cases/[0-9a-f-]{36}$"));
        var screen = new CaseScreen(amy);
        await screen.ExpectStageAsync(CaseStage.Referred);
        await screen.ChooseAsync(CaseAction.RecordConsent);
        await amy.LookAsync("b-consent");
        return Guid.Parse(amy.Page.Url.Split('/')[^1]);
    }

    private async Task AskAsync(CaseRoad road, Guid id)
    {
        await road.SupportAsync(id);
        await using var vera = await browser.VisitAsync(road.App, findings: _findings);
        await vera.SignInAsync(road.VictimWorker.Account, path: $"/cases/{id}/victims");
        await vera.LookAsync("b-victims");
    }

    private async Task TakeOnAsync(CaseRoad road, Guid id)
    {
        await using var fay = await browser.VisitAsync(road.App, findings: _findings);
        await fay.SignInAsync(road.Facilitator.Account);
        await Assertions.Expect(fay.Page.GetByRole(AriaRole.Cell, new() { Name = "Accept for contact" })).ToBeVisibleAsync();
        var screen = new CaseScreen(fay);
        await screen.OpenAsync(id);
        await fay.LookAsync("b-case-facilitator");
        await screen.DoAsync(CaseAction.AcceptForContact);
        await screen.ExpectStageAsync(CaseStage.Accepted);
        await screen.ExpectJournalAsync(CaseAction.AcceptForContact, "Fay Farrow");

        await screen.ChooseAsync(CaseAction.SetAside);
        await fay.Page.GetByLabel("Reason").SelectOptionAsync(nameof(Reason.Illness));
        await fay.Page.GetByLabel("Until").FillAsync(road.Day(14));
        await fay.LookAsync("b-set-aside");
        await screen.SendAsync(CaseAction.SetAside);
        await screen.ExpectStageAsync(CaseStage.Paused);
        await screen.DoAsync(CaseAction.Resume);
        await screen.ExpectStageAsync(CaseStage.Accepted);
        await screen.ExpectJournalAsync(CaseAction.Resume, "Fay Farrow");

        await screen.DoAsync(CaseAction.Assess);
        await screen.ExpectStageAsync(CaseStage.Assessed);
        await screen.ChooseAsync(CaseAction.Enrol);
        await fay.Page.GetByLabel("Programme").SelectOptionAsync(CaseRoad.ShortProgramme);
        await fay.LookAsync("b-enrol");
        await screen.SendAsync(CaseAction.Enrol);
        await screen.ExpectStageAsync(CaseStage.Enrolled);
        await screen.ChooseAsync(CaseAction.BookSeat);
        await screen.Form.GetByRole(AriaRole.Radio).First.CheckAsync();
        await screen.SendAsync(CaseAction.BookSeat);
        await screen.ExpectJournalAsync(CaseAction.BookSeat, "Fay Farrow");
    }

    private async Task ComeBackAsync(CaseRoad road, Guid id)
    {
        await using var fay = await browser.VisitAsync(road.App, findings: _findings);
        await fay.SignInAsync(road.Facilitator.Account, path: $"/cases/{id}");
        var screen = new CaseScreen(fay);
        await screen.ChooseAsync(CaseAction.ReEngage);
        await fay.Page.GetByLabel("Reason").SelectOptionAsync(nameof(Reason.AskedToComeBack));
        await fay.Page.GetByLabel("Note").FillAsync("He rang the office himself.");
        await fay.LookAsync("b-re-engage");
        await screen.SendAsync(CaseAction.ReEngage);
        await screen.ExpectStageAsync(CaseStage.Referred);
        await screen.ExpectJournalAsync(CaseAction.ReEngage, "Fay Farrow");
    }
}
