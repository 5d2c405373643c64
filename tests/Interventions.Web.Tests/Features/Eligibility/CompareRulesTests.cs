using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Eligibility;

public sealed class CompareRulesTests
{
    [Theory, OnBothEngines]
    public async Task Lists_who_would_get_another_answer_and_why(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var medium = await CautionScene.ReferredAsync(app, change: c => c.Risk = RiskLevel.Medium);
        Assert.Null(await medium.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        var standard = await CautionScene.ReferredAsync(app, change: c => (c.CrimeReference, c.Surname) = ("CHES26100500", "Mora"));
        Assert.Null(await standard.SendAsync(Role.DecisionMaker, CautionScene.Checks()));

        var view = (await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Trial 2012" })).Value;

        Assert.Equal(2, view.Asked);
        var row = Assert.Single(view.Changed);
        Assert.Equal((medium.CaseId, "Cheshire 1", CriterionAnswer.No, CriterionAnswer.Yes), (row.CaseId, row.Rules, row.Was, row.WouldBe));
        Assert.Contains(row.Why, w => w.StartsWith("E8: The risk is medium", StringComparison.Ordinal));
        Assert.Equal(["Cheshire 1", "Dorset", "Trial 2012"], view.Sets.Select(s => s.Id).Order());
        Assert.Empty((await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Cheshire 1" })).Value.Changed);
        Assert.Equal(0, (await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Trial 2012", To = CautionScene.Today.AddDays(-30) })).Value.Asked);
    }

    [Fact]
    public async Task Is_for_decision_makers_and_rules_that_exist()
    {
        await using var app = await TestApp.On();

        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new CompareRules.Query())).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Nobody's" })).Problem);
    }

    /// <summary>CARA-05 and V-28: the decision-maker reads every snapshot, his side only what it may know.</summary>
    [Theory, OnBothEngines]
    public async Task The_case_page_explains_itself_to_each_reader(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        var command = CautionScene.Checks();
        command.Features = ExcludedFeatures.Weapon;
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, command));
        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new RecordRisk.Command { Level = RiskLevel.High, Tool = RiskTool.Dash, AssessedOn = CautionScene.Today }));

        var his = (await scene.ViewAsync(TestPerson.CustodyWorker)).Details.Evaluation!;
        var decider = (await scene.ViewAsync(TestPerson.Inspector)).Details.Evaluation!;

        Assert.Contains("a weapon", his.Rows.Single(r => r.Criterion == Criterion.E3OffenceType).Sentence);
        Assert.Equal(CriterionAnswer.Yes, his.Rows.Single(r => r.Criterion == Criterion.E8RiskAllowed).Answer);
        Assert.DoesNotContain(his.Rows, r => r.Criterion == Criterion.E9VictimSupport);
        Assert.Empty(his.Kept);
        Assert.Equal(CriterionAnswer.No, decider.Rows.Single(r => r.Criterion == Criterion.E8RiskAllowed).Answer);
        Assert.Equal([CaseAction.RecordRisk, CaseAction.RecordDeskCheck], decider.Kept.Select(k => k.Because));
        Assert.Null((await scene.ViewAsync(TestPerson.VictimContactWorker)).Details.Evaluation);
    }
}
