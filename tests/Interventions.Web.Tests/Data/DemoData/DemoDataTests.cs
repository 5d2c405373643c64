using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Interventions.Web.Data.DemoData;
using Interventions.Web.Features.Cases;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interventions.Web.Tests.Data.DemoData;

public sealed class DemoDataTests(DemoTown town)
{
    [Theory, OnBothEngines]
    public async Task Every_case_comes_to_the_stage_it_is_meant_to_and_none_is_in_the_future(Engine engine)
    {
        var app = await town.On(engine);

        await using var db = app.Db();
        var cases = await db.Cases.AsNoTracking().AsSplitQuery().ToDictionaryAsync(c => c.Id);
        Assert.Equal(DemoCases.All.Select(c => (c.Number, c.Stage)), DemoCases.All.Select(c => (c.Number, cases[c.Id].Stage)));
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

        // What lies near the day depends on it; of what ended long ago the first and some will do.
        List<DemoCase> some = [.. DemoCases.All.Where(c => c.DaysAgo <= 130 && c.Number % 4 == 0 || c.Number % 20 == 0 || c == DemoCases.All[0])];
        Assert.Equal(some.Count, await DemoTown.FillAsync(app, some));
    }

    [Fact]
    public async Task Holds_every_stage_of_both_tracks_every_area_restricted_cases_and_several_victims()
    {
        var app = await town.On();

        await using var db = app.Db();
        var stages = await db.Cases.Select(c => new { c.Track, c.Stage }).Distinct().ToListAsync();
        foreach (var track in Enum.GetValues<Track>())
        {
            Assert.Empty(track.Open().Append(CaseStage.Completed).Append(CaseStage.Closed).Except(stages.Where(s => s.Track == track).Select(s => s.Stage)));
        }

        Assert.Equal(DemoCases.InThreeAreas, DemoCases.All.Count(c => DemoCases.Areas.Contains(c.Area)));
        Assert.Equal(3, DemoCases.Areas.Count);
        Assert.Equal(4, await db.Cases.Select(c => c.AreaCode).Distinct().CountAsync());
        Assert.InRange(DemoCases.All[0].DaysAgo, DemoCases.OldestDays - 60, DemoCases.OldestDays);
        Assert.True(await db.Cases.CountAsync(c => c.IsRestricted) >= 3);
        Assert.True(await db.Cases.CountAsync(c => c.VictimsCounted > 1 && c.Victims.Count > 1) >= 3);
        Assert.True(await db.CaseVictims.AnyAsync(v => v.IsChild));
        Assert.True(await db.Sessions.AnyAsync(s => s.StartsAt > TestApp.Start.UtcDateTime));

        var today = London.DayOf(TestApp.Start.UtcDateTime);
        var held = (await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync()).Where(c => c.IsUnderReviewOn(today)).ToList();
        Assert.Equal(Enum.GetValues<HoldKind>(), held.SelectMany(c => c.Holds).Where(h => h.IsOpen).Select(h => h.Kind).Distinct().Order());
        Assert.Contains(held, c => c.Holds.All(h => !h.IsOpen));
        Assert.Empty(Enum.GetValues<AnswerKind>().Except([AnswerKind.NoView, AnswerKind.CannotAnswer]).Except(await db.Answers.Select(a => a.Kind).Distinct().ToListAsync()));
    }

