using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Cases;

public sealed class ResolveReviewTests
{
    [Fact]
    public async Task Each_cause_puts_the_case_under_review_until_that_one_is_resolved()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new PauseCase.Command { Note = "A call came in." }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RaiseRiskReview.Command()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RaiseDataQuery.Command()));
        Assert.Equal([HoldKind.Pause, HoldKind.RiskReview, HoldKind.DataQuery], (await scene.ViewAsync(TestPerson.Inspector)).Details.OpenHolds);

        foreach (var kind in new[] { HoldKind.Pause, HoldKind.RiskReview, HoldKind.DataQuery })
        {
            Assert.True((await scene.LoadAsync()).IsUnderReviewOn(CautionScene.Today));
            Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ResolveReview.Command { Kind = kind, Note = "Looked at." }));
        }

        Assert.False((await scene.LoadAsync()).IsUnderReviewOn(CautionScene.Today));
    }

    [Fact]
    public async Task His_side_reads_the_same_words_whatever_the_cause()
    {
        await using var app = await TestApp.On();
        var paused = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        Assert.Null(await paused.SendAsync(Role.DecisionMaker, new PauseCase.Command { Note = "A call came in." }));
        var withdrawn = await (await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Price", "CHES20000001"))).AtAsync(CaseStage.Eligible);
        await withdrawn.AnswerAsync(Domain.VictimSupport.AnswerKind.Withdrawn);

        var one = await paused.ViewAsync(TestPerson.CustodyWorker);
        var other = await withdrawn.ViewAsync(TestPerson.CustodyWorker);

        Assert.Equal((one.Status, one.Gate, one.GateIsOpen), (other.Status, other.Gate, other.GateIsOpen));
        Assert.Equal(one.Actions.Select(a => (a.Action, string.Join(' ', a.WhyNot))), other.Actions.Select(a => (a.Action, string.Join(' ', a.WhyNot))));
        Assert.Equal(one.Journal.Select(j => (j.Action, j.Note)), other.Journal.Select(j => (j.Action, j.Note)));
        Assert.Empty(one.Details.OpenHolds);
    }

    [Fact]
    public async Task Is_for_a_decision_maker_and_wants_to_know_which()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        foreach (var role in new[] { Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker })
        {
            Assert.IsType<Forbidden>(await scene.SendAsync(role, new PauseCase.Command()));
            Assert.IsType<Forbidden>(await scene.SendAsync(role, new RaiseRiskReview.Command()));
            Assert.IsType<Forbidden>(await scene.SendAsync(role, new RaiseDataQuery.Command()));
            Assert.IsType<Forbidden>(await scene.SendAsync(role, new ResolveReview.Command { Kind = HoldKind.Pause }));
        }

        Assert.IsType<Invalid>(await scene.SendAsync(Role.DecisionMaker, new ResolveReview.Command()));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new ResolveReview.Command { Kind = HoldKind.Pause }));
    }

    [Fact]
    public async Task The_form_offers_what_is_open_but_never_her_answer()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new PauseCase.Command()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RaiseDataQuery.Command()));
        var view = await scene.ViewAsync(TestPerson.Inspector);
        await using var forms = FormScene.For();

        var form = forms.Show<ResolveReviewForm>(view with { Details = view.Details with { OpenHolds = [.. view.Details.OpenHolds, HoldKind.AnswerDue] } });
        Assert.Equal(["", "Pause", "DataQuery"], form.FindAll("#resolvereview-kind option").Select(o => o.GetAttribute("value") ?? ""));
        form.Find("form").Submit();
        Assert.Contains("Choose what is resolved.", form.Markup, StringComparison.Ordinal);
        form.Find("#resolvereview-kind").Change("DataQuery");
        form.Find("form").Submit();

        Assert.Equal(HoldKind.DataQuery, forms.Sent<ResolveReview.Command>().Kind);
    }
}
