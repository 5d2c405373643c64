using Bunit;
using Interventions.Domain.Cases;
using Interventions.Web.Data;
using Interventions.Web.Features.Home;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class AskReferrerTests
{
    [Theory, OnBothEngines]
    public async Task Goes_to_the_referrer_moves_nothing_and_comes_back_answered(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");

        Assert.Null(await scene.AskAsync(TestPerson.Facilitator));
        var asked = await scene.ViewAsync(TestPerson.CustodyWorker);
        Assert.Equal((CaseStage.Referred, true), (asked.Stage, asked.Details.IsReturnedWithQuestions));
        Assert.Equal(("Which suite was it?", "Fay Facilitator", null), asked.Details.History.Questions.Select(q => (q.Text, q.By, q.Answer)).Single());
        Assert.Contains(asked.Actions, a => a is { Action: CaseAction.AnswerQuestions, IsPossible: true });
        Assert.IsType<Refused>(await scene.AskAsync(TestPerson.Inspector));

        Assert.Null(await scene.AnswerAsync(TestPerson.CustodyWorker));
        var answered = await scene.ViewAsync(TestPerson.Facilitator);
        Assert.Equal((CaseStage.Referred, false), (answered.Stage, answered.Details.IsReturnedWithQuestions));
        Assert.Equal("Runcorn.", Assert.Single(answered.Details.History.Questions).Answer);
        Assert.IsType<Refused>(await scene.AnswerAsync(TestPerson.CustodyWorker));
        Assert.Null(await scene.AskAsync(TestPerson.Inspector, "And when?"));
        Assert.Equal(["And when?", "Which suite was it?"], (await scene.ViewAsync(TestPerson.Inspector)).Details.History.Questions.Select(q => q.Text));
    }

    [Fact]
    public async Task Is_for_facilitators_and_decision_makers_and_wants_questions()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);

        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.VictimContactWorker, TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator })
        {
            Assert.IsType<Forbidden>(await scene.AskAsync(person));
        }

        Assert.IsType<Forbidden>(await scene.AnswerAsync(TestPerson.VictimContactWorker));
        Assert.IsType<Invalid>(await scene.AskAsync(TestPerson.Facilitator, " "));
        Assert.IsType<NotFound>(await scene.AskAsync(TestPerson.Facilitator.In("WAR")));
        Assert.Null(await scene.AskAsync(TestPerson.Facilitator));
        Assert.IsType<Invalid>(await scene.AnswerAsync(TestPerson.CustodyWorker, ""));
        var seen = (await scene.LoadAsync()).Version;
        Assert.Null(await scene.AnswerAsync(TestPerson.Facilitator));
        Assert.IsType<Stale>(await scene.SendAsync(TestPerson.CustodyWorker, new AnswerQuestions.Command { Answers = "Late." }, seen));
    }

    [Fact]
    public async Task Counts_on_the_referrers_day_and_nobody_elses()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.AskAsync(TestPerson.Inspector));

        var tile = (await app.SendAs(TestPerson.CustodyWorker, new Today.Query())).Value.Tiles[0];
        var list = (await app.SendAs(TestPerson.CustodyWorker, new ListOwnReferrals.Query { Show = "questions" })).Value;

        Assert.Equal((1, "returned with questions", "/referrals?show=questions"), (tile.Count, tile.Words, tile.Href));
        Assert.Equal(tile.Count, list.Total);
        Assert.DoesNotContain((await app.SendAs(TestPerson.Facilitator, new Today.Query())).Value.Tiles, t => t.Words == "returned with questions");
    }

    [Fact]
    public async Task The_forms_send_what_was_typed_show_what_is_missing_and_a_problem()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.AskAsync(TestPerson.Facilitator));
        var view = await scene.ViewAsync(TestPerson.CustodyWorker);
        await using var forms = FormScene.For(TestPerson.CustodyWorker);

        var ask = forms.Show<AskReferrerForm>(view);
        ask.Find("form").Submit();
        Assert.Contains("Write the questions.", ask.Find("#askreferrer-questions-error").TextContent, StringComparison.Ordinal);
        ask.Find("#askreferrer-questions").Change("When was it?");
        forms.Mediator.On<AskReferrer.Command>(_ => Outcome.Failed(new Refused("Wait for the answers.")));
        ask.Find("form").Submit();
        Assert.Contains("Wait for the answers.", ask.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Equal(("When was it?", view.Version, 0), (forms.Sent<AskReferrer.Command>().Questions, forms.Sent<AskReferrer.Command>().Version, forms.Done));

        var answer = forms.Show<AnswerQuestionsForm>(view);
        Assert.Contains("Which suite was it?", answer.Find("blockquote").TextContent, StringComparison.Ordinal);
        answer.Find("#answerquestions-answers").Change("Runcorn.");
        answer.Find("form").Submit();
        Assert.Equal(("Runcorn.", 1), (forms.Sent<AnswerQuestions.Command>().Answers, forms.Done));
    }
}
