using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Cases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Attendance;

public sealed class RecordAttendanceTests
{
    [Theory, OnBothEngines]
    public async Task Keeps_what_was_seen_apart_from_opinion_and_does_not_contend_on_the_version(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var session = (await app.SessionsOf(group))[0];
        var version = (await app.FileNow(id)).Version;
        app.GoTo(session);

        await app.SendAs(Role.Facilitator, new RecordAttendance.Command
        {
            CaseId = id,
            SessionId = session.Id,
            Fact = AttendanceFact.LateRefused,
            ArrivedAt = new(10, 22),
            Reason = AbsenceReason.Employment,
            FactNote = "Said his shift ran over.",
            OpinionNote = "Seemed sorry.",
        }).Worked();

        var file = await app.FileNow(id);
        var entry = Assert.Single(file.Attendance);
        Assert.Equal((AttendanceFact.LateRefused, new TimeOnly(10, 22), AbsenceReason.Employment, "Said his shift ran over.", "Seemed sorry.", 1, 1, TestPerson.Facilitator.Id),
            (entry.Fact, entry.ArrivedAt, entry.Reason, entry.FactNote, entry.OpinionNote, entry.SessionNumber, entry.Run, entry.By));
        Assert.Equal(version, file.Version);
    }

    [Fact]
    public async Task A_correction_adds_an_entry_with_its_reason_and_never_overwrites()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);
        await app.Mark(id, session, AttendanceFact.Absent).Worked();

        Assert.IsType<Refused>((await app.Mark(id, session, AttendanceFact.Attended)).Problem);
        Assert.Equal(new Refused("Give the reason for the correction."), (await app.CorrectMark(id, session, AttendanceFact.Attended, reason: " ")).Problem);
        await app.CorrectMark(id, session, AttendanceFact.Attended).Worked();

        var file = await app.FileNow(id);
        Assert.Equal([AttendanceFact.Absent, AttendanceFact.Attended], file.Attendance.OrderBy(a => a.At).ThenBy(a => a.Id).Select(a => a.Fact));
        Assert.Equal(AttendanceFact.Attended, file.AttendanceAt(session)!.Fact);
        var row = Assert.Single((await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Rows);
        Assert.Equal(["Wrong man marked."], row.Kept!.Corrections);
        Assert.Equal("Attended - complied", row.Kept.Outcome);
    }

    [Theory, OnBothEngines]
    public async Task A_correction_of_what_the_start_rested_on_puts_the_case_under_review(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);
        await app.Mark(id, session, AttendanceFact.Attended).Worked();
        await app.Start(id).Worked();

        await app.CorrectMark(id, session, AttendanceFact.Absent).Worked();

        var seen = (await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Value;
        Assert.Equal((CaseStage.InProgress, new CaseStatus("Under review", true)), (seen.Stage, seen.Status));
        Assert.DoesNotContain(seen.Journal, j => j.Action == CaseAction.RaiseDataQuery);
        Assert.Contains((await app.SendAs(Role.DecisionMaker, new ViewCase.Query(id))).Value.Journal, j => j.Action == CaseAction.RaiseDataQuery);
        Assert.True((await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Rows[0].IsUnderReview);
        Assert.Equal([FollowUp.SpeakToSupervisor], (await app.SendAs(Role.Facilitator, new SeeWhatFollows.Query(session.Id))).Value[0].FollowUps);
    }

    [Fact]
    public async Task Before_the_day_only_a_cancellation_or_a_standing_down_is_known()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var sessions = await app.SessionsOf(group);

        Assert.Equal(
            new Refused("This session is on 28 Nov 2026. Attendance is recorded from that day on."), (await app.Mark(id, sessions[0], AttendanceFact.Attended)).Problem);
        await app.Mark(id, sessions[0], AttendanceFact.StoodDown).Worked();
        await app.Mark(id, sessions[1], AttendanceFact.CancelledByUs).Worked();
    }

    [Fact]
    public async Task Is_for_facilitators_of_the_groups_area_and_for_who_holds_a_seat()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var (seated, other) = (await app.SeatedCase(group), await app.SeatedCase(await app.FormedGroup()));
        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);

        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, new RecordAttendance.Command { CaseId = seated, SessionId = session.Id, Fact = AttendanceFact.Attended })).Problem);
        Assert.IsType<NotFound>((await app.Mark(seated, session, AttendanceFact.Attended, TestPerson.Facilitator.In("WAR"))).Problem);
        Assert.Equal(new Refused("He has no seat in that group."), (await app.Mark(other, session, AttendanceFact.Attended)).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new RecordAttendance.Command { CaseId = seated, SessionId = session.Id })).Problem);
    }

    [Fact]
    public async Task Is_never_refused_because_the_case_is_under_review()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        var session = (await app.SessionsOf(group))[0];
        await app.Withdraw(id);
        app.GoTo(session);

        await app.Mark(id, session, AttendanceFact.StoodDown).Worked();

        var row = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Rows[0];
        Assert.Equal((true, "Acceptable absence - stood down"), (row.IsUnderReview, row.Kept!.Outcome));
    }
}
