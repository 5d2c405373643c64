using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Groups;

/// <summary>AT-04: what we cancel never counts against anybody.</summary>
public sealed class CancelSessionTests
{
    [Theory, OnBothEngines]
    public async Task Costs_no_restart_opens_no_review_and_is_made_up_in_a_catch_up_session(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var (id, other) = (await app.SeatedCase(group), await app.SeatedCase(group, surname: "Baker"));
        var sessions = await app.SessionsOf(group);
        app.GoTo(sessions[0]);
        await app.Mark(id, sessions[0], AttendanceFact.Attended).Worked();
        await app.Mark(other, sessions[0], AttendanceFact.Attended).Worked();
        await app.Start(id).Worked();

        await app.SendAs(Role.Facilitator, new CancelSession.Command { GroupId = group, SessionId = sessions[1].Id, Reason = "The heating failed" }).Worked();

        foreach (var seated in new[] { id, other })
        {
            var file = await app.FileNow(seated);
            Assert.Equal(AttendanceFact.CancelledByUs, file.AttendanceAt(sessions[1])!.Fact);
            Assert.Equal((1, ContactOutcome.RSSR), (file.Run, file.OutcomeOf(sessions[1])));
            Assert.NotNull(file.HeldSeat);
        }

        app.GoTo(sessions[1]);
        Assert.IsType<Refused>((await app.CorrectMark(id, sessions[1], AttendanceFact.Absent)).Problem);
        Assert.Equal(0, (await app.Finish(sessions[1])).Value);
        Assert.Equal(CaseStage.InProgress, (await app.FileNow(id)).Stage);

        await app.SendAs(Role.Facilitator, new AddCatchUp.Command { GroupId = group, Number = 2, Day = new(2027, 1, 9), StartsAt = new(10, 0) }).Worked();
        var again = (await app.SessionsOf(group))[2];
        app.GoTo(again);
        await app.Mark(id, again, AttendanceFact.Attended).Worked();
        await app.Complete(id).Worked();
        Assert.Equal((CaseStage.Completed, 1), ((await app.FileNow(id)).Stage, (await app.FileNow(id)).Run));
    }

    [Fact]
    public async Task A_catch_up_session_lists_only_who_has_not_had_it()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup("custody-32-1", new(2026, 12, 1));
        var (was, missed) = (await app.SeatedCase(group, Track.Voluntary), await app.SeatedCase(group, Track.Voluntary, "Baker"));
        var sessions = await app.SessionsOf(group);
        app.GoTo(sessions[0]);
        await app.Mark(was, sessions[0], AttendanceFact.Attended).Worked();
        await app.Mark(missed, sessions[0], AttendanceFact.Absent).Worked();
        await app.SendAs(Role.Facilitator, new AddCatchUp.Command { GroupId = group, Number = 1, Day = new(2026, 12, 3), StartsAt = new(18, 0) }).Worked();
        var again = (await app.SessionsOf(group)).Single(s => s.IsCatchUp);

        Assert.Equal([missed], (await app.SendAs(Role.Facilitator, new ViewRegister.Query(again.Id))).Value.Rows.Select(r => r.CaseId));

        await app.CorrectMark(was, sessions[0], AttendanceFact.Absent).Worked();
        Assert.Equal(2, (await app.SendAs(Role.Facilitator, new ViewRegister.Query(again.Id))).Value.Rows.Count);
    }

    [Fact]
    public async Task Says_why_on_every_page_and_wants_a_reason_once()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var session = (await app.SessionsOf(group))[1];
        CancelSession.Command command = new() { GroupId = group, SessionId = session.Id, Reason = "The heating failed" };

        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new CancelSession.Command { GroupId = group, SessionId = session.Id })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), command)).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, command)).Problem);
        await app.SendAs(Role.Facilitator, command).Worked();
        Assert.Equal(new Refused("That session is cancelled already."), (await app.SendAs(Role.Facilitator, command)).Problem);

        var view = (await app.SendAs(Role.Facilitator, new ViewGroup.Query(group))).Value;
        Assert.Equal("The heating failed", view.Sessions[1].CancelledBecause);
        Assert.Contains("Workshop B is cancelled. Add a catch-up session for it.", view.Warnings);
        Assert.Equal("The heating failed", (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.CancelledBecause);
        Assert.True((await app.SendAs(Role.Facilitator, new ListSessions.Query(session.Day))).Value.Rows.Single().IsCancelled);
    }

    /// <summary>product.md 6: the answer follows what is done to the group.</summary>
    [Fact]
    public async Task He_cannot_finish_in_a_group_whose_workshop_is_cancelled_until_it_is_held_again()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        async Task<SeeFeasibility.View> Ask() => (await app.SendAs(Role.Facilitator, new SeeFeasibility.Query(id))).Value;
        Assert.Equal(Domain.Programmes.CanFinish.Yes, (await Ask()).Answer);

        await app.SendAs(Role.Facilitator, new CancelSession.Command { GroupId = group, SessionId = (await app.SessionsOf(group))[1].Id, Reason = "The heating failed" }).Worked();
        Assert.Equal(Domain.Programmes.CanFinish.No, (await Ask()).Answer);

        await app.SendAs(Role.Facilitator, new AddCatchUp.Command { GroupId = group, Number = 2, Day = new(2027, 1, 2), StartsAt = new(10, 0) }).Worked();
        Assert.Equal(Domain.Programmes.CanFinish.Yes, (await Ask()).Answer);
    }
}
