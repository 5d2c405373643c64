using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.LinkedPeople;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>Serial perpetrators, victims who are perpetrators elsewhere, the same address: found by matching, judged by a supervisor, a label to nobody.</summary>
public sealed class LinkedPeopleTests
{
    private static readonly TestPerson Supervisor = TestPerson.OtherVictimContactWorker.Supervising();

    [Theory, OnBothEngines]
    public async Task Two_records_of_a_victim_are_found_with_slips_when_she_is_entered_and_judged_by_a_supervisor(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = await app.Referred();
        await app.VictimEntered(first);
        var second = await app.Referred();
        await app.VictimEntered(second, c => (c.Name, c.DateOfBirth) = ("Sara Lea", new(1993, 2, 4)));

        var row = Assert.Single((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows);

        Assert.Equal((LinkKind.SameVictim, "name: one letter different; day and month swapped"), (row.Kind, row.Why));
        Assert.Contains(ToAskKind.JudgeLink, (await app.SendAs(Supervisor, new ListToAsk.Query())).Value.Rows.Select(r => r.Kind));
        Assert.DoesNotContain(ToAskKind.JudgeLink, (await app.SendAs(TestPerson.VictimContactWorker, new ListToAsk.Query())).Value.Rows.Select(r => r.Kind));
        Assert.Null((await app.SendAs(Supervisor, Say(row, LinkAnswer.NotTheSame))).Problem);
        Assert.Empty((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows);
        var judged = Assert.Single((await app.SendAs(Supervisor, new ListLinks.Query(Judged: true))).Value.Rows);
        Assert.Equal(((LinkAnswer?)LinkAnswer.NotTheSame, "They met."), (judged.Said, judged.Reason));
        Assert.Null((await app.Case(second)).Victims.Single().Latest);
    }

    [Theory, OnBothEngines]
    public async Task A_victim_who_is_a_perpetrator_elsewhere_is_found_whichever_is_entered_first(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        Person sara = new() { Id = Guid.CreateVersion7(), Surname = "Lee", Forenames = "Sara", DateOfBirth = new(1993, 4, 2), Sex = Sex.Female };
        var hers = await app.Referred();
        await app.VictimEntered(hers);
        var his = await app.Referred(change: r => r with { Person = sara });
        Assert.Empty((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows);

        await app.VictimEntered(his, c => (c.Name, c.DateOfBirth) = ("Tom Teal", new(1990, 9, 9)));

        var row = Assert.Single((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows);
        Assert.Equal((LinkKind.VictimIsPerpetrator, "Sara Lee", "Sara Lee"), (row.Kind, row.Name, row.Other));
        Assert.Equal(his, row.OtherCases.Single().Id);
        Assert.Single((await app.SendAs(TestPerson.Inspector, new ViewLinked.Query(hers))).Value.Links);

        // The other way round: the man is on record, then she is entered.
        var third = await app.Referred(change: r => r with { Person = new() { Id = Guid.CreateVersion7(), Surname = "Upton", Forenames = "Una", DateOfBirth = new(1985, 5, 5), Sex = Sex.Female } });
        await app.VictimEntered(hers, c => (c.Name, c.DateOfBirth) = ("Una Upton", new(1985, 5, 5)));
        Assert.Contains((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows, r => r.OtherCases.Any(c => c.Id == third));
    }

    [Theory, OnBothEngines]
    public async Task The_same_address_is_found_however_it_is_written(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, second) = (await app.Referred(), await app.Referred());
        await app.VictimEntered(first);
        await app.VictimEntered(second, c => (c.Name, c.DateOfBirth) = ("Pia Pond", new(1970, 1, 1)));
        async Task<Outcome> AddressAsync(Guid caseId, string text) => await app.SendAs(TestPerson.VictimContactWorker, new NoteAddress.Command { CaseId = caseId, VictimId = (await app.Case(caseId)).Victims.Single().VictimId, Text = text, From = new(2026, 1, 1) });

        Assert.Null((await AddressAsync(first, "Flat 2, 14 Mill St., Crewe, CW1 2AB")).Problem);
        Assert.Null((await AddressAsync(second, "14 Mill Street (flat 2) Crewe cw12ab")).Problem);

        Assert.Equal(LinkKind.SameAddress, Assert.Single((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows).Kind);
        Assert.Equal("Flat 2, 14 Mill St., Crewe, CW1 2AB", Assert.Single((await app.SendAs(TestPerson.Inspector, new ViewLinked.Query(first))).Value.Addresses).Text);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new ViewLinked.Query(first))).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, new NoteAddress.Command { CaseId = first, VictimId = Guid.NewGuid(), Text = "x", From = new(2026, 1, 1) })).Problem);
        await using var db = app.Db();
        foreach (var table in new[] { "VictimAddresses", "LinkCandidates" })
        {
            Assert.IsType<Refused>(DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync($"delete from \"{table}\"")))!));
        }
    }

    [Theory]
    [InlineData("Flat 2, 14 Mill St., Crewe, CW1 2AB", "14 Mill Street (flat 2) Crewe cw12ab", true)]
    [InlineData("14 Mill St, CW1 2AB", "15 Mill St, CW1 2AB", false)]
    [InlineData("14 Mill Rd", "14 Mill Road, Crewe", true)]
    [InlineData("Rose Cottage, CW1 2AB", "rose cottage CW1 2AB", true)]
    [InlineData("Crewe", "Crewe", false)]
    public void An_address_is_compared_by_what_tells_a_door_apart(string one, string other, bool isSame) =>
        Assert.Equal(isSame, VictimAddress.PlainOf(one).Length > 0 && VictimAddress.PlainOf(one) == VictimAddress.PlainOf(other));

    [Theory, OnBothEngines]
    public async Task His_other_victims_are_counted_for_those_who_may_see_their_cases(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var him = (await app.Case(first)).Person;
        var second = await app.Referred(change: r => r with { Person = him });
        await app.VictimEntered(second, c => (c.Name, c.DateOfBirth) = ("Pia Pond", new(1970, 1, 1)));
        var elsewhere = await app.Referred(change: r => r with { Person = him, AreaCode = "WAR" });
        await app.VictimEntered(elsewhere, c => (c.Name, c.DateOfBirth) = ("Rae Reed", new(1971, 1, 1)), by: TestPerson.VictimContactWorker.In("WAR"));

        var here = (await app.SendAs(Role.VictimContactWorker, new ViewLinked.Query(first))).Value;
        Assert.Equal((1, second), (here.OtherVictims, here.InCases.Single().Id));
        Assert.Equal(2, (await app.SendAs(TestPerson.VictimContactWorker.In("CHE", "WAR"), new ViewLinked.Query(first))).Value.OtherVictims);
    }

    [Fact]
    public async Task Only_who_may_see_a_case_of_each_of_the_two_hears_of_them_and_only_a_supervisor_judges()
    {
        await using var app = await TestApp.On();
        var first = await app.Referred();
        await app.VictimEntered(first);
        var elsewhere = await app.Referred(change: r => r with { AreaCode = "WAR" });
        await app.VictimEntered(elsewhere, c => c.Name = "Sara Lea", by: TestPerson.VictimContactWorker.In("WAR"));

        Assert.Empty((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows);
        Assert.Empty((await app.SendAs(Role.VictimContactWorker, new ViewLinked.Query(first))).Value.Links);
        var row = Assert.Single((await app.SendAs(Supervisor.In("CHE", "WAR"), new ListLinks.Query())).Value.Rows);
        Assert.IsType<NotFound>((await app.SendAs(Supervisor, Say(row, LinkAnswer.Same))).Problem);
        Assert.Equal(new Refused(SayOfLink.ForSupervisors), (await app.SendAs(TestPerson.VictimContactWorker.In("CHE", "WAR"), Say(row, LinkAnswer.Same))).Problem);
        Assert.Equal(new Refused(SayOfLink.ForSupervisors), (await app.SendAs(Role.VictimContactWorker, new ListLinks.Query())).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.SupervisingInspector, new ListLinks.Query())).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Supervisor, new SayOfLink.Command { CandidateId = row.CandidateId })).Problem);
    }

    [Fact]
    public async Task A_pair_is_found_once_and_strangers_never()
    {
        await using var app = await TestApp.On();
        var first = await app.Referred();
        await app.VictimEntered(first);
        await app.VictimEntered(await app.Referred(), c => c.Name = "Sara Lea");
        await app.VictimEntered(await app.Referred(), c => (c.Name, c.DateOfBirth) = ("Sara Lee", new(1961, 12, 31)));
        await app.VictimEntered(await app.Referred(), c => c.Name = "Beatrice Oakes");
        var victim = (await app.Case(first)).Victims.Single().VictimId;
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new ChangeVictim.Command { CaseId = first, VictimId = victim, Name = "Sara Leigh" })).Problem);

        Assert.Single((await app.SendAs(Supervisor, new ListLinks.Query())).Value.Rows);
    }

    private static SayOfLink.Command Say(LinkRow row, LinkAnswer answer) => new() { CandidateId = row.CandidateId, Answer = answer, Reason = "They met." };
}
