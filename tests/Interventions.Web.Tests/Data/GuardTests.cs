using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Data.Guards;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Pipeline;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Interventions.Web.Tests.Data;

public sealed class GuardTests
{
    private static readonly string[] Forbidden =
    [
        """update "AccessLog" set "Request" = 'Other' """,
        """update "AccessLog" set "UserId" = null""",
        """update "AccessLog" set "Request" = 'Other', "PreviousHash" = null, "Hash" = {0}""",
        """update "AccessOutcomes" set "Result" = 'Forbidden' """,
        """update "AccessOutcomes" set "Result" = 'Forbidden', "Hash" = {0}""",
        """update "AccessSubjects" set "Kind" = 'User' """,
        """delete from "AccessSubjects" """,
        """delete from "AccessOutcomes" """,
        """delete from "AccessLog" """,
    ];

    private static readonly string[] ForbiddenOnSqlite =
    [
        """insert or replace into "AccessLog" ("Id", "At", "Request") values (1, '2026-01-01', 'Other')""",
        """insert or replace into "AccessOutcomes" ("AccessEntryId", "At", "Result", "Milliseconds") values (1, '2026-01-01', 'Forbidden', 0)""",
    ];

    private static readonly string[] ForbiddenOnPostgres =
    [
        """truncate "AccessLog" cascade""",
        """truncate "AccessOutcomes" """,
        """truncate "AccessSubjects" """,
    ];

    [Theory, OnBothEngines]
    public async Task The_access_log_takes_no_update_and_no_delete(Engine engine)
    {
        await using var app = await LoggedAsync(engine);
        await using var db = app.Db();

        foreach (var sql in Forbidden.Concat(engine == Engine.Sqlite ? ForbiddenOnSqlite : ForbiddenOnPostgres))
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql, sql.Contains("{0}", StringComparison.Ordinal) ? [new byte[] { 1 }] : []));
            Assert.True(error is not null, sql);
            Assert.True(DatabaseErrors.ProblemIn(error) is Refused { Message: "The access log is never changed." or "The access log is never deleted." }, $"{sql}: {error.Message}");
        }

        Assert.Equal((1, 1, 1), (await db.AccessLog.CountAsync(), await db.AccessOutcomes.CountAsync(), await db.AccessSubjects.CountAsync()));
    }

    [Theory, OnBothEngines]
    public async Task The_hashes_are_set_once(Engine engine)
    {
        await using var app = await LoggedAsync(engine);
        await using var db = app.Db();

        Task<int> Seal(string table, byte hash) =>
            db.Database.ExecuteSqlRawAsync($$"""update "{{table}}" set "PreviousHash" = {0}, "Hash" = {1}""", new byte[] { 0 }, new byte[] { hash });

        foreach (var table in new[] { "AccessLog", "AccessOutcomes" })
        {
            Assert.Equal(1, await Seal(table, 1));
            Assert.Equal(new Refused("The access log is never changed."), DatabaseErrors.ProblemIn((await Record.ExceptionAsync(() => Seal(table, 2)))!));
        }
    }

    [Theory, OnBothEngines]
    public async Task Readiness_fails_while_a_guard_is_missing_and_a_start_puts_it_back(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        var health = app.Services.GetRequiredService<HealthCheckService>();
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync()).Status);

        await db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite
            ? "drop trigger access_log_no_update"
            : "drop trigger access_log_no_update on \"AccessLog\"");

        Assert.Equal(["access_log_no_update"], await GuardInstaller.MissingGuardsAsync(db, default));
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync()).Status);

        await app.Host.MigrateAsync();

        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync()).Status);
    }

    [Fact]
    public async Task A_guard_switched_off_on_PostgreSQL_is_missing()
    {
        Assert.SkipWhen(TestDatabase.PostgresServer is null, "INTERVENTIONS_TEST_POSTGRES is not set.");
        await using var app = await TestApp.On(Engine.Postgres);
        await using var db = app.Db();

        await db.Database.ExecuteSqlRawAsync("alter table \"AccessLog\" disable trigger access_log_no_delete");

        Assert.Equal(["access_log_no_delete"], await GuardInstaller.MissingGuardsAsync(db, default));
    }

    [Fact]
    public async Task Every_trigger_of_the_files_is_expected()
    {
        await using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        await using var postgres = new PostgresDesignTime().CreateDbContext([]);

        foreach (var db in new AppDb[] { sqlite, postgres })
        {
            Assert.Contains("access_log_no_update", GuardInstaller.Expected(db));
            Assert.All(GuardInstaller.Expected(db), name => Assert.True(name.Length < 63, name));
        }
    }

    private static async Task<TestApp> LoggedAsync(Engine engine)
    {
        var app = await TestApp.On(engine, Probe.Add);
        await app.SendAs(Role.Facilitator, new Probe.Query
        {
            Does = services =>
            {
                services.GetRequiredService<CurrentAccess>().Shows(SubjectKind.Person, Guid.Empty);
                return Task.FromResult<Outcome<string>>("seen");
            },
        });
        return app;
    }
}
