using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class RecordRiskTests
{
    private static readonly Guid Her = new("00000000-0000-7000-8000-0000000000aa");

    [Theory, OnBothEngines]
    public async Task A_rise_ends_what_she_supported_in_each_of_her_cases_with_him(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var here = await (await CautionScene.ReferredAsync(app, victimId: Her)).AtAsync(CaseStage.Eligible);
        var elsewhere = await CautionScene.ReferredAsync(app, Track.Voluntary, victimId: Her);
        var ended = await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26900009", victimId: Her);
        Assert.Null(await ended.SendAsync(Role.DecisionMaker, new CloseCase.Command { Reason = Reason.Duplicate }));
        var another = await CautionScene.ReferredAsync(app, change: r => r.CrimeReference = "CHES26900001");
        var anotherMan = await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Price", "CHES26900002"), victimId: Her);

        Assert.Null(await here.SendAsync(Role.CustodySupportWorker, Risk(RiskLevel.Medium)));

        foreach (var scene in new[] { here, elsewhere, ended })
        {
            Assert.Equal(AnswerKind.EndedByRiseInRisk, (await scene.LoadAsync()).Victims[0].Latest!.Kind);
        }

        foreach (var scene in new[] { another, anotherMan })
        {
            Assert.Equal(AnswerKind.Supports, (await scene.LoadAsync()).Victims[0].Latest!.Kind);
        }

        Assert.True((await here.LoadAsync()).IsUnderReviewOn(CautionScene.Today));
        Assert.Equal(RiskLevel.Medium, (await here.LoadAsync()).CurrentRisk!.Level);
    }

    [Fact]
    public async Task The_same_or_a_lower_level_ends_nothing()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, change: r => r.Risk = RiskLevel.Medium);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Risk(RiskLevel.Medium)));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Risk(RiskLevel.Standard)));

        var file = await scene.LoadAsync();
        Assert.Equal(AnswerKind.Supports, file.Victims[0].Latest!.Kind);
        Assert.Empty(file.Holds);
    }

    [Fact]
    public async Task Nothing_refuses_it_for_being_late()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        var form = Risk(RiskLevel.High);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new CloseCase.Command { Reason = Reason.Died }));

        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, form));
    }

    [Fact]
    public async Task Is_forbidden_outside_casework_and_wants_every_answer()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.IsType<Forbidden>(await scene.SendAsync(Role.ForceAnalyst, Risk(RiskLevel.High)));
        Assert.Equal(3, Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new RecordRisk.Command())).Errors.Count);
        var future = Risk(RiskLevel.High);
        future.AssessedOn = CautionScene.Today.AddDays(1);
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, future));
    }

    [Fact]
    public async Task The_form_sends_what_was_chosen_with_today_filled_in()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.CustodyWorker);
        await using var scene = FormScene.For(TestPerson.CustodyWorker);
        scene.Mediator.On<RecordRisk.Command>(_ => Outcome.Failed(new Unavailable()));

        var form = scene.Show<RecordRiskForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Choose the risk level.", form.Find("#recordrisk-level-error").TextContent, StringComparison.Ordinal);
        form.Find("#recordrisk-level").Change("High");
        form.Find("#recordrisk-tool").Change("Dara");
        form.Find("form").Submit();

        var sent = scene.Sent<RecordRisk.Command>();
        Assert.Equal((view.Id, RiskLevel.High, RiskTool.Dara, CautionScene.Today), (sent.CaseId, sent.Level, sent.Tool, sent.AssessedOn));
        Assert.Contains(new Unavailable().Message, form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private static RecordRisk.Command Risk(RiskLevel level) => new() { Level = level, Tool = RiskTool.Dash, AssessedOn = CautionScene.Today };
}
