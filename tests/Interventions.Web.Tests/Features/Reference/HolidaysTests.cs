using Bunit;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Features.Decisions;
using Interventions.Web.Features.Reference;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Reference;

/// <summary>V-04: bank holidays are data; whoever counts working days counts by the database.</summary>
public sealed class HolidaysTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    [Theory, OnBothEngines]
    public async Task A_fresh_install_knows_every_day_of_2012_to_2035(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();
        var known = HolidayNote.InForce(await db.HolidayNotes.ToListAsync()).OrderBy(n => n.Day).Select(n => new BankHoliday(n.Day, n.Name));

        Assert.Equal(BankHolidays.EnglandAndWales, known);
        await app.Host.MigrateAsync();
        Assert.Equal(BankHolidays.EnglandAndWales.Count, await db.HolidayNotes.CountAsync());
    }

    /// <summary>A proclaimed holiday moves the clock at the next look, on this node at once and on another within half a minute.</summary>
    [Theory, OnBothEngines]
    public async Task A_proclaimed_holiday_moves_the_clocks(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var scene = await (await CautionScene.ReferredAsync(app)).AtAsync(CaseStage.Eligible);
        await scene.AnswerAsync(AnswerKind.Withdrawn);
        Assert.Equal(new DateOnly(2026, 11, 24), await DueAsync(app));

        Assert.Null((await app.SendAs(Role.Administrator, Adding(Monday))).Problem);
        Assert.Equal(new DateOnly(2026, 11, 25), await DueAsync(app));

        await using (var elsewhere = app.Db())
        {
            elsewhere.Add(HolidayNote.Adding(Monday.AddDays(1), "Jubilee", "Proclaimed", [], new(TestPerson.Administrator.Actor, TestApp.Start.UtcDateTime)));
            await elsewhere.SaveChangesAsync();
        }

        app.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(new DateOnly(2026, 11, 26), await DueAsync(app));

        Assert.Null((await app.SendAs(Role.Administrator, new ChangeHoliday.Command { Day = Monday, Source = "Taken back", TakesOut = true })).Problem);
        Assert.Equal(new DateOnly(2026, 11, 25), await DueAsync(app));
        var changes = (await app.SendAs(Role.Administrator, new ListHolidays.Query { Year = 2026 })).Value.Changes;
        Assert.Equal(3, changes.Count);
        Assert.Contains(changes, c => c is { IsHoliday: false, Source: "Taken back" });
    }

    [Theory, OnBothEngines]
    public async Task What_was_said_of_a_day_is_never_changed_even_by_hand(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await using var db = app.Db();

        foreach (var sql in new[] { """update "HolidayNotes" set "Name" = 'x'""", """delete from "HolidayNotes" """ })
        {
            var refused = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains("guard:", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Is_for_administrators_and_refuses_what_can_be_no_day_off()
    {
        await using var app = await TestApp.On();

        Assert.IsType<Forbidden>((await app.SendAs(Role.DecisionMaker, Adding(Monday))).Problem);
        Assert.Contains("Sunday", Assert.IsType<Refused>((await app.SendAs(Role.Administrator, Adding(new(2026, 11, 29)))).Problem).Message, StringComparison.Ordinal);
        Assert.Contains("already: Boxing Day", Assert.IsType<Refused>((await app.SendAs(Role.Administrator, Adding(new(2026, 12, 28)))).Problem).Message, StringComparison.Ordinal);
        Assert.IsType<Invalid>((await app.SendAs(Role.Administrator, new ChangeHoliday.Command())).Problem);
    }

    [Fact]
    public async Task Warns_when_what_is_known_ends_within_two_years_and_takes_the_next_year()
    {
        await using var app = await TestApp.On();
        Assert.False((await ListAsync(app)).EndsSoon);

        app.Clock.Advance(new DateTimeOffset(2034, 1, 5, 9, 0, 0, TimeSpan.Zero) - app.Clock.GetUtcNow());
        var view = await ListAsync(app);
        Assert.Equal((2035, true), (view.KnownUntil, view.EndsSoon));

        Assert.Null((await app.SendAs(Role.Administrator, new AddUsualHolidays.Command(2036))).Problem);
        Assert.Equal((2036, false), ((await ListAsync(app)).KnownUntil, (await ListAsync(app)).EndsSoon));
        Assert.Contains("entered already", Assert.IsType<Refused>((await app.SendAs(Role.Administrator, new AddUsualHolidays.Command(2036))).Problem).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_adds_and_takes_out()
    {
        await using var app = await TestApp.On();
        var view = await ListAsync(app);
        await using var scene = FormScene.For(TestPerson.Administrator);
        scene.Services.AddScoped<PartsModule>().AddScoped<Toaster>();
        scene.Mediator.On<ListHolidays.Query>(_ => Outcome.Of(view));
        var page = scene.ShowPage<HolidaysPage>("/reference/holidays");

        page.Find("#change ~ form").Submit();
        Assert.Contains("Enter the day.", page.Markup, StringComparison.Ordinal);
        page.Find("#day").Change("2027-06-04");
        page.Find("#name").Change("Jubilee");
        page.Find("#source").Change("Proclamation");
        page.Find("#change ~ form").Submit();
        var added = scene.Sent<ChangeHoliday.Command>();
        Assert.Equal((new DateOnly(2027, 6, 4), "Jubilee", false), (added.Day, added.Name, added.TakesOut));

        page.FindAll("button").First(b => b.TextContent.StartsWith("Take out", StringComparison.Ordinal)).Click();
        page.Find("#source").Change("Moved");
        page.Find("#change ~ form").Submit();
        Assert.Contains(scene.Mediator.Sent.OfType<ChangeHoliday.Command>(), c => c.TakesOut && c.Day == new DateOnly(2026, 1, 1));
    }

    private static ChangeHoliday.Command Adding(DateOnly day) => new() { Day = day, Name = "Jubilee", Source = "Proclamation of 1 Nov 2026" };

    private static async Task<ListHolidays.View> ListAsync(TestApp app) => (await app.SendAs(Role.Administrator, new ListHolidays.Query())).Value;

    private static async Task<DateOnly?> DueAsync(TestApp app) =>
        (await app.SendAs(TestPerson.Inspector, new ListDecisions.Query { Kind = DecisionKind.UnderReview })).Value.Rows.Single().Due;
}
