using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class ReferToVoluntaryTests
{
    [Theory, OnBothEngines]
    public async Task One_press_makes_a_case_with_his_people_and_what_closes_the_gate(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app, change: r => r.VictimsCounted = 2);
        await scene.EnterVictimAsync(Guid.CreateVersion7(), supported: false);
        await scene.AnswerAsync(AnswerKind.Withdrawn);

        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new ReferToVoluntary.Command { Note = "He asked for help." }));

        var (from, made) = (await scene.LoadAsync(), await MadeFromAsync(app, scene.CaseId));
        Assert.Equal((Track.Voluntary, CaseStage.Referred, from.PersonId, "CHE", "RUN", 2), (made.Track, made.Stage, made.PersonId, made.AreaCode, made.SuiteCode, made.VictimsCounted));
        Assert.Null(made.Consent);
        Assert.Equal(from.Victims.Select(v => v.VictimId).Order(), made.Victims.Select(v => v.VictimId).Order());
        var inherited = made.Victims.Single(v => v.VictimId == from.Victims[0].VictimId).Latest!;
        Assert.Equal((AnswerKind.Withdrawn, from.Victims[0].Latest!.Id), (inherited.Kind, inherited.InheritedFrom));
        Assert.False(made.Gate.IsOpenOn(CautionScene.Today, needsFresh: true));
        Assert.Equal($"He asked for help. New case: {made.Reference}.", await NoteAsync(app, from.Id));
        Assert.Equal(CaseStage.Referred, from.Stage);
    }

    [Fact]
    public async Task What_she_supported_is_not_carried_over_so_she_is_asked_again()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ReferToVoluntary.Command()));

        var made = await MadeFromAsync(app, scene.CaseId);
        Assert.Null(Assert.Single(made.Victims).Latest);
    }

    [Fact]
    public async Task What_her_side_knows_of_the_risk_stays_there()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new RecordRisk.Command { Level = RiskLevel.High, Tool = RiskTool.Ric, AssessedOn = CautionScene.Today }));

        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new ReferToVoluntary.Command()));

        Assert.Equal(RiskLevel.Standard, (await MadeFromAsync(app, scene.CaseId)).CurrentRisk!.Level);
    }

    [Fact]
    public async Task A_second_press_finds_the_first_case_and_a_restricted_one_stays_so()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, change: r => r.IsRestricted = true);

        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new ReferToVoluntary.Command()));
        var made = await MadeFromAsync(app, scene.CaseId);

        Assert.Equal(
            new Refused("There is an open case for this person and crime already. Ask your supervisor."),
            await scene.SendAsync(Role.CustodySupportWorker, new ReferToVoluntary.Command()));
        Assert.True(made.IsRestricted);
        Assert.Null((await app.SendAs(Role.CustodySupportWorker, new ViewCase.Query(made.Id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new ViewCase.Query(made.Id))).Problem);
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.VictimContactWorker, new ReferToVoluntary.Command()));
    }

    private static async Task<CaseFile> MadeFromAsync(TestApp app, Guid id)
    {
        await using var db = app.Db();
        return await db.Cases.AsNoTracking().AsSplitQuery().SingleAsync(c => c.CameFromCaseId == id);
    }

    private static async Task<string?> NoteAsync(TestApp app, Guid id)
    {
        await using var db = app.Db();
        return await db.Journal.Where(e => e.CaseId == id && e.Action == CaseAction.ReferToVoluntary).Select(e => e.Detail!.Note).SingleAsync();
    }
}
