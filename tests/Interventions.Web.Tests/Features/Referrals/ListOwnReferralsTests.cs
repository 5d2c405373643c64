using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Referrals;

public sealed class ListOwnReferralsTests
{
    [Theory, OnBothEngines]
    public async Task Says_of_each_what_it_waits_for_and_filters_by_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var waiting = await ReferredAsync(app, 1);
        var asked = await ReferredAsync(app, 2);
        Assert.Null(await asked.AskAsync(TestPerson.Facilitator));
        var review = await ReferredAsync(app, 3);
        Assert.Null(await review.SendAsync(Role.Facilitator, new AcceptForContact.Command()));
        await review.AnswerAsync(AnswerKind.Withdrawn);
        var ended = await ReferredAsync(app, 4);
        Assert.Null(await ended.SendAsync(Role.Facilitator, new CloseCase.Command { Reason = Reason.Moved }));

        var all = await ListAsync(app);
        Assert.Equal([ended.CaseId, review.CaseId, asked.CaseId, waiting.CaseId], all.Rows.Select(r => r.CaseId));
        Assert.Equal(
            ["Nothing; the case has ended", "Under review: ask your supervisor", "Questions from the facilitator: answer them", "Checks, then a facilitator accepts"],
            all.Rows.Select(r => r.WaitsFor));
        Assert.Equal([null, "Under review", "Waiting", "Waiting"], all.Rows.Select(r => r.Status?.Words));
        Assert.Equal([false, false, true, false], all.Rows.Select(r => r.WaitsForMe));

        foreach (var (show, id) in new[] { ("questions", asked.CaseId), ("waiting", waiting.CaseId), ("review", review.CaseId), ("ended", ended.CaseId) })
        {
            var found = await ListAsync(app, show);
            Assert.Equal((id, 1), (Assert.Single(found.Rows).CaseId, found.Total));
        }
    }

    /// <summary>V-28, RS-04: before the first step and after it, whatever holds the case.</summary>
    [Theory, InlineData(false), InlineData(true)]
    public async Task The_row_is_the_same_whatever_she_answered_and_whatever_holds_the_case(bool afterTheFirstStep)
    {
        await using var app = await TestApp.On();
        Dictionary<string, Func<CautionScene, Task>> causes = new()
        {
            ["withdrawn"] = s => s.AnswerAsync(AnswerKind.Withdrawn),
            ["does not support"] = s => s.AnswerAsync(AnswerKind.DoesNotSupport),
            ["no view"] = s => s.AnswerAsync(AnswerKind.NoView),
            ["paused"] = s => DoneAsync(s.SendAsync(Role.DecisionMaker, new PauseCase.Command())),
            ["risk review"] = s => DoneAsync(s.SendAsync(Role.DecisionMaker, new RaiseRiskReview.Command())),
            ["data query"] = s => DoneAsync(s.SendAsync(Role.DecisionMaker, new RaiseDataQuery.Command())),
        };
        if (!afterTheFirstStep)
        {
            causes["supports"] = _ => Task.CompletedTask;
        }

        List<(string Cause, Guid Id)> made = [];
        foreach (var (cause, holdAsync) in causes)
        {
            var scene = await ReferredAsync(app, made.Count);
            if (afterTheFirstStep)
            {
                Assert.Null(await scene.SendAsync(Role.Facilitator, new AcceptForContact.Command()));
            }

            await holdAsync(scene);
            made.Add((cause, scene.CaseId));
        }

        if (!afterTheFirstStep)
        {
            made.Add(("not asked", (await CautionScene.ReferredAsync(app, Track.Voluntary, r => (r.Surname, r.CrimeReference) = ("Nobody", "CHES26119999"), supported: false)).CaseId));
        }

        foreach (var show in new[] { "", afterTheFirstStep ? "review" : "waiting" })
        {
            var rows = (await ListAsync(app, show)).Rows;
            Assert.Equal(made.Count, rows.Count);
            Assert.Single(rows.Select(r => (r.Track, r.Stage, r.Status, r.WaitsFor, r.WaitsForMe)).Distinct());
        }
    }

    [Fact]
    public async Task Lists_only_what_one_referred_oneself_by_the_page()
    {
        await using var app = await TestApp.On();
        for (var i = 0; i < 27; i++)
        {
            await app.Referred(at: HerSide.Yesterday.AddMinutes(i));
        }

        await app.Referred(by: TestPerson.CustodyWorkerInChester);

        Assert.Equal((25, 27), ((await ListAsync(app)).Rows.Count, (await ListAsync(app)).Total));
        Assert.Equal(2, (await ListAsync(app, page: 2)).Rows.Count);
        Assert.Equal(0, (await app.SendAs(TestPerson.Facilitator, new ListOwnReferrals.Query())).Value.Total);
        foreach (var person in new[] { TestPerson.VictimContactWorker, TestPerson.Analyst, TestPerson.Opcc, TestPerson.Administrator })
        {
            Assert.IsType<Forbidden>((await app.SendAs(person, new ListOwnReferrals.Query())).Problem);
        }
    }

    private static Task<CautionScene> ReferredAsync(TestApp app, int number) =>
        CautionScene.ReferredAsync(app, Track.Voluntary, r => (r.Surname, r.CrimeReference) = ($"Hughes{number}", $"CHES2611{number:0000}"));

    private static async Task<ListOwnReferrals.View> ListAsync(TestApp app, string? show = null, int page = 1) =>
        (await app.SendAs(TestPerson.CustodyWorker, new ListOwnReferrals.Query { Show = show, Page = page })).Value;

    private static async Task DoneAsync(Task<Problem?> sending) => Assert.Null(await sending);
}
