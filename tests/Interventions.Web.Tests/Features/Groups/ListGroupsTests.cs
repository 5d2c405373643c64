using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Groups;

public sealed class ListGroupsTests
{
    [Theory, OnBothEngines]
    public async Task Filters_and_pages_on_the_server(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var cara = await app.FormedGroup(capacity: 3);
        await app.SeatedCase(cara);
        var weekly = await app.FormedGroup("custody-32-1", new(2026, 12, 5));

        async Task<IEnumerable<Guid>> Found(ListGroups.Query query, TestPerson? by = null) =>
            (await app.SendAs(by ?? TestPerson.Facilitator, query)).Value.Rows.Select(r => r.Id);

        Assert.Equal([cara, weekly], await Found(new()));
        Assert.Equal([weekly], await Found(new(Programme: "custody-32-1")));
        Assert.Equal([], await Found(new(Area: "WAR")));
        Assert.Equal([], await Found(new(), TestPerson.Facilitator.In("WAR")));
        Assert.Equal([], await Found(new(Page: 2)));
        app.GoTo((await app.SessionsOf(cara))[0]);
        Assert.Equal([cara], await Found(new(State: "running")));
        Assert.Equal([weekly], await Found(new(State: "ahead")));
        app.GoTo((await app.SessionsOf(cara))[1]);
        Assert.Equal([cara], await Found(new(State: "ended")));
        var row = Assert.Single((await app.SendAs(Role.Facilitator, new ListGroups.Query(State: "ended"))).Value.Rows);
        Assert.Equal((3, 1, 2, "Cheshire East"), (row.Capacity, row.Taken, row.SeatsLeft, row.Area));
        Assert.IsType<Forbidden>((await app.SendAs(Role.OpccStaff, new ListGroups.Query())).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Counts_no_cancelled_session(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var sessions = await app.SessionsOf(group);
        async Task<ListGroups.Row> Row(string? state = null) => Assert.Single((await app.SendAs(Role.Facilitator, new ListGroups.Query(State: state))).Value.Rows);

        await CancelAsync(app, sessions[1]);
        Assert.Equal((sessions[0].Day, sessions[0].Day), ((await Row()).First, (await Row("ahead")).Last));
        app.GoTo(sessions[0]);
        Assert.Equal(group, (await Row("ended")).Id);
        Assert.Equal(0, (await app.SendAs(Role.Facilitator, new ListGroups.Query())).Value.Total);

        var none = await app.FormedGroup(first: new(2026, 12, 12));
        foreach (var session in await app.SessionsOf(none))
        {
            await CancelAsync(app, session);
        }

        var row = (await app.SendAs(Role.Facilitator, new ListGroups.Query(State: "ended"))).Value.Rows.Single(r => r.Id == none);
        Assert.Equal((null, null), (row.First, row.Last));
    }

    private static Task CancelAsync(TestApp app, Domain.Programmes.Session session) =>
        app.SendAs(Role.Facilitator, new CancelSession.Command { GroupId = session.GroupId, SessionId = session.Id, Reason = "The heating failed" }).Worked();
}

public sealed class ViewGroupTests
{
    [Theory, OnBothEngines]
    public async Task Shows_who_holds_a_seat_and_says_under_review_whatever_the_cause(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var ids = new[] { await app.SeatedCase(group, surname: "Adams"), await app.SeatedCase(group, surname: "Brown"), await app.SeatedCase(group, surname: "Clark") };
        await app.Withdraw(ids[1]);
        await app.Act(ids[2], TestPerson.Inspector, (file, stamp) => file.Pause(stamp, new("Waiting for a report")));

        var view = (await app.SendAs(Role.Facilitator, new ViewGroup.Query(group))).Value;

        Assert.Equal(["Daniel Adams", "Daniel Brown", "Daniel Clark"], view.Seats.Select(s => s.PersonName!));
        Assert.Equal([false, true, true], view.Seats.Select(s => s.IsUnderReview));
        Assert.Equal(view.Seats[1] with { CaseId = ids[2], Reference = view.Seats[2].Reference, PersonName = "Daniel Clark" }, view.Seats[2]);
        Assert.Equal((9, CaseStage.Enrolled, "workshop A"), (view.SeatsLeft, view.Seats[0].Stage, view.Sessions[0].Name));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ViewGroup.Query(group))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.VictimContactWorker, new ViewGroup.Query(group))).Problem);
        await using var db = app.Db();
        Assert.Equal(3, db.AccessSubjects.Count(s => s.Kind == SubjectKind.Person && db.AccessLog.Any(l => l.Id == s.AccessEntryId && l.Request == "ViewGroup")));
    }
}
