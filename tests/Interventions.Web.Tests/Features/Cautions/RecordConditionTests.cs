using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cautions;

public sealed class RecordConditionTests
{
    [Theory, OnBothEngines]
    public async Task Is_kept_with_day_and_evidence_and_finalising_keeps_the_rest(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionedAsync(app);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Recording(1, kept: true)));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Recording(2, kept: false)));

        var states = (await scene.ViewAsync(TestPerson.Inspector)).Details.ConditionStates;
        Assert.Equal([(ConditionStatus.Kept, CautionScene.Today, "Register."), (ConditionStatus.NotKept, CautionScene.Today, "Register.")], states.Take(2).Select(s => (s.Status, s.On!.Value, s.Evidence)));
        Assert.Contains("not kept", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new FinaliseCaution.Command { Note = "All done." })).Message, StringComparison.Ordinal);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, Recording(2, kept: true)));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FinaliseCaution.Command { Note = "All done." }));
        var file = await scene.LoadAsync();
        Assert.Equal(CaseStage.Closed, file.Stage);
        Assert.Equal(["Register.", "Register.", "All done."], file.Conditions.Select(c => c.Latest!.Evidence));
    }

    [Fact]
    public async Task Wants_everything_a_condition_in_force_and_a_decision_maker()
    {
        await using var app = await TestApp.On();
        var scene = await CautionedAsync(app);

        Assert.Equal(
            ["Evidence", "Number", "On", "WasKept"],
            Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new RecordCondition.Command())).Errors.Keys.Order(StringComparer.Ordinal));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, Recording(9, kept: true)));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, Recording(1, kept: true)));
    }

    [Fact]
    public async Task The_form_sends_which_and_what()
    {
        await using var app = await TestApp.On();
        var view = await (await CautionedAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var forms = FormScene.For();

        var form = forms.Show<RecordConditionForm>(view);
        form.Find("form").Submit();
        Assert.Contains("Choose whether it was kept.", form.Find("#recordcondition-kept-error").TextContent, StringComparison.Ordinal);
        form.Find("#recordcondition-condition").Change("2");
        form.Find("#recordcondition-kept").Change("false");
        Assert.Contains("opens no review by itself", form.Markup, StringComparison.Ordinal);
        form.Find("#recordcondition-evidence").Change("No letter came.");
        form.Find("form").Submit();

        var sent = forms.Sent<RecordCondition.Command>();
        Assert.Equal((2, false, CautionScene.Today, "No letter came."), (sent.Number, sent.WasKept, sent.On, sent.Evidence));
    }

    private static RecordCondition.Command Recording(int number, bool kept) => new() { Number = number, WasKept = kept, On = CautionScene.Today, Evidence = "Register." };

    private static async Task<CautionScene> CautionedAsync(TestApp app)
    {
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Offered);
        var signing = CautionScene.Signing();
        signing.Document!.Conditions.AddRange([new() { Text = "Write a letter.", DueOn = CautionScene.Latest }, new() { Text = "Keep the peace.", DueOn = CautionScene.Latest }]);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, signing));
        return scene;
    }
}
