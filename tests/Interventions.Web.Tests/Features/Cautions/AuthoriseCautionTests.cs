using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Components.Ui;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class AuthoriseCautionTests
{
    [Fact]
    public async Task Keeps_the_admission_as_an_instant_of_London_time()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app, change: r => r.OffenceOn = new(2026, 10, 10))).AtAsync(CaseStage.Eligible);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Authorising(new(2026, 10, 20), new(14, 30))));

        var file = await scene.LoadAsync();
        Assert.Equal(new DateTime(2026, 10, 20, 13, 30, 0, DateTimeKind.Utc), file.Authorisation!.AdmittedAt);
        Assert.Equal(CaseStage.Authorised, file.Stage);
    }

    [Fact]
    public async Task Refuses_a_time_that_did_not_exist_and_asks_which_of_two()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app, change: r => r.OffenceOn = new(2026, 3, 1))).AtAsync(CaseStage.Eligible);

        var gap = Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, CautionScene.Authorising(new(2027, 3, 28), new(1, 30))));
        var twice = CautionScene.Authorising(new(2026, 10, 25), new(1, 30));
        var which = Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, twice));
        twice.Admitted.Which = WhichOfTwo.Second;

        Assert.StartsWith("That time did not exist", gap.Errors["Admitted.Time"].Single(), StringComparison.Ordinal);
        Assert.StartsWith("The clocks went back", which.Errors["Admitted.Which"].Single(), StringComparison.Ordinal);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, twice));
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), (await scene.LoadAsync()).Authorisation!.AdmittedAt);
    }

    [Fact]
    public async Task Is_refused_without_evidence_below_rank_or_while_she_does_not_support_it()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        var command = CautionScene.Authorising();
        command.EvidenceIsSufficient = false;

        Assert.StartsWith("A caution needs enough evidence", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, command)).Message, StringComparison.Ordinal);
        Assert.Contains("rank of inspector", Assert.IsType<Refused>(await scene.SendAsync(TestPerson.Sergeant, CautionScene.Authorising())).Message, StringComparison.Ordinal);
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, CautionScene.Authorising()));
        Assert.IsType<NotFound>(await scene.SendAsync(TestPerson.Inspector.In("HAL"), CautionScene.Authorising()));
        await scene.AnswerAsync(Domain.VictimSupport.AnswerKind.Withdrawn);
        Assert.Equal(new Refused(CaseFile.UnderReviewInWords), await scene.SendAsync(Role.DecisionMaker, CautionScene.Authorising()));
    }

    [Fact]
    public async Task Is_stale_after_somebody_else_has_moved_the_case()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        var seen = (await scene.LoadAsync()).Version;
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, CautionScene.Checks()));

        Assert.IsType<Stale>(await scene.SendAsync(Role.DecisionMaker, CautionScene.Authorising(), seen));
    }

    [Fact]
    public async Task The_form_asks_which_only_when_the_clocks_went_back_and_sends_it()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionScene.ReferredAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();
        scene.Mediator.On<AuthoriseCaution.Command>(_ => Outcome.Failed(new Refused("Not today.")));

        var form = scene.Show<AuthoriseCautionForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Enter the day.", form.Find("#authorise-admitted-day-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(form.FindAll("#authorise-admitted-which"));
        form.Find("#authorise-admitted-day").Change("2026-10-25");
        form.Find("#authorise-admitted-time").Change("01:30");
        form.Find("form").Submit();
        Assert.Empty(scene.Mediator.Sent);
        form.Find("#authorise-admitted-which").Change("First");
        form.Find("#authorise-evidence").Change(true);
        form.Find("form").Submit();

        var sent = scene.Sent<AuthoriseCaution.Command>();
        Assert.Equal(new DateTime(2026, 10, 25, 0, 30, 0, DateTimeKind.Utc), sent.Admitted.ToUtc());
        Assert.True(sent.EvidenceIsSufficient);
        Assert.Equal((view.Id, view.Version), (sent.CaseId, sent.Version));
        Assert.Contains("Not today.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, scene.Done);
    }
}
