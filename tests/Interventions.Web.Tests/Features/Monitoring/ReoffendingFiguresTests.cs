using System.Text.RegularExpressions;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Reoffending;
using Interventions.Web.Data;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.Scenarios;
using Interventions.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>CountReoffending, CompareCohorts, CountTrends and DownloadFigure (decision 0037).</summary>
public sealed class ReoffendingFiguresTests(DemoTown town)
{
    private static readonly FiguresAsked Everybody = new(Cohort.Voluntary, null, CountedBy.Year);
    private static readonly CountedAsked Referred = new(Track.Voluntary, null, Domain.Monitoring.CaseBy.Source);
    private static readonly Area[] Areas = [new("CHE", "Cheshire East", "Cheshire"), new("HAL", "Halton", "Cheshire")];

    [Theory, OnBothEngines]
    public async Task Of_the_demo_town_no_small_number_stands_on_any_page_or_file(Engine engine)
    {
        var app = await town.On(engine);
        var view = (await app.SendAs(Role.OpccStaff, new CountReoffending.Query(Everybody))).Value;
        var file = (await app.SendAs(Role.OpccStaff, new DownloadFigure.Query("reoffending", "breakdown", false, Everybody, Referred))).Value;

        Assert.StartsWith("\"OFFICIAL-SENSITIVE\"\r\n\"Within 12 months, by year\"", file, StringComparison.Ordinal);
        Assert.All(view.Figures.Tables.Where(t => t.Key is "breakdown" or "kinds").SelectMany(t => t.Rows).SelectMany(r => r.Cells), c => Assert.DoesNotMatch("^[1-4]$", c));
        Assert.All(view.Figures.Tables.Single(t => t.Key == "breakdown").Rows, r => Assert.Contains($"\"{r.Label}\",\"{r.Cells[0]}\"", file, StringComparison.Ordinal));
        Assert.Null((await app.SendAs(Role.OpccStaff, new CompareCohorts.Query())).Problem);
        Assert.Null((await app.SendAs(Role.OpccStaff, new CountTrends.Query(Cohort.Voluntary))).Problem);
    }

    [Fact]
    public async Task What_is_counted_stays_as_it_is_until_the_month_is_over_and_a_file_brings_only_what_it_says()
    {
        await using var app = await TestApp.On();
        async Task<string> LookAsync() => (await app.SendAs(Role.OpccStaff, new CountReoffending.Query(Everybody))).Value.Figures.Basis;
        var number = 0;
        async Task FileAsync(Action<AppDb>? with = null)
        {
            await using var db = app.Db();
            CrimeImport import = new("Cheshire", app.Clock.GetUtcNow().UtcDateTime, new(TestPerson.Analyst.Actor, app.Clock.GetUtcNow().UtcDateTime));
            db.CrimeImports.Add(import);
            db.Entry(import).Property(i => i.Number).CurrentValue = ++number;
            with?.Invoke(db);
            await db.SaveChangesAsync();
            await db.CrimeImports.Where(i => i.Id == import.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.HandedOnAt, app.Clock.GetUtcNow().UtcDateTime));
        }

        var before = await LookAsync();
        var scene = await CautionScene.ReferredAsync(app, Track.Voluntary);
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(before, await LookAsync());
        await FileAsync();
        Assert.Equal(before, await LookAsync());

