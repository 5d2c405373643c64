using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Eligibility;

public sealed class RecordDeskChecksTests
{
    [Fact]
    public async Task Records_what_was_answered_and_leaves_the_rest()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        var command = CautionScene.Checks(Criterion.E1Adult, Criterion.E10EnoughEnglish);
        command.Rows[1].Answer = CriterionAnswer.Unknown;
        command.Rows.Add(new() { Criterion = Criterion.E3OffenceType });

        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, command));

        Assert.Equal(
            [(Criterion.E1Adult, CriterionAnswer.Yes, "PNC and custody record"), (Criterion.E10EnoughEnglish, CriterionAnswer.Unknown, "PNC and custody record")],
            (await scene.LoadAsync()).DeskChecks.OrderBy(c => c.Criterion).Select(c => (c.Criterion, c.Answer, c.Evidence)));
    }

    [Fact]
    public async Task What_stands_as_it_was_is_not_recorded_again()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        var rows = (await scene.ViewAsync(TestPerson.Inspector)).Details.DeskChecks;

        var problem = await scene.SendAsync(Role.DecisionMaker, new RecordDeskChecks.Command
        {
            Rows = [.. rows.Select(r => new RecordDeskChecks.Row { Criterion = r.Criterion, OnRecord = r, Answer = r.Answer, Evidence = r.Evidence })],
        });

        Assert.Equal(new Refused("Answer at least one check."), problem);
    }

    [Fact]
    public async Task Leaves_police_records_to_a_decision_maker()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.Equal(new Refused("E5, E6 and E7 are for a decision-maker."), await scene.SendAsync(Role.CustodySupportWorker, CautionScene.Checks(Criterion.E6NotOnBail)));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.VictimContactWorker, CautionScene.Checks(Criterion.E1Adult)));
    }

    [Fact]
    public async Task Wants_to_know_what_an_answer_rests_on()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        var command = CautionScene.Checks(Criterion.E1Adult);
        command.Rows[0].Evidence = " ";

        var invalid = Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, command));

        Assert.Equal(["Say what the answer to E1 rests on."], invalid.Errors["Rows[0].Evidence"]);
    }

    [Fact]
    public async Task Suggests_what_the_case_decides_and_to_his_side_only_from_the_risk_it_knows()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new Interventions.Web.Features.Cases.RecordRisk.Command
        {
            Level = RiskLevel.High,
            Tool = RiskTool.Dash,
            AssessedOn = CautionScene.Today,
        }));

        var his = (await scene.ViewAsync(TestPerson.CustodyWorker)).Details.SuggestedChecks;
        var deciders = (await scene.ViewAsync(TestPerson.Inspector)).Details.SuggestedChecks;

        Assert.Equal(
            [Criterion.E1Adult, Criterion.E2IntimatePartner, Criterion.E3OffenceType, Criterion.E8RiskAllowed], his.Select(s => s.Criterion));
        Assert.All(his, s => Assert.Equal(CriterionAnswer.Yes, s.Answer));
        Assert.Equal("Born 15 Jul 1991, so 35 on 22 Nov 2026.", his[0].Evidence);
        Assert.Equal("Common assault (CJ88001) is on the force's list.", his[2].Evidence);
        Assert.Equal("Standard, DASH, assessed 22 Nov 2026. The force allows up to standard.", his[3].Evidence);
        Assert.Equal((CriterionAnswer.No, "High, DASH, assessed 22 Nov 2026. The force allows up to standard."), (deciders[3].Answer, deciders[3].Evidence));
        Assert.Empty((await scene.ViewAsync(TestPerson.VictimContactWorker)).Details.SuggestedChecks);
    }

    [Fact]
    public async Task The_form_offers_his_side_no_police_records_and_sends_what_was_suggested()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.CustodyWorker);
        await using var scene = FormScene.For(TestPerson.CustodyWorker);

        var form = scene.Show<RecordDeskChecksForm>(view);
        form.Find("#recorddeskcheck-e10-no").Change("No");
        form.Find("#recorddeskcheck-e10-evidence").Change("Speaks Polish only.");
        form.Find("form").Submit();

        Assert.Empty(form.FindAll("[id^=recorddeskcheck-e5]"));
        var sent = scene.Sent<RecordDeskChecks.Command>().Rows.Where(r => r.Answer is not null).ToDictionary(r => r.Criterion, r => (r.Answer, r.Evidence));
        Assert.Equal((CriterionAnswer.No, "Speaks Polish only."), sent[Criterion.E10EnoughEnglish]);
        Assert.Equal((CriterionAnswer.Yes, "The referral says: current partner."), sent[Criterion.E2IntimatePartner]);
        Assert.Equal(5, sent.Count);
        Assert.Equal(1, scene.Done);
    }

    [Fact]
    public async Task The_form_shows_what_is_missing_beside_the_row()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();

        var form = scene.Show<RecordDeskChecksForm>(view);
        form.Find("#recorddeskcheck-e5-yes").Change("Yes");
        form.Find("form").Submit();

        Assert.Empty(scene.Mediator.Sent);
        Assert.Contains("Say what the answer to E5 rests on.", form.Find("#recorddeskcheck-e5-evidence-error").TextContent, StringComparison.Ordinal);
    }
}
