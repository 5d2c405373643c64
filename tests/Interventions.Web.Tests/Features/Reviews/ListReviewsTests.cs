using Bunit;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Features.Reviews;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Reviews;

public sealed class ListReviewsTests
{
    [Theory, OnBothEngines]
    public async Task Lists_each_kind_most_urgent_first_with_the_cases_own_clock(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var withdrawn = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await withdrawn.AnswerAsync(AnswerKind.Withdrawn);
        var missed = await (await ReferredAsync(app, 2)).AtAsync(CaseStage.Cautioned);
        Assert.Null(await missed.SendAsync(Role.DecisionMaker, new ReportNonCompliance.Command { Reason = Reason.NoContact }));
        var returned = await ReferredAsync(app, 3);
        Assert.Null(await returned.SendAsync(Role.DecisionMaker, new ReturnToDecisionMaker.Command()));
        var waiting = await ReferredAsync(app, 4, supported: false);
        var moving = await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Hughes5", "CHES22000005"));
        Assert.Null(await moving.SendAsync(Role.CustodySupportWorker, new RequestTransfer.Command { AreaCode = "HAL" }));

        var view = await ListAsync(app, TestPerson.Inspector);

        Assert.Equal([withdrawn.CaseId, missed.CaseId, returned.CaseId], view.Rows.OrderBy(r => r.Kind).Select(r => r.CaseId));
        Assert.DoesNotContain(view.Rows, r => r.CaseId == waiting.CaseId);
        var row = view.Rows.Single(r => r.Kind == ReviewKind.UnderReview);
        Assert.Equal((new DateOnly(2026, 11, 24), 2, "Nothing goes forward: she withdrew her support."), (row.Due, row.DaysLeft, row.What));
        Assert.Equal((await withdrawn.LoadAsync()).ReviewDue(CautionScene.Today, WorkingDays.EnglandAndWales), row.Due);
        Assert.Equal("No contact. Excuse it, give longer, vary, or find a breach.", view.Rows.Single(r => r.Kind == ReviewKind.NonCompliance).What);
        Assert.Equal(0, view.Counts[ReviewKind.Transfer]);
        Assert.Equal([moving.CaseId], (await ListAsync(app, TestPerson.SupervisingInspector.In("HAL"))).Rows.Select(r => r.CaseId));

        app.Clock.Advance(TimeSpan.FromDays(90));
        var later = await ListAsync(app, TestPerson.Inspector, ReviewKind.Deadline);
        Assert.Equal((missed.CaseId, CautionScene.Latest), (Assert.Single(later.Rows).CaseId, later.Rows[0].Due));
        Assert.Equal(0, later.Counts[ReviewKind.ProsecutionLimit]);
        app.Clock.Advance(TimeSpan.FromDays(40));
        var last = await ListAsync(app, TestPerson.Inspector, ReviewKind.ProsecutionLimit);
        Assert.Equal(5, last.Total);
        Assert.All(last.Rows, r => Assert.Equal((new DateOnly(2027, 5, 20), 49), (r.Due, r.DaysLeft)));
        Assert.StartsWith("He can be prosecuted until 20 May 2027, six months from the offence", last.Rows[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_on_the_server_and_counts_all()
    {
        await using var app = await TestApp.On();
        for (var i = 1; i <= 27; i++)
        {
            Assert.Null(await (await ReferredAsync(app, i)).SendAsync(Role.DecisionMaker, new ReturnToDecisionMaker.Command()));
        }

        var first = await ListAsync(app, TestPerson.Inspector, ReviewKind.Returned);
        var second = await ListAsync(app, TestPerson.Inspector, ReviewKind.Returned, page: 2);

        Assert.Equal((25, 27, 27), (first.Rows.Count, first.Total, first.Counts[ReviewKind.Returned]));
        Assert.Equal(2, second.Rows.Count);
        Assert.Empty(first.Rows.Select(r => r.CaseId).Intersect(second.Rows.Select(r => r.CaseId)));
    }

    [Fact]
    public async Task Is_for_decision_makers_of_the_area_and_keeps_restricted_cases_out()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, change: r => r.IsRestricted = true);
        Assert.Null(await scene.SendAsync(Role.CustodySupportWorker, new ReturnToDecisionMaker.Command()));
        var other = await ReferredAsync(app, 2);
        Assert.Null(await other.SendAsync(Role.DecisionMaker, new ReturnToDecisionMaker.Command()));

        Assert.Equal([other.CaseId], (await ListAsync(app, TestPerson.Inspector)).Rows.Select(r => r.CaseId));
        Assert.Empty((await ListAsync(app, TestPerson.Inspector.In("HAL"))).Rows);
        foreach (var role in new[] { Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.OpccStaff })
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListReviews.Query())).Problem);
        }
    }

    [Fact]
    public async Task The_page_reads_the_kind_from_the_address()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await scene.AnswerAsync(AnswerKind.Withdrawn);
        await using var forms = FormScene.For();
        var answer = await app.SendAs(Role.DecisionMaker, new ListReviews.Query { Kind = ReviewKind.UnderReview });
        forms.Mediator.On<ListReviews.Query>(_ => answer);

        var page = forms.ShowPage<ReviewsPage>("/reviews?kind=UnderReview&page=2");

        var sent = forms.Sent<ListReviews.Query>();
        Assert.Equal((ReviewKind.UnderReview, 2), (sent.Kind, sent.Page));
        Assert.Equal("1 review waits for your decision", page.Find("h1").TextContent.Trim());
        Assert.Contains("Under review", page.Find("a.tile[aria-current]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/cases/{scene.CaseId}/review", page.Find("th[scope=row] a").GetAttribute("href"));
    }

    private static Task<CautionScene> ReferredAsync(TestApp app, int number, bool supported = true) =>
        CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ($"Hughes{number}", $"CHES22{number:000000}"), supported: supported);

    private static async Task<ListReviews.View> ListAsync(TestApp app, TestPerson person, ReviewKind? kind = null, int page = 1) =>
        (await app.SendAs(person, new ListReviews.Query { Kind = kind, Page = page })).Value;
}
