using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.Features.Groups;

public sealed class MoveSessionTests
{
    private static MoveSession.Command To(Guid group, Session session, DateOnly day, bool withLater = false) =>
        new() { GroupId = group, SessionId = session.Id, Day = day, StartsAt = new(10, 0), WithLater = withLater };

    [Theory, OnBothEngines]
    public async Task Moves_one_alone_or_plans_the_later_ones_anew_over_a_break(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup("custody-32-1", new(2026, 12, 1));
        await app.SendAs(Role.Facilitator, new AddClosure.Command { AreaCode = "CHE", FirstDay = new(2026, 12, 21), LastDay = new(2027, 1, 3), Reason = "Christmas break" }).Worked();
        var sessions = await app.SessionsOf(group);

        await app.SendAs(Role.Facilitator, To(group, sessions[0], new(2026, 12, 2))).Worked();
        Assert.Equal([new(2026, 12, 2), new(2026, 12, 8), new(2026, 12, 15), new(2026, 12, 22)], (await app.SessionsOf(group)).Take(4).Select(s => s.Day));
        Assert.Contains(
            "Nothing can be held on 22 Dec 2026 (Christmas break). Move the session of that day.", (await app.SendAs(Role.Facilitator, new ViewGroup.Query(group))).Value.Warnings);

        await app.SendAs(Role.Facilitator, To(group, sessions[1], new(2026, 12, 9), withLater: true)).Worked();
        Assert.Equal([new(2026, 12, 2), new(2026, 12, 9), new(2026, 12, 16), new(2027, 1, 6)], (await app.SessionsOf(group)).Take(4).Select(s => s.Day));
        Assert.DoesNotContain((await app.SendAs(Role.Facilitator, new ViewGroup.Query(group))).Value.Warnings, w => w.StartsWith("Nothing can be held", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_refused_where_the_venue_is_taken_and_nothing_is_moved()
    {
        await using var app = await TestApp.On();
        var (group, other) = (await app.FormedGroup(), await app.FormedGroup(first: new(2026, 12, 5)));
        var (mine, theirs) = ((await app.SendAs(Role.Facilitator, new ViewGroup.Query(group))).Value, (await app.SendAs(Role.Facilitator, new ViewGroup.Query(other))).Value);
        Assert.NotEqual(mine.Venue, theirs.Venue);
        var third = await app.SendAs(Role.Facilitator, new CreateGroup.Command
        {
            ProgrammeVersionId = "cara-1",
            Name = "Third",
            AreaCode = "CHE",
            Venue = theirs.Venue.ToUpperInvariant(),
            Capacity = 5,
            Sex = Sex.Male,
            FirstDay = new(2026, 12, 12),
            StartsAt = new(10, 0),
        });
        var sessions = await app.SessionsOf(third.Value);

        var outcome = await app.SendAs(Role.Facilitator, To(third.Value, sessions[0], new(2026, 12, 5)));

        Assert.Equal(new Refused($"{theirs.Venue.ToUpperInvariant()} is taken on 5 Dec 2026 by Crewe. Choose another day, time or venue."), outcome.Problem);
        Assert.Equal(new(2026, 12, 12), (await app.SessionsOf(third.Value))[0].Day);
    }

    [Fact]
    public async Task Is_for_facilitators_of_the_area_and_complete()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var session = (await app.SessionsOf(group))[0];

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), To(group, session, new(2026, 12, 5)))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, To(group, session, new(2026, 12, 5)))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new MoveSession.Command { GroupId = group, SessionId = session.Id })).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, To(group, session, new(2026, 12, 25)))).Problem);
    }
}
