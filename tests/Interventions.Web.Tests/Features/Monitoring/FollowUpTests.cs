using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>Who is followed up, from when, how far, and what counts against them (RO-02, RO-04 to RO-06).</summary>
public sealed class FollowUpTests
{
    private static readonly DateOnly Zero = new(2026, 11, 22);
    private static readonly DateOnly Checked = new(2028, 11, 22);

    private long _crimes;

    [Theory, OnBothEngines]
    public async Task A_crime_counts_by_the_day_it_was_committed_and_never_the_one_the_case_came_for(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var victim = (await app.Case(scene.CaseId)).Victims.Single().VictimId;
        await using (var db = app.Db())
        {
            (await db.Victims.SingleAsync(v => v.Id == victim)).VictimRef = "v0000001";
            await db.SaveChangesAsync();
        }

        await CheckAsync(app, scene.CaseId, Checked);
        await CrimeAsync(app, scene, "CHES26100412", Zero.AddDays(30)); // the case's own, whatever its date says
        await CrimeAsync(app, scene, "C1", Zero.AddDays(-20), recorded: Zero.AddDays(40)); // before, reported after
        await CrimeAsync(app, scene, "C2", Zero); // the same day: nobody can tell what came first
        await CrimeAsync(app, scene, "C3", Zero.AddDays(10), victim: "V0000001", isDomesticAbuse: true);
        await CrimeAsync(app, scene, "C4", Zero.AddDays(20), victim: "V0000002", status: CrimeStatus.Convicted, outcomeOn: Zero.AddDays(90));
        await CrimeAsync(app, scene, "C5", Zero.AddDays(25), standing: MatchStanding.ToReview);
        await CrimeAsync(app, scene, "C6", Zero.AddDays(26), standing: MatchStanding.NotHis);
        await CrimeAsync(app, scene, "C7", Zero.AddDays(27), withdrawn: true);
        await CrimeAsync(app, scene, "C8", Checked.AddDays(1)); // after the last day checked up to

        var followed = Assert.Single(await ReadAsync(app));

        Assert.Equal((Cohort.Voluntary, Zero, true), (followed.Cohort, followed.IndexDay, followed.IsFirstOfPerson));
        Assert.Equal((731, 731), (followed.FollowedDays, followed.CheckedDays));
        Assert.Equal(
            [(10, true, VictimOfReoffence.Same, null), (20, false, VictimOfReoffence.Another, 90)],
            followed.Reoffences.Select(r => (r.Day, r.IsDomesticAbuse, r.Victim, r.ProvenDay)));
    }

    [Fact]
    public async Task A_case_without_a_check_is_not_checked_rather_than_clear()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        await CrimeAsync(app, scene, "C1", Zero.AddDays(10));

        var followed = Assert.Single(await ReadAsync(app));

        Assert.Null(followed.FollowedDays);
        Assert.Empty(followed.Reoffences);

        await CheckAsync(app, scene.CaseId, Zero.AddDays(-1));
        Assert.Null(Assert.Single(await ReadAsync(app)).FollowedDays);

