using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.NonCompliance;

public sealed class FindBreachTests
{
    [Fact]
    public async Task A_breach_is_found_with_reasons_and_can_be_prosecuted()
    {
        await using var app = await TestApp.On();
        var scene = await UnderReviewAsync(app);
        Assert.Contains("Nobody has asked him", Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "He gave no reason." })).Message, StringComparison.Ordinal);

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "He gave no reason.", WhyNotAsked = "He left the country." }));
        Assert.Equal((CaseStage.Breached, NonComplianceFinding.Breach), ((await scene.LoadAsync()).Stage, (await scene.LoadAsync()).CurrentNonCompliance!.Finding));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new Prosecute.Command()));
    }

    [Fact]
    public async Task Excused_he_goes_back_to_where_he_was()
    {
        await using var app = await TestApp.On();
        var scene = await UnderReviewAsync(app);
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new ResumeCase.Command()));

        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ExcuseNonCompliance.Command { Note = "In hospital, letter seen." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ResumeCase.Command()));

        Assert.Equal(CaseStage.Cautioned, (await scene.LoadAsync()).Stage);
    }

    [Fact]
    public async Task Both_want_reasons_a_decision_maker_and_a_review()
    {
        await using var app = await TestApp.On();
        var scene = await UnderReviewAsync(app);

        Assert.Equal(["Give the reasons."], Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = " " })).Sentences);
        Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new ExcuseNonCompliance.Command()));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, new FindBreach.Command { Note = "x" }));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, new ExcuseNonCompliance.Command { Note = "x" }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new FindBreach.Command { Note = "No reason.", WhyNotAsked = "Abroad." }));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new ExcuseNonCompliance.Command { Note = "Ill." }));
    }

    [Fact]
    public async Task The_form_shows_the_evidence_and_sends_the_reasons()
    {
        await using var app = await TestApp.On();
        var view = await (await UnderReviewAsync(app)).ViewAsync(TestPerson.Inspector);
        await using var scene = FormScene.For();

        var form = scene.Show<FindBreachForm>(view);
        Assert.Contains("No contact, 22 Nov 2026", form.Markup, StringComparison.Ordinal);
        Assert.Contains("Attend and complete both CARA workshops.", form.Markup, StringComparison.Ordinal);
        form.Find("form").Submit();
        Assert.Contains("Give the reasons.", form.Find("#findbreach-reasons-error").TextContent, StringComparison.Ordinal);
        form.Find("#findbreach-reasons").Change("He gave no reason.");
        form.Find("#findbreach-whynot").Change("He left the country.");
        form.Find("form").Submit();

        Assert.Equal(("He gave no reason.", "He left the country."), (scene.Sent<FindBreach.Command>().Reasons, scene.Sent<FindBreach.Command>().WhyNotAsked));
        Assert.DoesNotContain("findbreach-whynot", scene.Show<FindBreachForm>(view with { Details = view.Details with { IsExplanationSought = true } }).Markup, StringComparison.Ordinal);
    }

    private static async Task<CautionScene> UnderReviewAsync(TestApp app)
    {
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        Assert.Null(await scene.SendAsync(Role.Facilitator, new ReportNonCompliance.Command { Reason = Reason.NoContact }));
        return scene;
    }
}
