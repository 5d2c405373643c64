using System.IO.Compression;
using System.Text;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Domain.Returns;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Returns;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Interventions.Web.Tests.Wall;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Returns;

/// <summary>Counting, signing, freezing and restating a quarter's return (FM-02).</summary>
public sealed class ReturnTests
{
    private static readonly DateOnly Quarter4 = new(2026, 10, 1);
    private static readonly TestPerson Second = TestPerson.Make(77, "Sam Second", Role.OpccStaff, areas: []);

    [Theory, OnBothEngines]
    public async Task Is_counted_signed_by_two_people_and_frozen(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await ReferAsync(app, 6);
        app.Clock.Advance(TimeSpan.FromDays(60));

        var id = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4, Pounds = 1200, Remarks = "Counted after half term." })).Value;
        Assert.Equal(new Refused("You signed it first. A second person has to sign it or send it back."), (await app.SendAs(TestPerson.Opcc, new SignReturn.Command(id))).Problem);
        Assert.Null((await app.SendAs(Second, new SignReturn.Command(id))).Problem);

        var view = (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(id))).Value;
        Assert.Equal((ReturnState.Frozen, "Sam Second"), (view.State, view.SecondByName));
        Assert.Equal("6", Shown(view, "source", "All"));
        Assert.Equal("6", Shown(view, "source", "Custody"));
        Assert.Equal("0", Shown(view, "source", "IDVA car"));
        Assert.Equal("[x]", Shown(view, "orientation", "All"));
        Assert.Equal("1200", Shown(view, "cost", "Of the quarter, pounds"));
        Assert.IsType<Refused>((await app.SendAs(Second, new SignReturn.Command(id))).Problem);
        Assert.IsType<Refused>((await app.SendAs(Second, new PrepareReturn.Command { Quarter = Quarter4 })).Problem);
    }

    [Theory, OnBothEngines]
    public async Task What_was_signed_takes_no_change_from_anybody(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        await ReferAsync(app, 1);
        app.Clock.Advance(TimeSpan.FromDays(60));
        var id = await FrozenAsync(app);
        await using var db = app.Db();
        foreach (var sql in new[]
        {
            """update "ReturnFigures" set "Shown" = '99' """, """delete from "ReturnFigures" """, """update "ReturnTraces" set "Count" = 9""", """delete from "ReturnTraces" """,
            """update "QuarterlyReturns" set "Remarks" = 'x' """, """update "QuarterlyReturns" set "SecondAt" = null""", """delete from "QuarterlyReturns" """,
            """update "ReturnTemplates" set "Version" = 7""", """delete from "ReturnTemplates" """,
            """insert into "ReturnFigures" ("ReturnId", "Place", "Key", "Title", "Label", "Shown") select "ReturnId", 999, "Key", "Title", "Label", "Shown" from "ReturnFigures" where "Place" = 1""",
        })
        {
            var error = await Record.ExceptionAsync(() => db.Database.ExecuteSqlRawAsync(sql));
            Assert.True(DatabaseErrors.ProblemIn(error!) is Refused { Message: "What was returned is never changed. Tell it with the next return." }, $"{sql}: {error?.Message}");
        }

        Assert.Equal(ReturnState.Frozen, (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(id))).Value.State);
    }

    [Fact]
    public async Task Is_sent_back_with_a_reason_and_counted_afresh()
    {
        await using var app = await TestApp.On();
        app.Clock.Advance(TimeSpan.FromDays(60));
        var id = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4 })).Value;

        Assert.IsType<Invalid>((await app.SendAs(Second, new SendBackReturn.Command { ReturnId = id })).Problem);
        Assert.Null((await app.SendAs(Second, new SendBackReturn.Command { ReturnId = id, Because = "The cost is missing." })).Problem);

        var back = (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(id))).Value;
        Assert.Equal((ReturnState.SentBack, 0), (back.State, back.Figures.Count));
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.Opcc, new PreviewReturn.Query(Quarter4))).Problem);
        var again = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4, Pounds = 5 })).Value;
        Assert.Equal(2, (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(again))).Value.Number);
    }

    [Theory, OnBothEngines]
    public async Task What_fewer_than_five_moved_stands_as_it_was_counted_before_it_was_sent_back(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var cases = await ReferAsync(app, 12);
        await SexAsync(app, cases.Take(6));
        app.Clock.Advance(TimeSpan.FromDays(60));
        await app.SendAs(TestPerson.Opcc, new ChooseLines.Command { Lines = [new("sex"), new("sessions")] });
        Assert.Equal("6", Shown(await PreparedAndSentBackAsync(app), "sex", "Male"));
        await SexAsync(app, cases.Skip(6).Take(1));
        await app.SendAs(TestPerson.Opcc, new ChooseLines.Command { Lines = [new("sex", "Men and women"), new("age"), new("cost")] });

        var id = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4, Pounds = 10 })).Value;
        var few = (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(id))).Value;

        Assert.Equal(("6", "6", "12"), (Shown(few, "sex", "Female"), Shown(few, "sex", "Male"), Shown(few, "sex", "All")));
        Assert.Equal("Men and women", few.Figures[0].Title);
        Assert.All(few.Figures, f => Assert.True(f.Key is not "age" || f.Shown == "[c]"));
        Assert.Equal("10", Shown(few, "cost", "Of the quarter, pounds"));

        // What is behind a figure is what it was counted from, so that the next return tells the change.
        var male = few.Figures.Select((f, i) => (f, i)).First(x => x.f is { Key: "sex", Label: "Male" }).i + 1;
        Assert.Equal(6, (await app.SendAs(TestPerson.Analyst, new TraceFigure.Query(id, male))).Value.Total);
    }

    [Fact]
    public async Task What_five_moved_is_counted_anew_once_and_stands_from_then_on()
    {
        await using var app = await TestApp.On();
        var cases = await ReferAsync(app, 17);
        await SexAsync(app, cases.Take(6));
        app.Clock.Advance(TimeSpan.FromDays(60));
        Assert.Equal("11", Shown(await PreparedAndSentBackAsync(app), "sex", "Male"));

        await SexAsync(app, cases.Skip(6).Take(6));
        Assert.Equal("5", Shown((await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4))).Value.Figures, "sex", "Male"));
        Assert.Equal("5", Shown(await PreparedAndSentBackAsync(app), "sex", "Male"));

        await SexAsync(app, cases.Skip(12));
        Assert.Equal("5", Shown(await PreparedAndSentBackAsync(app), "sex", "Male"));
    }

    [Fact]
    public async Task Counted_again_it_tells_the_same_of_earlier_returns_as_before()
    {
        await using var app = await TestApp.On();
        var cases = await ReferAsync(app, 12);
        app.Clock.Advance(TimeSpan.FromDays(60));
        await FrozenAsync(app);
        await SexAsync(app, cases.Take(6));
        app.Clock.Advance(TimeSpan.FromDays(91));
        var next = Quarter4.AddMonths(3);
        var first = await PreparedAndSentBackAsync(app, next);
        Assert.Equal("6", first.Changes.Single(c => c.Label == "Male").After);

        await SexAsync(app, cases.Skip(6).Take(6));

        Assert.Equal(first.Changes, (await PreparedAndSentBackAsync(app, next)).Changes);
    }

    [Fact]
    public async Task A_quarter_that_is_not_over_is_refused_before_anything_is_counted()
    {
        await using var app = await TestApp.On();
        using SqlOf sql = new();
        async Task<bool> IsCountedAsync()
        {
            sql.Start();
            await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4, Pounds = 1 });
            return sql.Stop().Any(s => s.Contains("\"CrimeMatches\"", StringComparison.Ordinal));
        }

        Assert.IsType<Refused>((await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4 })).Problem);
        Assert.False(await IsCountedAsync());
        app.Clock.Advance(TimeSpan.FromDays(60));
        Assert.True(await IsCountedAsync());
    }

    [Fact]
    public async Task While_the_quarter_runs_nobody_sees_victims_and_children_of_it()
    {
        await using var app = await TestApp.On();
        await ReferAsync(app, 6);

        var running = (await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4))).Value;
        app.Clock.Advance(TimeSpan.FromDays(60));
        var over = (await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4))).Value;

        Assert.False(running.IsOver);
        Assert.DoesNotContain(running.Figures, f => f.Key is "victims" or "children");
        Assert.True(over.IsOver);
        Assert.Equal(2, over.Figures.Where(f => f.Key is "victims" or "children").Select(f => f.Key).Distinct().Count());
    }

    [Fact]
    public async Task The_next_return_tells_what_changed_and_why_but_not_of_fewer_than_five()
    {
        await using var app = await TestApp.On();
        var cases = await ReferAsync(app, 12);
        app.Clock.Advance(TimeSpan.FromDays(60));
        await FrozenAsync(app);
        await SexAsync(app, cases.Take(3));
        app.Clock.Advance(TimeSpan.FromDays(91));

        var few = (await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4.AddMonths(3)))).Value.Changes;
        Assert.Equal(("12", "as returned"), few.Where(c => c.Label == "Male").Select(c => (c.Before, c.After)).Single());
        Assert.DoesNotContain(few, c => c.Label == "All");

        await SexAsync(app, cases.Skip(3).Take(3));
        var more = (await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4.AddMonths(3)))).Value.Changes;
        var male = Assert.Single(more, c => c.Label == "Male");
        Assert.Equal(("12", "6", "Some corrected, reopened or joined with another record so that it no longer belongs here."), (male.Before, male.After, male.Why));
        Assert.Equal(("0", "6"), more.Where(c => c.Label == "Female").Select(c => (c.Before, c.After)).Single());

        var next = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4.AddMonths(3) })).Value;
        Assert.Equal(more.Select(c => (c.Label, c.After)), (await app.SendAs(Second, new ViewReturn.Query(next))).Value.Changes.Select(c => (c.Label, c.After)));

        // Told once: another told a quarter later could be laid beside it.
        app.Clock.Advance(TimeSpan.FromDays(91));
        await SexAsync(app, cases.Skip(6).Take(5));
        Assert.DoesNotContain((await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4.AddMonths(6)))).Value.Changes, c => c.Quarter == Quarter4);
    }

    [Fact]
    public async Task Withholds_small_numbers_and_what_would_give_them_away()
    {
        await using var app = await TestApp.On();
        var cases = await ReferAsync(app, 9);
        await SexAsync(app, cases.Take(1));
        app.Clock.Advance(TimeSpan.FromDays(60));

        var figures = (await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4))).Value.Figures;

        Assert.Equal(("[c]", "[c]", "9"), (Shown(figures, "sex", "Female"), Shown(figures, "sex", "Male"), Shown(figures, "sex", "All")));
        Assert.All(figures, f => Assert.False(f.Shown is "1" or "2" or "3" or "4", $"{f.Title} {f.Label} {f.Shown}"));
    }

    [Fact]
    public void Who_left_does_not_follow_from_who_ended_and_who_completed()
    {
        ReturnCase Somebody() => new(Guid.NewGuid(), Guid.NewGuid(), Track.Voluntary, ReferralSource.Custody, "CHE", Quarter4, Sex.Male, new(1990, 1, 1), null, SupportNeeds.None, null);
        ReturnStep[] steps = [.. Enumerable.Range(0, 8).Select(_ => new ReturnStep(Somebody(), CaseStage.Completed, null, true)), new(Somebody(), CaseStage.Closed, Reason.Moved, true)];
        ReturnCount count = new(Facts() with { Steps = steps });

        var wholes = count.Figures([new("completed"), new("exits"), new("risk-end")], null).Where(f => f.Label == "All").Select(f => f.Shown).ToList();

        Assert.Equal("[c]", wholes[1]);
        Assert.Contains("[c]", new[] { wholes[0], wholes[2] });
    }

    [Fact]
    public void Crimes_around_day_zero_are_told_where_monitoring_tells_who_of_that_quarter_reoffended()
    {
        Quarter before = new(Quarter4.AddYears(-1));
        bool IsPublished(params int[] reoffended) => ReturnFacts.IsPublished(
            ForceCounts.Of([], [.. reoffended.SelectMany((n, c) => Enumerable.Range(0, 20).Select(i => Followed(before, (Cohort)c, priorCrimes: 0, reoffences: i < n ? 1 : 0)))], ["CHE"]), before);

        Assert.True(IsPublished());
        Assert.True(IsPublished(10));
        Assert.True(IsPublished(10, 8));
        Assert.False(IsPublished(2));
        Assert.False(IsPublished(0));
        Assert.False(IsPublished(10, 20));
    }

    [Theory]
    [InlineData(6, 6, "6", "6")]
    [InlineData(6, 0, "6", "[c]")]
    [InlineData(12, 6, "[c]", "6")]
    [InlineData(9, 3, "[c]", "[c]")]
    [InlineData(0, 12, "[c]", "[c]")]
    public void Crimes_around_day_zero_tell_nothing_of_nobody_or_of_everybody(int before, int after, string shownBefore, string shownAfter)
    {
        Quarter year = new(Quarter4.AddYears(-1));
        FollowedCase[] people = [.. Enumerable.Range(0, 12).Select(i => Followed(year, Cohort.Cautioned, i < before ? 1 : 0, i < after ? 1 : 0))];
        IReadOnlyList<string> Shown(bool published) => [.. new ReturnCount(Facts() with { YearOver = people, IsYearOverPublished = published }).Figures([new("crimes")], null).Select(f => f.Shown)];

        Assert.Equal(["12", shownBefore, shownAfter], Shown(published: true));
        Assert.Equal(["[c]", "[c]", "[c]"], Shown(published: false));
    }

    [Fact]
    public async Task A_figure_is_traced_by_the_force_analyst_and_by_nobody_else()
    {
        await using var app = await TestApp.On();
        var cases = await ReferAsync(app, 6);
        app.Clock.Advance(TimeSpan.FromDays(60));
        var id = await FrozenAsync(app);
        var place = (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(id))).Value.Figures.Select((f, i) => (f, i)).First(x => x.f is { Key: "source", Label: "Custody" }).i + 1;

        var trace = (await app.SendAs(TestPerson.Analyst, new TraceFigure.Query(id, place))).Value;

        Assert.Equal((6, "6"), (trace.Total, trace.Shown));
        Assert.Equal((await Task.WhenAll(cases.Select(c => app.Case(c)))).Select(c => c.Reference).Order(), trace.Rows.Select(r => r.Reference));
        Assert.IsType<Forbidden>((await app.SendAs(TestPerson.Opcc, new TraceFigure.Query(id, place))).Problem);
        var victims = (await app.SendAs(TestPerson.Opcc, new ViewReturn.Query(id))).Value.Figures.Select((f, i) => (f, i)).First(x => x.f.Key == "victims").i + 1;
        Assert.IsType<NotFound>((await app.SendAs(TestPerson.Analyst, new TraceFigure.Query(id, victims))).Problem);
    }

    [Theory, OnBothEngines]
    public async Task A_restricted_case_is_one_number_of_the_whole_return_and_stands_under_no_label(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        var cases = await ReferAsync(app, 6);
        await SexAsync(app, cases.Take(1));
        await using (var db = app.Db())
        {
            await db.Cases.Where(c => c.Id == cases[0]).ExecuteUpdateAsync(c => c.SetProperty(x => x.IsRestricted, true), TestContext.Current.CancellationToken);
        }

        app.Clock.Advance(TimeSpan.FromDays(60));
        var id = await FrozenAsync(app);
        var figures = (await app.SendAs(TestPerson.Analyst, new ViewReturn.Query(id))).Value.Figures;
        List<TraceFigure.View> traced = [];
        foreach (var place in figures.Select((f, i) => (f, Place: i + 1)).Where(x => x.f is { Key: "sex" } or { Key: "completed", Label: "All" }).Select(x => x.Place))
        {
            traced.Add((await app.SendAs(TestPerson.Analyst, new TraceFigure.Query(id, place))).Value);
        }

        Assert.Contains(traced, t => t is { Label: "Female", Total: 0 });
        Assert.Contains(traced, t => t is { Label: "Male", Total: 5 });
        Assert.All(traced, t => Assert.Equal(1, t.Restricted));
    }

    [Fact]
    public async Task Holds_the_lines_chosen_in_their_order_under_the_funders_titles()
    {
        await using var app = await TestApp.On();
        app.Clock.Advance(TimeSpan.FromDays(60));
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.Opcc, new ChooseLines.Command { Lines = [] })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.Opcc, new ChooseLines.Command { Lines = [new("none")] })).Problem);
        Assert.Null((await app.SendAs(TestPerson.Opcc, new ChooseLines.Command { Lines = [new("completed", "Completions this quarter"), new("source")] })).Problem);

        var figures = (await app.SendAs(TestPerson.Analyst, new PreviewReturn.Query(Quarter4))).Value.Figures;

        Assert.Equal(["Completions this quarter", "Referrals by source"], figures.Select(f => f.Title).Distinct());
    }

    [Fact]
    public async Task Is_made_of_whole_quarters_that_are_over()
    {
        await using var app = await TestApp.On();

        Assert.Equal(new Refused("The quarter is not over yet. A return is made of whole quarters."), (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4 })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4.AddMonths(-5) })).Problem);
        Assert.IsType<Invalid>((await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command())).Problem);
        Assert.IsType<Forbidden>((await app.SendAs(Role.Facilitator, new PrepareReturn.Command { Quarter = Quarter4.AddMonths(-3) })).Problem);
    }

    [Fact]
    public async Task Goes_out_as_csv_and_as_a_spreadsheet_with_the_same_numbers()
    {
        await using var app = await TestApp.On();
        await ReferAsync(app, 6);
        app.Clock.Advance(TimeSpan.FromDays(60));
        var id = await FrozenAsync(app);

        var csv = Encoding.UTF8.GetString((await app.SendAs(TestPerson.Opcc, new DownloadReturn.Query(id, AsSpreadsheet: false))).Value);
        var book = (await app.SendAs(TestPerson.Opcc, new DownloadReturn.Query(id, AsSpreadsheet: true))).Value;

        Assert.Contains("\"Referrals by source\",\"Custody\",\"6\"", csv, StringComparison.Ordinal);
        Assert.Contains("OFFICIAL-SENSITIVE", csv, StringComparison.Ordinal);
        using ZipArchive zip = new(new MemoryStream(book));
        using StreamReader sheet = new(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = await sheet.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains(">6<", text, StringComparison.Ordinal);
        Assert.Contains("Custody", text, StringComparison.Ordinal);
    }

    /// <summary>A quarter without anybody.</summary>
    private static ReturnFacts Facts() => new()
    {
        Quarter = new(Quarter4),
        Referred = [],
        Steps = [],
        Risks = new Dictionary<Guid, (RiskLevel, RiskLevel)>(),
        Waits = [],
        Marks = [],
        Published = new(default, null, null, [], ForceCounts.Of([], [], []), null),
        Victims = [],
        YearOver = [],
        IsYearOverPublished = true,
    };

    private static FollowedCase Followed(Quarter quarter, Cohort cohort, int priorCrimes, int reoffences) => new()
    {
        CaseId = Guid.NewGuid(),
        PersonId = Guid.NewGuid(),
        Cohort = cohort,
        IsFirstOfPerson = true,
        Track = Track.Voluntary,
        Source = ReferralSource.Custody,
        Area = "CHE",
        Sex = Sex.Male,
        Age = 30,
        EthnicityGroup = "White",
        IsCompleted = true,
        IndexDay = quarter.FirstDay,
        FollowedDays = 400,
        CheckedDays = 400,
        PriorCrimes = priorCrimes,
        Reoffences = [.. Enumerable.Repeat(new Reoffence(100, true, VictimOfReoffence.Unknown, null, null), reoffences)],
    };

    private static string Shown(ViewReturn.View view, string key, string label) => Shown(view.Figures, key, label);

    private static string Shown(IReadOnlyList<FigureRow> figures, string key, string label) => figures.Single(f => f.Key == key && f.Label == label).Shown;

    private static async Task<Guid> FrozenAsync(TestApp app)
    {
        var id = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = Quarter4 })).Value;
        Assert.Null((await app.SendAs(Second, new SignReturn.Command(id))).Problem);
        return id;
    }

    /// <summary>As the analyst still reads it.</summary>
    private static async Task<ViewReturn.View> PreparedAndSentBackAsync(TestApp app, DateOnly? quarter = null)
    {
        var id = (await app.SendAs(TestPerson.Opcc, new PrepareReturn.Command { Quarter = quarter ?? Quarter4 })).Value;
        Assert.Null((await app.SendAs(Second, new SendBackReturn.Command { ReturnId = id, Because = "The cost is missing." })).Problem);
        return (await app.SendAs(TestPerson.Analyst, new ViewReturn.Query(id))).Value;
    }

    private static async Task<IReadOnlyList<Guid>> ReferAsync(TestApp app, int number)
    {
        List<Guid> made = [];
        foreach (var i in Enumerable.Range(0, number))
        {
            made.Add((await CautionScene.ReferredAsync(app, Track.Voluntary, c =>
            {
                (c.Surname, c.CrimeReference) = ($"Hughes{(char)('a' + i)}", $"CHES2610{i:0000}");
                c.DateOfBirth = new DateOnly(1980, 1, 1).AddDays(97 * i);
            }, supported: false)).CaseId);
        }

        return made;
    }

    /// <summary>A correction of the record.</summary>
    private static async Task SexAsync(TestApp app, IEnumerable<Guid> cases)
    {
        await using var db = app.Db();
        foreach (var id in cases)
        {
            (await db.Cases.SingleAsync(c => c.Id == id)).Person.Sex = Sex.Female;
        }

        await db.SaveChangesAsync();
    }
}
