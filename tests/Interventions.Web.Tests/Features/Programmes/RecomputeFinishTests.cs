using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Decisions;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Home;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Programmes;

/// <summary>A task on the day the answer to "can he still finish?" changes (product.md 6).</summary>
public sealed class RecomputeFinishTests
{
    private static readonly DateOnly Late = new(2027, 2, 6);

    [Theory, OnBothEngines]
    public async Task Others_take_the_last_seat_and_one_task_is_raised_until_the_seat_that_is_left_is_booked(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var small = await app.FormedGroup(capacity: 1);
        var last = await app.FormedGroup(first: Late);
        var id = await app.EnrolledCase();
        await WorkOutAsync(app);
        Assert.Equal(CanFinish.Yes, (await AnswerAsync(app, id))!.Answer);
        Assert.Empty(await TasksAsync(app));

        app.Clock.Advance(TimeSpan.FromDays(2));
        var other = await app.SeatedCase(small, surname: "Price");
        await WorkOutAsync(app);
        await WorkOutAsync(app);

        var task = Assert.Single(await TasksAsync(app));
        Assert.Equal((id, "Since 24 Nov 2026 he can only finish in Crewe: book the seat.", last), (task.CaseId, task.ToDo, task.SeatToBook));
        Assert.Equal(1, await CountAsync(app));
        Assert.Equal([id], (await app.SendAs(Role.Facilitator, new ListCases.Query { Show = "finish" })).Value.Rows.Select(r => r.Id));
        var decision = Assert.Single((await app.SendAs(Role.DecisionMaker, new ListDecisions.Query { Kind = DecisionKind.MayNotFinish })).Value.Rows);
        Assert.Equal((id, "Since 24 Nov 2026 he can only finish in Crewe. A facilitator can book the seat."), (decision.CaseId, decision.What));
        var panel = (await app.SendAs(Role.Facilitator, new SeeFeasibility.Query(id))).Value;
        Assert.Equal((true, last, new DateTime(2026, 11, 24, 9, 0, 0, DateTimeKind.Utc)), (panel.MayBook, panel.SeatToBook, panel.WarnsSince));

        await app.Book(id, last).Worked();
        await WorkOutAsync(app);
        Assert.Empty(await TasksAsync(app));
        Assert.Equal(0, await CountAsync(app));
        Assert.Equal(CanFinish.Yes, (await AnswerAsync(app, other))!.Answer);
    }

    [Theory, OnBothEngines]
    public async Task A_session_moved_out_of_reach_warns_and_moved_back_it_does_not(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        await WorkOutAsync(app);
        Assert.Equal(CanFinish.Yes, (await AnswerAsync(app, id))!.Answer);
        var second = (await app.SessionsOf(group))[1];

        // A break alone moves nothing (decision 23); the session that is moved because of it does.
        Assert.Null((await app.SendAs(Role.Facilitator, new AddClosure.Command { AreaCode = "CHE", FirstDay = second.Day, LastDay = second.Day, Reason = "Break" })).Problem);
        await WorkOutAsync(app);
        Assert.Empty(await TasksAsync(app));
        await MoveAsync(app, group, second, new(2027, 3, 20)); // past the deadline of 7 Mar 2027
        await WorkOutAsync(app);
        Assert.StartsWith("Since 22 Nov 2026 he can no longer finish.", Assert.Single(await TasksAsync(app)).ToDo, StringComparison.Ordinal);

        await MoveAsync(app, group, second, second.Day.AddDays(1));
        await WorkOutAsync(app);
        Assert.Empty(await TasksAsync(app));
        Assert.Equal(CanFinish.Yes, (await AnswerAsync(app, id))!.Answer);
    }

