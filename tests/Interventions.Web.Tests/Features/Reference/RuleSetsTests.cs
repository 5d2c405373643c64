using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Reference;

/// <summary>Eligibility rules are versions that never change; a policy says which its cases are judged by (CARA-05).</summary>
public sealed class RuleSetsTests
{
    [Theory, OnBothEngines]
    public async Task A_version_judges_cases_once_a_policy_goes_by_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var draft = await LikeAsync(app, "Cheshire 1");
        draft.OffenceCodes.Add("OF61102");
        draft.Criteria.Single(c => c.Criterion == Criterion.E6NotOnBail).Use = CriterionUse.NotAsked;
        Assert.Equal("Cheshire 2", (await app.SendAs(Role.Administrator, draft)).Value);

        var policy = AddPolicy.Command.Like((await app.SendAs(Role.Administrator, new ListPolicies.Query())).Value.Rows[0].Policy);
        (policy.RuleSet, policy.EffectiveFrom, policy.AuthorityReference) = ("Cheshire 2", CautionScene.Today, "Minute 12");
        Assert.Null((await app.SendAs(Role.Administrator, policy)).Problem);

        var scene = await CautionScene.ReferredAsync(app, change: c => c.OffenceCode = "OF61102");
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks([.. Criteria.DeskChecks.Where(c => c != Criterion.E6NotOnBail)])));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ConfirmEligibility.Command()));
        Assert.Equal("Cheshire 2", (await scene.LoadAsync()).Evaluations[^1].RuleSet);
        var row = (await app.SendAs(Role.Administrator, new ListRuleSets.Query())).Value.Rows.Single(r => r.Rules.Id == "Cheshire 2");
        Assert.Equal(["Cheshire 2026-11-22"], row.UsedBy);
        Assert.Equal(12, row.Rules.HighRiskMonths);
        Assert.Equal("Cheshire 3", (await app.SendAs(Role.Administrator, await LikeAsync(app, "Cheshire 2"))).Value);
    }

    [Fact]
    public async Task Says_what_is_wrong_and_is_for_administrators()
    {
        await using var app = await TestApp.On();
        var draft = await LikeAsync(app, "Cheshire 1");
        (draft.MinimumAge, draft.HighestRisk) = (17, RiskLevel.High);

        var errors = Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, draft)).Problem).Errors;

        Assert.Equal(["HighestRisk", "MinimumAge"], errors.Keys.Order());
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, draft.AsPreview())).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, draft)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, draft.AsPreview())).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new AddRuleSet.Command())).Problem);
    }

    /// <summary>SN-04, product.md 4: numbers for who sees no case, and none so small that it points at somebody.</summary>
    [Theory, OnBothEngines]
    public async Task Shows_in_numbers_what_it_would_change(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var i = 0; i < 6; i++)
        {
            var scene = await CautionScene.ReferredAsync(app, change: c => (c.Surname, c.CrimeReference, c.DateOfBirth) = ($"Man{i}", $"CHES2610060{i}", new(2003, 1, 1)), supported: false);
            Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
            if (i == 0)
            {
                Assert.Null(await scene.SendAsync(Role.DecisionMaker, new Web.Features.Cases.CloseCase.Command { Reason = Reason.Died }));
            }
        }

        var draft = await LikeAsync(app, "Cheshire 1");
        draft.MinimumAge = 25;
        var preview = (await app.SendAs(Role.Administrator, draft.AsPreview())).Value;
        Assert.Equal(new PreviewRules.Numbers(5, 5, 5, 0, 0), preview.Open);
        Assert.Equal(new PreviewRules.Numbers(6, 6, 5, 0, 0), preview.LastYear); // in steps of five: two previews never differ by one person

        Assert.Equal(6, (await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Trial 2012" })).Value.Asked);
        draft.MinimumAge = 24; // they are 23
        draft.Relationships = [Relationship.FormerPartner];
        app.Clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(new PreviewRules.Numbers(0, 0, 0, 0, 0), (await app.SendAs(Role.Administrator, Dated(draft, 400).AsPreview())).Value.LastYear);
    }

    [Fact]
    public async Task Keeps_back_a_number_that_points_at_somebody()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, supported: false);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        var draft = await LikeAsync(app, "Cheshire 1");
        draft.MinimumAge = 60;

        var preview = (await app.SendAs(Role.Administrator, draft.AsPreview())).Value;

        Assert.Equal(new PreviewRules.Numbers(1, 1, null, 0, 0), preview.Open);
    }

    [Fact]
    public async Task The_page_copies_previews_and_enters()
    {
        await using var app = await TestApp.On();
        var view = (await app.SendAs(Role.Administrator, new ListRuleSets.Query())).Value;
        await using var scene = FormScene.For(TestPerson.Administrator);
        scene.Services.AddScoped<PartsModule>().AddScoped<Toaster>();
        scene.Mediator.On<ListRuleSets.Query>(_ => Outcome.Of(view))
            .On<PreviewRules.Query>(_ => Outcome.Of(new PreviewRules.View(new(40, 40, 7, 0, null), new(300, 300, 50, 0, 12), TimeSpan.FromSeconds(3))))
            .On<AddRuleSet.Command>(_ => Outcome.Of("Cheshire 2"));
        var page = scene.ShowPage<AddRuleSetPage>("/reference/rules/new?like=Cheshire%201");

        page.Find("#effective-from").Change("2026-12-01");
        page.Find("#source").Change("Minute 12");
        page.Find("#minimum-age").Change("21");
        page.FindAll("button").First(b => b.TextContent.StartsWith("See what", StringComparison.Ordinal)).Click();
        Assert.Contains("fewer than 5", page.Markup, StringComparison.Ordinal);
        page.Find("form").Submit();

        var sent = scene.Sent<AddRuleSet.Command>();
        Assert.Equal((21, 12, RuleSet.UsualOffences.Count), (sent.MinimumAge, sent.HighRiskMonths, sent.OffenceCodes.Count));
        Assert.Equal(CriterionUse.Flag, sent.Criteria.Single(c => c.Criterion == Criterion.E10EnoughEnglish).Use);
    }

    private static AddRuleSet.Command Dated(AddRuleSet.Command draft, int days)
    {
        draft.EffectiveFrom = CautionScene.Today.AddDays(days);
        return draft;
    }

    private static async Task<AddRuleSet.Command> LikeAsync(TestApp app, string id)
    {
        var draft = RuleSetDraft.Like<AddRuleSet.Command>((await app.SendAs(Role.Administrator, new ListRuleSets.Query())).Value.Rows.Single(r => r.Rules.Id == id).Rules);
        (draft.EffectiveFrom, draft.Source) = (CautionScene.Today, "Minute 12 of the force");
        return draft;
    }
}
