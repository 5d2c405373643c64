using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Attendance;

public sealed class ViewRegisterTests
{
    [Theory, OnBothEngines]
    public async Task Shows_twelve_people_and_keeps_twelve_marks(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        foreach (var n in Enumerable.Range(10, 12))
        {
            await app.SeatedCase(group, surname: $"Adams{n}");
        }

        var session = (await app.SessionsOf(group))[0];
        app.GoTo(session);
        var before = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value;
        foreach (var row in before.Rows)
        {
            await app.Mark(row.CaseId, session, AttendanceFact.Attended).Worked();
        }

        var after = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(session.Id))).Value;
        Assert.Equal(Enumerable.Range(10, 12).Select(n => $"Daniel Adams{n}"), after.Rows.Select(r => r.Name));
        Assert.All(before.Rows, r => Assert.Equal((null, "99 days left, first run"), (r.Kept, r.Detail)));
        Assert.All(after.Rows, r => Assert.Equal(AttendanceFact.Attended, r.Kept!.Fact));
        Assert.Equal(("workshop A", 0, new TimeOnly(10, 0)), (after.Session, after.GraceMinutes, after.StartTime));
    }

    [Theory, OnBothEngines]
    public async Task Never_differs_by_the_cause_of_a_review(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var causes = new (string Name, Func<Guid, Task> Put)[]
        {
            ("Adams", app.Withdraw),
            ("Brown", id => app.Act(id, TestPerson.Inspector, (file, stamp) => file.Pause(stamp, new("A report is awaited")))),
            ("Clark", id => app.Act(id, TestPerson.Inspector, (file, stamp) => file.RaiseRiskReview(stamp, Because.None))),
            ("Davis", id => app.Act(id, TestPerson.Inspector, (file, stamp) => file.RaiseDataQuery(stamp, Because.None))),
        };
        foreach (var (name, put) in causes)
        {
            await put(await app.SeatedCase(group, surname: name));
        }

        var view = (await app.SendAs(Role.Facilitator, new ViewRegister.Query((await app.SessionsOf(group))[0].Id))).Value;

        Assert.Equal(4, view.Rows.Count);
        Assert.Single(view.Rows.Select(r => r with { CaseId = default, Reference = "", Name = "" }).Distinct());
        Assert.True(view.Rows[0].IsUnderReview);
    }

    [Fact]
    public async Task Is_for_facilitators_of_the_groups_area()
    {
        await using var app = await TestApp.On();
        var session = (await app.SessionsOf(await app.FormedGroup()))[0];

        Assert.IsType<Forbidden>((await app.SendAs(Role.VictimContactWorker, new ViewRegister.Query(session.Id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ViewRegister.Query(session.Id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new SeeWhatFollows.Query(session.Id))).Problem);
    }
}

public sealed class ListSessionsTests
{
    [Theory, OnBothEngines]
    public async Task Shows_a_London_week_of_the_facilitators_areas(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup("custody-32-1", new(2026, 11, 30));
        await app.SeatedCase(group, Track.Voluntary);
        var first = (await app.SessionsOf(group))[0];

        Assert.Empty((await app.SendAs(Role.Facilitator, new ListSessions.Query())).Value.Rows);
        var next = (await app.SendAs(Role.Facilitator, new ListSessions.Query(new(2026, 12, 6)))).Value;
        Assert.Equal((new DateOnly(2026, 11, 30), false, 1), (next.Monday, next.IsThisWeek, next.Total));
        Assert.Equal((first.Id, "session 1", 1, false), (next.Rows[0].Id, next.Rows[0].Session, next.Rows[0].People, next.Rows[0].HasBegun));
        app.GoTo(first);
        Assert.True((await app.SendAs(Role.Facilitator, new ListSessions.Query())).Value.IsThisWeek);
        Assert.Empty((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ListSessions.Query())).Value.Rows);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Administrator, new ListSessions.Query())).Problem);
    }

    /// <summary>product.md 3: stood down, in the same words whatever the cause, at a catch-up session too.</summary>
    [Theory, OnBothEngines]
    public async Task Says_how_many_are_expected_and_how_many_of_them_are_to_be_stood_down(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup("custody-32-1", new(2026, 11, 30));
        var (was, missed, asked, paused) = (
            await app.SeatedCase(group, Track.Voluntary), await app.SeatedCase(group, Track.Voluntary, "Baker"), await app.SeatedCase(group, Track.Voluntary, "Clark"), await app.SeatedCase(group, Track.Voluntary, "Dixon"));
        var sessions = await app.SessionsOf(group);
        async Task<ListSessions.Row> Row(Guid session) => (await app.SendAs(Role.Facilitator, new ListSessions.Query(new(2026, 12, 1)))).Value.Rows.Single(r => r.Id == session);
        Assert.Equal("4 people", (await Row(sessions[0].Id)).PeopleInWords);

        await app.Withdraw(asked);
        Assert.Equal("4 people, 1 to stand down", (await Row(sessions[0].Id)).PeopleInWords);
        await app.Act(paused, TestPerson.Inspector, (file, stamp) => file.Pause(stamp, new("Waiting for a report")));
        Assert.Equal("4 people, 2 to stand down", (await Row(sessions[0].Id)).PeopleInWords);

        app.GoTo(sessions[0]);
        await app.Mark(was, sessions[0], AttendanceFact.Attended).Worked();
        await app.Mark(missed, sessions[0], AttendanceFact.Absent).Worked();
        await app.Mark(asked, sessions[0], AttendanceFact.StoodDown).Worked();
        await app.Mark(paused, sessions[0], AttendanceFact.StoodDown).Worked();
        Assert.Null((await app.Finish(sessions[0])).Problem);
        Assert.Equal("4 people", (await Row(sessions[0].Id)).PeopleInWords);

        await app.SendAs(Role.Facilitator, new Interventions.Web.Features.Groups.AddCatchUp.Command { GroupId = group, Number = 1, Day = new(2026, 12, 3), StartsAt = new(18, 0) }).Worked();
        var again = (await app.SessionsOf(group)).Single(s => s.IsCatchUp);
        Assert.Equal("3 people, 2 to stand down", (await Row(again.Id)).PeopleInWords);
        var register = (await app.SendAs(Role.Facilitator, new ViewRegister.Query(again.Id))).Value.Rows.ToDictionary(r => r.CaseId, r => r.IsUnderReview);
        Assert.Equal((false, true, true), (register[missed], register[asked], register[paused]));
    }
}
