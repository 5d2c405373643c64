using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Attendance;

public sealed class FinishRegisterTests
{
    [Theory, OnBothEngines]
    public async Task Opens_each_review_once_as_the_tracker_and_keeps_who_finished(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (session, cases) = await MarkedAsync(app, AttendanceFact.Attended, AttendanceFact.LateRefused, AttendanceFact.Absent, AttendanceFact.SentHomeBehaviour, AttendanceFact.LeftEarly);

        Assert.Equal(4, (await app.Finish(session)).Value);
        Assert.Equal(0, (await app.Finish(session)).Value);

        var files = await Task.WhenAll(cases.Select(app.FileNow));
        Assert.Equal(
            [null, Reason.Late, Reason.MissedSession, Reason.SentHome, Reason.SentHome],
            files.Select(f => f.NonCompliances.Count == 0 ? (Reason?)null : Assert.Single(f.NonCompliances).What));
        Assert.All(files.Skip(1), f => Assert.Equal((CaseStage.NonComplianceReview, Role.System, null), (f.Stage, f.LastMove!.Role, f.HeldSeat)));
        await using var db = app.Db();
        Assert.Equal(TestPerson.Facilitator.Id, (await db.Sessions.SingleAsync(s => s.Id == session.Id)).FinishedBy);
        var view = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value;
        Assert.Equal(5, view.Rows.Count); // whose seat went stays in the register
        Assert.Equal(["Attended - complied", "to be decided", "to be decided", "Attended - sent home (behaviour)", "to be decided"], view.Rows.Select(r => r.Kept!.Outcome));
    }

    [Fact]
    public async Task Finished_again_after_an_excuse_opens_nothing_and_the_outcome_is_decided()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await MarkedAsync(app, AttendanceFact.Absent);
        await app.Finish(session);
        await app.Act(cases[0], TestPerson.Inspector, (file, stamp) => file.Excuse("In hospital.", stamp));
        await app.Act(cases[0], TestPerson.Inspector, (file, stamp) => file.Resume(stamp, Because.None));

        Assert.Equal(0, (await app.Finish(session)).Value);

