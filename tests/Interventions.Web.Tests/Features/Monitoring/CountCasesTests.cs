using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>CountCases, CountRoad, CompareGroups and their files, over the demo data (decision 0040).</summary>
public sealed class CountCasesTests(DemoTown town)
{
    private static readonly CountedAsked Caution = new(Track.ConditionalCaution, null, CaseBy.Source);

    /// <summary>Numbers are of the months that are over.</summary>
    private static readonly DateTime Month = London.StartOfDayUtc(new(2026, 11, 1));

    [Theory, OnBothEngines]
    public async Task Counts_everybody_referred_and_shows_no_small_number(Engine engine)
    {
        var app = await town.On(engine);
        await using var db = app.Db();
        var cases = (await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync()).FindAll(c => c.ReferredAt < Month);

        var figures = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value.Figures;

        Assert.StartsWith($"{cases.Count} referrals since ", figures.Heading, StringComparison.Ordinal);
        Assert.Equal(cases.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), figures.Tiles[0].Number);
        Assert.Contains("as it stood at the end of 31 Oct 2026", figures.Basis, StringComparison.Ordinal);
        Assert.All(figures.Tables.SelectMany(t => t.Rows), r => Assert.DoesNotMatch("^[1-4]$", r.Cells[0]));
        Assert.All(Enum.GetValues<Track>(), t => Assert.Contains(Cell(figures, "track", t.InWords()), new[] { "[c]", $"{cases.Count(c => c.Track == t)}" }));
    }

    [Theory, OnBothEngines]
    public async Task The_facts_counted_are_those_on_record(Engine engine)
    {
        var app = await town.On(engine);
        await using var db = app.Db();
        var areas = await db.Areas.Select(a => a.Code).ToListAsync();
        var counted = (await CaseReading.ReadAsync(db, areas, CountedUntil.Now.Cases, default)).ToDictionary(c => c.CaseId);
        var cases = await db.Cases.AsNoTracking().AsSplitQuery().ToListAsync();

        Assert.Equal(cases.Count, counted.Count);
        Assert.All(cases, c =>
        {
            var (to, fact) = (c.Journal.Where(e => e.To is not null).OrderBy(e => e.Id).Select(e => e.To!.Value).ToList(), counted[c.Id]);
            Assert.Equal(to.Contains(CaseStage.Completed), fact.Fate == CaseFate.Completed || (fact.Ended is null && c.Stage == CaseStage.Closed && to.Contains(CaseStage.Completed)));
            Assert.Equal(c.Stage is CaseStage.Closed or CaseStage.Returned && fact.Fate != CaseFate.Completed, fact.Fate == CaseFate.Ended);
            Assert.Equal(c.Caution?.SignedOn is not null, c.Track == Track.ConditionalCaution && c.Track.Journey().SkipWhile(s => s != CaseStage.Cautioned).Contains(fact.Furthest));
            Assert.True(fact.Fate != CaseFate.Ended || fact.Ended != Reason.NewOffence);
            Assert.Equal(to.Contains(CaseStage.Breached), fact.WasBreached);
            Assert.All(fact.Stays, s => Assert.True(s.Days >= 0));
        });
        Assert.Contains(counted.Values, c => c.IsSupported == true);
        Assert.Contains(counted.Values, c => c.Stays.Count > 2);
    }

    /// <summary>Days at a stage end where the case goes on or ends, not where it rests.</summary>
    [Fact]
    public async Task A_pause_is_part_of_the_stage()
    {
        await using var app = await TestApp.On();
        var (id, _) = await app.Supported(Track.Voluntary);
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.AcceptForContact(stamp, Because.None));
        app.Clock.Advance(TimeSpan.FromDays(5));
        await app.Do(id, TestPerson.Facilitator, (file, stamp) => file.LeaveBy(CaseAction.SetAside, stamp, new(Reason: Reason.Illness, Until: new(2100, 1, 1))));
        Assert.Equal([CaseStage.Referred], await StaysAsync());
        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Do(id, TestPerson.Inspector, (file, stamp) => file.LeaveBy(CaseAction.Close, stamp, new(Reason: Reason.Moved)));
        Assert.Equal([CaseStage.Referred, CaseStage.Accepted], await StaysAsync());

        async Task<IEnumerable<CaseStage>> StaysAsync()
        {
            await using var db = app.Db();
            return (await CaseReading.ReadAsync(db, ["CHE"], CountedUntil.Now.Cases, default)).Single(c => c.CaseId == id).Stays.Select(s => s.Stage);
        }
    }

    /// <summary>Two looks of one month differ by nothing, whatever happened between them (decision 0041).</summary>
    [Theory, OnBothEngines]
    public async Task What_happens_in_a_month_is_counted_when_it_is_over(Engine engine)
    {
        await using var app = await TestApp.On(engine);
        async Task<string> LookAsync() => (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value.Figures.Heading;
        async Task<CountedCase> ReadAsync(Guid id, DateTime until)
        {
            await using var db = app.Db();
            return (await CaseReading.ReadAsync(db, ["CHE"], until, default)).Single(c => c.CaseId == id);
        }

        for (var i = 0; i < 6; i++)
        {
            await app.Referred();
        }

        var id = await app.Referred();
        Assert.Equal("0 referrals", await LookAsync());

        app.Clock.SetUtcNow(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("7 referrals since 2026/27", await LookAsync());
        await app.Answered(id, await app.VictimEntered(id), Domain.VictimSupport.AnswerKind.DoesNotSupport);
        await app.Referred(at: app.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal("7 referrals since 2026/27", await LookAsync());
        Assert.Null((await ReadAsync(id, London.StartOfDayUtc(new(2026, 12, 1)))).IsSupported);
        Assert.False((await ReadAsync(id, London.StartOfDayUtc(new(2027, 1, 1)))).IsSupported);

        app.Clock.SetUtcNow(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal("8 referrals since 2026/27", await LookAsync());
    }

    [Fact]
    public async Task Numbers_are_rounded_from_the_month_on_in_which_the_policy_says_so()
    {
        await using var app = await TestApp.On();
        await using (var db = app.Db())
        {
            var command = Web.Features.Reference.AddPolicy.Command.Like(await db.Policies.AsNoTracking().OrderByDescending(p => p.EffectiveFrom).FirstAsync());
            (command.EffectiveFrom, command.AuthorityReference, command.RoundsTo) = (new(2026, 12, 15), "Minute 12", 5);
            Assert.Null((await app.SendAs(Role.Administrator, command)).Problem);
        }

        for (var i = 0; i < 12; i++)
        {
            await app.Referred();
        }

        app.Clock.SetUtcNow(new(2026, 12, 20, 9, 0, 0, TimeSpan.Zero));
        Assert.Equal("12 referrals since 2026/27", (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value.Figures.Heading);
        app.Clock.SetUtcNow(new(2027, 1, 1, 9, 0, 0, TimeSpan.Zero));
        var figures = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value.Figures;
        Assert.Equal("10 referrals since 2026/27", figures.Heading);
        Assert.Contains("Counts are rounded to the nearest 5", figures.Basis, StringComparison.Ordinal);
        Assert.Equal("10", Cell(figures, "track", Track.ConditionalCaution.InWords()));
    }

    /// <summary>He knows every case by name: to him a number of what victims said is what one of them said.</summary>
    [Fact]
    public async Task The_force_analyst_reads_no_number_of_what_victims_said_on_page_or_in_file()
    {
        var app = await town.On();
        string[] hers = ["support", "restricted", "restricted-reasons", "marac"];
        foreach (var (role, isShown) in new[] { (Role.OpccStaff, true), (Role.ForceAnalyst, false) })
        {
            Figures[] pages = [(await app.SendAs(role, new CountRoad.Query(Caution))).Value.Figures, (await app.SendAs(role, new CompareCohorts.Query())).Value, (await app.SendAs(role, new CountRepeat.Query())).Value];
            Assert.Equal(isShown ? hers : [], pages.SelectMany(p => p.Tables).Select(t => t.Key).Intersect(hers).Order(Comparer<string>.Create((a, b) => Array.IndexOf(hers, a) - Array.IndexOf(hers, b))));
            var fairness = (await app.SendAs(role, new CompareGroups.Query(Track.ConditionalCaution))).Value;
            Assert.Equal(isShown, fairness.Tables.SelectMany(t => t.Columns).Any(c => c.Contains("support", StringComparison.Ordinal)));
            Assert.Equal(isShown, (await app.SendAs(role, File("funnel", "restricted", Caution))).Problem is null);
        }
    }

    [Fact]
    public async Task Is_narrowed_by_one_thing_and_by_nothing_else()
    {
        var app = await town.On();

        var all = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value;
        var halton = (await app.SendAs(Role.OpccStaff, new CountCases.Query(new(CaseBy.Area, "HAL")))).Value;

        Assert.Contains("Halton", halton.Figures.Basis, StringComparison.Ordinal);
        Assert.DoesNotContain(halton.Figures.Tables, t => t.Key == "area");
        Assert.Equal([CaseBy.Track, CaseBy.Area, CaseBy.Source, CaseBy.Year, CaseBy.Quarter], all.Choices.Select(c => c.Slice.By).Distinct());
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountCases.Query(new(CaseBy.Fate, "Ended")))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountCases.Query(new(CaseBy.Area, "XXX")))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountRoad.Query(Caution with { Only = new(CaseBy.Quarter, "2026-10") }))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountRoad.Query(Caution with { Only = new(CaseBy.Sex, "Male") }))).Problem);
    }

    [Fact]
    public async Task The_funnel_and_fairness_show_no_small_number_on_any_page_of_the_demo_town()
    {
        var app = await town.On();
        var choices = (await app.SendAs(Role.OpccStaff, new CountRoad.Query(Caution))).Value.Choices;
        List<NumbersTable> tables = [];
        foreach (var track in Enum.GetValues<Track>())
        {
            foreach (var only in choices.Select(c => (CaseSlice?)c.Slice).Prepend(null))
            {
                var figures = (await app.SendAs(Role.OpccStaff, new CountRoad.Query(new(track, only, CaseBy.Source)))).Value.Figures;
                Assert.Equal(track.Journey().Count, figures.Tables.Single(t => t.Key == "steps").Rows.Count);
                tables.AddRange(figures.Tables.Select(t => t.Key == "steps" ? t with { Rows = [.. t.Rows.Select(r => r with { Cells = [r.Cells[0], .. r.Cells.Skip(2).Take(3)] })] } : t));
            }

            tables.AddRange((await app.SendAs(Role.OpccStaff, new CompareGroups.Query(track))).Value.Tables);
        }

        Assert.All(tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells), c => Assert.DoesNotMatch("^[1-4]( of |$)", c));
        Assert.Contains(tables.SelectMany(t => t.Rows).SelectMany(r => r.Cells), c => int.TryParse(c, out var n) && n > 4);
    }

    [Fact]
    public async Task Is_empty_and_not_wrong_before_the_first_referral()
    {
        await using var app = await TestApp.On();

        var view = (await app.SendAs(Role.OpccStaff, new CountCases.Query(null))).Value;

        Assert.Equal("0 referrals", view.Figures.Heading);
        Assert.All(view.Figures.Tables.SelectMany(t => t.Rows), r => Assert.Equal("0", r.Cells[0]));
        Assert.Null((await app.SendAs(Role.OpccStaff, new CountRoad.Query(Caution))).Value.Figures.Pictures[0].Svg);
        Assert.Equal("Too few people to say whether groups fare alike", (await app.SendAs(Role.OpccStaff, new CompareGroups.Query(Track.Voluntary))).Value.Heading);
    }

    [Fact]
    public async Task Is_for_OPCC_staff_and_the_analyst_alone_page_and_file_alike()
    {
        await using var app = await TestApp.On();
        foreach (var role in Roles.ForPeople.Where(r => r is not (Role.OpccStaff or Role.ForceAnalyst)))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new CountCases.Query(null))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new CountRoad.Query(Caution))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new CompareGroups.Query(Track.Voluntary))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, File("referrals", "fate", Caution))).Problem);
        }
    }

    [Fact]
    public async Task A_file_says_what_the_page_says_and_is_on_record()
    {
        var app = await town.On();
        CaseSlice track = new(CaseBy.Track, nameof(Track.Voluntary));

        var table = (await app.SendAs(Role.OpccStaff, new CountCases.Query(track))).Value.Figures.Tables.Single(t => t.Key == "fate");
        var file = (await app.SendAs(Role.OpccStaff, File("referrals", "fate", Caution with { Only = track }))).Value;

        Assert.StartsWith("\"OFFICIAL-SENSITIVE\"\r\n\"Referrals by what became of it\",\"Voluntary referral.", file, StringComparison.Ordinal);
        Assert.All(table.Rows, r => Assert.Contains($"\"{r.Label}\",\"{r.Cells[0]}\"", file, StringComparison.Ordinal));
        Assert.StartsWith("<svg", (await app.SendAs(Role.OpccStaff, File("referrals", "by-quarter", Caution, isPicture: true))).Value, StringComparison.Ordinal);
        Assert.Contains("\"From referral to completion\"", (await app.SendAs(Role.OpccStaff, File("funnel", "steps", Caution))).Value, StringComparison.Ordinal);
        Assert.Contains("\"By ethnicity", (await app.SendAs(Role.OpccStaff, File("fairness", "ethnicity", Caution))).Value, StringComparison.Ordinal);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, File("referrals", "nonsense", Caution))).Problem);
        await using var db = app.Db();
        Assert.True(await db.AccessLog.AnyAsync(e => e.Request == "DownloadFigure" && e.UserId == TestPerson.Opcc.Id && e.Reason == "Monitoring"));
    }

    [Fact]
    public void Fairness_says_which_group_stands_apart_and_what_the_numbers_cannot_say()
    {
        Random random = new(3);
        CountedCase[] cases = [.. Enumerable.Range(0, 800).Select(i => Case(i % 4 == 0 ? "Black" : "White", random.Next(100) < (i % 4 == 0 ? 30 : 70)))];
        Publication published = new(default, null, null, [new("HAL", "Halton", "Cheshire")], ForceCounts.Of(cases, [], ["HAL"]), null);

        var figures = FairnessFigures.Of(published, Track.Voluntary, withHers: true);

        Assert.Contains("stand", figures.Heading, StringComparison.Ordinal);
        Assert.Contains(figures.Warnings, w => w.Contains("Black (", StringComparison.Ordinal));
        Assert.Contains(figures.Warnings, w => w.Contains("not why", StringComparison.Ordinal));
        Assert.NotNull(figures.Pictures[0].Svg);
        var row = figures.Tables.Single(t => t.Key == "ethnicity").Rows.Single(r => r.Label == "Black");
        Assert.Matches("^\\d+ of 200, \\d+\\.\\d \\(\\d+\\.\\d to \\d+\\.\\d\\)$", row.Cells[3]);
    }

    /// <summary>A heading that says no group stands apart says so of those that can be shown, and everybody is no group.</summary>
    [Fact]
    public void Where_shares_are_withheld_fairness_says_of_how_many_it_speaks()
    {
        CountedCase[] cases = [.. Enumerable.Range(0, 60).Select(i => Case(i < 20 ? "Black" : "White", i % 2 == 0) with { Sex = Domain.People.Sex.Male }), Case("Asian", true), Case("Asian", true)];
        string Heading(CountedCase[] of) => FairnessFigures.Of(new(default, null, null, [new("HAL", "Halton", "Cheshire")], ForceCounts.Of(of, [], ["HAL"]), null), Track.Voluntary, withHers: true).Heading;

        Assert.Matches("^(None of the \\d+ shares of groups that can be shown stands|The one share of a group that can be shown does not stand) apart by more than chance$", Heading(cases));
        Assert.Equal("Too few people to say whether groups fare alike", Heading([.. cases.Where(c => c.EthnicityGroup == "White" && c.Sex == Domain.People.Sex.Male).Select(c => c with { Age = 30 })]));
    }

    [Fact]
    public void The_funnel_says_where_most_are_lost()
    {
        CountedCase[] cases = [.. Enumerable.Range(0, 60).Select(i => Case("White", i >= 20)), .. Enumerable.Range(0, 40).Select(_ => Case("White", true) with { Furthest = CaseStage.InProgress, Fate = CaseFate.Open })];
        Publication published = new(default, null, null, [new("HAL", "Halton", "Cheshire")], ForceCounts.Of(cases, [], ["HAL"]), null);

        var figures = FunnelFigures.Of(published, new(Track.Voluntary, null, CaseBy.Source), withHers: true);

        Assert.Equal("Most are lost at the stage accepted: 20 of 20", figures.Heading);
        Assert.Equal(["100", "100", "0", "0", "0", "14", "14"], figures.Tables[0].Rows[0].Cells);
        Assert.Contains(">80<", figures.Pictures[0].Svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("+44", "\"'+44\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@sum", "\"'@sum\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("a \"b\", c", "\"a \"\"b\"\", c\"")]
    [InlineData("12", "\"12\"")]
    public void No_cell_is_a_formula(string text, string expected) => Assert.Equal(expected + "\r\n", Csv.Write([[text]]));

    [Theory]
    [InlineData("area.HAL", CaseBy.Area, "HAL")]
    [InlineData("quarter.2026-10", CaseBy.Quarter, "2026-10")]
    [InlineData("year.2026/27", CaseBy.Year, "2026/27")]
    public void What_a_page_is_narrowed_to_stands_in_its_address(string written, CaseBy by, string value)
    {
        Assert.Equal(new CaseSlice(by, value), CaseWords.ReadSlice(written));
        Assert.Equal(written, new CaseSlice(by, value).Address());
    }

    [Theory, InlineData(""), InlineData(null), InlineData("area"), InlineData("colour.red")]
    public void Anything_else_narrows_nothing(string? written) => Assert.Null(CaseWords.ReadSlice(written));

    private static DownloadFigure.Query File(string page, string key, CountedAsked asked, bool isPicture = false) => new(page, key, isPicture, new(Cohort.Cautioned, null, CountedBy.Year), asked);

    private static string Cell(Figures figures, string table, string label) => figures.Tables.Single(t => t.Key == table).Rows.Single(r => r.Label == label).Cells[0];

    private static CountedCase Case(string ethnicity, bool hasSeat) => new()
    {
        CaseId = Guid.NewGuid(),
        PersonId = Guid.NewGuid(),
        Track = Track.Voluntary,
        Area = "HAL",
        Source = ReferralSource.Custody,
        Referred = new(2026, 5, 1),
        Sex = Sex.Male,
        Age = 30,
        EthnicityGroup = ethnicity,
        Furthest = hasSeat ? CaseStage.Completed : CaseStage.Accepted,
        Fate = hasSeat ? CaseFate.Completed : CaseFate.Ended,
        Ended = hasSeat ? null : Reason.HeDeclined,
        Stays = [(CaseStage.Referred, 14)],
    };
}
