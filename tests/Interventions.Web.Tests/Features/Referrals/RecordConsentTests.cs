using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class RecordConsentTests
{
    [Fact]
    public async Task Nothing_goes_forward_until_he_consents_and_seems_fit_to()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary, r => r.ConsentExplained = null);
        Assert.IsType<Refused>(await scene.SendAsync(Role.Facilitator, new AcceptForContact.Command()));

        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new RecordConsent.Command { Explained = "All of it.", IsSigned = true }));
        Assert.IsType<Refused>(await scene.SendAsync(Role.Facilitator, new AcceptForContact.Command()));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await scene.SendAsync(Role.Facilitator, new RecordConsent.Command { Explained = "All of it.", SeemedFit = true }));

        Assert.Null(await scene.SendAsync(Role.Facilitator, new AcceptForContact.Command()));
    }

    [Fact]
    public async Task Is_for_his_side_on_a_voluntary_case_and_wants_what_was_explained()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var caution = await CautionScene.ReferredAsync(app);

        Assert.IsType<Forbidden>(await scene.SendAsync(Role.DecisionMaker, new RecordConsent.Command { Explained = "All of it." }));
        Assert.IsType<Invalid>(await scene.SendAsync(Role.Facilitator, new RecordConsent.Command { Explained = " " }));
        Assert.IsType<Refused>(await caution.SendAsync(Role.Facilitator, new RecordConsent.Command { Explained = "All of it." }));
    }

    [Fact]
    public async Task The_form_sends_what_was_ticked()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app, Track.Voluntary)).ViewAsync(TestPerson.Facilitator);
        await using var scene = FormScene.For(TestPerson.Facilitator);

        var form = scene.Show<RecordConsentForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Say what was explained to him.", form.Find("#recordconsent-explained-error").TextContent, StringComparison.Ordinal);
        form.Find("#recordconsent-explained").Change("All of it.");
        form.Find("#recordconsent-fit").Change(true);
        form.Find("form").Submit();

        var sent = scene.Sent<RecordConsent.Command>();
        Assert.Equal(("All of it.", false, true), (sent.Explained, sent.IsSigned, sent.SeemedFit));
        Assert.Equal(1, scene.Done);
    }
}
