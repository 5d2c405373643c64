using Interventions.Domain.Cases;
using Interventions.EndToEnd.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>A referral after it was submitted: amended, asked about, and changed by two people at once.</summary>
public sealed class AmendTests(AppFixture app, BrowserFixture browser)
{
    [Fact]
    public async Task A_referral_is_amended_by_keyboard_and_others_see_its_history()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ReferAsync();
        await using var amy = await OpenAsync(road.Custody, $"/cases/{id}");
        await using var fay = await OpenAsync(road.Facilitator, $"/cases/{id}");
        await using var vera = await OpenAsync(road.VictimWorker, $"/cases/{id}");
        var (page, keys, screen) = (amy.Page, new Keys(amy.Page), new CaseScreen(amy));

        await keys.EnterAsync(amy.Button("Do this", CaseAction.AmendReferral.InWords()));
        await keys.EnterAsync(page.GetByText("Needs, language and access", new() { Exact = true }));
        await keys.TickAsync(page.GetByLabel("Alcohol"));
        await keys.FillAsync(page.GetByLabel("Language", new() { Exact = true }), "Polish");
        await keys.ChooseAsync(page.GetByLabel("Needs an interpreter"), "Yes");
        await amy.LookAsync("amend-needs");
        await keys.EnterAsync(page.GetByText("How to reach him", new() { Exact = true }).First);
        await keys.FillAsync(page.GetByLabel("When or where not to"), "Not before noon");
        await keys.EnterAsync(screen.Form.Locator("button[type=submit]"));
        await Assertions.Expect(page.GetByText("Say why you amend it.")).ToBeVisibleAsync();
        await keys.FillAsync(page.GetByLabel("Why you amend it"), "He told me at the door.");
        await keys.EnterAsync(screen.Form.Locator("button[type=submit]"));
        await Assertions.Expect(screen.Form).ToHaveCountAsync(0);
        await screen.ExpectJournalAsync(CaseAction.AmendReferral, "Amy Cole");

        foreach (var who in (Visitor[])[amy, fay])
        {
            var amended = who.Page.Locator("section[aria-labelledby=amended]");
            await Assertions.Expect(amended.Locator("tbody tr")).ToHaveCountAsync(4);
            await Assertions.Expect(amended).ToContainTextAsync("He told me at the door.");
            await Assertions.Expect(who.Page.Locator("section[aria-labelledby=facts]")).ToContainTextAsync("Not before noon");
        }

        await fay.LookAsync("amended-facilitator");
        await Assertions.Expect(vera.Page.Locator("section[aria-labelledby=journal]")).ToContainTextAsync("Referral amended by Amy Cole");
        await Assertions.Expect(vera.Page.Locator("section[aria-labelledby=amended]")).ToHaveCountAsync(0);
        Assert.DoesNotContain("Not before noon", vera.Heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_go_to_the_referrer_and_the_referral_is_sent_again()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ReferAsync(Track.Voluntary);
        await road.ReferAsync();
        await using var fay = await OpenAsync(road.Facilitator, $"/cases/{id}");
        await using var amy = await OpenAsync(road.Custody, "/referrals");
        await amy.LookAsync("own-referrals");
        var asking = new CaseScreen(fay);
        await asking.ChooseAsync(CaseAction.AskReferrer);
        await fay.Page.GetByLabel("Questions to the referrer").FillAsync("Which suite was he in, and since when?");
        await fay.LookAsync("ask-referrer");
        await asking.SendAsync(CaseAction.AskReferrer);

        await Assertions.Expect(amy.Page.Locator("section[aria-labelledby=own] tbody")).ToContainTextAsync("Questions from the facilitator: answer them");
        await amy.LookAsync("own-referrals-asked");
        await amy.GoAsync("/");
        await Assertions.Expect(amy.Page.Locator(".tile", new() { HasText = "returned with questions" }).Locator("b")).ToHaveTextAsync("1");
        await amy.Page.Locator(".tile", new() { HasText = "returned with questions" }).ClickAsync();
        await Assertions.Expect(amy.Page.Locator("section[aria-labelledby=own] tbody tr")).ToHaveCountAsync(1);
        await amy.Page.Locator("section[aria-labelledby=own] tbody a").ClickAsync();
        var answering = new CaseScreen(amy);
        await Assertions.Expect(amy.Page.Locator(".page-title")).ToContainTextAsync("Returned with questions");
        await answering.ChooseAsync(CaseAction.AnswerQuestions);
        await amy.Page.GetByLabel("Your answers").FillAsync("Runcorn, since last night.");
        await amy.LookAsync("answer-questions");
        await answering.SendAsync(CaseAction.AnswerQuestions);

        await Assertions.Expect(fay.Page.Locator("section[aria-labelledby=questions]")).ToContainTextAsync("Runcorn, since last night.");
        await Assertions.Expect(fay.Page.Locator(".page-title")).Not.ToContainTextAsync("Returned with questions");
        await fay.LookAsync("questions-answered");
    }

