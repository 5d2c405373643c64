using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Interventions.Web.Data.DemoData;
using Interventions.Web.Features.Cases;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interventions.Web.Tests.Data.DemoData;

public sealed class DemoDataTests
{
    [Theory, OnBothEngines]
    public async Task Every_case_comes_to_the_stage_it_is_meant_to_and_none_is_in_the_future(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await FillAsync(app);

        await using var db = app.Db();
        var cases = await db.Cases.AsNoTracking().AsSplitQuery().ToDictionaryAsync(c => c.Id);
        Assert.Equal(DemoCases.All.Select(c => (c.Number, DemoCases.StageOf(c))), DemoCases.All.Select(c => (c.Number, cases[c.Id].Stage)));
        Assert.All(cases.Values, c => Assert.All(c.Journal, e => Assert.True(e.At <= TestApp.Start.UtcDateTime)));
        Assert.Equal(cases.Count, cases.Values.Select(c => c.Reference).Distinct().Count());
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-03-30")] // the day after the clocks went forward
    [InlineData("2026-07-15")]
    [InlineData("2026-10-26")] // the day after they went back
    [InlineData("2028-02-29")]
    public async Task Can_be_begun_on_any_day(string day)
    {
        await using var app = await TestApp.On();
        app.Clock.AdjustTime(new DateTimeOffset(DateOnly.Parse(day, Hosting.British.Culture), new TimeOnly(8, 30), TimeSpan.Zero));

        Assert.Equal(DemoCases.All.Count, await FillAsync(app));
    }

    [Fact]
    public async Task Holds_every_stage_of_both_tracks_every_area_restricted_cases_and_several_victims()
    {
        await using var app = await TestApp.On();
        await FillAsync(app);

        await using var db = app.Db();
        var stages = await db.Cases.Select(c => new { c.Track, c.Stage }).Distinct().ToListAsync();
        foreach (var track in Enum.GetValues<Track>())
        {
            Assert.Empty(track.Open().Append(CaseStage.Completed).Append(CaseStage.Closed).Except(stages.Where(s => s.Track == track).Select(s => s.Stage)));
        }

        Assert.Equal(4, await db.Cases.Select(c => c.AreaCode).Distinct().CountAsync());
        Assert.True(await db.Cases.CountAsync(c => c.IsRestricted) >= 3);
        Assert.True(await db.Cases.CountAsync(c => c.VictimsCounted > 1 && c.Victims.Count > 1) >= 3);
        Assert.True(await db.CaseVictims.AnyAsync(v => v.IsChild));
        Assert.True(await db.Sessions.AnyAsync(s => s.StartsAt > TestApp.Start.UtcDateTime));

        var today = London.DayOf(TestApp.Start.UtcDateTime);
        var held = (await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync()).Where(c => c.IsUnderReviewOn(today)).ToList();
        Assert.Equal(Enum.GetValues<HoldKind>(), held.SelectMany(c => c.Holds).Where(h => h.IsOpen).Select(h => h.Kind).Distinct().Order());
        Assert.Contains(held, c => c.Holds.All(h => !h.IsOpen));
    }

    [Fact]
    public async Task Goes_on_where_it_was_cut_off_even_days_later()
    {
        await using var app = await TestApp.On();
        var filler = FillerOf(app);
        Assert.True(await filler.BeginAsync(default));
        await filler.FillAsync(DemoCases.All.Take(3), default);

        app.Clock.Advance(TimeSpan.FromDays(9));

        Assert.Equal(DemoCases.All.Count - 3, await FillAsync(app));
        Assert.Equal(0, await FillAsync(app));
        await using var db = app.Db();
        Assert.Equal(DemoStaff.All.Count, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Leaves_a_database_alone_in_which_somebody_has_made_cases()
    {
        await using var app = await TestApp.On();
        await FillAsync(app, DemoCases.All.Skip(1).Take(1));

        Assert.False(await FillerOf(app).BeginAsync(default));
    }

    [Fact]
    public async Task Has_two_people_for_each_role_and_place_who_can_sign_in_and_are_offered()
    {
        await using var app = await TestApp.On();
        await FillAsync(app, []);

        Assert.All(DemoStaff.All.GroupBy(c => (c.Role, c.Area, c.Suite)), g => Assert.Equal(2, g.Count()));
        Assert.Equal(Roles.ForPeople, DemoStaff.All.Select(c => c.Role).Distinct().Order());
        Assert.Equal(DemoStaff.All.Count, DemoStaff.All.Select(c => c.Name).Distinct().Count());
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.FindByNameAsync("facilitator.che.1");
        Assert.True(await users.CheckPasswordAsync(user!, Accounts.DemoPassword));
        var offered = await new DemoPeople(app.Services.GetRequiredService<AppDbs>()).ListAsync();
        Assert.Contains(offered, p => p is { UserName: "custody.run.1", Area: "Runcorn" });
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    [InlineData("Staging", false)]
    public void Is_there_in_Development_only(string environment, bool expected)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.AddDemoData();

        Assert.Equal(expected, builder.Services.Any(s => s.ServiceType == typeof(IDemoPeople)));
        Assert.Equal(expected, builder.Services.Any(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(FillDemoData)));
    }

    [Fact]
    public async Task The_application_can_be_built_with_it()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.AddInterventions();
        builder.Host.UseDefaultServiceProvider(o => o.ValidateScopes = o.ValidateOnBuild = true);

        await using var app = builder.Build();

        Assert.Contains(app.Services.GetServices<IHostedService>(), s => s is FillDemoData);
    }

    [Fact]
    public void Can_be_switched_off()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { [AddDemoDataExtensions.Setting] = "false" });
        builder.AddDemoData();

        Assert.DoesNotContain(builder.Services, s => s.ServiceType == typeof(IDemoPeople));
    }

    internal static async Task<int> FillAsync(TestApp app, IEnumerable<DemoCase>? only = null)
    {
        var filler = FillerOf(app);
        Assert.True(await filler.BeginAsync(default));
        var missing = (only ?? await filler.MissingAsync(default)).ToList();
        await filler.FillAsync(missing, default);
        return missing.Count;
    }

    private static DemoFiller FillerOf(TestApp app) => new(app.Services.GetRequiredService<AppDbs>(), app.Clock) { Pause = TimeSpan.Zero };
}
