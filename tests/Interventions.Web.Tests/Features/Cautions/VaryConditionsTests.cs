using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class VaryConditionsTests
{
    [Fact]
    public async Task A_variation_replaces_the_conditions_and_waits_for_her_answer()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Varying("Attend workshop B in Warrington.")));

        var file = await scene.LoadAsync();
        Assert.Equal("Attend workshop B in Warrington.", Assert.Single(file.Conditions).Text);
        Assert.True(file.IsUnderReviewOn(CautionScene.Today));
        await scene.AnswerAsync(AnswerKind.Supports);
        Assert.False((await scene.LoadAsync()).IsUnderReviewOn(CautionScene.Today));
    }

    [Fact]
    public async Task A_longer_deadline_stays_inside_the_limit()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new ExtendDeadline.Command { Deadline = CautionScene.Latest.AddDays(29), Note = "Ill." }));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new ExtendDeadline.Command { Deadline = CautionScene.Latest, Note = "Ill." }));
        Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new ExtendDeadline.Command { Deadline = CautionScene.Latest.AddDays(14) }));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, new ExtendDeadline.Command { Deadline = CautionScene.Latest.AddDays(14), Note = "Ill." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ExtendDeadline.Command { Deadline = CautionScene.Latest.AddDays(14), Note = "Ill." }));
        Assert.Equal(CautionScene.Latest.AddDays(14), (await scene.LoadAsync()).Deadline);
    }

    [Fact]
    public async Task Wants_reasons_a_signature_and_a_decision_maker_before_any_caution_nothing()
    {
        await using var app = await TestApp.On();
        var offered = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);

        Assert.IsType<Refused>(await offered.SendAsync(Role.DecisionMaker, Varying("Attend.")));
        Assert.Equal(
            ["Note", "Variation.SignedAgainOn"],
            Assert.IsType<Invalid>(await offered.SendAsync(Role.DecisionMaker, new VaryConditions.Command { Variation = new() })).Errors.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["Variation"], Assert.IsType<Invalid>(await offered.SendAsync(Role.DecisionMaker, new VaryConditions.Command { Note = "He moved." })).Errors.Keys);
        Assert.IsType<Forbidden>(await offered.SendAsync(Role.CustodySupportWorker, Varying("Attend.")));
    }

    [Fact]
    public async Task The_form_starts_from_the_conditions_in_force()
    {
        await using var app = await TestApp.On();
        var view = await (await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();

        var form = scene.Show<VaryConditionsForm>(view);
        Assert.Equal("Attend and complete both CARA workshops.", form.Find("#varyconditions-text-1").GetAttribute("value"));
        form.Find("form").Submit();
        Assert.Contains("Give the reasons.", form.Find("#varyconditions-reasons-error").TextContent, StringComparison.Ordinal);
        form.Find("#varyconditions-text-1").Change("Attend workshop B in Warrington.");
        form.Find("#varyconditions-reasons").Change("He moved.");
        form.Find("#varyconditions-agrees").Change(true);
        form.Find("form").Submit();

        var sent = scene.Sent<VaryConditions.Command>();
        var typed = sent.Variation!;
        Assert.Equal(
            ("Attend workshop B in Warrington.", CautionScene.Today, true, (DateOnly?)CautionScene.Latest, "He moved."),
            (Assert.Single(typed.Conditions).Text, typed.SignedAgainOn, typed.Agrees, typed.Deadline, sent.Reasons));
    }

    [Fact]
    public async Task The_deadline_form_sends_day_and_reasons()
    {
        await using var app = await TestApp.On();
        var view = await (await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();
        scene.Mediator.On<ExtendDeadline.Command>(_ => Outcome.Failed(new Refused("Too late.")));

        var form = scene.Show<ExtendDeadlineForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Enter the new day.", form.Find("#extenddeadline-day-error").TextContent, StringComparison.Ordinal);
        form.Find("#extenddeadline-day").Change("2027-03-26");
        form.Find("#extenddeadline-reasons").Change("Ill, with evidence.");
        form.Find("form").Submit();

        Assert.Equal((new DateOnly(2027, 3, 26), "Ill, with evidence."), (scene.Sent<ExtendDeadline.Command>().Deadline, scene.Sent<ExtendDeadline.Command>().Reasons));
        Assert.Contains("Too late.", form.Find("[role=alert]").TextContent, StringComparison.Ordinal);
    }

    private static VaryConditions.Command Varying(string text) => new()
    {
        Note = "He moved.",
        Variation = new() { SignedAgainOn = CautionScene.Today, Agrees = true, Conditions = [new() { Text = text, DueOn = CautionScene.Latest }] },
    };
}
