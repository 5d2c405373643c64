using Bunit;
using Interventions.Domain.Attendance;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Programmes;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Programmes;

public sealed class AddVersionTests
{
    private static async Task<T> From<T>(TestApp app, string id, Action<T>? change = null)
        where T : VersionDetails, new()
    {
        var row = (await app.SendAs(Role.Administrator, new ListVersions.Query())).Value.Single(v => v.Id == id);
        T made = new() { Change = "The provider says so." };
        made.Take(row.Id, row.Terms);
        change?.Invoke(made);
        return made;
    }

    [Theory, OnBothEngines]
    public async Task Stands_beside_the_old_one_which_its_cases_keep(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var before = await app.EnrolledCase();

        var added = await app.SendAs(Role.Administrator, await From<AddVersion.Command>(app, "cara-1", c => (c.OnMiss, c.GraceMinutes, c.SessionLengths) = (MissRule.CatchUp, 15, "300, 240")));

        Assert.Equal("cara-2", added.Value);
        Assert.Equal("cara-1", (await app.FileNow(before)).Programme!.Id);
        var after = await app.CaseToEnrol();
        await app.Enrol(after, "cara-2").Worked();
        Assert.Equal((MissRule.CatchUp, 240), ((await app.FileNow(after)).Programme!.OnMiss, (await app.FileNow(after)).Programme!.MinutesOf(2)));
        Assert.Contains((await app.SendAs(Role.Facilitator, new ListProgrammes.Query())).Value, p => p.Id == "cara-2");
        Assert.DoesNotContain((await app.SendAs(Role.Facilitator, new ListProgrammes.Query())).Value, p => p.Id == "cara-1");

        // Both sit in a group of either.
        var (old, young) = (await app.FormedGroup("cara-1"), await app.FormedGroup("cara-2"));
        await app.Book(before, young).Worked();
        await app.Book(after, old).Worked();
        var rows = (await app.SendAs(Role.Administrator, new ListVersions.Query())).Value.Where(v => v.Code == "cara").ToList();
        Assert.Equal([(2, true, 1), (1, false, 1)], rows.Select(r => (r.Version, r.IsNewest, r.Open)));
    }