        app.Clock.SetUtcNow(new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains("0 of [c] people", await LookAsync(), StringComparison.Ordinal);
        Assert.Contains("Checked until no day yet", await LookAsync(), StringComparison.Ordinal);
        await FileAsync(db => db.CaseChecks.Add(new() { CaseId = scene.CaseId, ImportId = Guid.NewGuid(), At = app.Clock.GetUtcNow().UtcDateTime, CheckedUntil = new(2026, 11, 29), Found = 0 }));
        Assert.Contains("Checked until 29 Nov 2026", await LookAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_OPCC_staff_and_the_analyst_asks_page_picture_and_file_alike()
    {
        await using var app = await TestApp.On();
        foreach (var role in Roles.ForPeople.Where(r => r is not (Role.OpccStaff or Role.ForceAnalyst)))
        {
            Assert.IsType<Forbidden>((await app.SendAs(role, new CountReoffending.Query(Everybody))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new CompareCohorts.Query())).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new CountTrends.Query(Cohort.Cautioned))).Problem);
            Assert.IsType<Forbidden>((await app.SendAs(role, new DownloadFigure.Query("reoffending", "curve", true, Everybody, Referred))).Problem);
        }

        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new CountReoffending.Query(Everybody with { Only = new(CountedBy.Area, "XXX") }))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new DownloadFigure.Query("reoffending", "nonsense", false, Everybody, Referred))).Problem);
        Assert.IsType<NotFound>((await app.SendAs(Role.OpccStaff, new DownloadFigure.Query("nonsense", "curve", true, Everybody, Referred))).Problem);
    }

    [Fact]
    public void A_page_says_its_finding_with_interval_maturity_and_the_version_of_harm()
    {
        var figures = ReoffendingFigures.Of(Published(), new(Cohort.Cautioned, null, CountedBy.Sex));

        Assert.Matches("^One in \\d+ reoffends within a year of the caution$", figures.Heading);
        Assert.Contains("not checked yet", figures.Basis, StringComparison.Ordinal);
        Assert.Contains("CCHI 2026", figures.Tiles[2].What, StringComparison.Ordinal);
        Assert.Contains("median", figures.Tiles[2].Beside, StringComparison.Ordinal);
        Assert.Contains("log-rank P", figures.Pictures[0].Title, StringComparison.Ordinal);
        Assert.Contains(Counting.CompletersWarning, ReoffendingFigures.Of(Published(), new(Cohort.Cautioned, new(CountedBy.Completion, Slices.Completed), CountedBy.Year)).Warnings);
        Assert.DoesNotContain(Counting.CompletersWarning, figures.Warnings);
    }

    [Fact]
    public void A_picture_carries_its_numbers_in_words_and_nothing_the_content_policy_forbids()
    {
        var published = Published();
        Figures[] pages =
        [
            ReoffendingFigures.Of(published, new(Cohort.Cautioned, null, CountedBy.Sex)), ComparisonFigures.Of(published, withHers: true),
            TrendFigures.Of(published, Cohort.Cautioned, [(new DateOnly(2025, 1, 1), "Policy <changed>")]),
        ];

        Assert.All(pages.SelectMany(p => p.Pictures).Where(p => p.Key != "referrals"), p => // nobody is referred here
        {
            Assert.NotNull(p.Svg);
            Assert.Contains("role=\"img\" aria-label=\"", p.Svg, StringComparison.Ordinal);
            Assert.DoesNotContain("style", p.Svg, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("script", p.Svg, StringComparison.OrdinalIgnoreCase);
            System.Xml.Linq.XDocument.Parse(p.Svg);
        });
        Assert.All(pages, p => Assert.All(p.Pictures, picture => Assert.Contains(p.Tables, t => t.Key == picture.Table)));
        Assert.Matches(new Regex("stroke-dasharray"), pages[0].Pictures[0].Svg);
    }

    [Fact]
    public void The_comparison_says_what_it_is_and_never_names_a_crime_outcome()
    {
        var figures = ComparisonFigures.Of(Published(), withHers: true);

        Assert.Contains(ComparisonFigures.WhatItIs, figures.Warnings);
        Assert.DoesNotContain(figures.Tables.SelectMany(t => t.Rows.Select(r => r.Label + string.Join(' ', r.Cells)).Append(t.Note).Append(t.Caption)), t => t.Contains("outcome 16", StringComparison.OrdinalIgnoreCase));
        Assert.All(figures.Tables.Single(t => t.Key == "effects").Rows, r => Assert.NotEmpty(r.Cells[2]));
        Assert.NotEmpty(figures.Tables.Single(t => t.Key == "effects").Rows);
        Assert.Contains(figures.Tables.Single(t => t.Key == "differences").Rows, r => !r.Cells.Contains(PublishedCount.Symbol));
    }

    [Theory]
    [InlineData("area.HAL", CountedBy.Area, "HAL")]
    [InlineData("age.18 to 24", CountedBy.Age, "18 to 24")]
    [InlineData("year.2025/26", CountedBy.Year, "2025/26")]
    public void What_a_page_is_narrowed_to_stands_in_its_address(string written, CountedBy by, string value)
    {
        Assert.Equal(new Slice(by, value), FigureWords.ReadSlice(written));
        Assert.Equal(written, new Slice(by, value).Address());
    }

    [Theory, InlineData(""), InlineData(null), InlineData("area"), InlineData("colour.red"), InlineData("99.x"), InlineData("area.")]
    public void Anything_else_narrows_nothing(string? written) => Assert.Null(FigureWords.ReadSlice(written));

    private static Publication Published()
    {
        var cohorts = new[] { Cohort.Cautioned, Cohort.NotCautioned }.ToDictionary(c => c, c => People(c, 900));
        return new(
            new DateOnly(2026, 10, 31), new(2026, 11, 20), "CCHI 2026", Areas,
            Domain.Monitoring.ForceCounts.Of([], [.. cohorts.Values.SelectMany(c => c)], ["CHE", "HAL"]), Adjusted.Of(Adjusted.PeopleOf(cohorts.Values.SelectMany(c => c), new Counting())));
    }

    /// <summary>Drawn by a seed, so that no characteristic goes with another by arithmetic.</summary>
    private static List<FollowedCase> People(Cohort cohort, int people)
    {
        Random random = new(people + (int)cohort);
        return [.. Enumerable.Range(0, people).Select(i => Somebody(cohort, i, random))];
    }

    private static FollowedCase Somebody(Cohort cohort, int i, Random random)
    {
        int? days = random.Next(10) == 0 ? null : 900 - (i / 2);
        return new()
        {
            CaseId = Guid.NewGuid(),
            PersonId = Guid.NewGuid(),
            Cohort = cohort,
            IsFirstOfPerson = true,
            Track = Track.ConditionalCaution,
            Source = random.Next(3) == 0 ? ReferralSource.VoluntaryAttendance : ReferralSource.Custody,
            Area = random.Next(3) == 0 ? "HAL" : "CHE",
            ProgrammeVersion = "cara-1",
            Risk = RiskLevel.Standard,
            Sex = random.Next(3) > 0 ? Sex.Male : Sex.Female,
            Age = random.Next(5) < 2 ? 22 : 30,
            EthnicityGroup = "White",
            IsCompleted = random.Next(4) > 0,
            IndexDay = new DateOnly(2024, 5, 1).AddDays(i),
            FollowedDays = days,
            CheckedDays = days,
            Reoffences = days is not null && random.Next(100) < (cohort == Cohort.Cautioned ? 18 : 30)
                ? [new(1 + random.Next(440), random.Next(2) == 0, (VictimOfReoffence)random.Next(3), random.Next(2) == 0 ? 460 : null, random.Next(3))]
                : [],
        };
    }
}