    [Fact]
    public async Task Noted_it_leaves_the_list_of_that_role_alone_until_the_answer_changes_again()
    {
        await using var app = await TestApp.On();
        var id = await app.EnrolledCase();
        await WorkOutAsync(app);
        var since = (await AnswerAsync(app, id))!.Since;
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, new NoteFinish.Command(id, since.AddDays(-1)))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new NoteFinish.Command(id, since))).Problem);

        Assert.Null((await app.SendAs(Role.Facilitator, new NoteFinish.Command(id, since))).Problem);
        await WorkOutAsync(app);
        Assert.Empty(await TasksAsync(app));
        Assert.Equal(1, (await app.SendAs(Role.DecisionMaker, new ListDecisions.Query())).Value.Counts[DecisionKind.MayNotFinish]);

        await app.FormedGroup(first: Late);
        await WorkOutAsync(app);
        Assert.Equal(id, Assert.Single(await TasksAsync(app)).CaseId);
    }

    /// <summary>V-28: the answer does not hang on hers, and while it is under review every cause looks the same on his side.</summary>
    [Fact]
    public async Task Under_review_nobody_of_his_side_is_warned_whatever_the_cause_and_the_answer_stays()
    {
        await using var app = await TestApp.On();
        List<Guid> cases = [await app.EnrolledCase(), await app.EnrolledCase(surname: "Price")];
        await WorkOutAsync(app);
        var before = await Task.WhenAll(cases.Select(id => AnswerAsync(app, id)));
        Assert.Equal(2, await CountAsync(app));

        await app.Withdraw(cases[0]);
        await app.Act(cases[1], TestPerson.Inspector, (file, stamp) => file.Pause(stamp, Because.None));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await WorkOutAsync(app);

        var after = await Task.WhenAll(cases.Select(id => AnswerAsync(app, id)));
        Assert.Equal(before.Select(a => (a!.Answer, a.Since, a.Version)), after.Select(a => (a!.Answer, a.Since, a.Version)));
        Assert.Empty(await TasksAsync(app));
        Assert.Equal(0, await CountAsync(app));
        Assert.Equal(2, (await app.SendAs(Role.DecisionMaker, new ListDecisions.Query())).Value.Counts[DecisionKind.MayNotFinish]);
        foreach (var id in cases)
        {
            Assert.Null((await app.SendAs(Role.Facilitator, new SeeFeasibility.Query(id))).Value.WarnsSince);
        }
    }

    /// <summary>Loads less than the panel does, and answers the same.</summary>
    [Theory, OnBothEngines]
    public async Task Answers_what_the_panel_answers(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var other = await app.FormedGroup(first: Late);
        List<Guid> cases = [await app.EnrolledCase(), await app.SeatedCase(group, surname: "Price"), await app.SeatedCase(other, surname: "Moss"), await app.EnrolledCase(Track.Voluntary, "Kaye")];
        var first = (await app.SessionsOf(group))[0];
        app.GoTo(first);
        await app.Mark(cases[1], first, AttendanceFact.Absent).Worked();
        await WorkOutAsync(app);

        foreach (var id in cases)
        {
            Assert.Equal((await app.SendAs(Role.DecisionMaker, new SeeFeasibility.Query(id))).Value.Answer, (await AnswerAsync(app, id))!.Answer);
        }

        await app.Act(cases[0], TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        await WorkOutAsync(app);
        Assert.Null(await AnswerAsync(app, cases[0]));
    }

    [Theory, OnBothEngines]
    public async Task Nodes_that_work_it_out_at_once_keep_one_answer(Engine engine)
    {
        await using var database = await TestDatabase.FromTemplateAsync(engine);
        var (one, two) = (TestApp.Over(database), TestApp.Over(database));
        var id = await one.EnrolledCase();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => (i % 2 == 0 ? one : two).SendAs(Role.System, new RecomputeFinish.Command(FinishChange.OfEverything))));

        Assert.Equal(1, outcomes.Sum(o => o.Value));
        Assert.Equal(1, (await AnswerAsync(one, id))!.Version);
        Assert.Single(await TasksAsync(two));
        one.ClosePool();
        two.ClosePool();
    }

    [Fact]
    public async Task Every_save_it_hangs_on_is_seen_and_many_are_one_change()
    {
        await using var app = await TestApp.On();
        var changes = app.Services.GetRequiredService<FinishChanges>();
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var change = changes.Take();
        Assert.Contains(id, change.Cases);
        Assert.Contains(group, change.Groups);
        Assert.False(change.Everything);
        Assert.True(changes.Take().IsNothing);

        await WorkOutAsync(app);
        Assert.True(changes.Take().IsNothing); // what is kept sets nothing off

        await MoveAsync(app, group, (await app.SessionsOf(group))[1], new(2027, 1, 9));
        Assert.Equal([group], changes.Take().Groups);
        await app.SendAs(Role.Facilitator, new AddClosure.Command { AreaCode = "CHE", FirstDay = new(2027, 1, 1), LastDay = new(2027, 1, 2), Reason = "Break" });
        Assert.True(changes.Take().Everything);
    }

    /// <summary>Only those of the programme and the force of a changed group are asked again.</summary>
    [Fact]
    public async Task A_changed_group_concerns_its_programme()
    {
        await using var app = await TestApp.On();
        var (cara, other) = (await app.EnrolledCase(), await app.EnrolledCase(Track.Voluntary, "Price"));
        var group = await app.FormedGroup(first: Late);

        Assert.Equal(1, (await app.SendAs(Role.System, new RecomputeFinish.Command(new([], [group], Everything: false)))).Value);
        Assert.NotNull(await AnswerAsync(app, cara));
        Assert.Null(await AnswerAsync(app, other));
        Assert.Equal(1, (await app.SendAs(Role.System, new RecomputeFinish.Command(new([other], [], Everything: false)))).Value);
    }

    private static async Task WorkOutAsync(TestApp app) => Assert.Null((await app.SendAs(Role.System, new RecomputeFinish.Command(FinishChange.OfEverything))).Problem);

    private static async Task<IReadOnlyList<Today.Row>> TasksAsync(TestApp app) =>
        [.. (await app.SendAs(Role.Facilitator, new Today.Query())).Value.Rows.Where(r => r.MayNotFinish)];

    private static async Task<int> CountAsync(TestApp app) =>
        (await app.SendAs(Role.Facilitator, new Today.Query())).Value.Tiles.Single(t => t.Href == "/cases?show=finish").Count;

    private static async Task<FinishAnswer?> AnswerAsync(TestApp app, Guid id)
    {
        await using var db = app.Db();
        return await db.FinishAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.CaseId == id);
    }

    private static async Task MoveAsync(TestApp app, Guid group, Session session, DateOnly day) => Assert.Null(
        (await app.SendAs(Role.Facilitator, new MoveSession.Command { GroupId = group, SessionId = session.Id, Day = day, StartsAt = new(10, 0) })).Problem);
}
