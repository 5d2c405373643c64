using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class OfferCautionTests
{
    [Fact]
    public async Task Is_offered_once_all_three_are_ticked()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Authorised);
        app.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new OfferCaution.Command { EffectExplained = true, WarningGiven = true }));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, CautionScene.Offering()));
        Assert.Null(await scene.SendAsync(TestPerson.Sergeant, CautionScene.Offering()));

        Assert.Equal((CaseStage.Offered, TestPerson.Sergeant.Id), ((await scene.LoadAsync()).Stage, (await scene.LoadAsync()).CautionOffer!.By));
    }

    [Fact]
    public async Task The_officer_in_the_case_never_offers_it()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, change: r => r.OfficerInCaseCollar = "c1008");
        await scene.AtAsync(CaseStage.Authorised);

        Assert.Contains("officer in the case", Assert.IsType<Refused>(await scene.SendAsync(TestPerson.Sergeant, CautionScene.Offering())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_sends_the_ticks_and_shows_what_was_refused()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();
        scene.Mediator.On<OfferCaution.Command>(_ => Outcome.Failed(new Refused("Legal advice has to be available before he signs.")));

        var form = scene.Show<OfferCautionForm>(view);
        form.Find("#offer-effect").Change(true);
        form.Find("#offer-warning").Change(true);
        form.Find("form").Submit();

        var sent = scene.Sent<OfferCaution.Command>();
        Assert.Equal((true, true, false), (sent.EffectExplained, sent.WarningGiven, sent.LegalAdviceAvailable));
        Assert.Contains("Legal advice", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }
}
