using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.People;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.RestrictedCases;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>
/// The same person is never on both sides of a case or of a linked victim (STD-01): every way somebody comes to work on a case, through the
/// front door, and the database with the code's lock taken away.
/// </summary>
public sealed class TwoSidesTests
{
    /// <summary>Somebody who asked victims and now signs in as a facilitator, and as a decision-maker.</summary>
    private static readonly TestPerson VeraFacilitating = TestPerson.Make(5, "Vera Victim-Contact", Role.Facilitator, areas: ["CHE", "WAR"], suites: ["RUN"]);

    private static readonly TestPerson VeraInCustody = TestPerson.Make(5, "Vera Victim-Contact", Role.CustodySupportWorker, suites: ["RUN"]);

    private static readonly TestPerson CaraAsking = TestPerson.Make(1, "Cara Custody", Role.VictimContactWorker);

    [Theory, OnBothEngines]
    public async Task Refuses_a_new_referral_of_a_man_whose_victim_they_worked_with_under_either_of_his_records(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var him = (await app.Case(first)).Person;

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(VeraInCustody, Referral(him))).Problem);

        // Another record of him, said to be the same man.
        var again = await app.Referred(change: r => r with { Person = new() { Id = Guid.CreateVersion7(), Surname = "Hewes", Forenames = "Dan", DateOfBirth = new(1991, 7, 15), Sex = Sex.Male } });
        var other = (await app.Case(again)).Person;
        Assert.Null((await app.SendAs(VeraInCustody, new ViewCase.Query(again))).Problem);
        Assert.Null((await app.SendAs(Role.DecisionMaker, new SayWhoIsWho.Command { PersonId = him.Id, Claim = IdentityClaim.SamePerson, OtherId = other.Id, Reason = "Fingerprints." })).Problem);

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(VeraInCustody, new ViewCase.Query(again))).Problem);
        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(VeraInCustody, Referral(other))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task Refuses_a_referral_whose_crime_brings_a_victim_they_worked_with_in_another_mans_case(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var crime = (await app.Case(first)).CrimeReference;
        Person mate = new() { Id = Guid.CreateVersion7(), Surname = "Mate", Forenames = "Max", DateOfBirth = new(1980, 1, 1), Sex = Sex.Male };

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(VeraInCustody, Referral(mate, crime))).Problem);
        Assert.Null((await app.SendAs(Role.CustodySupportWorker, Referral(mate, crime))).Problem);

        // The same with nothing but the database in the way.
        var error = await Record.ExceptionAsync(() => app.Referred(by: VeraInCustody, change: r => r with { CrimeReference = crime }));
        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), DatabaseErrors.ProblemIn(error!));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_to_take_over_a_case_of_another_man_with_the_same_victim(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var second = await app.Referred();
        await LinkAsync(app, second, first);
        Assert.Null((await app.SendAs(TestPerson.CustodyWorker, new RequestTransfer.Command { CaseId = second, Version = (await app.Case(second)).Version, AreaCode = "WAR" })).Problem);

        var accept = new AcceptTransfer.Command { CaseId = second, Version = (await app.Case(second)).Version };
        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(VeraFacilitating, accept)).Problem);
        Assert.Equal(TestPerson.CustodyWorker.Id, (await app.Case(second)).OwnerId);
    }

    [Theory, OnBothEngines]
    public async Task Refuses_to_name_somebody_who_could_only_stand_on_the_other_side(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var second = await app.Referred(change: r => r with { IsRestricted = true });
        await LinkAsync(app, second, first);
        var vera = TestPerson.Make(5, "Vera Victim-Contact", Role.Facilitator);
        await app.StaffedBy(vera, "CHE");

        var outcome = await app.SendAs(TestPerson.CustodyWorker, new NamePerson.Command { CaseId = second, Version = (await app.Case(second)).Version, UserId = vera.Id });

        Assert.Equal(new Refused(NamePerson.CannotBeNamed), outcome.Problem);
    }

    [Theory, OnBothEngines]
    public async Task Refuses_break_glass_through_a_linked_victim_and_so_does_the_database(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var second = await app.Referred(change: r => r with { IsRestricted = true });
        await LinkAsync(app, second, first);

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(VeraFacilitating, new BreakGlass.Command { CaseId = second, Reason = "Now." })).Problem);
        await using var db = app.Db();
        db.Add(new CaseGrant { CaseId = second, UserId = VeraFacilitating.Id, GivenBy = VeraFacilitating.Id, GivenAt = TestApp.Start.UtcDateTime, Until = TestApp.Start.UtcDateTime.AddHours(1), IsBreakGlass = true, Reason = "x", Role = Role.Facilitator });
        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => db.SaveChangesAsync()))!));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_to_lead_a_group_with_him_in_it_or_to_seat_him_where_they_lead(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var sits = await app.SeatedCase(group);
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var fred = TestPerson.Make(4, "Fred Facilitator", Role.VictimContactWorker);
        await app.SendAs(fred, new CountVictims.Command { CaseId = sits, Number = 2, Why = "Her mother." });

        var outcome = await app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = group, Facilitators = [TestPerson.OtherFacilitator.Id] });

        Assert.Equal(new Refused(Company.NotToLead), outcome.Problem);
        await using var db = app.Db();
        db.Add(new GroupFacilitator(group, TestPerson.OtherFacilitator.Id));
        Assert.Equal(new Refused(Company.NotToLead), DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => db.SaveChangesAsync()))!));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_her_side_to_somebody_who_leads_a_group_with_him_in_it(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var sits = await app.SeatedCase(group);
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        Assert.Null((await app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = group, Facilitators = [TestPerson.OtherFacilitator.Id] })).Problem);
        var fred = TestPerson.Make(4, "Fred Facilitator", Role.VictimContactWorker);

        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), (await app.SendAs(fred, new CountVictims.Command { CaseId = sits, Number = 2, Why = "Her mother." })).Problem);
        var error = await Record.ExceptionAsync(() => app.Do(sits, fred, (file, stamp) => file.CountVictims(2, stamp, new("Her mother."))));
        Assert.Equal(new Refused(CaseFile.BarredByOtherSide), DatabaseErrors.ProblemIn(error!));
    }

    [Theory, OnBothEngines]
    public async Task Refuses_to_enter_a_victim_whom_they_know_from_his_side(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (first, _) = await app.Supported();
        var second = await app.Referred(by: TestPerson.CustodyWorkerInChester);
        var victimId = (await app.Case(first)).Victims.Single().VictimId;

        // She worked on his side of the first case, where the victim is; in the second there is nothing of hers yet.
        Assert.Equal(
            new Refused(CaseFile.BarredByOtherSide),
            (await app.SendAs(CaraAsking, new EnterVictim.Command { CaseId = second, VictimId = victimId })).Problem);
    }

    private static SubmitReferral.Command Referral(Person him, string? crime = null) => new()
    {
        Track = Track.ConditionalCaution,
        Source = ReferralSource.Custody,
        PersonId = null,
        Surname = him.Surname,
        Forenames = him.Forenames,
        DateOfBirth = him.DateOfBirth,
        Sex = him.Sex,
        AreaCode = "CHE",
        SuiteCode = "RUN",
        CrimeReference = crime ?? "CHES26999999",
        OffenceCode = "CJ88001",
        OffenceOn = new(2026, 11, 20),
        Relationship = Relationship.CurrentPartner,
        VictimsCounted = 1,
        Risk = RiskLevel.Standard,
        RiskTool = RiskTool.Dash,
        RiskAssessedOn = new(2026, 11, 20),
    };

    /// <summary>A colleague enters the victim of the first case in the second: nothing but her links the two.</summary>
    private static async Task LinkAsync(TestApp app, Guid second, Guid first)
    {
        var worker = TestPerson.OtherVictimContactWorker;
        await using (var db = app.Db())
        {
            db.Add(new CaseGrant { CaseId = second, UserId = worker.Id, GivenBy = TestPerson.CustodyWorker.Id, GivenAt = TestApp.Start.UtcDateTime });
            await db.SaveChangesAsync();
        }

        var victimId = (await app.Case(first)).Victims.Single().VictimId;
        Assert.Null((await app.SendAs(worker, new EnterVictim.Command { CaseId = second, VictimId = victimId })).Problem);
    }
}
