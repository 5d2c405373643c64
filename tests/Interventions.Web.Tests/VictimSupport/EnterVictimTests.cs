using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

public sealed class EnterVictimTests
{
    [Theory, OnBothEngines]
    public async Task Finds_her_on_record_and_brings_what_closed_the_gate(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = await app.Referred();
        var link = await app.VictimEntered(first, c => c.VictimRef = "V-77");
        await app.Answered(first, link, AnswerKind.Withdrawn);
        var second = await app.ReferredAgain(first, Track.Voluntary, r => r with { CrimeReference = null });

        var byRef = (await app.SendAs(Role.VictimContactWorker, new FindVictim.Query { VictimRef = " V-77 " })).Value;
        var byName = (await app.SendAs(Role.VictimContactWorker, new FindVictim.Query { Name = "sara lee", DateOfBirth = new(1993, 4, 2) })).Value;
        var elsewhere = (await app.SendAs(TestPerson.VictimContactWorker.In("WAR"), new FindVictim.Query { VictimRef = "V-77" })).Value;
        await app.KnownVictimEntered(second, byRef.Single().Id);

        Assert.Equal(byRef.Single().Id, byName.Single().Id);
        Assert.Empty(elsewhere);
        Assert.Equal(AnswerKind.Withdrawn, (await app.Case(second)).Victims.Single().Latest!.Kind);
    }

    [Theory, OnBothEngines]
    public async Task Offers_nobody_for_having_no_reference_where_none_was_typed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await app.VictimEntered(await app.Referred());
        await app.VictimEntered(await app.Referred(), c => (c.Name, c.DateOfBirth) = ("Ann Poe", new(1990, 1, 2)));

        Assert.Equal(["Sara Lee"], (await app.SendAs(Role.VictimContactWorker, new FindVictim.Query { Name = "Sara Lee", DateOfBirth = new(1993, 4, 2) })).Value.Select(v => v.Name));
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new FindVictim.Query { VictimRef = " ", Name = "Sara Lee", DateOfBirth = new(1993, 4, 3) })).Value);
    }

    [Fact]
    public async Task Takes_support_over_only_for_the_same_crime_on_the_same_track()
    {
        await using var app = await TestApp.On();
        var (first, _) = await app.Supported();
        var victimId = (await app.Case(first)).Victims.Single().VictimId;
        var otherCrime = await app.ReferredAgain(first, change: r => r with { CrimeReference = "CHES26900010" });

        await app.KnownVictimEntered(otherCrime, victimId);

        Assert.Null((await app.Case(otherCrime)).Victims.Single().Latest);
    }

    [Fact]
    public async Task Enters_her_once_though_sent_twice()
    {
        await using var app = await TestApp.On();
        var command = new EnterVictim.Command { CaseId = await app.Referred(), Name = "Sara Lee" };

        Assert.Null((await app.SendAs(Role.VictimContactWorker, command)).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, command)).Problem);

        await using var db = app.Db();
        Assert.Equal((1, 1), (await db.Victims.CountAsync(), await db.CaseVictims.CountAsync()));
    }

    [Fact]
    public async Task Keeps_one_record_of_a_victim_reference()
    {
        await using var app = await TestApp.On();
        var first = await app.Referred(change: r => r with { AreaCode = "WAR" });
        var warrington = TestPerson.VictimContactWorker.In("WAR");
        await app.VictimEntered(first, c => c.VictimRef = "V-77", warrington);

        var same = await app.SendAs(Role.VictimContactWorker, new EnterVictim.Command { CaseId = await app.Referred(), Name = "Sara  Li", DateOfBirth = new(1993, 4, 2), VictimRef = "V-77" });
        var other = await app.SendAs(Role.VictimContactWorker, new EnterVictim.Command { CaseId = await app.Referred(), Name = "Ann Poe", VictimRef = "V-77" });

        Assert.Null(same.Problem);
        Assert.IsType<Refused>(other.Problem);
        await using var db = app.Db();
        Assert.Equal(1, await db.Victims.CountAsync());
    }

    [Fact]
    public async Task A_mistyped_reference_links_nobody_else_though_neither_date_of_birth_is_known()
    {
        await using var app = await TestApp.On();
        await app.VictimEntered(await app.Referred(), c => (c.DateOfBirth, c.VictimRef) = (null, "V-77"));

        var other = await app.SendAs(Role.VictimContactWorker, new EnterVictim.Command { CaseId = await app.Referred(), Name = "Sara Khan", VictimRef = "V-77" });
        var same = await app.SendAs(Role.VictimContactWorker, new EnterVictim.Command { CaseId = await app.Referred(), Name = "sara  léa", VictimRef = "V-77" });

        Assert.Contains("Somebody else has this victim reference", Assert.IsType<Refused>(other.Problem).Message, StringComparison.Ordinal);
        Assert.Null(same.Problem);
        await using var db = app.Db();
        Assert.Equal((1, 2), (await db.Victims.CountAsync(), await db.CaseVictims.CountAsync()));
    }

    [Fact]
    public async Task Links_somebody_under_16_as_a_child_who_is_never_asked()
    {
        await using var app = await TestApp.On();
        var caseId = await app.Referred();
        var link = await app.VictimEntered(caseId, c => c.DateOfBirth = new(2015, 1, 1));

        Assert.True((await app.Case(caseId)).Victims.Single().IsChild);
        Assert.IsType<Refused>((await app.Answered(caseId, link)).Problem);
    }

    [Fact]
    public async Task Is_refused_for_somebody_on_record_elsewhere_and_forbidden_to_others()
    {
        await using var app = await TestApp.On();
        var first = await app.Referred(change: r => r with { AreaCode = "WAR" });
        await app.VictimEntered(first, by: TestPerson.VictimContactWorker.In("WAR"));
        var victimId = (await app.Case(first)).Victims.Single().VictimId;
        var caseId = await app.Referred();

        Assert.IsType<Refused>((await app.SendAs(Role.VictimContactWorker, new EnterVictim.Command { CaseId = caseId, VictimId = victimId })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new EnterVictim.Command { CaseId = caseId, Name = "Sara" })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new EnterVictim.Command { CaseId = caseId })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.VictimContactWorker, new FindVictim.Query { Name = "Sara" })).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new FindVictim.Query { VictimRef = "V" })).Problem);
    }
}
