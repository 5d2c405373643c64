using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Data;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Gate;

/// <summary>The lock of order (architecture.md 4.3): whoever saves first, no step stands behind a withdrawal.</summary>
public sealed class GateRaceTests
{
    private const int Races = 100;

    [Theory, OnBothEngines]
    public async Task No_forward_entry_stands_behind_a_withdrawal_in_100_races(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var (stepped, refused) = await RaceAsync(app);

        await using var db = app.Db();
        Assert.Equal(0, await GateScene.ForwardWhileClosedAsync(db));
        Assert.Equal(Races, await db.Answers.CountAsync(a => a.Kind == AnswerKind.Withdrawn));
        Assert.Equal(Races, stepped + refused);
    }

    [Theory, OnBothEngines]
    public async Task The_order_of_versions_holds_without_the_guards_of_the_database(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using (var db = app.Db())
        {
            await db.Database.ExecuteSqlRawAsync(db is SqliteDb ? "drop trigger journal_gate" : "drop trigger journal_gate on \"Journal\"");
        }

        await RaceAsync(app);

        await using var after = app.Db();
        Assert.Equal(0, await GateScene.ForwardWhileClosedAsync(after));
    }

    [Theory, OnBothEngines]
    public async Task A_step_asked_before_a_withdrawal_and_saved_after_it_is_stale(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await using var db = app.Db();
        var asked = await GateScene.LoadAsync(db, scene.CaseId);
        GateScene.Authorise(app, asked);

        await scene.AnswerAsync(AnswerKind.Withdrawn);

        await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        await using var after = app.Db();
        Assert.Equal(CaseStage.Eligible, await after.Cases.Where(c => c.Id == scene.CaseId).Select(c => c.Stage).SingleAsync());
    }

    [Theory, OnBothEngines]
    public async Task The_guards_of_the_database_hold_without_the_order_of_versions(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await GateScene.SetAsync(app);
        await using var db = app.Db();
        var asked = await GateScene.LoadAsync(db, scene.CaseId);
        GateScene.Authorise(app, asked);
        await scene.AnswerAsync(AnswerKind.Withdrawn);

        // As if nobody had compared versions: the row's present version is taken for the one that was read.
        db.Entry(asked).Property(c => c.Version).OriginalValue = await app.Db().Cases.Where(c => c.Id == scene.CaseId).Select(c => c.Version).SingleAsync();
        asked.GetType().GetProperty(nameof(CaseFile.Version))!.SetValue(asked, asked.Version + 10);

        var error = await Assert.ThrowsAnyAsync<DbUpdateException>(() => db.SaveChangesAsync());
        Assert.Contains(SupportGate.Closed, error.InnerException!.Message, StringComparison.Ordinal);
    }

    /// <summary>A step and a withdrawal at once on each of 100 cases; the withdrawal is retried until saved, the step is not.</summary>
    private static async Task<(int Stepped, int Refused)> RaceAsync(TestApp app)
    {
        var (stepped, refused) = (0, 0);
        for (var i = 1; i <= Races; i++)
        {
            var scene = await GateScene.SetAsync(app, i);
            using Barrier both = new(2);
            var step = Task.Run(async () =>
            {
                await using var db = app.Db();
                both.SignalAndWait();
                try
                {
                    GateScene.Authorise(app, await GateScene.LoadAsync(db, scene.CaseId));
                    await db.SaveChangesAsync();
                    Interlocked.Increment(ref stepped);
                }
                catch (Exception e) when (e is DbUpdateException or CaseRuleException)
                {
                    Interlocked.Increment(ref refused);
                }
            });
            var withdrawal = Task.Run(async () =>
            {
                both.SignalAndWait();
                for (var saved = false; !saved;)
                {
                    try
                    {
                        await scene.AnswerAsync(AnswerKind.Withdrawn);
                        saved = true;
                    }
                    catch (DbUpdateException)
                    {
                        // The step was first: load again and record it all the same.
                    }
                }
            });
            await Task.WhenAll(step, withdrawal);
        }

        return (stepped, refused);
    }
}
