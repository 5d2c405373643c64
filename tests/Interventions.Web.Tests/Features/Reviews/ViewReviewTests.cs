using System.Text.Json;
using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Reviews;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Reviews;

/// <summary>Under review, returned and reopened, each worked to its end (product.md 2, 3; domain.md 1.6).</summary>
public sealed class ViewReviewTests
{
    [Theory, OnBothEngines]
    public async Task Says_since_when_by_when_and_why_and_keeps_how_long_it_took(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await scene.AnswerAsync(AnswerKind.Withdrawn);

        var now = (await ViewAsync(app, scene)).Now!;
        Assert.Equal((new DateOnly(2026, 11, 24), false, "Nothing goes forward: she withdrew her support."), (now.Due, now.IsLate, now.Cause));
        app.Clock.Advance(TimeSpan.FromDays(4));
        Assert.Equal((true, 4), ((await ViewAsync(app, scene)).Now!.IsLate, (await ViewAsync(app, scene)).Now!.WorkingDaysUsed));
        await scene.AnswerAsync(AnswerKind.Supports);

        var ended = await ViewAsync(app, scene);
        Assert.Null(ended.Now);
        Assert.Equal((ReviewEnd.AskedAgainAndSupports, 4), (Assert.Single(ended.Earlier).How, ended.Earlier[0].WorkingDays));
    }