        var file = await app.FileNow(cases[0]);
        Assert.Equal((CaseStage.Enrolled, ContactOutcome.CO05), (file.Stage, file.OutcomeOf(session)));
    }

    [Fact]
    public async Task Opens_none_for_what_we_did_and_none_by_itself_while_under_review()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await MarkedAsync(app, AttendanceFact.SentHomeService, AttendanceFact.CancelledByUs, AttendanceFact.StoodDown, AttendanceFact.Absent);
        await app.Withdraw(cases[3]);

        var follows = (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value;
        Assert.Equal(0, (await app.Finish(session)).Value);

        Assert.All(follows.Take(3), f => Assert.Equal([FollowUp.NeedsCatchUp], f.FollowUps));
        Assert.Equal([FollowUp.SpeakToSupervisor], follows[3].FollowUps);
        Assert.All(await Task.WhenAll(cases.Select(app.FileNow)), f => Assert.Equal((CaseStage.Enrolled, 0), (f.Stage, f.NonCompliances.Count)));
        await app.Act(cases[3], TestPerson.Facilitator, (file, stamp) => file.ReportNonCompliance(stamp, new(Reason: Reason.MissedSession))); // a person may
    }

    [Fact]
    public async Task A_correction_after_finishing_opens_its_review_the_next_time()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await MarkedAsync(app, AttendanceFact.Attended);
        Assert.Equal(0, (await app.Finish(session)).Value);
        await app.CorrectMark(cases[0], session, AttendanceFact.Absent).Worked();

        Assert.Equal([FollowUp.ReviewOpens], (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value[0].FollowUps);
        Assert.Equal(1, (await app.Finish(session)).Value);
    }

    [Fact]
    public async Task On_the_voluntary_track_a_miss_is_a_call_or_a_warning_and_a_catch_up()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup("custody-32-1");
        var session = (await app.SessionsOf(group))[0];
        var (missed, came) = (await app.SeatedCase(group, Track.Voluntary, "Adams"), await app.SeatedCase(group, Track.Voluntary, "Brown"));
        app.GoTo(session);
        await app.Mark(missed, session, AttendanceFact.Absent).Worked();
        await app.Mark(came, session, AttendanceFact.Attended).Worked();

        var follows = (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value;
        Assert.Equal(0, (await app.Finish(session)).Value);

        Assert.Equal([FollowUp.CallOrWarn, FollowUp.NeedsCatchUp], follows[0].FollowUps);
        Assert.Equal([FollowUp.MayStart], follows[1].FollowUps);
        var row = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Rows[0];
        Assert.Equal("Call him or warn him. The session is caught up.", row.MissRule);
        Assert.DoesNotContain("breach", string.Join(' ', follows.SelectMany(f => f.FollowUps).Select(f => f.InWords())) + row, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Another_run_is_offered_only_where_it_can_still_be_finished()
    {
        await using var app = await TestApp.On();
        var (session, _) = await MarkedAsync(app, AttendanceFact.Absent);

        Assert.StartsWith("There is no time to start again: ", (await FollowsAsync(app, session)).Restart, StringComparison.Ordinal);
        await app.FormedGroup(first: OnProgramme.FirstSaturday.AddDays(14));
        var offered = (await FollowsAsync(app, session)).Restart;
        Assert.StartsWith("If the review lets him go on, he starts again from the first session. Only in Crewe", offered, StringComparison.Ordinal);
        await app.Finish(session);
        Assert.Equal(offered, (await FollowsAsync(app, session)).Restart); // and it goes on standing there
    }

    private static async Task<SeeWhatFollows.Row> FollowsAsync(TestApp app, Session session) => Assert.Single((await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value);

    [Fact]
    public async Task Says_who_may_complete()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var sessions = await app.SessionsOf(group);
        var id = await app.SeatedCase(group);
        app.GoTo(sessions[0]);
        await app.Mark(id, sessions[0], AttendanceFact.Attended).Worked();
        await app.Start(id).Worked();
        app.GoTo(sessions[1]);
        await app.Mark(id, sessions[1], AttendanceFact.Attended).Worked();

        Assert.Equal([FollowUp.MayComplete], (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(sessions[1].Id))).Value[0].FollowUps);
        await app.Finish(sessions[1]);
        Assert.Equal(CaseStage.InProgress, (await app.FileNow(id)).Stage); // completing is for a person
    }

    [Fact]
    public async Task Is_refused_while_somebody_is_not_marked_or_the_session_is_ahead()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        await app.SeatedCase(group);
        var session = (await app.SessionsOf(group))[0];

        Assert.Equal(new Refused("This session has not begun. Finish its register when it is over."), (await app.Finish(session)).Problem);
        app.GoTo(session);
        Assert.Equal(new Refused("One person has nothing recorded. Record it first."), (await app.Finish(session)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new FinishRegister.Command(session.Id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new FinishRegister.Command(session.Id))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new OpenReview.Command(Guid.NewGuid(), session.Id))).Problem);
    }

    /// <summary>A first workshop under way, with one person for each fact, in the order of their names.</summary>
    private static async Task<(Session Session, IReadOnlyList<Guid> Cases)> MarkedAsync(TestApp app, params AttendanceFact[] facts)
    {
        var group = await app.FormedGroup();
        var session = (await app.SessionsOf(group))[0];
        List<Guid> cases = [];
        for (var i = 0; i < facts.Length; i++)
        {
            cases.Add(await app.SeatedCase(group, surname: $"Adams{i}"));
        }

        app.GoTo(session);
        for (var i = 0; i < facts.Length; i++)
        {
            await app.Mark(cases[i], session, facts[i]).Worked();
        }

        return (session, cases);
    }
}
