using System.Text.Json;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Data;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Groups;
using Interventions.Web.Features.KeptApart;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.KeptApart;

/// <summary>product.md 6: seating refuses, without saying why.</summary>
public sealed class KeptApartTests
{
    /// <summary>Every cause there is.</summary>
    public enum Shares
    {
        Victim,
        VictimOfAnEarlierCase,
        Child,
        Crime,
        CrimeWrittenOtherwise,
        CrimeOfAnotherCase,
        FurtherOffence,
        Household,
        NewPartner,
        CoAccusedByWord,
        StatedByDecisionMaker,
        StatedByFacilitator,
        StatedOfTheOtherRecordOfHim,
        StatedOfTheThirdRecordOfHim,
        ColleagueWhoLeads,
    }

    public static TheoryData<Shares> Causes => [.. Enum.GetValues<Shares>()];

    [Theory, MemberData(nameof(Causes))]
    public async Task Refuses_in_the_same_words_whatever_the_cause(Shares cause)
    {
        await using var app = await TestApp.On();
        var (apart, other) = (await app.FormedGroup(), await app.FormedGroup());
        var (sits, asks) = (await app.SeatedCase(apart, surname: "Baker"), await app.EnrolledCase());
        Assert.Empty((await SeatsAsync(app, asks))[apart].WhyNot);

        await ArrangeAsync(app, cause, asks, sits, apart);

        Assert.Equal(new Refused("He cannot have a place in that group. Choose another."), (await app.Book(asks, apart)).Problem);
        var rows = await SeatsAsync(app, asks);
        Assert.Equal(["He cannot have a place in that group. Choose another."], rows[apart].WhyNot);
        Assert.Null(rows[apart].DoneOn);
        Assert.NotNull(rows[other].DoneOn);
        await app.Book(asks, other).Worked();
        Assert.Null((await app.FileNow(sits)).Seats.Single().ReleasedAt);
    }

    [Fact]
    public async Task A_list_of_full_groups_and_of_other_peoples_series_tells_nothing()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        var full = await app.FormedGroup(capacity: 1);
        var (sits, asks) = (await app.SeatedCase(full, surname: "Baker"), await app.EnrolledCase());
        await ApartAsync(app, Role.VictimContactWorker, sits, asks, ApartCause.NewPartner);

        Assert.Equal(["That group is full. Choose another."], (await SeatsAsync(app, asks))[full].WhyNot);
        Assert.Equal(new Refused("That group is full. Choose another."), (await app.Book(asks, full)).Problem);
        await using (var db = app.Db())
        {
            await db.Groups.Where(g => g.Id == full).ExecuteUpdateAsync(g => g.SetProperty(x => x.Mode, DeliveryMode.OneToOne));
        }

