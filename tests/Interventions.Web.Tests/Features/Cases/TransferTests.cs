using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class TransferTests
{
    private static readonly TestPerson InHalton = TestPerson.SupervisingInspector.In("HAL");

    [Fact]
    public async Task The_other_area_sees_the_case_once_asked_and_takes_it_at_its_stage()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        Assert.IsType<NotFound>(await scene.SendAsync(InHalton, new AcceptTransfer.Command()));

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RequestTransfer.Command { AreaCode = "HAL", Note = "He has moved to Runcorn." }));
        Assert.Equal(("CHE", "HAL"), ((await scene.LoadAsync()).AreaCode, (await scene.LoadAsync()).TransferTo));
        Assert.Null(await scene.SendAsync(InHalton, new AcceptTransfer.Command()));

        var file = await scene.LoadAsync();
        Assert.Equal(("HAL", null, InHalton.Id, CaseStage.Eligible), (file.AreaCode, file.TransferTo, file.OwnerId, file.Stage));
        Assert.IsType<NotFound>(await scene.SendAsync(Role.DecisionMaker, new PauseCase.Command()));
    }

    [Fact]
    public async Task Who_asked_cannot_accept_and_is_told_who_can()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new RequestTransfer.Command { AreaCode = "WAR" }));

        Assert.Equal([AcceptTransfer.NotTheirs], (await scene.ViewAsync(TestPerson.Inspector)).Actions.Single(a => a.Action == CaseAction.AcceptTransfer).WhyNot);
        Assert.Equal(new Refused(AcceptTransfer.NotTheirs), await scene.SendAsync(Role.DecisionMaker, new AcceptTransfer.Command()));
        Assert.True((await scene.ViewAsync(InHalton.In("WAR"))).Actions.Single(a => a.Action == CaseAction.AcceptTransfer).IsPossible);
    }

    [Fact]
    public async Task Is_refused_to_the_same_area_to_none_and_to_her_side()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new RequestTransfer.Command { AreaCode = "CHE" }));
        Assert.Equal(new Refused("Choose the area from the list."), await scene.SendAsync(Role.DecisionMaker, new RequestTransfer.Command { AreaCode = "XXX" }));
        Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new RequestTransfer.Command()));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.VictimContactWorker, new RequestTransfer.Command { AreaCode = "HAL" }));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new AcceptTransfer.Command()));
    }

    [Fact]
    public async Task The_form_offers_the_other_areas()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();
        var answer = await app.SendAs(Role.DecisionMaker, new ListPlaces.Query());
        scene.Mediator.On<ListPlaces.Query>(_ => answer);

        var form = scene.Show<RequestTransferForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Choose the area.", form.Find("#requesttransfer-area-error").TextContent, StringComparison.Ordinal);
        Assert.Equal(["", "CWC", "HAL", "WAR"], form.FindAll("#requesttransfer-area option").Select(o => o.GetAttribute("value") ?? ""));
        form.Find("#requesttransfer-area").Change("WAR");
        form.Find("form").Submit();

        Assert.Equal("WAR", scene.Sent<RequestTransfer.Command>().AreaCode);
    }
}
