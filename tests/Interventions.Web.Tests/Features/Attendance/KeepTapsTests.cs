using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Attendance;

/// <summary>What a browser journalled at a register arrives: twice, late, out of order, from two hands, or where it no longer fits.</summary>
public sealed class KeepTapsTests
{
    private static readonly TestPerson Second = TestPerson.OtherFacilitator;

    [Theory, OnBothEngines]
    public async Task A_tap_sent_twice_is_kept_once_and_answers_the_same(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (session, cases) = await OpenedAsync(app, 2);
        Device device = new(app);
        Tap[] taps = [device.Tap(1, AttendanceFact.Attended), device.Tap(2, AttendanceFact.Absent, reason: AbsenceReason.Medical)];

        var first = await app.Send(session, taps);
        var again = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.Send(session, taps)));

        Assert.Equal([TapAnswer.Recorded, TapAnswer.Recorded], first.Select(a => a.Answer));
        Assert.All(again, a => Assert.Equal(first, a));
        Assert.Equal((AttendanceFact.Attended, 1), await StandsAsync(app, cases[0], session));
        Assert.Equal((AttendanceFact.Absent, 1), await StandsAsync(app, cases[1], session));
        await using var db = app.Db();
        Assert.Equal(2, await db.RegisterTaps.CountAsync());
    }

    [Theory, OnBothEngines]
    public async Task Two_facilitators_at_the_same_instant_leave_one_mark_and_a_question_and_lose_nothing(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (session, cases) = await OpenedAsync(app, 1);
        Device mine = new(app), theirs = new(app);

        await Task.WhenAll(app.Send(session, [mine.Tap(1, AttendanceFact.Attended)]), app.Send(session, [theirs.Tap(1, AttendanceFact.Absent)], Second));

        await using var db = app.Db();
        Assert.Equal([TapAnswer.Recorded, TapAnswer.Differs], (await db.RegisterTaps.ToListAsync()).Select(t => t.Answer).Order());
        Assert.Single((await app.FileNow(cases[0])).Attendance);
        Assert.Single((await RowAsync(app, session)).Differs);
        app.Clock.Advance(TimeSpan.FromHours(6));
        Assert.IsType<Refused>((await app.Finish(session)).Problem);
    }

    [Fact]
    public async Task Two_who_mark_different_people_or_the_same_thing_are_asked_nothing()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 3);
        Device mine = new(app), theirs = new(app);

        await app.Send(session, [mine.Tap(1, AttendanceFact.Attended), mine.Tap(2, AttendanceFact.Absent)]);
        var answers = await app.Send(session, [theirs.Tap(2, AttendanceFact.Absent, reason: AbsenceReason.Medical), theirs.Tap(1, AttendanceFact.Attended), theirs.Tap(3, AttendanceFact.LeftEarly)], Second);

        Assert.Equal([TapAnswer.Recorded, TapAnswer.SameAlready, TapAnswer.Recorded], answers.Select(a => a.Answer)); // a reason that was missing is added
        Assert.Equal(AbsenceReason.Medical, (await app.FileNow(cases[1])).AttendanceAt(session)!.Reason);
        Assert.Equal((AttendanceFact.Attended, 1), await StandsAsync(app, cases[0], session));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Whoever_is_asked_decides_which_of_two_marks_stands(bool theLater)
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 1);
        Device mine = new(app), theirs = new(app);
        await app.Send(session, [mine.Tap(1, AttendanceFact.Attended)]);
        await app.Send(session, [theirs.Tap(1, AttendanceFact.Absent)], Second);
        var row = await RowAsync(app, session);

        var choice = mine.Tap(1, theLater ? AttendanceFact.Absent : AttendanceFact.Attended, row.Kept!.EntryId) with { Settles = [row.Differs[0].Id] };
        Assert.Equal([theLater ? TapAnswer.Recorded : TapAnswer.SameAlready], (await app.Send(session, [choice])).Select(a => a.Answer));

        Assert.Equal((theLater ? AttendanceFact.Absent : AttendanceFact.Attended, theLater ? 2 : 1), await StandsAsync(app, cases[0], session));
        Assert.Empty((await RowAsync(app, session)).Differs);
    }

    [Fact]
    public async Task Marking_again_corrects_with_a_reason_and_keeps_the_notes()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 1);
        await app.SendAs(Role.Facilitator, new RecordAttendance.Command { CaseId = cases[0], SessionId = session.Id, Fact = AttendanceFact.Attended, FactNote = "Came with a folder." }).Worked();
        Device device = new(app);
        var first = device.Tap(1, AttendanceFact.Absent, (await RowAsync(app, session)).Kept!.EntryId);

        await app.Send(session, [first, device.Tap(1, AttendanceFact.LeftEarly, first.Id)]); // the second was made on the first, without a line

        var file = await app.FileNow(cases[0]);
        AttendanceEntry After(AttendanceEntry? corrected) => file.Attendance.Single(a => a.CorrectsId == corrected?.Id); // all of one instant, and ids of one millisecond are in any order
        var chain = new[] { After(null), After(After(null)), After(After(After(null))) };
        Assert.Equal([AttendanceFact.Attended, AttendanceFact.Absent, AttendanceFact.LeftEarly], chain.Select(a => a.Fact));
        Assert.Equal(3, file.Attendance.Count);
        Assert.Equal(("Came with a folder.", "Marked again before the register was finished."), (file.AttendanceAt(session)!.FactNote, file.AttendanceAt(session)!.CorrectionReason));
    }

    [Fact]
    public async Task An_earlier_tap_that_arrives_after_a_later_one_changes_nothing()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 1);
        Device device = new(app);
        var earlier = device.Tap(1, AttendanceFact.Absent);
        var later = device.Tap(1, AttendanceFact.Attended, earlier.Id);

        Assert.Equal([TapAnswer.Recorded], (await app.Send(session, [later])).Select(a => a.Answer));
        Assert.Equal([TapAnswer.Superseded], (await app.Send(session, [earlier])).Select(a => a.Answer));

        Assert.Equal((AttendanceFact.Attended, 1), await StandsAsync(app, cases[0], session));
    }

    [Fact]
    public async Task Taps_of_one_batch_count_in_the_order_they_were_made()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 1);
        Device device = new(app);
        var earlier = device.Tap(1, AttendanceFact.Absent);
        var later = device.Tap(1, AttendanceFact.Attended, earlier.Id);

        await app.Send(session, [later, earlier]);

        Assert.Equal((AttendanceFact.Attended, 2), await StandsAsync(app, cases[0], session));
    }

    [Theory, OnBothEngines]
    public async Task Marks_of_a_session_that_was_moved_are_kept_aside_until_somebody_says_what_becomes_of_them(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (session, cases) = await OpenedAsync(app, 2, goTo: false);
        await app.SendAs(Role.Facilitator, new MoveSession.Command { GroupId = session.GroupId, SessionId = session.Id, Day = session.Day.AddDays(7), StartsAt = new(10, 0) }).Worked();
        app.GoTo(session); // whoever has the list of before knows nothing of it
        var away = new Device(app);
        Tap[] taps = [away.Tap(1, AttendanceFact.Attended), away.Tap(2, AttendanceFact.Absent)];

        var answers = await app.Send(session, taps);

        Assert.Equal([TapAnswer.Aside, TapAnswer.Aside], answers.Select(a => a.Answer));
        Assert.All(answers, a => Assert.StartsWith("This session is on 5 Dec 2026.", a.Because, StringComparison.Ordinal));
        Assert.All(await Task.WhenAll(cases.Select(app.FileNow)), f => Assert.Empty(f.Attendance));
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, taps[0].Id, Record: true))).Problem); // still too early
        app.Clock.Advance(TimeSpan.FromDays(7));
        await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, taps[0].Id, Record: true)).Worked();
        await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, taps[1].Id, Record: false)).Worked();

        Assert.Equal((AttendanceFact.Attended, 1), await StandsAsync(app, cases[0], session));
        Assert.Empty((await app.FileNow(cases[1])).Attendance);
        Assert.Empty((await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Asides);
        await using var db = app.Db();
        Assert.Equal(3, await db.RegisterTaps.CountAsync());
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, taps[1].Id, Record: true))).Problem);
    }

    [Fact]
    public async Task Marks_of_somebody_no_longer_on_the_session_are_kept_aside_and_a_stranger_learns_nothing()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 1, Second);
        Device device = new(app);
        var moved = Second.In("WAR");

        var answer = Assert.Single(await app.Send(session, [device.Tap(1, AttendanceFact.Attended)], moved));

        Assert.Equal((TapAnswer.Aside, "Whoever marked this was no longer on the session when it arrived."), (answer.Answer, answer.Because));
        Assert.Empty((await app.FileNow(cases[0])).Attendance);
        Assert.Single((await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Asides);
        var stranger = TestPerson.Facilitator.In("WAR");
        Assert.IsType<NotFound>((await app.SendAs(stranger, new KeepTaps.Command { SessionId = session.Id, Taps = [device.Tap(1, AttendanceFact.Attended)] })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(stranger, new KeepTaps.Command { SessionId = Guid.NewGuid(), Taps = [device.Tap(1, AttendanceFact.Attended)] })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(moved, new SettleTap.Command(session.Id, answer.Id, Record: true))).Problem);
    }

    [Fact]
    public async Task A_device_whose_clock_is_an_hour_wrong_says_no_time_that_has_not_been()
    {
        await using var app = await TestApp.On();
        var (session, _) = await OpenedAsync(app, 2);
        var now = app.Clock.GetUtcNow().UtcDateTime;
        Device device = new(app);

        // The first tap knew the tracker's clock; the second was made before it could.
        await app.Send(session, [
            device.Tap(1, AttendanceFact.Attended) with { SeenAt = now.AddMinutes(-5), DeviceAt = now.AddMinutes(55) },
            device.Tap(2, AttendanceFact.Attended) with { SeenAt = now.AddHours(1), DeviceAt = now.AddHours(1) },
        ]);

        await using var db = app.Db();
        var taps = await db.RegisterTaps.OrderBy(t => t.Number).ToListAsync();
        Assert.Equal([(now.AddMinutes(-5), now.AddMinutes(55)), (now, now.AddHours(1))], taps.Select(t => (t.SeenAt, t.DeviceAt)));
    }

    [Fact]
    public async Task A_withdrawal_meanwhile_leaves_the_marks_as_facts_and_nothing_follows()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 2);
        Device device = new(app);
        Tap[] taps = [device.Tap(1, AttendanceFact.Attended), device.Tap(2, AttendanceFact.Absent)];
        foreach (var id in cases)
        {
            await app.Withdraw(id);
        }

        Assert.All(await app.Send(session, taps), a => Assert.Equal(TapAnswer.Recorded, a.Answer));

        Assert.Equal(0, (await app.Finish(session)).Value);
        foreach (var id in cases)
        {
            var file = await app.FileNow(id);
            Assert.Equal((CaseStage.Enrolled, 0, 1), (file.Stage, file.NonCompliances.Count, file.Attendance.Count));
            Assert.IsType<Refused>((await app.Start(id)).Problem);
        }
    }

    [Fact]
    public async Task After_the_register_is_finished_a_late_mark_asks_and_never_changes_it()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 1);
        Device late = new(app), device = new(app);
        await app.Send(session, [device.Tap(1, AttendanceFact.Attended)]);
        Assert.Equal(0, (await app.Finish(session)).Value);

        var tap = late.Tap(1, AttendanceFact.Absent);
        Assert.Equal([TapAnswer.Differs], (await app.Send(session, [tap])).Select(a => a.Answer));

        Assert.Equal((AttendanceFact.Attended, 1), await StandsAsync(app, cases[0], session));
        await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, tap.Id, Record: false)).Worked();
        Assert.Equal(0, (await app.Finish(session)).Value);
    }

    [Fact]
    public async Task Refuses_a_number_that_the_register_has_not_but_keeps_the_tap()
    {
        await using var app = await TestApp.On();
        var (session, _) = await OpenedAsync(app, 1);

        var answer = Assert.Single(await app.Send(session, [new Device(app).Tap(7, AttendanceFact.Attended)]));

        Assert.Equal((TapAnswer.Aside, "This register has no such number."), (answer.Answer, answer.Because));
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, answer.Id, Record: true))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new KeepTaps.Command { SessionId = session.Id })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.CustodySupportWorker, new KeepTaps.Command { SessionId = session.Id, Taps = [new Device(app).Tap(1, AttendanceFact.Absent)] })).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Numbers_are_given_once_in_the_order_of_names_and_whoever_joins_comes_after(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (session, _) = await OpenedAsync(app, 3, goTo: false);
        await app.SeatedCase(session.GroupId, surname: "Aaron");

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => app.SendAs(Role.Facilitator, new OpenRegister.Command(session.Id)))), o => Assert.Null(o.Problem));

        var rows = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Rows;
        Assert.Equal([("Daniel Aaron", 4), ("Daniel Adams1", 1), ("Daniel Adams2", 2), ("Daniel Adams3", 3)], rows.Select(r => (r.Name, r.Number)));
        var numbers = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id, NumbersOnly: true))).Value.Rows;
        Assert.All(numbers, r => Assert.Equal(("", "", ""), (r.Name, r.Reference, r.Detail)));
    }

    [Fact]
    public async Task Of_a_restricted_case_only_who_may_see_it_reads_or_settles_what_waits()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 2);
        Device mine = new(app), theirs = new(app);
        await app.Send(session, [mine.Tap(1, AttendanceFact.Attended)]);
        var differs = theirs.Tap(1, AttendanceFact.Absent, reason: AbsenceReason.Medical);
        await app.Send(session, [differs], Second);
        await using (var db = app.Db())
        {
            await db.Cases.Where(c => c.Id == cases[0]).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsRestricted, true)); // as an amendment does
        }

        var answer = Assert.Single(await app.Send(session, [mine.Tap(1, AttendanceFact.LeftEarly)]));
        var view = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value;

        Assert.Equal((TapAnswer.Aside, "Only colleagues named on this case can record it."), (answer.Answer, answer.Because));
        Assert.Equal((0, 1, 1), (view.Asides.Count, view.Rows.Count, view.Restricted));
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new SettleTap.Command(session.Id, differs.Id, Record: false))).Problem);
        Assert.IsType<Refused>((await app.Finish(session)).Problem);
    }

    [Fact]
    public async Task Restricted_cases_are_numbered_last()
    {
        await using var app = await TestApp.On();
        var (session, cases) = await OpenedAsync(app, 0, goTo: false);
        Guid[] three = [await app.SeatedCase(session.GroupId, surname: "Baker"), await app.SeatedCase(session.GroupId, surname: "Banks"), await app.SeatedCase(session.GroupId, surname: "Barnes")];
        await using var db = app.Db();
        await db.Cases.Where(c => c.Id == three[1]).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsRestricted, true));

        await app.SendAs(Role.Facilitator, new OpenRegister.Command(session.Id)).Worked();

        Assert.Empty(cases);
        Assert.Equal([three[0], three[2], three[1]], await db.RegisterPlaces.OrderBy(p => p.Number).Select(p => p.CaseId).ToListAsync());
    }

    [Theory, OnBothEngines]
    public async Task The_database_changes_no_attendance_no_tap_and_no_number(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (session, _) = await OpenedAsync(app, 1);
        var answer = Assert.Single(await app.Send(session, [new Device(app).Tap(1, AttendanceFact.Attended)]));
        await using var db = app.Db();
        string[] statements =
        [
            """update "Attendance" set "Fact" = 'Absent' """, """delete from "Attendance" """,
            """update "RegisterTaps" set "Fact" = 'Absent' """, """update "RegisterTaps" set "Answer" = 'Aside', "SettledAt" = "ReceivedAt" """, """delete from "RegisterTaps" """,
            """update "RegisterPlaces" set "Number" = 2""", """delete from "RegisterPlaces" """,
        ];

        foreach (var sql in statements)
        {
            Assert.True(DatabaseErrors.ProblemIn(await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql))) is Refused, sql);
        }

        Assert.Equal(answer.Id, (await db.RegisterTaps.SingleAsync()).Id);
    }

    /// <summary>A first workshop under way, its register opened.</summary>
    private static async Task<(Session Session, IReadOnlyList<Guid> Cases)> OpenedAsync(TestApp app, int people, TestPerson? by = null, bool goTo = true)
    {
        var group = await app.FormedGroup();
        List<Guid> cases = [];
        for (var i = 1; i <= people; i++)
        {
            cases.Add(await app.SeatedCase(group, surname: $"Adams{i}"));
        }

        var session = (await app.SessionsOf(group))[0];
        if (goTo)
        {
            app.GoTo(session);
        }

        await app.SendAs(by ?? TestPerson.Facilitator, new OpenRegister.Command(session.Id)).Worked();
        return (session, cases);
    }

    private static async Task<(AttendanceFact Fact, int Entries)> StandsAsync(TestApp app, Guid caseId, Session session)
    {
        var file = await app.FileNow(caseId);
        return (file.AttendanceAt(session)!.Fact, file.Attendance.Count);
    }

    private static async Task<ViewRegister.Row> RowAsync(TestApp app, Session session) => (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value.Rows[0];

    /// <summary>A browser with a journal of its own.</summary>
    private sealed class Device(TestApp app)
    {
        private readonly Guid _journal = Guid.NewGuid();
        private long _sequence;

        public Tap Tap(int number, AttendanceFact fact, Guid? basedOn = null, AbsenceReason? reason = null)
        {
            var now = app.Clock.GetUtcNow().UtcDateTime;
            return new(Guid.NewGuid(), number, fact, reason, null, basedOn, _journal, ++_sequence, now, now);
        }
    }
}

internal static class SendTaps
{
    public static async Task<IReadOnlyList<KeptTap>> Send(this TestApp app, Session session, IReadOnlyList<Tap> taps, TestPerson? by = null) =>
        (await app.SendAs(by ?? TestPerson.Facilitator, new KeepTaps.Command { SessionId = session.Id, Taps = taps })).Value;
}
