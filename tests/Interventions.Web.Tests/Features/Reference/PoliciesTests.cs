using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Reference;

/// <summary>A force's policy is a version from a day on; a case keeps the one it was referred under (CC-42, CC-44, product.md 5).</summary>
public sealed class PoliciesTests
{
    [Theory, OnBothEngines]
    public async Task A_case_keeps_its_policy_across_a_change_of_versions(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var before = await CautionScene.ReferredAsync(app);
        var command = await LikeTheLastAsync(app, new(2026, 11, 24));
        (command.HighestRiskAllowed, command.LeastRankToAuthorise, command.AnswerGoodForDays) = (RiskLevel.Medium, Rank.Superintendent, 14);
        Assert.Null((await app.SendAs(Role.Administrator, command)).Problem);

        app.Clock.Advance(TimeSpan.FromDays(1)); // the day before
        var dayBefore = await CautionScene.ReferredAsync(app, change: Another(1));
        app.Clock.Advance(TimeSpan.FromDays(1)); // the day itself
        var onTheDay = await CautionScene.ReferredAsync(app, change: Another(2));

        Assert.Equal(["Cheshire 2024-08-08", "Cheshire 2024-08-08", "Cheshire 2026-11-24"],
            new[] { await before.LoadAsync(), await dayBefore.LoadAsync(), await onTheDay.LoadAsync() }.Select(f => f.PolicyId));
        Assert.Null(await (await before.AtAsync(CaseStage.Eligible)).SendAsync(TestPerson.Inspector, CautionScene.Authorising()));
        Assert.Contains("superintendent", Assert.IsType<Refused>(await (await onTheDay.AtAsync(CaseStage.Eligible)).SendAsync(TestPerson.Inspector, CautionScene.Authorising())).Message, StringComparison.Ordinal);
        var rows = (await ListAsync(app)).Rows;
        Assert.Equal([("Cheshire 2026-11-24", VersionState.InForce, 1), ("Cheshire 2024-08-08", VersionState.Past, 2)], rows.Select(r => (r.Policy.Id, r.State, r.Cases)));
    }

    [Fact]
    public async Task Says_of_each_setting_what_is_wrong_with_it()
    {
        await using var app = await TestApp.On();
        var command = await LikeTheLastAsync(app, CautionScene.Today);
        (command.Force, command.LeastRankToSign, command.ProsecutionMarginDays, command.RuleSet) = ("Nowhere", Rank.Constable, 90, "Nobody's");

        var errors = Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, command)).Problem).Errors;

        Assert.Equal(["Force", "LeastRankToSign", "ProsecutionMarginDays", "RuleSet"], errors.Keys.Order());
        Assert.Contains("CC-05", errors["LeastRankToSign"].Single(), StringComparison.Ordinal);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, command)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new AddPolicy.Command())).Problem);
        Assert.Single((await ListAsync(app)).Rows);
    }

    [Theory, OnBothEngines]
    public async Task One_to_come_is_taken_back_and_its_day_is_free_again(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        Assert.Null((await app.SendAs(Role.Administrator, await LikeTheLastAsync(app, new(2026, 12, 1)))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, await LikeTheLastAsync(app, new(2026, 12, 1)))).Problem);

        Assert.Null((await app.SendAs(Role.Administrator, new TakeBackPolicy.Command("Cheshire 2026-12-01"))).Problem);
        Assert.Null((await app.SendAs(Role.Administrator, await LikeTheLastAsync(app, new(2026, 12, 1)))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Administrator, new TakeBackPolicy.Command("Cheshire 2024-08-08"))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Administrator, new TakeBackPolicy.Command("Nowhere"))).Problem);

        app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal("Cheshire 2026-12-01 (2)", (await (await CautionScene.ReferredAsync(app)).LoadAsync()).PolicyId);
    }

    [Theory, OnBothEngines]
    public async Task Neither_policies_nor_rules_are_changed_even_by_hand(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        foreach (var sql in new[]
        {
            """update "Policies" set "ProsecutionMarginDays" = 0""", """delete from "Policies" """, """update "Policies" set "RulesId" = null""",
            """update "RuleSets" set "MinimumAge" = 16""", """delete from "RuleSets" where "Id" = 'Dorset'""",
        })
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains("guard:", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(28, (await db.Policies.SingleAsync()).ProsecutionMarginDays);
    }

    [Fact]
    public async Task The_page_starts_from_the_last_version_and_sends_what_was_changed()
    {
        await using var app = await TestApp.On();
        var view = await ListAsync(app);
        await using var scene = FormScene.For(TestPerson.Administrator);
        scene.JSInterop.Mode = JSRuntimeMode.Loose;
        scene.Services.AddScoped<PartsModule>().AddScoped<Toaster>();
        scene.Mediator.On<ListPolicies.Query>(_ => Outcome.Of(view));
        var page = scene.ShowPage<PoliciesPage>("/reference/policies");
        Assert.Contains("Inspector or above", page.Markup, StringComparison.Ordinal);

        page.FindAll("button").First(b => b.TextContent.StartsWith("Enter a version", StringComparison.Ordinal)).Click();
        page.Find("form").Submit();
        Assert.Contains("Enter the day it takes effect.", page.Markup, StringComparison.Ordinal);
        page.Find("#effective-from").Change("2026-12-01");
        page.Find("#authority-reference").Change("Minute 12");
        page.Find("#prosecution-margin-days").Change("35");
        page.Find("form").Submit();

        var sent = scene.Sent<AddPolicy.Command>();
        Assert.Equal(("Cheshire", 35, "CHES[0-9]{8}", "Cheshire 1"), (sent.Force, sent.ProsecutionMarginDays, sent.CrimeReferences, sent.RuleSet));
    }

    private static Action<Web.Features.Referrals.SubmitReferral.Command> Another(int n) => c =>
        (c.Surname, c.CrimeReference, c.OffenceOn, c.RiskAssessedOn) = ($"Other{n}", $"CHES2610050{n}", new(2026, 11, 20), CautionScene.Today);

    private static async Task<AddPolicy.Command> LikeTheLastAsync(TestApp app, DateOnly from)
    {
        var command = AddPolicy.Command.Like((await ListAsync(app)).Rows[^1].Policy);
        (command.EffectiveFrom, command.AuthorityReference) = (from, "Minute 12 of the force");
        return command;
    }

    private static async Task<ListPolicies.View> ListAsync(TestApp app) => (await app.SendAs(Role.Administrator, new ListPolicies.Query())).Value;
}