    /// <summary>Whatever can be chosen as a reason, found of a non-compliance or recorded as an outcome is there to be seen.</summary>
    [Fact]
    public async Task Holds_every_way_out_with_every_reason_every_finding_and_every_restricted_reason()
    {
        var app = await town.On();

        await using var db = app.Db();
        var told = await db.Journal.Where(e => e.Kind != ActionKind.Start)
            .Join(db.Cases, e => e.CaseId, c => c.Id, (e, c) => new { c.Track, e.Action, e.Reason, Restricted = e.Detail!.RestrictedReason }).Distinct().ToListAsync();
        foreach (var track in Enum.GetValues<Track>())
        {
            var rows = CaseFile.RowsOf(track).Select(r => r.Action).Distinct().Where(a => a.Kind() is ActionKind.Forward or ActionKind.WayOut).ToList();
            Assert.Empty(rows.Except(told.Where(t => t.Track == track).Select(t => t.Action)));
            Assert.Empty(
                from action in rows
                from reason in Reasons.For(action, track)
                where action is not (CaseAction.ReEngage or CaseAction.ReportNonCompliance) && !told.Exists(t => (t.Track, t.Action, t.Reason) == (track, action, reason))
                select $"{track}: {action} because {reason}");
        }

        Assert.Empty(Enum.GetValues<RestrictedReason>().Except(told.Where(t => t.Restricted is not null).Select(t => t.Restricted!.Value)));
        var findings = (await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync()).SelectMany(c => c.NonCompliances).ToList();
        Assert.Empty(Enum.GetValues<NonComplianceFinding>().Except(findings.Where(n => n.Finding is not null).Select(n => n.Finding!.Value)));
        Assert.Contains(findings, n => n.Finding is null);
        Assert.Empty(Reasons.For(CaseAction.ReportNonCompliance, Track.ConditionalCaution).Except(findings.Select(n => n.What)));
    }

    /// <summary>The same seed gives the same shape, whenever the tracker is first started; registers and what she is told go by the calendar.</summary>
    [Fact]
    public async Task Is_the_same_wherever_and_whenever_it_is_begun()
    {
        Assert.Equal(await ShapeAsync(new DateOnly(2026, 11, 23)), await ShapeAsync(new DateOnly(2027, 5, 12)));

        async Task<IReadOnlyList<string>> ShapeAsync(DateOnly day)
        {
            await using var app = await TestApp.On();
            app.Clock.AdjustTime(new DateTimeOffset(day, new TimeOnly(8, 30), TimeSpan.Zero));
            await DemoTown.FillAsync(app, DemoCases.All.Take(40));
            await using var db = app.Db();
            var cases = await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync();
            return [.. cases.OrderBy(c => c.Id).Select(c => $"{c.Id} {c.AreaCode} {c.Track} {c.Stage} {c.Person.FullName}: {string.Join(' ', c.Journal.Select(e => e.Action).Where(a => a is not (CaseAction.RecordAttendance or CaseAction.TellHer or CaseAction.RecordFeedback)))}")];
        }
    }

    [Fact]
    public async Task Goes_on_where_it_was_cut_off_even_days_later()
    {
        await using var app = await TestApp.On();
        var filler = DemoTown.FillerOf(app);
        Assert.True(await filler.BeginAsync(default));
        await filler.FillAsync(DemoCases.All.Take(3), default);

        app.Clock.Advance(TimeSpan.FromDays(9));

        var missing = await filler.MissingAsync(default);
        Assert.Equal(DemoCases.All.Count - 3, missing.Count);
        await filler.FillAsync(missing.TakeLast(30), default);
        await filler.FillAsync(missing.SkipLast(30).Take(30), default);
        Assert.Equal(DemoCases.All.Count - 63, (await filler.MissingAsync(default)).Count);
        await using var db = app.Db();
        Assert.Equal(DemoStaff.All.Count, await db.Users.CountAsync());
    }

    [Fact]
    public async Task Leaves_a_database_alone_in_which_somebody_has_made_cases()
    {
        await using var app = await TestApp.On();
        await DemoTown.FillAsync(app, DemoCases.All.Skip(1).Take(1));

        Assert.False(await DemoTown.FillerOf(app).BeginAsync(default));
    }

    [Fact]
    public async Task Has_two_people_for_each_role_and_place_who_can_sign_in_and_are_offered()
    {
        await using var app = await TestApp.On();
        await DemoTown.FillAsync(app, []);

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
}
