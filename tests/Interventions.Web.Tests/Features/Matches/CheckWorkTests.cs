using Interventions.Web.Data;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Matches;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Matches;

/// <summary>Every case here is referred on 21 November 2026.</summary>
public sealed class CheckWorkTests
{
    [Theory, OnBothEngines]
    public async Task A_file_speaks_of_the_cases_of_its_own_force(Engine engine)
    {
        await using var app = await SceneOn(engine);
        await app.FileOf(Guid.NewGuid(), new(2026, 11, 1), new(2026, 11, 30), force: "Lancashire");
        Assert.Equal(0, (await app.Matched()).Checked);

        await app.FileOf(Guid.NewGuid(), new(2026, 11, 1), new(2026, 11, 25));
        Assert.Equal(1, (await app.Matched()).Checked);

        Assert.Equal(["25 Nov"], await Until(app));
    }

    /// <summary>What was recorded between a case's referral and a file, or between two files, is in neither.</summary>
    [Theory, OnBothEngines]
    public async Task A_case_is_not_checked_beyond_a_gap_until_the_missing_file_is_there(Engine engine)
    {
        await using var app = await SceneOn(engine);
        await app.FileOf(Guid.NewGuid(), new(2026, 12, 1), new(2026, 12, 31));
        await app.FileOf(Guid.NewGuid(), new(2027, 1, 1), new(2027, 1, 31));
        await app.FileOf(Guid.NewGuid(), new(2027, 3, 1), new(2027, 3, 31));
        Assert.Equal(0, (await app.Matched()).Checked);

        var missing = Guid.NewGuid();
        await app.FileOf(missing, new(2026, 11, 1), new(2026, 11, 30));
        await Arrived(app, missing);

        Assert.Equal(["30 Nov", "31 Dec", "31 Jan"], await Until(app));
        Assert.Equal(0, (await app.Matched()).Checked);
    }

    [Fact]
    public async Task A_file_that_begins_the_day_after_follows_on_and_two_days_after_it_does_not()
    {
        await using var app = await SceneOn();
        await app.FileOf(Guid.NewGuid(), new(2026, 11, 23), new(2026, 11, 27));
        Assert.Equal(0, (await app.Matched()).Checked);

        await app.FileOf(Guid.NewGuid(), new(2026, 11, 22), new(2026, 11, 22));
        Assert.Equal(1, (await app.Matched()).Checked);

        Assert.Equal(["22 Nov", "27 Nov"], await Until(app));
    }

    /// <summary>As it was said to, whatever crimes it has: a file whose last days are quiet, or that changes nothing, checks all the same.</summary>
    [Theory, OnBothEngines]
    public async Task A_file_checks_to_the_day_it_covers_though_no_crime_stands_by_it(Engine engine)
    {
        await using var app = await SceneOn(engine);
        var file = Guid.NewGuid();
        await app.FileOf(file, new(2026, 11, 1), new(2026, 11, 30));

        await Arrived(app, file);

        Assert.Equal(["30 Nov"], await Until(app));
        await using var db = app.Db();
        Assert.Equal([(file, new DateOnly(2026, 11, 30))], (await db.MatchRuns.ToListAsync()).Select(r => (r.ImportId!.Value, r.CheckedUntil!.Value)));
    }

    [Fact]
    public async Task The_same_period_again_is_one_more_check_and_mended_rows_are_none()
    {
        await using var app = await SceneOn();
        var (again, mended) = (Guid.NewGuid(), Guid.NewGuid());
        await app.FileOf(mended, new(2026, 11, 1), new(2026, 11, 30), isMended: true);
        await Arrived(app, mended);
        Assert.Empty(await Until(app));

        await app.FileOf(Guid.NewGuid(), new(2026, 11, 1), new(2026, 11, 30));
        await app.Matched();
        await app.FileOf(again, new(2026, 11, 1), new(2026, 11, 30));
        await Arrived(app, again);
        await Arrived(app, again);

        Assert.Equal(["30 Nov", "30 Nov"], await Until(app));
    }

    [Fact]
    public async Task Who_is_referred_while_crimes_are_compared_is_not_checked_before_the_next_matching()
    {
        await using var app = await SceneOn();
        await app.FileOf(Guid.NewGuid(), new(2026, 11, 1), new(2026, 11, 30));
        await using (var db = app.Db())
        {
            var people = await PeopleOnRecord.ReadAsync(db, default);
            await app.PersonWithCase("Okafor", "Tariq");

            var due = await CheckWork.PrepareAsync(db, people, await CrimeFile.AllAsync(db, default), atHand: null, default);

            Assert.Equal(1, await due.WriteAsync(db, GateScene.By(app, TestPerson.Analyst).At, default));
        }

        Assert.Equal(1, (await app.Matched()).Checked);
        Assert.Equal(["30 Nov", "30 Nov"], await Until(app));
    }

    /// <summary>One case, and a crime from long before it.</summary>
    private static async Task<TestApp> SceneOn(Engine engine = Engine.Sqlite)
    {
        var app = await TestApp.On(engine);
        await app.PersonWithCase("Entwistle", "Callum");
        await app.CrimeOf("Nowhere", "Noel", recorded: new(2026, 6, 1));
        return app;
    }

    private static async Task Arrived(TestApp app, Guid file)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Set(TestPerson.Analyst.User);
        await using var db = app.Db();
        foreach (var follower in scope.ServiceProvider.GetServices<ICrimesArrived>())
        {
            await follower.ArrivedAsync(db, file, default);
        }
    }

    private static async Task<IEnumerable<string>> Until(TestApp app)
    {
        await using var db = app.Db();
        return (await db.CaseChecks.OrderBy(c => c.Id).Select(c => c.CheckedUntil).ToListAsync()).Select(d => $"{d:d MMM}");
    }
}
