using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.BreachPacks;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.BreachPacks;

/// <summary>Who gets a pack, and her worker's word before it goes (decision 25). The pack is made on a Saturday.</summary>
public sealed class SendBreachPackTests
{
    [Theory, OnBothEngines]
    public async Task It_waits_for_her_worker_and_is_fetched_only_once_somebody_gets_it(Engine engine)
    {
        await using var app = await TestApp.On(engine, PackScene.Unguarded);
        var (scene, pack) = await MadeAsync(app);
        Assert.Contains("It may go from 1 Dec 2026", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, PackScene.Sending(app, pack))).Message, StringComparison.Ordinal);
        Assert.IsType<Refused>((await app.SendAs(Role.DecisionMaker, new FetchBreachPack.Query(scene.CaseId, 1, "zip"))).Problem);

        var waiting = Assert.Single((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query(ToAskKind.TellOfPack))).Value.Rows);
        Assert.Equal((scene.CaseId, new DateOnly(2026, 11, 30)), (waiting.CaseId, waiting.Due));
        Assert.Single((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(scene.CaseId))).Value.Packs);
        foreach (var role in Roles.ForPeople.Where(r => r != Role.VictimContactWorker))
        {
            Assert.IsType<Forbidden>(await scene.SendAsync(role, new SeeToBreachPack.Command()));
        }

        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new SeeToBreachPack.Command()));
        Assert.IsType<Refused>(await scene.SendAsync(Role.VictimContactWorker, new SeeToBreachPack.Command()));
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query(ToAskKind.TellOfPack))).Value.Rows);
        Assert.Null((await app.SendAs(Role.DecisionMaker, new ViewBreachPacks.Query(scene.CaseId))).Value.Packs[0].GoesFrom);
        Assert.DoesNotContain((await scene.ViewAsync(TestPerson.Facilitator)).Journal, r => r.Action is Domain.Cases.CaseAction.SeeToBreachPack or Domain.Cases.CaseAction.SendBreachPack);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, PackScene.Sending(app, pack)));
        Assert.Equal(pack.Zip, (await app.SendAs(Role.DecisionMaker, new FetchBreachPack.Query(scene.CaseId, 1, "zip"))).Value.Bytes);
        var sent = Assert.Single((await app.SendAs(Role.DecisionMaker, new ViewBreachPacks.Query(scene.CaseId))).Value.Packs[0].Sent);
        Assert.Equal(("Ann Prosecutor", "CPS Mersey-Cheshire", TestPerson.Inspector.Actor.Name), (sent.Name, sent.Organisation, sent.By));
        await using var db = app.Db();
        Assert.Equal([pack.Id], await db.AccessSubjects.Where(s => s.Kind == SubjectKind.BreachPack).Select(s => s.SubjectId).ToListAsync());
    }

    [Fact]
    public async Task A_working_day_or_an_urgent_reason_is_enough_and_her_worker_still_reads_of_it()
    {
        await using var app = await TestApp.On(services: PackScene.Unguarded);
        var (scene, pack) = await MadeAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, PackScene.Sending(app, pack, urgent: "He is in court this afternoon.")));
        Assert.True(Assert.Single((await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(scene.CaseId))).Value.Packs).HasGone);

        app.Clock.SetUtcNow(new(2026, 11, 30, 23, 59, 0, TimeSpan.Zero));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, PackScene.Sending(app, pack)));
        app.Clock.SetUtcNow(new(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, PackScene.Sending(app, pack)));
        Assert.Equal(2, (await app.SendAs(Role.DecisionMaker, new ViewBreachPacks.Query(scene.CaseId))).Value.Packs[0].Sent.Count);
    }

    [Fact]
    public async Task It_goes_to_those_it_was_made_for_and_every_answer_is_wanted()
    {
        await using var app = await TestApp.On(services: PackScene.Unguarded);
        var (scene, pack) = await MadeAsync(app);
        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new SeeToBreachPack.Command()));
        var sending = PackScene.Sending(app, pack);
        sending.IsOf = PackReaders.Provider;
        Assert.Contains("Make one for the provider", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, sending)).Message, StringComparison.Ordinal);
        Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new SendBreachPack.Command { PackId = pack.Id, When = PackScene.Now(app) }));
        sending.PackId = Guid.CreateVersion7();
        Assert.IsType<NotFound>(await scene.SendAsync(Role.DecisionMaker, sending));
    }

    private static async Task<(CautionScene Scene, BreachPack Pack)> MadeAsync(TestApp app)
    {
        var scene = await PackScene.MissedAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new MakeBreachPack.Command()));
        return (scene, (await app.PacksAsync(scene))[0]);
    }
}
