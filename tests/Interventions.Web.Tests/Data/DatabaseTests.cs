using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Interventions.Web.Tests.Data;

public sealed class DatabaseTests
{
    [Theory, OnBothEngines]
    public async Task Enums_are_words_and_instants_come_back_in_UTC(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        db.Add(Priya());
        db.Add(new AccessEntry { At = TestApp.Start.UtcDateTime, Request = "Test" });
        await db.SaveChangesAsync();

        Assert.Equal("Inspector", await db.Database.SqlQuery<string>($"""select "Rank" as "Value" from "Users" """).SingleAsync());
        var at = (await db.AccessLog.AsNoTracking().SingleAsync()).At;
        Assert.Equal((TestApp.Start.UtcDateTime, DateTimeKind.Utc), (at, at.Kind));
    }

    [Fact]
    public async Task Instants_in_any_other_zone_are_a_bug()
    {
        await using var app = await TestApp.On();
        await using var db = app.Db();
        db.Add(new AccessEntry { At = new DateTime(2026, 1, 1), Request = "Test" });

        await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync());
    }

    [Theory, OnBothEngines]
    public async Task An_account_keeps_its_roles_areas_and_suites(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using (var db = app.Db())
        {
            db.Add(Priya());
            await db.SaveChangesAsync();
        }

        await using var look = app.Db();
        var user = await look.Users.Include(u => u.Appointments).Include(u => u.Areas).Include(u => u.Suites).SingleAsync();
        Assert.Equal([Role.DecisionMaker], user.Appointments.Select(a => a.Role));
        Assert.Equal(["CHE"], user.Areas.Select(a => a.AreaCode));
        Assert.Equal(["RUN"], user.Suites.Select(s => s.SuiteCode));
    }

    [Theory, OnBothEngines]
    public async Task Sign_ins_survive_a_restart_because_their_keys_are_in_the_database(Engine engine)
    {
        await using var app = await TestApp.On(engine);

        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("x");

        await using var db = app.Db();
        Assert.NotEmpty(await db.DataProtectionKeys.ToListAsync());
    }

    [Fact]
    public async Task SQLite_loses_nothing_acknowledged_and_lets_readers_in_beside_the_writer()
    {
        await using var app = await TestApp.On();
        await using var db = app.Db();
        await db.Database.OpenConnectionAsync();

        Assert.Equal("wal", await PragmaAsync<string>(db, "journal_mode"));
        Assert.Equal(2, await PragmaAsync<long>(db, "synchronous"));
        Assert.Equal(1, await PragmaAsync<long>(db, "foreign_keys"));
        Assert.Equal(5000, await PragmaAsync<long>(db, "busy_timeout"));
    }

    [Theory, OnBothEngines]
    public async Task No_setting_makes_the_database_put_values_in_logs(Engine engine)
    {
        await using var app = await TestApp.On(engine, settings: engine == Engine.Sqlite ? null : new Dictionary<string, string?>
        {
            ["Database:ConnectionString"] = new NpgsqlConnectionStringBuilder(TestDatabase.PostgresServer) { IncludeErrorDetail = true, LogParameters = true }.ToString(),
        });
        await using var db = app.Db();

        Assert.False(db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.IsSensitiveDataLoggingEnabled);
        if (engine == Engine.Postgres)
        {
            var connection = new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString());
            Assert.False(connection.IncludeErrorDetail);
            Assert.False(connection.LogParameters);
        }
    }

    private static AppUser Priya()
    {
        var id = Guid.NewGuid();
        return new AppUser
        {
            Id = id,
            UserName = "priya",
            Name = "Insp Priya Shah",
            Rank = Rank.Inspector,
            Appointments = { new Appointment(id, Role.DecisionMaker) },
            Areas = { new UserArea(id, "CHE") },
            Suites = { new UserSuite(id, "RUN") },
        };
    }

    private static async Task<T> PragmaAsync<T>(AppDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"pragma {name}";
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
