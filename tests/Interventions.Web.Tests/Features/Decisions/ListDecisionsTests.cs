using Bunit;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Decisions;
using Interventions.Web.Features.Eligibility;
using Interventions.Web.Features.NonCompliance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Decisions;

public sealed class ListDecisionsTests
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
        await ReferredAsync(app, 4, supported: false);
        var moving = await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ("Hughes5", "CHES22000005"));
        Assert.Null(await moving.SendAsync(Role.CustodySupportWorker, new RequestTransfer.Command { AreaCode = "HAL" }));

        var view = await ListAsync(app, TestPerson.Inspector);

        Assert.Equal([withdrawn.CaseId, missed.CaseId, returned.CaseId], view.Rows.Where(r => r.Kind > DecisionKind.Sign).OrderBy(r => r.Kind).Select(r => r.CaseId));
        var row = view.Rows.Single(r => r.Kind == DecisionKind.UnderReview);
        Assert.Equal((new DateOnly(2026, 11, 24), 2, "Nothing goes forward: she withdrew her support."), (row.Due, row.DaysLeft, row.What));
        Assert.Equal((await withdrawn.LoadAsync()).ReviewDue(CautionScene.Today, WorkingDays.EnglandAndWales), row.Due);
        Assert.Equal("No contact. Excuse it, give longer, vary, or find a breach.", view.Rows.Single(r => r.Kind == DecisionKind.NonCompliance).What);
        Assert.Equal(0, view.Counts[DecisionKind.Transfer]);
        Assert.Equal([moving.CaseId], (await ListAsync(app, TestPerson.SupervisingInspector.In("HAL"))).Rows.Select(r => r.CaseId));
        Assert.Equal(view.Rows.OrderBy(r => r.Due ?? r.Since).Select(r => r.CaseId), view.Rows.Select(r => r.CaseId));

        app.Clock.Advance(TimeSpan.FromDays(90));
        var later = await ListAsync(app, TestPerson.Inspector, DecisionKind.Deadline);
        Assert.Equal((missed.CaseId, CautionScene.Latest, "conditions fall due"), (Assert.Single(later.Rows).CaseId, later.Rows[0].Due, later.Rows[0].Clock));
        Assert.Equal(0, later.Counts[DecisionKind.ProsecutionLimit]);
        app.Clock.Advance(TimeSpan.FromDays(40));
        var last = await ListAsync(app, TestPerson.Inspector, DecisionKind.ProsecutionLimit);
        Assert.Equal(5, last.Total);
        Assert.All(last.Rows, r => Assert.Equal((new DateOnly(2027, 5, 20), 49), (r.Due, r.DaysLeft)));
        Assert.StartsWith("He can be prosecuted until 20 May 2027, six months from the offence", last.Rows[0].What, StringComparison.Ordinal);
    }

    /// <summary>CARA-19, G2, product.md 3: what ends first runs against the step.</summary>
    [Theory, OnBothEngines]
    public async Task Lists_each_step_up_to_the_caution_with_what_to_do_and_the_clock_that_ends_first(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var unchecked_ = await ReferredAsync(app, 1, supported: false);
        var waiting = await ReferredAsync(app, 2, supported: false);
        Assert.Null(await waiting.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        var ready = await ReferredAsync(app, 3);
        Assert.Null(await ready.SendAsync(Role.DecisionMaker, CautionScene.Checks()));
        var refused = await ReferredAsync(app, 4);
        Assert.Null(await refused.SendAsync(Role.DecisionMaker, new RecordDeskChecks.Command { Rows = [new() { Criterion = Criterion.E6NotOnBail, Answer = CriterionAnswer.No, Evidence = "On court bail" }] }));
        var eligible = await (await ReferredAsync(app, 5)).AtAsync(CaseStage.Eligible);
        var authorised = await (await ReferredAsync(app, 6)).AtAsync(CaseStage.Authorised);
        var offered = await (await ReferredAsync(app, 7)).AtAsync(CaseStage.Offered);

        var rows = (await ListAsync(app, TestPerson.Inspector)).Rows.ToDictionary(r => r.CaseId);

        Assert.DoesNotContain(waiting.CaseId, rows.Keys);
        Assert.Equal((DecisionKind.Confirm, "Check E1, E2, E3, E5, E6, E7, E8, E11."), (rows[unchecked_.CaseId].Kind, rows[unchecked_.CaseId].What));
        Assert.Equal((DecisionKind.Confirm, "Confirm that he is eligible."), (rows[ready.CaseId].Kind, rows[ready.CaseId].What));
        Assert.Equal((DecisionKind.Confirm, "E6 is not met. Record him as not eligible, or correct the check."), (rows[refused.CaseId].Kind, rows[refused.CaseId].What));
        Assert.Equal((DecisionKind.Authorise, "Authorise the caution."), (rows[eligible.CaseId].Kind, rows[eligible.CaseId].What));
        Assert.Equal((DecisionKind.Offer, "Offer the caution."), (rows[authorised.CaseId].Kind, rows[authorised.CaseId].What));
        Assert.Equal((DecisionKind.Sign, "Have him sign, or record that he declined."), (rows[offered.CaseId].Kind, rows[offered.CaseId].What));

        // She supported it on 22 Nov, so her answer is good for 28 days, and so is the risk of the same day; 16 weeks less 35 days come later.
        Assert.Equal((new DateOnly(2026, 12, 20), "the answer on record ends"), (rows[offered.CaseId].Due, rows[offered.CaseId].Clock));
        Assert.Equal((new DateOnly(2026, 12, 20), "the risk assessment grows old"), (rows[unchecked_.CaseId].Due, rows[unchecked_.CaseId].Clock));
        Assert.StartsWith("The force's policy asks for", (await ListAsync(app, TestPerson.Sergeant, DecisionKind.Authorise)).Rows.Single().What, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(20));
        Assert.Null(await offered.SendAsync(Role.DecisionMaker, new RecordRisk.Command { Level = RiskLevel.Standard, Tool = RiskTool.Dash, AssessedOn = new(2026, 12, 12) }));
        await offered.AnswerAsync(AnswerKind.Supports);
        app.Clock.Advance(TimeSpan.FromDays(20));
        await offered.AnswerAsync(AnswerKind.Supports);
        Assert.Null(await offered.SendAsync(Role.DecisionMaker, new RecordRisk.Command { Level = RiskLevel.Standard, Tool = RiskTool.Dash, AssessedOn = new(2027, 1, 1) }));
        app.Clock.Advance(TimeSpan.FromDays(9));
        var sign = (await ListAsync(app, TestPerson.Inspector, DecisionKind.Sign)).Rows.Single();
        Assert.Equal((new DateOnly(2027, 1, 29), "the answer on record ends"), (sign.Due, sign.Clock));
        await offered.AnswerAsync(AnswerKind.Supports);
        Assert.Null(await offered.SendAsync(Role.DecisionMaker, new RecordRisk.Command { Level = RiskLevel.Standard, Tool = RiskTool.Dash, AssessedOn = new(2027, 1, 10) }));
        sign = (await ListAsync(app, TestPerson.Inspector, DecisionKind.Sign)).Rows.Single();
        Assert.Equal((new DateOnly(2027, 2, 5), "last day to sign so that both workshops fit"), (sign.Due, sign.Clock));
    }

    [Fact]
    public async Task The_day_shows_the_most_urgent_of_them_with_the_same_counts()
    {
        await using var app = await TestApp.On();
        for (var i = 1; i <= 9; i++)
        {
            await ReferredAsync(app, i);
        }

        var day = await app.SendAs(Role.DecisionMaker, new ListDecisions.Query { Rows = 8 });
        var all = await ListAsync(app, TestPerson.Inspector);

        Assert.Equal((8, 9, 9), (day.Value.Rows.Count, day.Value.Total, day.Value.Counts[DecisionKind.Confirm]));
        Assert.Equal(all.Rows.Take(8).Select(r => r.CaseId), day.Value.Rows.Select(r => r.CaseId));
        await using var db = app.Db();
        var look = await db.AccessLog.Where(e => e.Request == "ListDecisions").MinAsync(e => e.Id);
        Assert.Equal(8, await db.AccessSubjects.CountAsync(s => s.AccessEntryId == look && s.Kind == SubjectKind.Case));
    }

    /// <summary>A database of an earlier version has cases without the day they are sorted by.</summary>
    [Theory, OnBothEngines]
    public async Task Limits_of_cases_from_before_they_were_kept_are_filled_in_at_the_start(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app);
        var eitherWay = await CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference, r.OffenceCode) = ("Hughes2", "CHES22000002", "CD71039"));
        await using var db = app.Db();
        await db.Cases.ExecuteUpdateAsync(s => s.SetProperty(c => c.ProsecutionLimitKept, (DateOnly?)null));

        await ProsecutionLimits.BackFillAsync(db, default);

        Assert.Equal(new DateOnly(2027, 5, 20), (await scene.LoadAsync()).ProsecutionLimitKept);
        Assert.Null((await eitherWay.LoadAsync()).ProsecutionLimitKept);
    }

    [Fact]
    public async Task Pages_on_the_server_and_counts_all()
    {
        await using var app = await TestApp.On();
        for (var i = 1; i <= 27; i++)
        {
            Assert.Null(await (await ReferredAsync(app, i)).SendAsync(Role.DecisionMaker, new ReturnToDecisionMaker.Command()));
        }

        var first = await ListAsync(app, TestPerson.Inspector, DecisionKind.Returned);
        var second = await ListAsync(app, TestPerson.Inspector, DecisionKind.Returned, page: 2);

        Assert.Equal((25, 27, 27), (first.Rows.Count, first.Total, first.Counts[DecisionKind.Returned]));
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
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListDecisions.Query())).Problem);
        }
    }

    [Fact]
    public async Task The_page_reads_the_kind_from_the_address()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await scene.AnswerAsync(AnswerKind.Withdrawn);
        await using var forms = FormScene.For();
        var answer = await app.SendAs(Role.DecisionMaker, new ListDecisions.Query { Kind = DecisionKind.UnderReview });
        forms.Mediator.On<ListDecisions.Query>(_ => answer);

        var page = forms.ShowPage<DecisionsPage>("/decisions?kind=UnderReview&page=2");

        var sent = forms.Sent<ListDecisions.Query>();
        Assert.Equal((DecisionKind.UnderReview, 2), (sent.Kind, sent.Page));
        Assert.Equal("1 decision waits for you", page.Find("h1").TextContent.Trim());
        Assert.Contains("Under review", page.Find("a.tile[aria-current]").TextContent, StringComparison.Ordinal);
        Assert.Equal($"/cases/{scene.CaseId}/review", page.Find("th[scope=row] a").GetAttribute("href"));
    }

    private static Task<CautionScene> ReferredAsync(TestApp app, int number, bool supported = true) =>
        CautionScene.ReferredAsync(app, change: r => (r.Surname, r.CrimeReference) = ($"Hughes{number}", $"CHES22{number:000000}"), supported: supported);

    private static async Task<ListDecisions.View> ListAsync(TestApp app, TestPerson person, DecisionKind? kind = null, int page = 1) =>
        (await app.SendAs(person, new ListDecisions.Query { Kind = kind, Page = page })).Value;
}
