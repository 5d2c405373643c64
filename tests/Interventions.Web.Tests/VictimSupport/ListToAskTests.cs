using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.VictimSupport;

public sealed class ListToAskTests
{
    [Theory, OnBothEngines]
    public async Task Lists_each_kind_of_work_most_urgent_first(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (ending, _) = await app.Supported(Track.Voluntary);
        app.Clock.Advance(TimeSpan.FromDays(22));
        var monday = app.Clock.GetUtcNow().UtcDateTime;
        var toEnter = await app.Referred(at: monday.AddDays(-3));
        var toAsk = await app.Referred(at: monday);
        var askLink = await app.VictimEntered(toAsk);
        await app.DeskChecked(toAsk);
        var (risen, _) = await app.Supported();
        await app.Do(risen, TestPerson.Inspector, (file, stamp) => file.RecordRisk(RiskLevel.High, RiskTool.Dash, DateOnly.FromDateTime(monday), stamp));
        var (unlinking, unlink) = await app.Supported();
        await app.SendAs(TestPerson.OtherVictimContactWorker, new ProposeUnlink.Command { CaseId = unlinking, LinkId = unlink, Why = "Not her." });
        await app.Supported();

        var view = await ListAsync(app, new());

        Assert.Equal(
            [
                (toEnter, ToAskKind.EnterVictims, new DateOnly(2026, 12, 14), false),
                (unlinking, ToAskKind.Unlink, new DateOnly(2026, 12, 14), false),
                (toAsk, ToAskKind.Ask, new(2026, 12, 15), false),
                (risen, ToAskKind.ReferToMarac, new(2026, 12, 15), false),
                (risen, ToAskKind.AskAfterRise, new(2026, 12, 16), false),
                (ending, ToAskKind.AskAgain, new(2026, 12, 20), false),
            ],
            view.Rows.Select(r => (r.CaseId, r.Kind!.Value, r.Due!.Value, r.IsLate)));
        Assert.Equal((6, 6, 0), (view.Total, view.All, view.Late));
        Assert.Equal("Sara Lee", view.Rows[2].VictimName);

        app.Clock.Advance(TimeSpan.FromDays(9));
        await app.SendAs(Role.VictimContactWorker, new RecordAttempt.Command { CaseId = toAsk, LinkId = askLink, How = AskedHow.SafePhone, Result = AttemptResult.NoAnswer, When = LondonMoment.Of(monday.AddHours(1)) });

        var late = await ListAsync(app, new(IsLate: true));
        Assert.Equal([toEnter, risen, risen, ending], late.Rows.Select(r => r.CaseId));
        var tried = Assert.Single((await ListAsync(app, new(ToAskKind.Ask))).Rows);
        Assert.Equal((toAsk, 1, null), (tried.CaseId, tried.Attempts, tried.Due));
    }

    /// <summary>V-30: nobody is approached about a man who never qualified; the clock starts when that is known.</summary>
    [Theory, OnBothEngines]
    public async Task She_is_asked_once_the_desk_checks_allow_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (waits, outOfIt, voluntary) = (await app.Referred(), await app.Referred(), await app.Referred(Track.Voluntary));
        foreach (var id in new[] { waits, outOfIt, voluntary })
        {
            await app.VictimEntered(id);
        }

        Assert.Equal([(voluntary, ToAskKind.Ask), (waits, ToAskKind.WaitForChecks), (outOfIt, ToAskKind.WaitForChecks)], (await ListAsync(app, new())).Rows.Select(r => (r.CaseId, r.Kind!.Value)));

        // On a Tuesday, long after the referral.
        app.Clock.Advance(TimeSpan.FromDays(9));
        await app.DeskChecked(waits, but: Criterion.E5NoRecentViolence);
        Assert.Contains((waits, ToAskKind.WaitForChecks), (await ListAsync(app, new())).Rows.Select(r => (r.CaseId, r.Kind!.Value)));
        await app.DeskChecked(waits);
        await app.DeskChecked(outOfIt, CriterionAnswer.No);

        var rows = (await ListAsync(app, new())).Rows;
        Assert.Equal([(voluntary, new DateOnly(2026, 11, 23), true), (waits, new(2026, 12, 2), false)], rows.Select(r => (r.CaseId, r.Due!.Value, r.IsLate)));
    }

    [Theory, OnBothEngines]
    public async Task Says_when_she_can_be_reached_and_when_her_plan_is_to_be_gone_through(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await app.Referred(Track.Voluntary);
        var link = await app.VictimEntered(id);
        Assert.Null((await app.PlanMade(id, link)).Problem);

        Assert.Equal("From 10:00 tomorrow", Assert.Single((await ListAsync(app, new())).Rows).Next);

        app.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        Assert.Equal("Can be rung now", Assert.Single((await ListAsync(app, new())).Rows).Next);
        app.Clock.Advance(TimeSpan.FromDays(29));
        Assert.Contains((id, ToAskKind.ReviewPlan, new DateOnly(2026, 12, 22)), (await ListAsync(app, new())).Rows.Select(r => (r.CaseId, r.Kind!.Value, r.Due ?? default)));
        Assert.Null((await app.PlanMade(id, link, c => c.ReviewOn = new(2027, 1, 30))).Problem);
        Assert.Empty((await ListAsync(app, new(ToAskKind.ReviewPlan))).Rows);
    }

    [Fact]
    public async Task Leaves_out_what_waits_for_nobody_on_her_side()
    {
        await using var app = await TestApp.On();
        var (withdrawn, link) = await app.Supported();
        await app.Answered(withdrawn, link, AnswerKind.Withdrawn);
        var closed = await app.Referred();
        await app.Do(closed, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        await app.Referred(change: r => r with { AreaCode = "WAR" });

        Assert.Empty((await ListAsync(app, new())).Rows);
    }

    [Fact]
    public async Task Shows_a_restricted_case_by_reference_only_and_never_through_a_filter()
    {
        await using var app = await TestApp.On();
        var id = await app.Referred(change: r => r with { IsRestricted = true });

        var row = Assert.Single((await ListAsync(app, new())).Rows);
        Assert.Equal((id, null, null, null, null), (row.CaseId, row.Kind, row.PersonName, row.VictimName, row.Due));
        Assert.Empty((await ListAsync(app, new(ToAskKind.EnterVictims))).Rows);
    }

    [Fact]
    public async Task Pages_on_the_server()
    {
        await using var app = await TestApp.On();
        for (var i = 0; i < ListToAsk.PageSize + 1; i++)
        {
            await app.Referred();
        }

        Assert.Equal((ListToAsk.PageSize + 1, ListToAsk.PageSize), ((await ListAsync(app, new())).Total, (await ListAsync(app, new())).Rows.Count));
        Assert.Single((await ListAsync(app, new(Page: 2))).Rows);
    }

    [Fact]
    public async Task Is_for_her_side_only()
    {
        await using var app = await TestApp.On();

        foreach (var role in Roles.ForPeople.Where(r => r != Role.VictimContactWorker))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListToAsk.Query())).Problem);
        }
    }

    private static async Task<ListToAsk.View> ListAsync(TestApp app, ListToAsk.Query query) => (await app.SendAs(Role.VictimContactWorker, query)).Value;
}
