using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.RestrictedCases;

public sealed class RestrictedCaseTests
{
    [Fact]
    public async Task Is_a_stub_to_whoever_is_not_named_and_nothing_elsewhere()
    {
        await using var app = await TestApp.On();
        var id = await RestrictedAsync(app);

        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Problem);
        var stub = (await app.SendAs(Role.Facilitator, new ViewStub.Query(id))).Value;
        Assert.Equal(((await app.Case(id)).Reference, "Cara Custody"), (stub.Reference, stub.Owner));
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new ViewStub.Query(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new ViewStub.Query(await app.Referred()))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.OpccStaff, new ViewStub.Query(id))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Opens_for_an_hour_behind_broken_glass_and_the_owner_is_told_at_once(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await RestrictedAsync(app);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        var told = new TaskCompletionSource();
        using var subscription = app.Services.GetRequiredService<CaseFeed>().Subscribe(TestPerson.CustodyWorker.Id, () =>
        {
            told.TrySetResult();
            return Task.CompletedTask;
        });

        Assert.Null((await app.SendAs(TestPerson.Facilitator, new BreakGlass.Command { CaseId = id, Reason = "He is at the door." })).Problem);

        await told.Task.WaitAsync(TimeSpan.FromSeconds(5));
        Assert.Null((await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.OtherFacilitator, new ViewCase.Query(id))).Problem);
        var row = Assert.Single((await app.SendAs(TestPerson.CustodyWorker, new ListBreakGlass.Query())).Value.Rows);
        Assert.Equal((id, "Fay Facilitator", "He is at the door.", true), (row.CaseId, row.By, row.Reason, row.IsMine));
        app.Clock.Advance(TimeSpan.FromMinutes(60));
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Problem);
    }

    [Fact]
    public async Task Wants_a_reason_and_a_role_and_refuses_the_other_side()
    {
        await using var app = await TestApp.On();
        var id = await RestrictedAsync(app);

        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new BreakGlass.Command { CaseId = id })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.ForceAnalyst, new BreakGlass.Command { CaseId = id, Reason = "Now" })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator.In("WAR"), new BreakGlass.Command { CaseId = id, Reason = "Now" })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new BreakGlass.Command { CaseId = await app.Referred(), Reason = "Now" })).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Make(1, "Cara Custody", Role.VictimContactWorker), new BreakGlass.Command { CaseId = await RestrictedAsync(app), Reason = "Now" })).Problem);
    }

    [Fact]
    public async Task Is_reviewed_by_the_owner_or_a_supervisor_in_reach_and_never_by_oneself()
    {
        await using var app = await TestApp.On();
        var id = await RestrictedAsync(app);
        await app.SendAs(TestPerson.SupervisingInspector, new BreakGlass.Command { CaseId = id, Reason = "A threat." });
        await app.SendAs(TestPerson.Facilitator, new BreakGlass.Command { CaseId = id, Reason = "He is at the door." });
        async Task<IReadOnlyList<ListBreakGlass.Row>> ListAsync(TestPerson person) => (await app.SendAs(person, new ListBreakGlass.Query())).Value.Rows;

        Assert.Equal(2, (await ListAsync(TestPerson.CustodyWorker)).Count);
        var forSupervisor = Assert.Single(await ListAsync(TestPerson.SupervisingInspector));
        Assert.Empty(await ListAsync(TestPerson.Inspector));
        Assert.Empty(await ListAsync(TestPerson.SupervisingInspector.In("WAR")));

        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Inspector, new ReviewBreakGlass.Command(forSupervisor.Id))).Problem);
        Assert.Null((await app.SendAs(TestPerson.SupervisingInspector, new ReviewBreakGlass.Command(forSupervisor.Id))).Problem);
        Assert.Single(await ListAsync(TestPerson.CustodyWorker));
        Assert.IsType<Forbidden>((await app.SendAs(Role.Administrator, new ReviewBreakGlass.Command(forSupervisor.Id))).Problem);
    }

    [Fact]
    public async Task Keeps_what_her_side_wrote_from_an_owner_on_his()
    {
        await using var app = await TestApp.On();
        var id = await RestrictedAsync(app);
        await app.SendAs(Role.VictimContactWorker, new BreakGlass.Command { CaseId = id, Reason = "She rang in fear." });

        await app.SendAs(Role.DecisionMaker, new BreakGlass.Command { CaseId = id, Reason = "She withdrew." });

        Assert.All((await app.SendAs(TestPerson.CustodyWorker, new ListBreakGlass.Query())).Value.Rows, r => Assert.Null(r.Reason));
        Assert.Equal(["She rang in fear.", "She withdrew."], (await app.SendAs(TestPerson.SupervisingInspector, new ListBreakGlass.Query())).Value.Rows.Select(r => r.Reason).Order());
    }

    [Theory, OnBothEngines]
    public async Task A_case_found_to_be_one_for_named_people_is_restricted_at_once_and_those_who_worked_on_it_stay_named(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");
        var (id, linkId) = await app.Supported();
        async Task<RestrictCase.Command> CommandAsync(RestrictedCause? cause) => new() { CaseId = id, Version = (await app.Case(id)).Version, Cause = cause };
        Assert.Null((await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, await CommandAsync(null))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.OpccStaff, await CommandAsync(RestrictedCause.Colleague))).Problem);

        Assert.Null((await app.SendAs(Role.DecisionMaker, await CommandAsync(RestrictedCause.HonourBasedAbuse))).Problem);

        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new ViewCase.Query(id))).Problem);
        Assert.Equal("Cara Custody", (await app.SendAs(Role.Facilitator, new ViewStub.Query(id))).Value.Owner);
        Assert.Null((await app.Answered(id, linkId, Domain.VictimSupport.AnswerKind.Withdrawn)).Problem);
        var owners = System.Text.Json.JsonSerializer.Serialize((await app.SendAs(Role.CustodySupportWorker, new ViewCase.Query(id))).Value);
        Assert.DoesNotContain("Honour", owners, StringComparison.OrdinalIgnoreCase);
        Assert.IsType<Refused>((await app.SendAs(Role.DecisionMaker, await CommandAsync(RestrictedCause.Colleague))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Is_reviewed_within_two_working_days_and_the_administrator_sees_rates_and_no_case(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        for (var i = 0; i < 3; i++)
        {
            await app.SendAs(TestPerson.Facilitator, new BreakGlass.Command { CaseId = await RestrictedAsync(app), Reason = "At the door." });
        }

        async Task<IReadOnlyList<ListBreakGlass.Row>> ListAsync() => (await app.SendAs(TestPerson.CustodyWorker, new ListBreakGlass.Query())).Value.Rows;
        Assert.All(await ListAsync(), r => Assert.Equal((new DateOnly(2026, 11, 24), false), (r.Due, r.IsLate))); // opened on a Sunday
        await app.SendAs(TestPerson.CustodyWorker, new ReviewBreakGlass.Command((await ListAsync())[0].Id));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.All(await ListAsync(), r => Assert.True(r.IsLate));
        await app.SendAs(TestPerson.CustodyWorker, new ReviewBreakGlass.Command((await ListAsync())[0].Id));

        var view = (await app.SendAs(Role.Administrator, new CountBreakGlass.Query())).Value;

        Assert.Equal(new CountBreakGlass.MonthRow(new(2026, 11, 1), 3, 1, 0, 2), view.Months[0]);
        Assert.Equal(12, view.Months.Count);
        Assert.Equal([new CountBreakGlass.RoleRow(Role.Facilitator, 3)], view.Roles);
        Assert.Equal([new CountBreakGlass.PersonRow("Fay Facilitator", new(2026, 11, 1), 3)], view.People);
        Assert.DoesNotContain("CHE-", System.Text.Json.JsonSerializer.Serialize(view), StringComparison.Ordinal);
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.SupervisingInspector, new CountBreakGlass.Query())).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Opens_to_people_named_until_the_name_is_removed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var id = await RestrictedAsync(app);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await app.StaffedBy(TestPerson.OtherFacilitator, "WAR");
        async Task<NamePerson.Command> NamingAsync(TestPerson person) => new() { CaseId = id, Version = (await app.Case(id)).Version, UserId = person.Id };

        var listed = (await app.SendAs(TestPerson.CustodyWorker, new ListNamed.Query(id))).Value;
        Assert.Equal(["Cara Custody"], listed.Named.Select(n => n.Name));
        Assert.Equal(["Fay Facilitator"], listed.Others.Select(n => n.Name));
        Assert.IsType<Refused>((await app.SendAs(TestPerson.CustodyWorker, await NamingAsync(TestPerson.OtherFacilitator))).Problem);
        Assert.Null((await app.SendAs(TestPerson.CustodyWorker, await NamingAsync(TestPerson.Facilitator))).Problem);

        Assert.Null((await app.SendAs(TestPerson.Facilitator, new ViewCase.Query(id))).Problem);
        Assert.Contains((await app.Case(id)).Journal, e => e.Action == CaseAction.NamePerson);
        Assert.Null((await app.SendAs(TestPerson.CustodyWorker, await NamingAsync(TestPerson.Facilitator))).Problem);
        Assert.IsType<Refused>((await app.SendAs(TestPerson.Facilitator, new RemoveName.Command(id, TestPerson.CustodyWorker.Id))).Problem);

        Assert.Null((await app.SendAs(TestPerson.CustodyWorker, new RemoveName.Command(id, TestPerson.Facilitator.Id))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Facilitator, new ViewCase.Query(id))).Problem);
        await using var db = app.Db();
        Assert.Equal(2, await db.CaseGrants.CountAsync());
    }

    /// <summary>Else restricting a case, or naming one after the other, would show his side who works with her.</summary>
    [Theory, OnBothEngines]
    public async Task His_side_does_not_learn_who_of_hers_is_named(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        foreach (var person in new[] { TestPerson.CustodyWorker, TestPerson.VictimContactWorker, TestPerson.OtherVictimContactWorker })
        {
            await app.StaffedBy(person, "CHE");
        }

        var (id, _) = await app.Supported();
        Assert.Null((await app.SendAs(Role.CustodySupportWorker, new RestrictCase.Command { CaseId = id, Version = (await app.Case(id)).Version, Cause = RestrictedCause.Colleague })).Problem);
        async Task<ListNamed.View> ListAsync(TestPerson person) => (await app.SendAs(person, new ListNamed.Query(id))).Value;
        async Task<Problem?> NameAsync(TestPerson person) => (await app.SendAs(TestPerson.CustodyWorker, new NamePerson.Command { CaseId = id, Version = (await app.Case(id)).Version, UserId = person.Id })).Problem;

        Assert.Contains(TestPerson.VictimContactWorker.Id, (await ListAsync(TestPerson.VictimContactWorker)).Named.Select(n => n.UserId));
        for (var i = 0; i < 2; i++)
        {
            var his = await ListAsync(TestPerson.CustodyWorker);
            Assert.Equal([TestPerson.CustodyWorker.Id], his.Named.Select(n => n.UserId));
            Assert.Equal(["Vera Victim-Contact", "Vic Victim-Contact"], his.Others.Select(n => n.Name).Order());
            Assert.Null(await NameAsync(TestPerson.VictimContactWorker));
            Assert.Null(await NameAsync(TestPerson.OtherVictimContactWorker));
        }

        Assert.Equal(3, (await ListAsync(TestPerson.VictimContactWorker)).Named.Count);
    }

    [Fact]
    public async Task Lets_nobody_behind_broken_glass_name_people()
    {
        await using var app = await TestApp.On();
        var id = await RestrictedAsync(app);
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await app.SendAs(Role.Facilitator, new BreakGlass.Command { CaseId = id, Reason = "Now" });

        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, new NamePerson.Command { CaseId = id, Version = 99, UserId = TestPerson.Facilitator.Id })).Problem);
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.OtherFacilitator, new NamePerson.Command { CaseId = id, UserId = TestPerson.Facilitator.Id })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.CustodyWorker, new NamePerson.Command { CaseId = id })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Administrator, new NamePerson.Command { CaseId = id, UserId = TestPerson.Facilitator.Id })).Problem);
    }

    private static async Task<Guid> RestrictedAsync(TestApp app)
    {
        await app.StaffedBy(TestPerson.CustodyWorker, "CHE");
        return await app.Referred(change: r => r with { IsRestricted = true });
    }
}
