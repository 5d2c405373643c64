using System.Text.Json;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Eligibility;

/// <summary>CARA-02 over all of a man's cases, and what each side learns of it (V-28, RS-04).</summary>
public sealed class OtherCasesTests
{
    [Theory, OnBothEngines]
    public async Task High_risk_in_another_case_of_his_rules_this_one_out_for_those_who_may_know(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (earlier, now) = await TwoCasesAsync(app);
        Assert.Null(await now.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        var before = Told(await now.ViewAsync(TestPerson.CustodyWorker));
        Assert.Null(await earlier.SendAsync(Role.VictimContactWorker, new RecordRisk.Command { Level = RiskLevel.High, Tool = RiskTool.Dash, AssessedOn = CautionScene.Today }));
        Assert.Null(await earlier.SendAsync(Role.VictimContactWorker, new RecordRisk.Command { Level = RiskLevel.Standard, Tool = RiskTool.Dash, AssessedOn = CautionScene.Today }));
        await now.AnswerAsync(Domain.VictimSupport.AnswerKind.Supports);

        var refused = Assert.IsType<Refused>(await now.SendAsync(Role.DecisionMaker, new ConfirmEligibility.Command()));
        Assert.Contains($"The risk was high on 22 Nov 2026 in his case {(await earlier.LoadAsync()).Reference}", refused.Message, StringComparison.Ordinal);
        Assert.Contains("CARA-02", Told(await now.ViewAsync(TestPerson.Inspector)), StringComparison.Ordinal);

        var after = Told(await now.ViewAsync(TestPerson.CustodyWorker));
        Assert.DoesNotContain("CARA-02", after, StringComparison.Ordinal);
        Assert.Equal(before, after);
    }

    [Theory, OnBothEngines]
    public async Task A_referral_to_MARAC_rules_out_and_his_side_reads_nothing_of_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (marac, plain) = (
            await CautionScene.ReferredAsync(app, change: c => c.ReferredToMarac = true),
            await CautionScene.ReferredAsync(app, change: c => (c.Surname, c.Forenames, c.CrimeReference) = ("Mora", "Luis", "CHES26100500")));
        foreach (var scene in new[] { marac, plain })
        {
            Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        }

        Assert.Contains("MARAC", Assert.IsType<Refused>(await marac.SendAsync(Role.DecisionMaker, new ConfirmEligibility.Command())).Message, StringComparison.Ordinal);
        Assert.Null(await plain.SendAsync(Role.DecisionMaker, new ConfirmEligibility.Command()));
        var his = await marac.ViewAsync(TestPerson.CustodyWorker);
        Assert.Equal(CriterionAnswer.Yes, his.Details.Evaluation!.Rows.Single(r => r.Criterion == Criterion.E8RiskAllowed).Answer);
        Assert.DoesNotContain("MARAC", JsonSerializer.Serialize(his), StringComparison.Ordinal);
        Assert.IsType<Forbidden>(await marac.SendAsync(Role.CustodySupportWorker, new ConfirmEligibility.Command()));
        Assert.DoesNotContain("MARAC", JsonSerializer.Serialize(await marac.ViewAsync(TestPerson.Facilitator)), StringComparison.Ordinal);
    }

    /// <summary>Decision 20: what the decision-makers of this area may not open does not decide here.</summary>
    [Fact]
    public async Task Another_area_and_a_restricted_case_do_not_count()
    {
        await using var app = await TestApp.On();
        var (earlier, now) = await TwoCasesAsync(app);
        await app.Do(earlier.CaseId, TestPerson.VictimContactWorker, (file, stamp) => file.RecordRisk(RiskLevel.High, RiskTool.Dash, CautionScene.Today, stamp));
        Assert.Null(await now.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        Assert.Contains("E8=No", (await now.LoadAsync()).Evaluations[^1].Answers, StringComparison.Ordinal);

        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""update "Cases" set "IsRestricted" = true where "Id" = {earlier.CaseId}""");
        Assert.Null(await now.SendAsync(Role.DecisionMaker, CautionScene.Checks(Criterion.E1Adult)));
        Assert.Contains("E8=Yes", (await now.LoadAsync()).Evaluations[^1].Answers, StringComparison.Ordinal);
        await db.Database.ExecuteSqlAsync($"""update "Cases" set "IsRestricted" = false, "AreaCode" = 'HAL' where "Id" = {earlier.CaseId}""");
        Assert.Null(await now.SendAsync(Role.DecisionMaker, CautionScene.Checks(Criterion.E1Adult)));
        Assert.Contains("E8=Yes", (await now.LoadAsync()).Evaluations[^1].Answers, StringComparison.Ordinal);
    }

    /// <summary>The comparison reads of each case only what the rules look at, and comes to what the whole case comes to.</summary>
    [Fact]
    public async Task The_comparison_counts_by_criterion_filters_and_pages()
    {
        await using var app = await TestApp.On();
        for (var i = 0; i < 27; i++)
        {
            var scene = await CautionScene.ReferredAsync(app, supported: false, change: c =>
                (c.Surname, c.CrimeReference, c.Risk, c.Sex) = ($"Man{i}", $"CHES261006{i:00}", i < 26 ? RiskLevel.Medium : RiskLevel.Standard, i < 26 ? Sex.Male : Sex.Female));
            Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        }

        var first = (await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Trial 2012" })).Value;
        Assert.Equal((27, 27, 27, 25), (first.Found, first.Asked, first.Total, first.Changed.Count));
        Assert.Equal([(Criterion.E1Adult, 1), (Criterion.E8RiskAllowed, 26)],
            first.ByCriterion.Where(c => c.Criterion is Criterion.E1Adult or Criterion.E8RiskAllowed).Select(c => (c.Criterion, c.Cases)));
        Assert.Equal(2, (await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Trial 2012", Page = 2 })).Value.Changed.Count);
        var woman = Assert.Single((await app.SendAs(Role.DecisionMaker, new CompareRules.Query { RuleSet = "Trial 2012", Because = Criterion.E1Adult })).Value.Changed);
        Assert.Equal((CriterionAnswer.Yes, CriterionAnswer.No), (woman.Was, woman.WouldBe));
        await using var db = app.Db();
        var whole = await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.Id == woman.CaseId);
        Assert.Equal(woman.WouldBe, whole.EvaluateOn(CautionScene.Today, Role.DecisionMaker, RuleSet.Known[1]).Where(r => r.Criterion != Criterion.E9VictimSupport).MeetsHard(CaseAction.ConfirmEligibility));
    }

    private static async Task<(CautionScene Earlier, CautionScene Now)> TwoCasesAsync(TestApp app)
    {
        var earlier = await CautionScene.ReferredAsync(app, supported: false);
        var person = (await earlier.LoadAsync()).PersonId;
        var now = await CautionScene.ReferredAsync(app, change: (SubmitReferral.Command c) => (c.PersonId, c.CrimeReference) = (person, "CHES26100777"));
        return (earlier, now);
    }

    private static string Told(ViewCase.View view) => JsonSerializer.Serialize(new
    {
        Rows = view.Details.Evaluation!.Rows.Select(r => new { r.Criterion, r.Answer, r.Sentence }),
        Actions = view.Actions.Select(a => new { a.Action, a.WhyNot }),
        view.Gate,
        view.Status,
        view.Facts,
    });
}