        await CheckAsync(app, scene.CaseId, Zero.AddDays(100));
        Assert.Equal([10], Assert.Single(await ReadAsync(app)).Reoffences.Select(r => r.Day));
    }

    [Fact]
    public async Task Against_whom_is_not_known_where_a_victim_of_the_case_has_no_number()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        await CheckAsync(app, scene.CaseId, Checked);
        await CrimeAsync(app, scene, "C1", Zero.AddDays(10), victim: "V0000002");

        Assert.Equal([VictimOfReoffence.Unknown], Assert.Single(await ReadAsync(app)).Reoffences.Select(r => r.Victim));
    }

    [Fact]
    public async Task A_conviction_without_a_day_is_not_proven_in_time()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        await CheckAsync(app, scene.CaseId, Checked);
        await CrimeAsync(app, scene, "C1", Zero.AddDays(10), status: CrimeStatus.Convicted);

        Assert.Equal([null], Assert.Single(await ReadAsync(app)).Reoffences.Select(r => r.ProvenDay));
    }

    [Fact]
    public async Task Death_and_removal_end_the_follow_up_and_can_be_taken_back()
    {
        await using var app = await TestApp.On();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var person = (await app.Case(scene.CaseId)).PersonId;
        await CheckAsync(app, scene.CaseId, Checked);
        await KeepAsync(app, db => db.FollowUpEnds.Add(new() { PersonId = person, Reason = FollowUpEndReason.RemovedFromCountry, On = Zero.AddDays(50), By = Guid.NewGuid(), At = DateTime.UnixEpoch }));

        Assert.Equal((50, 731), (Assert.Single(await ReadAsync(app)).FollowedDays, Assert.Single(await ReadAsync(app)).CheckedDays));

        await KeepAsync(app, db => db.FollowUpEnds.Add(new() { PersonId = person, Reason = FollowUpEndReason.RemovedFromCountry, On = null, By = Guid.NewGuid(), At = DateTime.UnixEpoch }));
        Assert.Equal(731, Assert.Single(await ReadAsync(app)).FollowedDays);
    }

    [Fact]
    public async Task A_cautioned_man_is_followed_from_the_day_he_signed()
    {
        await using var app = await TestApp.On();
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Cautioned);

        var followed = Assert.Single(await ReadAsync(app));

        Assert.Equal((Cohort.Cautioned, (await scene.LoadAsync()).Caution!.SignedOn), (followed.Cohort, followed.IndexDay));
    }

    [Theory, OnBothEngines]
    public async Task Who_met_the_criteria_and_was_not_cautioned_is_compared_from_the_day_that_was_settled(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        Assert.Empty(await ReadAsync(app)); // he may still be cautioned

        await app.Do(scene.CaseId, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));

        var followed = Assert.Single(await ReadAsync(app));
        Assert.Equal((Cohort.NotCautioned, Reason.Moved), (followed.Cohort, followed.Ended));
    }

    [Fact]
    public async Task Who_did_not_meet_them_or_is_a_duplicate_is_not_compared()
    {
        await using var app = await TestApp.On();
        var one = await CautionScene.ReferredAsync(app);
        await app.Do(one.CaseId, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        var two = await (await CautionScene.ReferredAsync(app, change: c => (c.Surname, c.CrimeReference) = ("Baker", "CHES26100999"))).AtAsync(CaseStage.Eligible);
        await app.Do(two.CaseId, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Duplicate)));

        Assert.Empty(await ReadAsync(app));
    }

    [Fact]
    public async Task Two_records_of_one_man_are_one_person_with_one_record_of_crimes()
    {
        await using var app = await TestApp.On();
        var one = await CautionScene.ReferredAsync(app, Track.Voluntary);
        var two = await CautionScene.ReferredAsync(app, Track.Voluntary, c => (c.Surname, c.CrimeReference) = ("Hewes", "CHES26100777"));
        var (first, second) = ((await app.Case(one.CaseId)).PersonId, (await app.Case(two.CaseId)).PersonId);
        await CheckAsync(app, one.CaseId, Checked);
        await CheckAsync(app, two.CaseId, Checked);
        await CrimeAsync(app, two, "C1", Zero.AddDays(5));
        await CrimeAsync(app, one, "C1", Zero.AddDays(5)); // the same crime, on both records
        await KeepAsync(app, db => db.IdentityStatements.Add(IdentityStatement.Say(IdentityClaim.SamePerson, first, second, "Same PNC ID, seen both.", [], new Stamp(new(Guid.NewGuid(), "Ann Analyst", Role.ForceAnalyst), TestApp.Start.UtcDateTime))));

        var followed = await ReadAsync(app);

        Assert.Single(followed.Select(f => f.PersonId).Distinct());
        Assert.Single(followed, f => f.IsFirstOfPerson);
        Assert.All(followed, f => Assert.Equal([5], f.Reoffences.Select(r => r.Day)));
    }

    /// <summary>V-13: another crime of the pair, or another referral of it, within twelve months; and nothing is known before they are over and checked.</summary>
    [Theory, OnBothEngines]
    public async Task A_repeat_after_MARAC_is_of_the_same_pair_and_counts_once_the_year_is_over_and_checked(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        DateOnly referred = new(2026, 11, 22);
        List<CautionScene> scenes = [];
        foreach (var (number, victim) in new[] { "V0000001", "V0000002", "V0000003", "V0000004" }.Select((v, i) => (i, v)))
        {
            var scene = await CautionScene.ReferredAsync(app, Track.Voluntary, c => (c.Surname, c.CrimeReference) = ($"Hughes{(char)('a' + number)}", $"CHES2610{number:0000}"));
            var id = (await app.Case(scene.CaseId)).Victims.Single().VictimId;
            await using (var db = app.Db())
            {
                (await db.Victims.SingleAsync(v => v.Id == id)).VictimRef = victim;
                await db.SaveChangesAsync();
            }

            await MaracAsync(app, scene, referred);
            await CheckAsync(app, scene.CaseId, number == 3 ? new(2027, 11, 21) : new(2027, 11, 22));
            scenes.Add(scene);
        }

        await CrimeAsync(app, scenes[0], "C1", new(2027, 11, 22), victim: "v0000001");
        await CrimeAsync(app, scenes[1], "C2", new(2027, 3, 1), victim: "V0000001");   // another woman
        await CrimeAsync(app, scenes[1], "C3", referred, victim: "V0000002");           // of the day itself nobody knows what came first
        await CrimeAsync(app, scenes[3], "C4", new(2027, 3, 1), victim: "V0000004");   // not checked to the end
        app.Clock.SetUtcNow(new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero));
        await MaracAsync(app, scenes[2], new(2027, 3, 1));

        Assert.Equal([AfterMarac.Repeat, AfterMarac.Clear, AfterMarac.Repeat, AfterMarac.NotKnown], await AfterAsync(new(2027, 12, 1)));
        Assert.All(await AfterAsync(new(2027, 11, 22)), a => Assert.Equal(AfterMarac.NotKnown, a));

        async Task<IEnumerable<AfterMarac>> AfterAsync(DateOnly day)
        {
            await using var db = app.Db();
            CountedUntil until = new(London.StartOfDayUtc(day), London.StartOfDayUtc(day));
            var counted = await MaracReading.ReadAsync(db, ["CHE"], until, await FollowUpFacts.ReadAsync(db, ["CHE"], until, default), default);
            List<Guid> people = [];
            foreach (var scene in scenes)
            {
                people.Add((await app.Case(scene.CaseId)).PersonId);
            }

            return people.Select(p => counted.Where(c => c.Person == p).MinBy(c => c.On)!.After);
        }
    }

    private static async Task MaracAsync(TestApp app, CautionScene scene, DateOnly on)
    {
        var victim = (await app.Case(scene.CaseId)).Victims[0].VictimId;
        Assert.Null((await app.SendAs(Role.VictimContactWorker, new Web.Features.Marac.ReferToMarac.Command { CaseId = scene.CaseId, VictimId = victim, ReferredOn = on })).Problem);
    }

    private static async Task<IReadOnlyList<FollowedCase>> ReadAsync(TestApp app)
    {
        await using var db = app.Db();
        return await FollowUps.ReadAsync(db, ["CHE"], CountedUntil.Now, default);
    }

    private static async Task KeepAsync(TestApp app, Action<AppDb> add)
    {
        await using var db = app.Db();
        add(db);
        await db.SaveChangesAsync();
    }

    private static Task CheckAsync(TestApp app, Guid caseId, DateOnly until) =>
        KeepAsync(app, db => db.CaseChecks.Add(new() { CaseId = caseId, ImportId = Guid.NewGuid(), At = TestApp.Start.UtcDateTime, CheckedUntil = until, Found = 0 }));

    private async Task CrimeAsync(
        TestApp app, CautionScene scene, string reference, DateOnly committed, DateOnly? recorded = null, string? victim = null, bool isDomesticAbuse = false,
        CrimeStatus status = CrimeStatus.Arrested, DateOnly? outcomeOn = null, MatchStanding standing = MatchStanding.Matched, bool withdrawn = false)
    {
        var person = (await app.Case(scene.CaseId)).PersonId;
        var id = ++_crimes;
        await KeepAsync(app, db =>
        {
            db.Crimes.Add(new()
            {
                Id = id,
                Force = "Cheshire",
                CrimeReference = reference,
                SuspectReference = $"S{id}",
                HomeOfficeCode = "105/01",
                CommittedFrom = committed,
                RecordedOn = recorded ?? committed,
                IsDomesticAbuse = isDomesticAbuse,
                Surname = "Hughes",
                Forenames = "Daniel",
                DateOfBirth = new(1991, 7, 15),
                Sex = Sex.Male,
                VictimReference = victim,
                Status = status,
                OutcomeOn = outcomeOn,
                FirstImportId = Guid.Empty,
                LastImportId = Guid.Empty,
                WithdrawnAt = withdrawn ? TestApp.Start.UtcDateTime : null,
            });
            db.CrimeMatches.Add(new() { CrimeId = id, PersonId = person, Standing = standing, By = MatchedBy.PncId });
        });
    }
}
