using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Groups;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Groups;

/// <summary>Of two who plan at once for one hall or colleague, one looks again.</summary>
public sealed class DiariesTests
{
    private const int Races = 10;

    [Theory, OnBothEngines]
    public async Task Of_groups_formed_at_once_in_one_hall_one_is(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var race = 0; race < Races; race++)
        {
            var hall = $"Hall {race}";
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => Task.Run(() => FormAsync(app, i == 0 ? hall : hall.ToUpperInvariant(), new(10, 30)))));
            Assert.Single(outcomes, o => o.Problem is null);
            Assert.All(outcomes.Where(o => o.Problem is not null), o => Assert.Contains("is taken on 5 Dec 2026", Assert.IsType<Refused>(o.Problem).Message, StringComparison.Ordinal));
        }
    }

    [Theory, OnBothEngines]
    public async Task Nobody_is_made_to_lead_two_groups_at_one_time_by_two_at_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        for (var race = 0; race < Races; race++)
        {
            var at = new TimeOnly(8, 0).AddMinutes(race * 61);
            Guid[] groups = [(await FormAsync(app, $"Barn {race}", at)).Value, (await FormAsync(app, $"Library {race}", at)).Value];

            var outcomes = await Task.WhenAll(groups.Select(g => Task.Run(() => app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = g, Facilitators = [TestPerson.OtherFacilitator.Id] }))));

            Assert.StartsWith("Somebody who leads this group leads", Assert.Single(outcomes, o => o.Problem is not null).Problem!.Message, StringComparison.Ordinal);
            await using var db = app.Db();
            Assert.Equal(1, await db.GroupFacilitators.CountAsync(f => groups.Contains(f.GroupId)));
            await db.GroupFacilitators.Where(f => groups.Contains(f.GroupId)).ExecuteDeleteAsync();
        }
    }

    [Theory, OnBothEngines]
    public async Task A_session_is_not_moved_into_a_hall_that_is_taken_at_that_moment(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var race = 0; race < Races; race++)
        {
            var hall = $"Chapel {race}";
            var group = (await FormAsync(app, hall, new(9, 0))).Value;
            var session = (await app.SessionsOf(group))[1];

            var moved = Task.Run(() => app.SendAs(Role.Facilitator, new MoveSession.Command { GroupId = group, SessionId = session.Id, Day = new(2027, 1, 3), StartsAt = new(9, 0) }));
            var formed = Task.Run(() => FormAsync(app, hall, new(9, 30), new(2027, 1, 3)));
            Problem?[] problems = [(await moved).Problem, (await formed).Problem];
            Assert.Contains("is taken on 3 Jan 2027", Assert.Single(problems, p => p is not null)!.Message, StringComparison.Ordinal);
        }
    }

    private static Task<Outcome<Guid>> FormAsync(TestApp app, string hall, TimeOnly at, DateOnly? first = null) => app.SendAs(Role.Facilitator, new CreateGroup.Command
    {
        ProgrammeVersionId = "cara-1",
        Name = "Crewe",
        AreaCode = "CHE",
        Venue = hall,
        Capacity = 12,
        Sex = Sex.Male,
        FirstDay = first ?? new(2026, 12, 5),
        StartsAt = at,
    });
}