    [Fact]
    public async Task Two_browsers_on_one_answer_keep_or_take()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ReferAsync();
        await using var amy = await OpenAsync(road.Custody, $"/cases/{id}");
        await using var dora = await OpenAsync(road.Decider, $"/cases/{id}");
        foreach (var who in (Visitor[])[amy, dora])
        {
            await new CaseScreen(who).ChooseAsync(CaseAction.AmendReferral);
            await who.Page.GetByText("Needs, language and access", new() { Exact = true }).ClickAsync();
            await who.Page.GetByLabel("Why you amend it").FillAsync("He told me.");
        }

        await amy.Page.GetByLabel("Language", new() { Exact = true }).FillAsync("Czech");
        await amy.Page.GetByLabel("What he needs to take part").FillAsync("Large print");
        await dora.Page.GetByLabel("Language", new() { Exact = true }).FillAsync("Polish");
        await dora.Page.GetByLabel("What he needs to take part").FillAsync("Step-free access");
        await new CaseScreen(dora).SendAsync(CaseAction.AmendReferral);

        await Assertions.Expect(amy.Page.GetByText("Theirs: Polish")).ToBeVisibleAsync();
        await Assertions.Expect(amy.Page.GetByText("Yours: Czech")).ToBeVisibleAsync();
        await amy.LookAsync("amend-yours-and-theirs");
        await amy.Button("Keep yours", "Language").ClickAsync();
        await amy.Button("Take theirs", "What he needs to take part").ClickAsync();
        await new CaseScreen(amy).SendAsync(CaseAction.AmendReferral);

        var details = (await road.FileAsync(id)).Details;
        Assert.Equal(("Czech", "Step-free access"), (details.Language, details.Access));
    }

    /// <summary>As from another node, whose changes no page here is told of.</summary>
    [Fact]
    public async Task A_step_from_an_old_page_is_told_what_happened_and_keeps_what_was_typed()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ReferAsync(Track.Voluntary);
        await using var fay = await OpenAsync(road.Facilitator, $"/cases/{id}");
        await using var amy = await OpenAsync(road.Custody, $"/cases/{id}");
        var (asking, amending) = (new CaseScreen(fay), new CaseScreen(amy));
        await asking.ChooseAsync(CaseAction.AskReferrer);
        await fay.Page.GetByLabel("Questions to the referrer").FillAsync("Which suite?");
        await amending.ChooseAsync(CaseAction.AmendReferral);
        await amy.Page.GetByText("Needs, language and access", new() { Exact = true }).ClickAsync();
        await amy.Page.GetByLabel("Language", new() { Exact = true }).FillAsync("Czech");
        await amy.Page.GetByLabel("Why you amend it").FillAsync("He told me.");

        await app.DbAsync(async db =>
        {
            var file = await db.Cases.AsSplitQuery().SingleAsync(c => c.Id == id);
            file.AmendReferral([new(ReferralField.Language, null, "Polish")], "He rang.", new(road.Decider.User.Actor, app.Clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync();
        });

        await asking.Form.Locator("button[type=submit]").ClickAsync();
        await asking.ExpectRefusedAsync("Referral amended by Insp Dora Dean");
        await asking.ExpectRefusedAsync("Language: Nothing became Polish.");
        await fay.LookAsync("stale-step");
        await fay.Page.GetByRole(AriaRole.Button, new() { Name = "Look at it again" }).ClickAsync();
        await Assertions.Expect(fay.Page.GetByText("What you typed is still here")).ToBeVisibleAsync();
        await Assertions.Expect(fay.Page.GetByLabel("Questions to the referrer")).ToHaveValueAsync("Which suite?");
        await Assertions.Expect(fay.Page.Locator("section[aria-labelledby=amended]")).ToContainTextAsync("Polish");
        await fay.LookAsync("stale-looked-again");

        await amending.Form.Locator("button[type=submit]").ClickAsync();
        await Assertions.Expect(amy.Page.GetByText("Yours: Czech")).ToBeVisibleAsync();
        await amending.ExpectRefusedAsync("Referral amended by Insp Dora Dean");
        await amy.LookAsync("stale-amendment");
        await amy.Button("Keep yours", "Language").ClickAsync();
        await amending.SendAsync(CaseAction.AmendReferral);
        Assert.Equal("Czech", (await road.FileAsync(id)).Details.Language);

        await asking.SendAsync(CaseAction.AskReferrer);
    }

    [Fact]
    public async Task The_journey_shows_where_a_case_is_that_left_the_road()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Accepted, Track.Voluntary);
        await road.GoOnAsync(id, CaseStage.Paused);
        await using var fay = await OpenAsync(road.Facilitator, $"/cases/{id}");

        await Assertions.Expect(fay.Page.Locator(".journey [aria-current=step]")).ToContainTextAsync("Paused");
        await fay.LookAsync("journey-paused");
    }

    private async Task<Visitor> OpenAsync(Staff who, string path)
    {
        var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(who.Account, path: path);
        return visitor;
    }
}
