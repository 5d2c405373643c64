using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Features.VictimSupport;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.VictimSupport;

public sealed class InheritanceTests
{
    [Theory, OnBothEngines]
    public async Task Brings_over_support_for_the_same_crime_on_the_same_track_with_its_old_end(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = await SupportedAsync(app);

        var again = await app.Case(await app.ReferredAgain(first));

        var earlier = (await app.Case(first)).Victims.Single();
        var link = again.Victims.Single();
        Assert.Equal(earlier.VictimId, link.VictimId);
        Assert.Equal((AnswerKind.Supports, earlier.Latest!.GoodUntil, earlier.Latest.Id), (link.Latest!.Kind, link.Latest.GoodUntil, link.Latest.InheritedFrom));
        Assert.Equal(Actor.System.UserId, link.LinkedBy);
    }

    [Fact]
    public async Task Asks_anew_on_the_other_track()
    {
        await using var app = await TestApp.On();
        var first = await SupportedAsync(app);

        var again = await app.Case(await app.ReferredAgain(first, Track.Voluntary));

        Assert.Null(again.Victims.Single().Latest);
    }

    [Fact]
    public async Task Asks_anew_about_another_man()
    {
        await using var app = await TestApp.On();
        var first = await SupportedAsync(app);
        var crime = (await app.Case(first)).CrimeReference;

        var other = await app.Case(await app.Referred(change: r => r with { CrimeReference = $" {crime!.ToLowerInvariant()} " }));

        Assert.Null(other.Victims.Single().Latest);
    }

    [Theory]
    [InlineData(AnswerKind.DoesNotSupport), InlineData(AnswerKind.NoView), InlineData(AnswerKind.UnableToContact), InlineData(AnswerKind.Withdrawn), InlineData(AnswerKind.CannotAnswer)]
    public async Task Brings_over_whatever_closes_the_gate_to_either_track(AnswerKind kind)
    {
        await using var app = await TestApp.On();
        var first = await AnsweredAsync(app, kind);

        foreach (var track in Enum.GetValues<Track>())
        {
            Assert.Equal(kind, (await app.Case(await app.ReferredAgain(first, track))).Victims.Single().Latest!.Kind);
        }
    }

    [Fact]
    public async Task Brings_over_from_the_case_it_came_from_without_a_crime()
    {
        await using var app = await TestApp.On();
        var first = await AnsweredAsync(app, AnswerKind.Withdrawn);

        var again = await app.Case(await app.ReferredAgain(first, Track.Voluntary, r => r with { CrimeReference = null, CameFromCaseId = first }));

        Assert.Equal(AnswerKind.Withdrawn, again.Victims.Single().Latest!.Kind);
    }

    [Fact]
    public async Task Leaves_out_a_victim_who_was_unlinked()
    {
        await using var app = await TestApp.On();
        var first = await SupportedAsync(app);
        await app.Do(first, TestPerson.VictimContactWorker, (file, stamp) => file.Unlink(file.Victims[0].Id, stamp, Because.None));

        Assert.Empty((await app.Case(await app.ReferredAgain(first))).Victims);
    }

    [Theory, OnBothEngines]
    public async Task Cannot_be_overtaken_by_a_withdrawal(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var first = await app.Case(await SupportedAsync(app));
        await using var db = app.Db();
        var stamp = new Stamp(TestPerson.CustodyWorker.Actor, TestApp.Start.UtcDateTime);
        var again = CaseFile.Refer(
            new()
            {
                Id = Guid.CreateVersion7(),
                Reference = "CHE-2026-999999",
                Track = first.Track,
                Source = first.Source,
                Person = await db.People.SingleAsync(p => p.Id == first.PersonId),
                Policy = await db.Policies.SingleAsync(p => p.Id == first.PolicyId),
                AreaCode = "CHE",
                SuiteCode = "RUN",
                CrimeReference = first.CrimeReference,
                Offence = first.Offence,
                Relationship = first.Relationship,
                VictimsCounted = 1,
            },
            stamp);
        await Inheritance.BringOverAsync(db, again, stamp, default);
        db.Add(again);

        await app.Do(first.Id, TestPerson.VictimContactWorker, (file, s) => file.RecordAnswer(file.Victims[0].Id, new(AnswerKind.Withdrawn, AskedHow.SheRang, s.At), s));

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
    }

    private static Task<Guid> SupportedAsync(TestApp app) => AnsweredAsync(app, AnswerKind.Supports);

    private static async Task<Guid> AnsweredAsync(TestApp app, AnswerKind kind)
    {
        var id = await app.Referred();
        var victim = new Victim { Id = Guid.CreateVersion7(), Name = "Sara Lee" };
        await using (var db = app.Db())
        {
            db.Add(victim);
            await db.SaveChangesAsync();
        }

        await app.Do(id, TestPerson.VictimContactWorker, (file, stamp) => file.EnterVictim(Guid.CreateVersion7(), victim.Id, false, null, [], stamp));
        await app.Do(id, TestPerson.VictimContactWorker, (file, stamp) => file.RecordAnswer(file.Victims[0].Id, new(kind, AskedHow.SafePhone, stamp.At), stamp));
        return id;
    }
}
