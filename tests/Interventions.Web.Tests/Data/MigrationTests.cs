using Interventions.Web.Data;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Interventions.Web.Tests.Data;

public sealed class MigrationTests
{
    [Fact]
    public void No_engine_has_pending_model_changes()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var postgres = new PostgresDesignTime().CreateDbContext([]);

        Assert.False(sqlite.Database.HasPendingModelChanges(), "Run src/Interventions.Web/Data/add-migration.sh.");
        Assert.False(postgres.Database.HasPendingModelChanges(), "Run src/Interventions.Web/Data/add-migration.sh.");
    }

    [Theory, OnBothEngines]
    public async Task Starting_twice_changes_nothing_and_keeps_what_an_administrator_changed(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""update "Areas" set "Name" = 'East Cheshire' where "Code" = 'CHE'""");

        await app.Host.MigrateAsync();

        Assert.Equal(
            ["CHE East Cheshire", "CWC Cheshire West and Chester", "HAL Halton", "WAR Warrington"],
            await db.Areas.OrderBy(a => a.Code).Select(a => a.Code + " " + a.Name).ToListAsync());
        Assert.Equal(["CHS", "MID", "RUN"], await db.Suites.OrderBy(s => s.Code).Select(s => s.Code).ToListAsync());
    }

    /// <summary>CARA-05: what cases were judged by does not change under them; what is new is seeded beside it (decision 20).</summary>
    [Theory, OnBothEngines]
    public async Task Rules_and_policy_of_an_older_database_go_on_as_they_were(Engine engine)
    {
        await using var app = TestApp.Over(await TestDatabase.EmptyAsync(engine));
        await using var db = app.Db();
        await db.GetService<IMigrator>().MigrateAsync("Eligibility");
        await db.Database.ExecuteSqlAsync($"""
            insert into "RuleSets" ("Id", "Force", "EffectiveFrom", "Source", "MinimumAge", "Relationships", "OffenceCodes", "Excluded", "LookbackMonths", "LooksBackFor", "RiskGoodForDays", "Criteria")
            values ('Cheshire 1', 'Cheshire', {new DateOnly(2024, 8, 8)}, 'As landed', 18, '[]', '[]', 'None', 24, 'Violence', 28, '[]')
            """);

        await app.Host.MigrateAsync();

        var kept = await db.RuleSets.SingleAsync(r => r.Id == "Cheshire 1");
        Assert.Equal(("As landed", 0), (kept.Source, kept.HighRiskMonths));
        Assert.Equal("Cheshire 1", (await db.Policies.Include(p => p.Rules).SingleAsync()).Rules!.Id);
        Assert.NotEmpty(await db.HolidayNotes.ToListAsync());
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_migration_is_cleared_and_the_log_says_so()
    {
        await using var app = await TestApp.On(settings: new Dictionary<string, string?> { ["Database:MigrationLockWaitSeconds"] = "0" });
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""insert into "__EFMigrationsLock" ("Id", "Timestamp") values (1, '2026-11-21 03:00:00')""");

        await app.Host.MigrateAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Contains(app.Log.Lines, line => line.StartsWith("Warning: Cleared a migration lock", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lock_is_left_alone_while_its_holder_may_still_be_at_work()
    {
        await using var app = await TestApp.On();
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"""insert into "__EFMigrationsLock" ("Id", "Timestamp") values (1, '2026-11-22 08:59:59')""");

        var migrating = app.Host.MigrateAsync();
        await Task.Delay(100);
        Assert.False(migrating.IsCompleted);
        await db.Database.ExecuteSqlAsync($"""delete from "__EFMigrationsLock" """);
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await migrating.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.DoesNotContain("Cleared a migration lock", app.Log.ToString(), StringComparison.Ordinal);
    }
}