    [Theory, OnBothEngines]
    public async Task No_version_is_changed_or_deleted_not_even_by_sql(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        string[] forbidden =
        [
            """update "ProgrammeVersions" set "GraceMinutes" = 60 where "Id" = 'cara-1' """,
            """update "ProgrammeVersions" set "GroupMin" = 0 where "Id" = 'cara-1' """,
            """delete from "ProgrammeVersions" where "Id" = 'reset-1' """,
            engine == Engine.Sqlite
                ? """insert or replace into "ProgrammeVersions" select * from "ProgrammeVersions" where "Id" = 'cara-1' """
                : """truncate "ProgrammeVersions" cascade""",
        ];

        foreach (var sql in forbidden)
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(error is not null && DatabaseErrors.ProblemIn(error) is Refused refused && refused.Message.Contains("Add a new version.", StringComparison.Ordinal), sql);
        }
    }

    /// <summary>A database of the landed version has the programmes without these columns: they are filled in once, and nothing else is touched.</summary>
    [Theory, OnBothEngines]
    public async Task An_older_database_gets_what_its_versions_did_not_state(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using (var db = app.Db())
        {
            // As the migration leaves an older row: without the guard, which is installed after it.
            await db.Database.ExecuteSqlRawAsync(engine == Engine.Sqlite ? "drop trigger programme_versions_no_update" : """drop trigger programme_versions_no_update on "ProgrammeVersions" """);
            await db.Database.ExecuteSqlRawAsync(
                """
                update "ProgrammeVersions" set "GroupMin" = 0, "Facilitators" = 0, "Modes" = '[]', "Languages" = '[]', "Gap_AimFrom" = null, "Gap_AimTo" = null,
                    "Gap_LeastDays" = null, "Gap_MostDays" = null, "GraceMinutes" = 5 where "Id" in ('cara-1', 'custody-32-1')
                """);
        }

        await app.Host.MigrateAsync();

        await using var look = app.Db();
        var cara = await look.ProgrammeVersions.SingleAsync(p => p.Id == "cara-1");
        Assert.Equal((SessionGap.Cara, 5, 2, true, 5), (cara.Gap, cara.GroupMin, cara.Facilitators, cara.SingleSex, cara.GraceMinutes));
        Assert.Equal([DeliveryMode.Group, DeliveryMode.OneToOne, DeliveryMode.Online], (await look.ProgrammeVersions.SingleAsync(p => p.Id == "custody-32-1")).Modes);
    }

    /// <summary>product.md 6: the same history under two versions, counted over the open cases.</summary>
    [Theory, OnBothEngines]
    public async Task The_preview_counts_who_would_fare_differently(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var group = await app.FormedGroup();
        var (missed, went, stays) = (await app.SeatedCase(group), await app.SeatedCase(group, surname: "Baker"), await app.EnrolledCase(surname: "Carr"));
        var sessions = await app.SessionsOf(group);
        app.GoTo(sessions[0]);
        await app.Mark(missed, sessions[0], AttendanceFact.Attended).Worked();
        await app.Mark(went, sessions[0], AttendanceFact.Attended).Worked();
        app.GoTo(sessions[1]);
        await app.Mark(missed, sessions[1], AttendanceFact.Absent).Worked();
        await app.SendAs(Role.Facilitator, new Interventions.Web.Features.Groups.AddCatchUp.Command { GroupId = group, Number = 2, Day = new(2027, 1, 9), StartsAt = new(10, 0) }).Worked();

        var same = (await app.SendAs(Role.Administrator, await From<PreviewVersion.Query>(app, "cara-1"))).Value;
        Assert.Equal((3, 0), (same.Asked, same.Differ));

        var lenient = (await app.SendAs(Role.Administrator, await From<PreviewVersion.Query>(app, "cara-1", q => q.OnMiss = MissRule.CatchUp))).Value;
        Assert.Equal((3, 1, 1, 0, 1), (lenient.Asked, lenient.Differ, lenient.CarryOn, lenient.StartAgain, lenient.Fewer));
        Assert.Equal((1, 0), (lenient.CouldFinish, lenient.CouldNot)); // workshop B of 9 Jan is enough for him now

        var halved = (await app.SendAs(Role.Administrator, await From<PreviewVersion.Query>(app, "cara-1", q => (q.OnMiss, q.Sessions) = (MissRule.CatchUp, 1)))).Value;
        Assert.Equal((2, null), (halved.Done, halved.CouldFinish)); // one workshop was all of it; no group has that many sessions
        Assert.Equal(3, halved.Differ);
        Assert.Equal("cara-1", (await app.FileNow(stays)).Programme!.Id);
    }

    [Fact]
    public async Task Is_for_administrators_starts_from_the_newest_and_says_what_does_not_fit()
    {
        await using var app = await TestApp.On();
        var command = await From<AddVersion.Command>(app, "engage-1");
        foreach (var role in Roles.ForPeople.Where(r => r != Role.Administrator))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, command)).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new ListVersions.Query())).Problem);
        }

        Assert.Null((await app.SendAs(Role.Administrator, command)).Problem);
        Assert.Equal(
            new Refused("Version 2 of Engage was added meanwhile. Open the page again and start from it."), (await app.SendAs(Role.Administrator, command)).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.Administrator, await From<AddVersion.Command>(app, "engage-2", c => c.From = "none-1"))).Problem);
        Assert.Equal(
            new Refused("Give the length of every session, or one for all."),
            (await app.SendAs(Role.Administrator, await From<AddVersion.Command>(app, "engage-2", c => c.SessionLengths = "90, 60"))).Problem);
        Assert.Equal(
            new Refused("Enter all four numbers of days, or take the tick from the distance."),
            (await app.SendAs(Role.Administrator, await From<AddVersion.Command>(app, "engage-2", c => c.HasGap = true))).Problem);
        var invalid = Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new AddVersion.Command { SessionLengths = "long" })).Problem);
        Assert.Superset(new HashSet<string> { "Change", "From", "Languages", "Modes", "OnMiss", "SessionLengths", "Sessions" }, invalid.Errors.Keys.ToHashSet());
    }

    [Fact]
    public async Task The_page_shows_the_numbers_before_the_version_can_be_added()
    {
        await using var app = await TestApp.On();
        var rows = (await app.SendAs(Role.Administrator, new ListVersions.Query())).Value;
        var mediator = new ScriptedMediator()
            .On<ListVersions.Query>(_ => Outcome.Of(rows))
            .On<PreviewVersion.Query>(_ => (Outcome<PreviewVersion.View>)new PreviewVersion.View(40, 7, 0, 5, 2, 0, 0, 7, null, null))
            .On<AddVersion.Command>(_ => (Outcome<string>)"cara-2");
        await using var context = new BunitContext();
        context.Services.AddSingleton<IMediator>(mediator);
        context.Services.AddSingleton<Toaster>();
        var page = context.Render<NewVersionPage>(p => p.Add(c => c.Code, "cara"));
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled"));

        await page.Find("#grace-minutes").ChangeAsync("10");
        await page.Find("#change").ChangeAsync("Ten minutes of grace.");
        await page.Find("button.btn-quiet").ClickAsync();

        Assert.Equal(10, Assert.Single(mediator.Sent.OfType<PreviewVersion.Query>()).GraceMinutes);
        Assert.False(page.Find("button[type=submit]").HasAttribute("disabled"));
        Assert.Contains("7 of 40 open cases would fare differently", page.Markup, StringComparison.Ordinal);
        Assert.Contains("no group has this many sessions yet", page.Markup, StringComparison.Ordinal);
        await page.Find("#capacity").ChangeAsync("10");
        Assert.True(page.Find("button[type=submit]").HasAttribute("disabled")); // the numbers were of other rules
        await page.Find("button.btn-quiet").ClickAsync();
        await page.Find("form").SubmitAsync();
        Assert.Equal(("cara-1", 10), (Assert.Single(mediator.Sent.OfType<AddVersion.Command>()).From, mediator.Sent.OfType<AddVersion.Command>().Single().GraceMinutes));
    }
}
