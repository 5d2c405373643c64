using Interventions.Web.Data;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

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