    [Theory, OnBothEngines]
    public async Task Her_worker_is_asked_and_may_leave_her_in_peace(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await scene.AnswerAsync(AnswerKind.DoesNotSupport);
        var before = await scene.ViewAsync(TestPerson.CustodyWorker);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new AskHerAgain.Command { Note = "He moved out." }));

        var row = Assert.Single((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query())).Value.Rows);
        Assert.Equal((ToAskKind.SeeWhetherToAsk, null, false), (row.Kind!.Value, row.Due, row.IsLate));
        Assert.Equal("He moved out.", (await app.SendAs(Role.VictimContactWorker, new ViewVictims.Query(scene.CaseId))).Value.AskedAgain);
        var after = await scene.ViewAsync(TestPerson.CustodyWorker);
        Assert.Equal(JsonSerializer.Serialize(before with { Version = 0 }), JsonSerializer.Serialize(after with { Version = 0 }));
        Assert.NotNull((await ViewAsync(app, scene)).Now!.AskedAgain);

        Assert.Null(await scene.SendAsync(Role.VictimContactWorker, new LeaveHerBe.Command { Why = "She asked for peace." }));
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ListToAsk.Query())).Value.Rows);
        var now = (await ViewAsync(app, scene)).Now!;
        Assert.Equal((null, "She asked for peace."), (now.AskedAgain, now.LeftInPeace));
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new AskHerAgain.Command()));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.Facilitator, new AskHerAgain.Command()));
        Assert.IsType<Forbidden>(await scene.SendAsync(Role.DecisionMaker, new LeaveHerBe.Command { Why = "x" }));
        Assert.IsType<Invalid>(await scene.SendAsync(Role.VictimContactWorker, new LeaveHerBe.Command()));
    }

    [Theory, OnBothEngines]
    public async Task Ends_with_the_disposal_reviewed_and_the_outcome_shown_to_who_may(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        await scene.AnswerAsync(AnswerKind.Withdrawn);
        CloseCase.Command closing = new() { Reason = Reason.EndedUnderReview, RestrictedReason = RestrictedReason.VictimWithdrewSupport, Note = "Reviewed." };
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, closing));
        closing.Outcome = CrimeOutcome.Caution;
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, closing));

        var view = await ViewAsync(app, scene);
        Assert.Equal((CrimeOutcome.Caution, ReviewEnd.DisposalReviewed, CaseAction.Close), (view.Outcome!.Value, view.Earlier[0].How, view.Ended!.Action));
        foreach (var (person, reads) in new[] { (TestPerson.Inspector, true), (TestPerson.VictimContactWorker, true), (TestPerson.CustodyWorker, false), (TestPerson.Facilitator, false) })
        {
            Assert.Equal(reads, (await scene.ViewAsync(person)).Facts.Any(f => f is { Label: "Crime outcome", Value: "3 Caution, adult" }));
        }
    }

    [Fact]
    public async Task A_voluntary_case_ends_with_where_he_was_passed_on_to()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, new CloseCase.Command { Reason = Reason.EndedUnderReview }));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new CloseCase.Command { Reason = Reason.EndedUnderReview, PassedTo = "The stalking clinic" }));

        Assert.Equal("Passed on to: The stalking clinic.", (await scene.ViewAsync(TestPerson.Inspector)).Journal[0].RestrictedNote);
        Assert.Null((await scene.ViewAsync(TestPerson.Facilitator)).Journal[0].RestrictedNote);
        Assert.DoesNotContain((await scene.ViewAsync(TestPerson.Inspector)).Facts, f => f.Label == "Crime outcome");
    }

    [Fact]
    public async Task A_returned_case_is_disposed_of_but_not_charged_past_the_limit()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new ReturnToDecisionMaker.Command { Note = "He no longer admits it." }));
        var returned = (await ViewAsync(app, scene)).Returned!;
        Assert.Equal(("He no longer admits it.", TestPerson.CustodyWorker.Actor.Name), (returned.Note, returned.By));

        app.Clock.SetUtcNow(new(2027, 5, 21, 9, 0, 0, TimeSpan.Zero));
        var file = await scene.ViewAsync(TestPerson.Inspector);
        Assert.True(file.Details.IsProsecutionLimitPassed);
        await using var forms = FormScene.For();
        var form = forms.Show<WayOutForm<RecordDisposal.Command>>(file);
        Assert.DoesNotContain("Charged", form.FindAll("#recorddisposal-outcome option").Select(o => o.GetAttribute("value")));
        Assert.Contains("can no longer be charged", form.Markup, StringComparison.Ordinal);
        Assert.Contains("limit has passed", (await scene.SendAsync(Role.DecisionMaker, new RecordDisposal.Command { Outcome = CrimeOutcome.Charged }))!.Message, StringComparison.Ordinal);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RecordDisposal.Command { Outcome = CrimeOutcome.ProsecutionLimitExpired }));
        Assert.Equal(CrimeOutcome.ProsecutionLimitExpired, (await scene.LoadAsync()).OutcomeOfCrime);
    }

    [Fact]
    public async Task A_second_person_reopens_it_and_the_caution_in_force_is_confirmed()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Inspector, "CHE");
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        Assert.Null(await scene.SendAsync(TestPerson.Inspector, new FinaliseCaution.Command { Note = "All done." }));
        Assert.Equal(TestPerson.Inspector.Actor.Name, (await ViewAsync(app, scene)).Ended!.By);
        ReopenCase.Command reopening = new() { Reason = Reason.EndedByMistake, Note = "Another man's file." };
        Assert.Contains("Ask another decision-maker of the area.", (await scene.SendAsync(TestPerson.Inspector, reopening))!.Message, StringComparison.Ordinal);
        Assert.Null(await scene.SendAsync(TestPerson.SupervisingInspector, reopening));

        Assert.Contains((await scene.ViewAsync(TestPerson.Inspector)).Clocks, c => c.What == "to complete conditions");
        foreach (var step in new[] { CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered })
        {
            Assert.Null(await scene.StepAsync(step));
        }

        Assert.IsType<Refused>(await scene.SendAsync(Role.DecisionMaker, CautionScene.Signing()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new SignCaution.Command()));
        await using var db = app.Db();
        Assert.Equal((CaseStage.Cautioned, 1), ((await scene.LoadAsync()).Stage, await db.SignedDocuments.CountAsync()));
    }

    /// <summary>A database made before the case kept the outcome itself.</summary>
    [Theory, OnBothEngines]
    public async Task The_outcome_of_an_older_disposal_is_filled_in_at_the_start(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new ReturnToDecisionMaker.Command()));
        Assert.Null(await scene.SendAsync(Role.DecisionMaker, new RecordDisposal.Command { Outcome = CrimeOutcome.CommunityResolution }));
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""update "Cases" set "DisposalOutcome" = null""");

        await DisposalOutcomes.BackFillAsync(db, default);

        Assert.Equal(CrimeOutcome.CommunityResolution, (await scene.LoadAsync()).OutcomeOfCrime);
    }

    [Fact]
    public async Task The_page_offers_each_end_of_the_track()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);
        await scene.AnswerAsync(AnswerKind.Withdrawn);
        await using var forms = FormScene.For();
        var (review, file) = (await app.SendAs(Role.DecisionMaker, new ViewReview.Query(scene.CaseId)), await app.SendAs(Role.DecisionMaker, new ViewCase.Query(scene.CaseId)));
        forms.Mediator.On<ViewReview.Query>(_ => review).On<ViewCase.Query>(_ => file);

        var page = forms.ShowPage<ReviewPage>($"/cases/{scene.CaseId}/review", p => p.Add(x => x.CaseId, scene.CaseId));

        Assert.StartsWith("Under review: work it to its end", page.Find("h1").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(["Asked again, and supports it", "Conditions varied, and supported", "Ended under review, disposal reviewed", "A pause, a risk review or a data query, resolved"], page.FindAll("h3").Select(h => h.TextContent));
        foreach (var role in Roles.ForPeople.Where(r => r != Role.DecisionMaker))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ViewReview.Query(scene.CaseId))).Problem);
        }
    }

    private static async Task<ViewReview.View> ViewAsync(TestApp app, CautionScene scene) => (await app.SendAs(Role.DecisionMaker, new ViewReview.Query(scene.CaseId))).Value;
}