        Assert.Empty(await SeatsAsync(app, asks));
    }

    [Theory, OnBothEngines]
    public async Task Of_two_who_conflict_and_are_booked_at_once_one_has_the_seat(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var round = 0; round < 10; round++)
        {
            var group = await app.FormedGroup();
            Guid[] rivals = [await app.EnrolledCase(), await app.EnrolledCase()];
            await ApartAsync(app, Role.VictimContactWorker, rivals[0], rivals[1], ApartCause.NewPartner);

            var outcomes = await Task.WhenAll(
                Task.Run(() => app.Book(rivals[0], group)),
                Task.Run(() => app.Book(rivals[1], group, TestPerson.OtherFacilitator)));

            Assert.Equal(new Refused(Company.NoPlace), Assert.Single(outcomes, o => o.Problem is not null).Problem);
            await using var db = app.Db();
            Assert.Equal(1, await db.Seats.CountAsync(s => s.GroupId == group));
        }
    }

    /// <summary>Whichever is first, they do not sit together without somebody being told.</summary>
    [Theory, OnBothEngines]
    public async Task A_word_given_while_a_seat_is_booked_is_not_passed_by(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        for (var round = 0; round < 10; round++)
        {
            var group = await app.FormedGroup();
            var (sits, asks) = (await app.SeatedCase(group, surname: "Baker"), await app.EnrolledCase());

            var booking = Task.Run(() => app.Book(asks, group));
            var together = await Task.Run(() => ApartAsync(app, Role.VictimContactWorker, asks, sits, ApartCause.SameHousehold));

            Assert.Equal((await booking).Problem is null, together);
        }
    }

    [Fact]
    public async Task Is_asked_again_when_a_colleague_is_to_lead()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.Facilitator, "CHE");
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var group = await app.FormedGroup();
        var id = await app.SeatedCase(group);
        Assert.False((await app.SendAs(Role.Facilitator, new KeepTwoApart.Command { CaseId = id, StaffId = TestPerson.OtherFacilitator.Id, Cause = ApartCause.Stated })).Value);

        Assert.Equal(new Refused("Somebody chosen cannot lead that group. Choose another colleague."), (await LedByAsync(app, group, TestPerson.Facilitator, TestPerson.OtherFacilitator)).Problem);
        await LedByAsync(app, group, TestPerson.Facilitator).Worked();
    }

    [Fact]
    public async Task Who_records_it_is_told_if_they_are_in_one_group_already()
    {
        await using var app = await TestApp.On();
        await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
        var group = await app.FormedGroup();
        await LedByAsync(app, group, TestPerson.OtherFacilitator).Worked();
        var (one, two) = (await app.SeatedCase(group), await app.SeatedCase(group, surname: "Baker"));

        Assert.True(await ApartAsync(app, Role.VictimContactWorker, one, two, ApartCause.SameHousehold));
        Assert.True((await app.SendAs(Role.DecisionMaker, new KeepTwoApart.Command { CaseId = one, StaffId = TestPerson.OtherFacilitator.Id, Cause = ApartCause.Stated })).Value);
    }

    [Theory, OnBothEngines]
    public async Task Ends_by_a_second_entry_and_is_never_changed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var (sits, asks) = (await app.SeatedCase(group, surname: "Baker"), await app.EnrolledCase());
        await ApartAsync(app, Role.Facilitator, asks, sits, ApartCause.Stated);
        var row = Assert.Single((await app.SendAs(Role.Facilitator, new ListKeptApart.Query(asks))).Value.Rows);
        Assert.Equal(("Daniel Baker", ApartCause.Stated), (row.Who, row.Cause));

        await app.SendAs(Role.Facilitator, new EndKeepingApart.Command { CaseId = asks, EntryId = row.Id, Note = "They made peace." }).Worked();

        Assert.Empty((await app.SendAs(Role.Facilitator, new ListKeptApart.Query(asks))).Value.Rows);
        Assert.NotNull((await app.SendAs(Role.Facilitator, new EndKeepingApart.Command { CaseId = asks, EntryId = row.Id })).Problem);
        await app.Book(asks, group).Worked();
        await using var db = app.Db();
        Assert.Equal(2, await db.KeptApart.CountAsync());
        foreach (var sql in new[] { "update \"KeptApart\" set \"Note\" = 'x'", "delete from \"KeptApart\"" })
        {
            Assert.Contains("guard: ", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_her_side_records_is_nowhere_on_his()
    {
        await using var app = await TestApp.On();
        var (one, two) = (await app.EnrolledCase(), await app.EnrolledCase(surname: "Baker"));
        var before = await SeenByHimAsync(app, one);

        await ApartAsync(app, Role.VictimContactWorker, one, two, ApartCause.NewPartner, "Zqmark note");
        await ApartAsync(app, Role.DecisionMaker, one, two, ApartCause.Stated, "Zqmark note");

        Assert.Equal(before, await SeenByHimAsync(app, one));
        Assert.Equal([ApartCause.NewPartner], (await app.SendAs(Role.VictimContactWorker, new ListKeptApart.Query(one))).Value.Rows.Select(r => r.Cause));
        Assert.Equal(2, (await app.SendAs(Role.DecisionMaker, new ListKeptApart.Query(two))).Value.Rows.Count);
    }

    [Fact]
    public async Task Each_role_records_what_is_its_own_to_say_and_ends_what_it_may_see()
    {
        await using var app = await TestApp.On();
        var (one, two) = (await app.EnrolledCase(), await app.EnrolledCase(surname: "Baker"));
        async Task<Problem?> Say(TestPerson by, ApartCause cause) => (await app.SendAs(by, await CommandAsync(app, one, two, cause))).Problem;

        Assert.IsType<Refused>(await Say(TestPerson.Facilitator, ApartCause.NewPartner));
        Assert.IsType<Refused>(await Say(TestPerson.Inspector, ApartCause.SameHousehold));
        Assert.IsType<Forbidden>(await Say(TestPerson.CustodyWorker, ApartCause.Stated));
        Assert.IsType<NotFound>(await Say(TestPerson.Facilitator.In("WAR"), ApartCause.Stated));
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new KeepTwoApart.Command { CaseId = one, OtherReference = "CHE-2026-999999", Cause = ApartCause.Stated })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(Role.Facilitator, new KeepTwoApart.Command { CaseId = one, Cause = ApartCause.Stated })).Problem);
        Assert.IsType<Refused>((await app.SendAs(Role.Facilitator, await CommandAsync(app, one, one, ApartCause.Stated))).Problem);

        await ApartAsync(app, Role.VictimContactWorker, one, two, ApartCause.NewPartner);
        await using var db = app.Db();
        var entry = (await db.KeptApart.SingleAsync()).Id;
        Assert.IsType<NotFound>((await app.SendAs(Role.Facilitator, new EndKeepingApart.Command { CaseId = one, EntryId = entry })).Problem);
        await app.SendAs(TestPerson.OtherVictimContactWorker, new EndKeepingApart.Command { CaseId = two, EntryId = entry }).Worked();
    }

    /// <summary>The tracker answers with people and groups and nothing else.</summary>
    [Fact]
    public async Task Only_yes_or_no_leaves_the_check()
    {
        await using var app = await TestApp.On();
        var group = await app.FormedGroup();
        var (sits, asks) = (await app.SeatedCase(group, surname: "Baker"), await app.FileNow(await app.EnrolledCase()));
        await ApartAsync(app, Role.VictimContactWorker, asks.Id, sits, ApartCause.NewPartner, "Zqmark note");

        var answer = await app.SendAs(TestPerson.Tracker, new CheckCompany.Query([asks.PersonId], [group]));

        Assert.Equal(JsonSerializer.Serialize(new[] { new KeptOut(asks.PersonId, group) }), JsonSerializer.Serialize(answer.Value));
        foreach (var person in new[] { TestPerson.Facilitator, TestPerson.Inspector, TestPerson.VictimContactWorker })
        {
            Assert.IsType<Forbidden>((await app.SendAs(person, new CheckCompany.Query([asks.PersonId], [group]))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(person, new CheckLeads.Query(group, [], []))).Problem);
        }
    }

    private static async Task ArrangeAsync(TestApp app, Shares cause, Guid asks, Guid sits, Guid group)
    {
        switch (cause)
        {
            case Shares.Victim:
                await SharesVictimAsync(app, asks, sits);
                break;
            case Shares.VictimOfAnEarlierCase:
                await SharesVictimAsync(app, await EarlierCaseAsync(app, asks), sits);
                break;
            case Shares.Child:
                var child = await app.VictimEntered(await EarlierCaseAsync(app, sits), c => (c.Name, c.DateOfBirth) = ("Kim Lee", new(2019, 4, 2)));
                await app.KnownVictimEntered(asks, (await VictimOfLinkAsync(app, child)));
                break;
            case Shares.Crime:
                await EarlierCaseAsync(app, asks, (await app.FileNow(sits)).CrimeReference!);
                break;
            case Shares.CrimeWrittenOtherwise:
                await EarlierCaseAsync(app, asks, (await app.FileNow(sits)).CrimeReference!.ToLowerInvariant().Insert(4, " "));
                break;
            case Shares.CrimeOfAnotherCase:
                await EarlierCaseAsync(app, asks, "CHES26777001");
                await EarlierCaseAsync(app, sits, "CHES26777001");
                break;
            case Shares.FurtherOffence:
                var earlier = await EarlierCaseAsync(app, asks);
                var crime = (await app.FileNow(sits)).CrimeReference!;
                await app.Act(earlier, TestPerson.Inspector, (file, stamp) => file.AddOffence(crime, new("CJ88001", new(2026, 11, 2)), 1, stamp));
                break;
            case Shares.Household:
                await ApartAsync(app, Role.VictimContactWorker, sits, asks, ApartCause.SameHousehold);
                break;
            case Shares.NewPartner:
                await ApartAsync(app, Role.VictimContactWorker, asks, sits, ApartCause.NewPartner);
                break;
            case Shares.CoAccusedByWord:
                await ApartAsync(app, Role.DecisionMaker, asks, sits, ApartCause.CoAccused);
                break;
            case Shares.StatedByDecisionMaker:
                await ApartAsync(app, Role.DecisionMaker, sits, asks, ApartCause.Stated);
                break;
            case Shares.StatedByFacilitator:
                await ApartAsync(app, Role.Facilitator, asks, sits, ApartCause.Stated);
                break;
            case Shares.StatedOfTheOtherRecordOfHim:
                var (record, him) = (await app.FileNow(await app.EnrolledCase()), await app.FileNow(asks));
                await ApartAsync(app, Role.Facilitator, record.Id, sits, ApartCause.Stated);
                await using (var db = app.Db())
                {
                    db.Add(IdentityStatement.Say(IdentityClaim.SamePerson, record.PersonId, him.PersonId, "Same tattoo", [], new(TestPerson.Facilitator.Actor, TestApp.Start.UtcDateTime)));
                    await db.SaveChangesAsync();
                }

                break;
            case Shares.StatedOfTheThirdRecordOfHim:
                var (second, third) = (await app.FileNow(await app.EnrolledCase()), await app.FileNow(await app.EnrolledCase()));
                await ApartAsync(app, Role.Facilitator, third.Id, sits, ApartCause.Stated);
                await using (var db = app.Db())
                {
                    Domain.Cases.Stamp said = new(TestPerson.Facilitator.Actor, TestApp.Start.UtcDateTime);
                    db.Add(IdentityStatement.Say(IdentityClaim.SamePerson, second.PersonId, (await app.FileNow(asks)).PersonId, "Same tattoo", [], said));
                    db.Add(IdentityStatement.Say(IdentityClaim.SamePerson, second.PersonId, third.PersonId, "Same tattoo", [], said));
                    await db.SaveChangesAsync();
                }

                break;
            case Shares.ColleagueWhoLeads:
                await app.StaffedBy(TestPerson.OtherFacilitator, "CHE");
                await LedByAsync(app, group, TestPerson.OtherFacilitator).Worked();
                Assert.Null((await app.SendAs(Role.Facilitator, new KeepTwoApart.Command { CaseId = asks, StaffId = TestPerson.OtherFacilitator.Id, Cause = ApartCause.Stated })).Problem);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cause));
        }
    }

    private static async Task SharesVictimAsync(TestApp app, Guid caseId, Guid sits)
    {
        var link = await app.KnownVictimEntered(caseId, (await app.FileNow(sits)).Victims.Single().VictimId);
        Assert.Null((await app.Answered(caseId, link)).Problem);
    }

    private static async Task<Guid> VictimOfLinkAsync(TestApp app, Guid link)
    {
        await using var db = app.Db();
        return (await db.CaseVictims.SingleAsync(v => v.Id == link)).VictimId;
    }

    /// <summary>Another case of the same man; closed or not makes no difference.</summary>
    private static async Task<Guid> EarlierCaseAsync(TestApp app, Guid caseId, string? crime = null)
    {
        var person = (await app.FileNow(caseId)).Person;
        return await app.Referred(change: r => r with { Person = person, CrimeReference = crime ?? r.CrimeReference });
    }

    private static async Task<KeepTwoApart.Command> CommandAsync(TestApp app, Guid one, Guid other, ApartCause cause, string? note = null) =>
        new() { CaseId = one, OtherReference = (await app.FileNow(other)).Reference, Cause = cause, Note = note };

    private static async Task<bool> ApartAsync(TestApp app, Role by, Guid one, Guid other, ApartCause cause, string? note = null)
    {
        var outcome = await app.SendAs(by, await CommandAsync(app, one, other, cause, note));
        Assert.True(outcome.Problem is null, outcome.Problem?.Message);
        return outcome.Value;
    }

    private static Task<Outcome> LedByAsync(TestApp app, Guid group, params TestPerson[] leads) =>
        app.SendAs(Role.Facilitator, new ChangeLeads.Command { GroupId = group, Facilitators = [.. leads.Select(l => l.Id)] });

    private static async Task<Dictionary<Guid, ListSeats.Row>> SeatsAsync(TestApp app, Guid caseId) =>
        (await app.SendAs(Role.Facilitator, new ListSeats.Query(caseId))).Value.ToDictionary(r => r.GroupId);

    private static async Task<string> SeenByHimAsync(TestApp app, Guid caseId) => JsonSerializer.Serialize(new object[]
    {
        (await app.SendAs(Role.Facilitator, new ListKeptApart.Query(caseId))).Value,
        (await app.SendAs(Role.Facilitator, new ViewCase.Query(caseId))).Value,
        (await app.SendAs(Role.Facilitator, new ListSeats.Query(caseId))).Value,
        (await app.SendAs(Role.Facilitator, new SeeFeasibility.Query(caseId))).Value,
    });
}
