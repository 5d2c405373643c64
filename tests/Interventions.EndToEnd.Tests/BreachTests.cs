using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.NonCompliance;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A non-compliance decided, a review and a returned case worked to their ends, as a decision-maker does it.</summary>
public sealed class BreachTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task A_breach_is_decided_on_one_page_by_keyboard()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Cautioned);
        await road.Facilitator.SendAsync(new ReportNonCompliance.Command { CaseId = id, Version = await road.VersionAsync(id), Reason = Reason.NoContact, Note = "Two letters came back." });
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(road.Decider.Account);
        await visitor.GoAsync("/decisions?kind=NonCompliance");
        Keys keys = new(visitor.Page);
        await keys.EnterAsync(visitor.Page.Locator($"a[href='/cases/{id}/non-compliance']"));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Non-compliance to decide");
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=what]")).ToContainTextAsync("Two letters came back.");

        await keys.EnterAsync(visitor.Button("Do this", CaseAction.FindBreach.InWords()));
        await keys.FillAsync(visitor.Page.Locator("#findbreach-reasons"), "He did not answer.");
        await keys.EnterAsync(visitor.Page.Locator("section[aria-labelledby=decide] form button[type=submit]"));
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=decide]").GetByRole(AriaRole.Alert)).ToContainTextAsync("Nobody has asked him for his explanation");
        await visitor.LookAsync("breach-not-asked");

        await visitor.GoAsync($"/cases/{id}/non-compliance");
        await keys.EnterAsync(visitor.Button("Do this", CaseAction.RecordExplanation.InWords()));
        await keys.ChooseAsync(visitor.Page.Locator("#recordexplanation-how"), nameof(ReachChannel.Phone));
        await keys.TickAsync(visitor.Page.GetByLabel("He was asked and gave no explanation"));
        await keys.EnterAsync(visitor.Page.Locator("section[aria-labelledby=asked] form button[type=submit]"));
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=asked]")).ToContainTextAsync("He was asked and gave none.");

        await keys.EnterAsync(visitor.Button("Do this", CaseAction.FindBreach.InWords()));
        await keys.FillAsync(visitor.Page.Locator("#findbreach-reasons"), "He gave none when asked.");
        await keys.EnterAsync(visitor.Page.Locator("section[aria-labelledby=decide] form button[type=submit]"));
        await Assertions.Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Breach found: prosecute or not");
        await visitor.LookAsync("breach-found");
        await keys.EnterAsync(visitor.Button("Do this", CaseAction.Prosecute.InWords()));
        await keys.EnterAsync(visitor.Page.Locator("section[aria-labelledby=decide] form button[type=submit]"));
        await Assertions.Expect(visitor.Page.Locator(".page-title .tag.now")).ToHaveTextAsync(CaseStage.Closed.InWords());

        Assert.Equal((CrimeOutcome.Charged, false), ((await road.FileAsync(id)).OutcomeOfCrime!.Value, (await road.FileAsync(id)).IsCautionInForce));
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task Her_worker_is_asked_says_not_now_and_the_review_ends_with_the_disposal_reviewed()
    {
        var road = await CaseRoad.OpenAsync(app, "HAL");
        var id = await road.ToAsync(CaseStage.Cautioned);
        await road.AnswerAsync(id, AnswerKind.Withdrawn);
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(road.Decider.Account);
        await visitor.GoAsync("/decisions?kind=UnderReview");
        await visitor.Page.Locator($"a[href='/cases/{id}/review']").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=why]")).ToContainTextAsync("she withdrew her support");
        await visitor.Button("Do this", CaseAction.AskHerAgain.InWords()).ClickAsync();
        await visitor.LookAsync("review-ask-again");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Ask her worker" }).ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=ends]")).ToContainTextAsync("There is nothing to chase.");

        await using (var hers = await browser.VisitAsync(app))
        {
            await hers.SignInAsync(road.VictimWorker.Account);
            await hers.GoAsync("/victim-support");
            await Assertions.Expect(hers.Page.Locator("tbody")).ToContainTextAsync("See whether she would like to be asked again");
            await Assertions.Expect(hers.Page.Locator("tbody")).ToContainTextAsync("When you judge it right");
            await hers.GoAsync($"/cases/{id}/victims");
            await hers.Page.GetByRole(AriaRole.Button, new() { Name = "She is not asked again now" }).ClickAsync();
            await hers.Page.GetByLabel("Why she is not asked again now").FillAsync("She asked for peace.");
            await hers.LookAsync("review-leave-her-be");
            await hers.Page.Locator("form.action-form button[type=submit]").ClickAsync();
            await Assertions.Expect(hers.Page.Locator("section[aria-labelledby=again]")).ToHaveCountAsync(0);
            hers.AssertNoComplaints();
        }

        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=ends]")).ToContainTextAsync("She asked for peace.");
        await visitor.Button("Do this", CaseAction.Close.InWords()).ClickAsync();
        await visitor.Page.GetByLabel("Reason", new() { Exact = true }).SelectOptionAsync(nameof(Reason.EndedUnderReview));
        await visitor.Page.GetByLabel("What the disposal review came to").SelectOptionAsync(nameof(CrimeOutcome.Caution));
        await visitor.LookAsync("review-close");
        await visitor.Page.Locator("section[aria-labelledby=ends] form button[type=submit]").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=before]")).ToContainTextAsync("Ended under review, disposal reviewed");
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=clocks]")).ToContainTextAsync("3 Caution, adult");
        await visitor.LookAsync("review-ended");
        visitor.AssertNoComplaints();
    }

    [Fact]
    public async Task A_returned_case_is_disposed_of_and_reopened_by_a_second_person()
    {
        var road = await CaseRoad.OpenAsync(app, "WAR");
        var id = await road.ToAsync(CaseStage.Eligible);
        await road.Custody.SendAsync(new ReturnToDecisionMaker.Command { CaseId = id, Version = await road.VersionAsync(id), Note = "He no longer admits it." });
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(road.Decider.Account);
        await visitor.GoAsync($"/cases/{id}/review");
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=returned]")).ToContainTextAsync("He no longer admits it.");
        await visitor.Button("Do this", CaseAction.RecordDisposal.InWords()).ClickAsync();
        await visitor.Page.GetByLabel("What happened instead").SelectOptionAsync(nameof(CrimeOutcome.CommunityResolution));
        await visitor.LookAsync("returned");
        await visitor.Page.Locator("section[aria-labelledby=returned] form button[type=submit]").ClickAsync();
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=clocks]")).ToContainTextAsync("8 Community resolution");
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=ended]")).ToContainTextAsync("another decision-maker of the area than Insp Dora Dean");
        await Assertions.Expect(visitor.Page.Locator("section[aria-labelledby=ended]")).ToContainTextAsync("A second person has to reopen it: somebody other than who ended it.");

        await using var second = await browser.VisitAsync(app);
        await second.SignInAsync(road.OtherDecider.Account);
        await second.GoAsync($"/cases/{id}/review");
        await second.Button("Do this", CaseAction.Reopen.InWords()).ClickAsync();
        await second.Page.GetByLabel("Reason", new() { Exact = true }).SelectOptionAsync(nameof(Reason.NewInformation));
        await second.Page.GetByLabel("Note").FillAsync("He admits it after all.");
        await second.Page.Locator("section[aria-labelledby=ended] form button[type=submit]").ClickAsync();
        await Assertions.Expect(second.Page.Locator(".page-title .tag.now")).ToHaveTextAsync(CaseStage.Referred.InWords());
        visitor.AssertNoComplaints();
        second.AssertNoComplaints();
    }
}
