using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Interventions.EndToEnd.Tests;

/// <summary>What goes wrong at the keyboard, in an address or behind the page.</summary>
public sealed class BadInputTests(AppFixture app, BrowserFixture browser)
{
    private const string Odd = "O'Neill-Smith \"Zoë\" <script>alert(1)</script> <b>& 😀 \u202Eabc ' or 1=1 --";

    [Fact]
    public async Task Unknown_and_foreign_cases_are_not_found()
    {
        var road = await CaseRoad.OpenAsync(app);
        var elsewhere = await CaseRoad.OpenAsync(app, "CWC", "CHS");
        var foreign = await elsewhere.ReferAsync();
        await using var dora = await browser.VisitAsync(app);
        await dora.SignInAsync(road.Decider.Account);
        List<string> said = [];
        foreach (var id in (Guid[])[foreign, Guid.NewGuid()])
        {
            await dora.GoAsync($"/cases/{id}");
            await Assertions.Expect(dora.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("This case cannot be shown");
            said.Add(await dora.Page.Locator("main").InnerTextAsync());
            await dora.GoAsync($"/cases/{id}/victims");
            await Assertions.Expect(dora.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync(NotFound.Sentence);
        }

        Assert.Equal(said[0], said[1]);
        await dora.LookAsync("bad-unknown-case");
        Assert.Equal(404, (await dora.GoAsync("/cases/not-a-number"))!.Status);
    }

    [Theory]
    [InlineData(Role.DecisionMaker, "/cases?show=%27%22&track=Nope&stage=99&area=%3Cscript%3E&page=-5&find=zzz")]
    [InlineData(Role.DecisionMaker, "/cases?page=abc&stage=&track=77")]
    [InlineData(Role.DecisionMaker, "/cases?page=2147483647")]
    [InlineData(Role.DecisionMaker, "/decisions?kind=99&page=x")]
    [InlineData(Role.Facilitator, "/sessions?week=2026-99-99&page=99999999999999")]
    [InlineData(Role.Facilitator, "/sessions?week=9999-12-31")]
    [InlineData(Role.Facilitator, "/sessions?week=0001-01-01")]
    [InlineData(Role.Facilitator, "/groups?state=%00&programme=nope&area=XXX&page=1.5")]
    [InlineData(Role.VictimContactWorker, "/victim-support?kind=nope&late=perhaps&page=one")]
    [InlineData(Role.Administrator, "/users?role=King&active=perhaps&page=%F0%9F%98%80&name=%25_%25")]
    [InlineData(Role.OpccStaff, "/monitoring?only=99&page=x")]
    public async Task Garbage_in_an_address_still_gives_the_page(Role role, string path)
    {
        await using var visitor = await browser.VisitAsync(app);
        await visitor.SignInAsync(await app.StaffAsync($"Gus {role}", role));

        Assert.Equal(200, (await visitor.GoAsync(path))!.Status);
        await Assertions.Expect(visitor.Page.Locator("main")).Not.ToContainTextAsync("Something went wrong");
        visitor.AssertNoComplaints();
        await visitor.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Odd_and_long_text_is_kept_and_shown_as_text()
    {
        var road = await CaseRoad.OpenAsync(app);
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account, path: "/referrals/new");
        var referral = new ReferralScreen(amy.Page);
        await referral.FillAsync(Track.ConditionalCaution, Odd);
        await amy.Page.GetByRole(AriaRole.Link, new() { Name = "Change Circumstances" }).ClickAsync();
        await amy.Page.GetByLabel("What happened").FillAsync(string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaft", 30)) + Odd);
        await referral.GoOnAsync(DraftTask.Circumstances.Title());
        await amy.LookAsync("bad-odd-check");
        await amy.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).ClickAsync();
        await new CaseScreen(amy).ExpectStageAsync(CaseStage.Referred);
        await Assertions.Expect(amy.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("<script>alert(1)</script>");
        await Assertions.Expect(amy.Page.GetByText("Donaudampf").First).ToBeVisibleAsync();
        await amy.LookAsync("bad-odd-text");

        await amy.GoAsync("/referrals/new");
        await referral.StartAsync(CaseRoad.NewSurname());
        await referral.FillPartAsync(DraftTask.Referral.Title(), Track.Voluntary, "");
        await referral.GoOnAsync(DraftTask.Referral.Title());
        await amy.Page.GetByLabel("Surname").FillAsync(new string('x', 101));
        await amy.Page.GetByRole(AriaRole.Button, new() { Name = "Save and continue" }).ClickAsync();
        await Assertions.Expect(amy.Page.GetByLabel("Surname")).ToHaveAccessibleDescriptionAsync("Error: Shorten the surname to 100 characters.");

        await amy.Page.GetByLabel("Find a person, case or reference").FillAsync("<script>'; drop table \"Cases\" --");
        await amy.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(amy.Page.GetByText("No case fits.")).ToBeVisibleAsync();
        amy.AssertNoComplaints();
    }

    [Fact]
    public async Task Pressing_twice_makes_one_referral()
    {
        var road = await CaseRoad.OpenAsync(app);
        await using var amy = await browser.VisitAsync(app);
        await amy.SignInAsync(road.Custody.Account, path: "/referrals/new");
        var surname = CaseRoad.NewSurname();
        await new ReferralScreen(amy.Page).FillAsync(Track.ConditionalCaution, surname);
        await amy.Page.GetByRole(AriaRole.Button, new() { Name = "Submit the referral" }).DblClickAsync();
        await new CaseScreen(amy).ExpectStageAsync(CaseStage.Referred);

        // The second press may still be under way.
        await amy.Page.WaitForTimeoutAsync(1_000);
        Assert.Equal(1, await app.DbAsync(db => db.Cases.CountAsync(c => c.Person.Surname == surname)));
        Assert.Equal(1, await app.DbAsync(db => db.AccessLog.CountAsync(e => e.UserId == road.Custody.Account.Id && e.Request == nameof(SubmitDraft))));
    }

    [Fact]
    public async Task Pressing_twice_records_one_attempt_one_answer_and_one_risk_level()
    {
        var road = await CaseRoad.OpenAsync(app);
        var id = await road.ToAsync(CaseStage.Eligible);
        await using var vera = await browser.VisitAsync(app);
        await vera.SignInAsync(road.VictimWorker.Account, path: $"/cases/{id}/victims");
        await vera.Button("Record an attempt", CaseRoad.HerName).ClickAsync();
        await vera.Page.Locator("select[id$=-how]").SelectOptionAsync("SafePhone");
        await vera.Page.Locator("select[id$=-result]").SelectOptionAsync("NoAnswer");
        await vera.Page.Locator("form.action-form button[type=submit]").DblClickAsync();
        await Assertions.Expect(vera.Page.Locator("form.action-form")).ToHaveCountAsync(0);
        await vera.Button("Record her answer", CaseRoad.HerName).ClickAsync();
        await vera.Page.Locator("select[id$=-kind]").SelectOptionAsync("Supports");
        await vera.Page.Locator("select[id$=-how]").SelectOptionAsync("SafePhone");
        await vera.Page.Locator("form.action-form button[type=submit]").DblClickAsync();
        await Assertions.Expect(vera.Page.Locator("form.action-form")).ToHaveCountAsync(0);

        await using var dora = await browser.VisitAsync(app);
        await dora.SignInAsync(road.Decider.Account, path: $"/cases/{id}");
        var screen = new CaseScreen(dora);
        await screen.ChooseAsync(CaseAction.RecordRisk);
        await dora.Page.GetByLabel("Risk level").SelectOptionAsync(nameof(RiskLevel.Standard));
        await dora.Page.GetByLabel("Assessed with").SelectOptionAsync(nameof(RiskTool.Dash));
        await screen.Form.Locator("button[type=submit]").DblClickAsync();
        await Assertions.Expect(screen.Form).ToHaveCountAsync(0);

        await dora.Page.WaitForTimeoutAsync(1_000);
        var file = await road.FileAsync(id);
        Assert.Equal(1, file.Journal.Count(e => e.Action == CaseAction.RecordAttempt));
        Assert.Equal(2, file.Victims[0].Answers.Count);
        Assert.Equal(1, file.Journal.Count(e => e.Action == CaseAction.RecordRisk));
    }

    [Fact]
    public async Task A_database_that_goes_while_a_page_is_open_is_said_in_a_sentence()
    {
        await using var broken = new AppFixture();
        var road = await CaseRoad.OpenAsync(broken);
        var id = await road.ToAsync(CaseStage.Eligible);
        await using var dora = await browser.VisitAsync(broken);
        await dora.SignInAsync(road.Decider.Account, path: $"/cases/{id}");
        var screen = new CaseScreen(dora);
        await screen.ChooseAsync(CaseAction.Pause);
        await dora.Page.GetByLabel("Note").FillAsync("Wait for the statement.");
        broken.LoseDatabase();
        await screen.Form.Locator("button[type=submit]").ClickAsync();
        await screen.ExpectRefusedAsync(new Unavailable().Message);
        await Assertions.Expect(dora.Page.GetByLabel("Note")).ToHaveValueAsync("Wait for the statement.");
        await dora.LookAsync("bad-database-gone-under-a-form");
    }
}
