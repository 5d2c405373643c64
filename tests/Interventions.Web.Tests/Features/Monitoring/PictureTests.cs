using System.Globalization;
using System.Xml.Linq;
using Bunit;
using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.Monitoring.Charts;
using Interventions.Web.Features.Returns;
using Interventions.Web.Pipeline;
using Interventions.Web.Tests.VictimSupport;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Interventions.Web.Tests.Features.Monitoring;

/// <summary>Pictures full of data, nearly empty, and as files (decision 0038).</summary>
public sealed class PictureTests : BunitContext
{
    private static readonly (DateOnly Day, string Words)[] Events =
    [
        (new(2023, 4, 1), "policy of the force changed, with eligibility rules Cheshire 1"), (new(2024, 1, 7), "CARA, version 2, began"), (new(2024, 1, 7), "Joint response began in Halton"),
        (new(2024, 2, 1), "IDVA car, same visit, began in Cheshire West and Chester"), (new(2024, 8, 8), "policy of the force changed"), (new(2026, 3, 1), "Custody programme of thirty-two hours, version 1, began"),
    ];

    public static IEnumerable<TheoryDataRow<string>> Pages => Full.Select(p => new TheoryDataRow<string>(p.Name));

    private static IEnumerable<(string Name, Func<Figures> Make)> Full =>
    [
        .. new[] { CountedBy.Year, CountedBy.Area, CountedBy.Sex, CountedBy.Completion }.Select(by => ($"reoffending-{by}", (Func<Figures>)(() => ReoffendingFigures.Of(GeneratedForce.Large, new(Cohort.Cautioned, null, by))))),
        ("reoffending-narrowed", () => ReoffendingFigures.Of(GeneratedForce.Large, new(Cohort.NotCautioned, new(CountedBy.Area, "HAL"), CountedBy.Sex))),
        ("comparison", () => ComparisonFigures.Of(GeneratedForce.Large, withHers: true)),
        .. new[] { Cohort.Cautioned, Cohort.NotCautioned }.Select(c => ($"trends-{c}", (Func<Figures>)(() => TrendFigures.Of(GeneratedForce.Large, c, Events)))),
        ("trends-of-referrals", () => TrendFigures.Of(GeneratedForce.Referred, Cohort.Cautioned, Events)),
        .. Enum.GetValues<Track>().Select(t => ($"funnel-{t}", (Func<Figures>)(() => FunnelFigures.Of(GeneratedForce.Referred, new(t, null, CaseBy.Source), withHers: true) with { Pictures = [FunnelFigures.Small(GeneratedForce.Referred, t)] }))),
    ];

    [Theory, MemberData(nameof(Pages))]
    public void No_words_of_a_full_picture_lie_on_others_or_leave_it(string page)
    {
        var figures = Full.Single(p => p.Name == page).Make();
        var pictures = figures.Pictures;

        Assert.All(pictures.Where(p => p.Svg is not null), p =>
        {
            AssertRoomForWords(p.Key, p.Svg!);
            Assert.Equal(p.Title, XElement.Parse(p.Svg!).Attribute("aria-label")!.Value);
        });
        Assert.Contains(pictures, p => p.Svg is not null);
        KeepForTheEye(page, Render<FiguresBody>(b => b.Add(x => x.Figures, figures).Add(x => x.Page, "trends").Add(x => x.Asked, "cohort=cautioned")).Markup);
    }

    [Fact]
    public void Nor_where_many_curves_end_together_or_many_areas_are_alike()
    {
        AssertRoomForWords("curves", SixCurves());
        AssertRoomForWords("areas", TwelveAreas());
    }

    [Fact]
    public void A_funnel_plot_says_which_area_lies_outside_the_limits()
    {
        var plot = TrendFigures.Of(GeneratedForce.Large, Cohort.Cautioned, []).Pictures.Single(p => p.Key == "funnel-plot");

        Assert.StartsWith("Cheshire East lies above the 99.8 % limit", plot.Title, StringComparison.Ordinal);
        Assert.All(GeneratedForce.Areas, a => Assert.Contains($">{a.Name}<", plot.Svg, StringComparison.Ordinal));
        Assert.Contains("99.8 % limit<", plot.Svg, StringComparison.Ordinal);
    }

    [Fact]
    public void Cohorts_of_years_are_told_after_6_12_and_24_months_with_how_many_are_followed()
    {
        var people = GeneratedForce.People(Cohort.Cautioned, 2400, 4);
        var table = TrendFigures.Of(GeneratedForce.Large, Cohort.Cautioned, []).Tables.Single(t => t.Key == "cohorts");
        var ofYear = people.FindAll(p => Slices.YearOf(p.IndexDay) == "2023/24");
        var row = table.Rows.Single(r => r.Label == "2023/24");

        Assert.Equal(ofYear.Count.ToString(CultureInfo.InvariantCulture), row.Cells[0]);
        foreach (var (days, column) in new[] { (183, 1), (365, 3), (730, 5) })
        {
            var mature = ofYear.FindAll(p => p.FollowedDays >= days);
            var share = Proportions.Wilson(mature.Count(m => m.Reoffences.Any(r => r.Day <= days)), mature.Count);
            Assert.Equal($"{mature.Count} of {ofYear.Count}", row.Cells[column]);
            Assert.Contains($"({100 * share.Low:0.0} to {100 * share.High:0.0})", row.Cells[column + 1], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Trends_show_how_often_and_with_what_harm_and_never_a_mean_of_harm_without_median_and_share_with_none()
    {
        var figures = TrendFigures.Of(GeneratedForce.Large, Cohort.Cautioned, []);
        var harm = figures.Pictures.Single(p => p.Key == "harm");

        Assert.Contains(">median<", harm.Svg, StringComparison.Ordinal);
        Assert.Contains(">no harm<", harm.Svg, StringComparison.Ordinal);
        Assert.Contains("CCHI 2026", harm.Svg, StringComparison.Ordinal);
        Assert.Equal(YearFigures.OfHarm, harm.Warning);
        Assert.All(new[] { "frequency", "year-kinds", "cohorts" }, key => Assert.NotNull(figures.Pictures.Single(p => p.Key == key).Svg));
        Assert.All(figures.Tables.Single(t => t.Key == "year-means").Rows, r => Assert.Equal(r.Cells[2] is PublishedCount.Symbol, r.Cells[3] is PublishedCount.Symbol));
    }

    [Fact]
    public void Trends_end_with_the_referrals_of_each_quarter_and_kind_as_published_with_what_changed_marked()
    {
        var figures = TrendFigures.Of(GeneratedForce.Referred, Cohort.NotCautioned, Events);
        var (picture, table) = (figures.Pictures[^1], figures.Tables.Single(t => t.Key == "referrals"));

        Assert.Matches("^Referrals: most in [A-Z][a-z]{2} to [A-Z][a-z]{2} 20\\d\\d \\(quarter \\d\\), \\d+$", picture.Title);
        Assert.All(new[] { "All referrals", Track.ConditionalCaution.InWords(), Track.Voluntary.InWords(), "1" }, w => Assert.Contains($">{w}<", picture.Svg, StringComparison.Ordinal));
        Assert.StartsWith("Everybody referred in the force", picture.Warning, StringComparison.Ordinal);
        Assert.All(table.Rows, r => Assert.Equal(GeneratedForce.Referred.Cases.Count(new CaseSlice(CaseBy.Quarter, Code(r.Label))).ToString(), r.Cells[0]));
        Assert.Contains(table.Rows, r => r.Cells[2] is PublishedCount.Symbol);

        static string Code(string label) => GeneratedForce.Referred.Cases.Values(CaseBy.Quarter).Single(q => Quarter.Read(q).InWords == label);
    }

    [Fact]
    public void The_board_page_draws_the_funnel_of_each_kind_with_the_numbers_of_its_page()
    {
        Assert.All(Enum.GetValues<Track>(), t =>
        {
            var (small, large) = (FunnelFigures.Small(GeneratedForce.Referred, t), FunnelFigures.Of(GeneratedForce.Referred, new(t, null, CaseBy.Source), withHers: true));
            Assert.Equal($"{t.InWords()}. {large.Pictures[0].Title}", small.Title);
            Assert.Equal(Words(large.Pictures[0].Svg!), Words(small.Svg!));
        });
        var board = ShowBoard();
        Assert.Equal(Enum.GetValues<Track>().Select(t => FunnelFigures.Small(GeneratedForce.Referred, t).Title), board.FindAll(".board-pair figcaption").Select(c => c.TextContent));

        static IEnumerable<string> Words(string svg) => XElement.Parse(svg).Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
    }

    [Fact]
    public void A_line_is_broken_where_a_quarter_is_withheld()
    {
        PublishedShare share = new(20, 15, 25, false);
        (DateOnly, PublishedShare)[] points = [(new(2025, 1, 1), share), (new(2025, 4, 1), share), (new(2025, 10, 1), share), (new(2026, 1, 1), share)];

        Assert.Equal(2, XElement.Parse(Chart.Trend(points, [], "Shares")).Elements().Count(e => e.Name.LocalName == "path"));
    }

    [Fact]
    public void A_file_carries_its_marking_its_title_its_warning_and_what_was_counted()
    {
        var figures = ReoffendingFigures.Of(GeneratedForce.Large, new(Cohort.Cautioned, new(CountedBy.Completion, Slices.Completed), CountedBy.Sex));
        var picture = figures.Pictures.First(p => p.Svg is not null);
        var file = XElement.Parse(PictureFile.Of(picture, figures.Basis)!);
        var words = file.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToList();
        var all = string.Join(' ', words);

        Assert.Equal(("OFFICIAL-SENSITIVE", "OFFICIAL-SENSITIVE"), (words[0], words[^1]));
        Assert.All(new[] { picture.Title, figures.Basis, Counting.CompletersWarning }, w => Assert.Contains(w, all, StringComparison.Ordinal));
        Assert.Equal((picture.Title, figures.Basis), (file.Elements().First().Value, file.Elements().Skip(1).First().Value));
        Assert.All(file.Elements().Where(e => e.Name.LocalName == "text").Select(Box), b => Assert.InRange(b.Right, 0, Number(file.Attribute("width")!.Value)));
        Assert.DoesNotContain("style", file.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, InlineData(0), InlineData(6)]
    public void Where_there_is_little_or_nothing_each_picture_says_why_and_the_table_is_there(int people)
    {
        var published = GeneratedForce.Of(people, 1);
        Figures[] pages = [ReoffendingFigures.Of(published, new(Cohort.Cautioned, null, CountedBy.Year)), ComparisonFigures.Of(published, withHers: true), TrendFigures.Of(published, Cohort.Cautioned, Events)];

        Assert.All(pages.SelectMany(p => p.Pictures.Select(picture => (Page: p, Picture: picture))), p =>
        {
            Assert.NotEmpty(p.Picture.Title);
            Assert.Contains(p.Page.Tables, t => t.Key == p.Picture.Table);
            Assert.Equal(p.Picture.Svg is null, PictureFile.Of(p.Picture, p.Page.Basis) is null);
        });
        Assert.All(pages.SelectMany(p => p.Pictures), p => Assert.Null(p.Svg));
        var shown = Render<FiguresBody>(b => b.Add(x => x.Figures, pages[2]).Add(x => x.Page, "trends").Add(x => x.Asked, "cohort=cautioned"));
        Assert.Equal(pages[2].Pictures.Count(p => p.Svg is null), shown.FindAll("figure p a[href^='#table-']").Count);
    }

    [Fact]
    public void Beside_each_picture_stand_its_table_and_both_kinds_of_file()
    {
        var figures = TrendFigures.Of(GeneratedForce.Large, Cohort.Cautioned, Events);
        var page = Render<FiguresBody>(b => b.Add(x => x.Figures, figures).Add(x => x.Page, "trends").Add(x => x.Asked, "cohort=cautioned"));

        Assert.Equal(figures.Pictures.Count(p => p.Svg is not null), page.FindAll("button[data-png]").Count);
        Assert.All(page.FindAll("button[data-png]"), b =>
        {
            Assert.Matches("^/monitoring/figures/trends/[a-z-]+\\.svg\\?cohort=cautioned", b.GetAttribute("data-png"));
            Assert.Equal("status", page.Find($"#{b.GetAttribute("aria-describedby")}").GetAttribute("role"));
        });
        Assert.All(page.FindAll(".picture-files a[href^='#']"), a => Assert.NotNull(page.Find(a.GetAttribute("href")!)));
    }

    [Fact]
    public void The_page_of_a_quarter_shows_its_numbers_and_each_picture_that_can_be_drawn()
    {
        var page = ShowBoard();

        Assert.Contains("310", page.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll("svg"));
        Assert.All(page.FindAll("svg"), s => Assert.NotEmpty(s.GetAttribute("aria-label")!));
        KeepForTheEye("board", page.Markup);
    }

    private IRenderedComponent<BoardPage> ShowBoard()
    {
        AnsweringMediator mediator = new();
        Services.AddSingleton<IMediator>(mediator);
        Quarter quarter = new(new(2026, 7, 1));
        mediator.Answers[typeof(ViewBoardPage.Query)] = Outcome.Of(new ViewBoardPage.View(
            quarter, [quarter], [.. new[] { "Referred", "Decided", "Started", "Completed", "Left" }.Select((t, i) => new FigureRow(t, t, ReturnCount.All, $"{310 - (43 * i)}"))],
            [.. Enum.GetValues<Track>().Select(t => FunnelFigures.Small(GeneratedForce.Referred, t))], ReoffendingFigures.Of(GeneratedForce.Large, new(Cohort.Cautioned, null, CountedBy.Year)), ComparisonFigures.Of(GeneratedForce.Large, withHers: true), TrendFigures.Of(GeneratedForce.Large, Cohort.Cautioned, Events)));
        return Render<BoardPage>();
    }

    /// <summary>What a test has drawn, as a page to look at or to print: set INTERVENTIONS_PICTURES_TO to a folder with wwwroot in it.</summary>
    private static void KeepForTheEye(string name, string markup)
    {
        if (Environment.GetEnvironmentVariable("INTERVENTIONS_PICTURES_TO") is not { } folder)
        {
            return;
        }

        File.WriteAllText(
            Path.Combine(folder, $"{name}.html"),
            $"<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>{name}</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"stylesheet\" href=\"wwwroot/lib/bootstrap.min.css\"><link rel=\"stylesheet\" href=\"wwwroot/theme.css\"></head><body><p class=\"marking\">OFFICIAL-SENSITIVE</p><main id=\"main\"><h1>{name}</h1>{markup}</main></body></html>");
    }

    private static void AssertRoomForWords(string picture, string drawn)
    {
        var svg = XElement.Parse(drawn);
        var size = svg.Attribute("viewBox")!.Value.Split(' ').Select(Number).ToArray();
        var words = svg.Elements().Where(e => e.Name.LocalName == "text" && e.Value.Length > 0).Select(Box).ToList();
        Assert.DoesNotContain(words, w => w.Left < 0 || w.Top < 0 || w.Right > size[2] || w.Bottom > size[3]);
        foreach (var (a, b) in words.SelectMany((a, i) => words.Skip(i + 1).Select(b => (a, b))))
        {
            Assert.False(a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom, $"{picture}: \"{a.Words}\" lies on \"{b.Words}\"");
        }
    }

    private static string SixCurves() => Chart.Survival(
        [
            .. Enumerable.Range(0, 6).Select(c => ($"20{19 + c}/{20 + c}", new PublishedCurve(
                [.. Enumerable.Range(0, 9 - c).Select(q => new CurvePoint(91 * q, 1 - (0.04 * q) - (0.002 * c), q == 0 ? null : new Interval(0.96 - (0.04 * q), 1.01 - (0.04 * q))))],
                [.. Enumerable.Range(0, 9 - c).Select(q => (91 * q, 800 - (60 * q)))]))),
        ],
        "Six years");

    private static string TwelveAreas() => Chart.FunnelPlot(
        [.. Enumerable.Range(0, 12).Select(a => new FunnelArea($"Local policing area {a + 1}", 300 + (11 * a), new(20 + (a == 11 ? 14 : a % 3), 15, 26, false), Rates.Funnel(300 + (11 * a), 0.21)))], 21, "Twelve areas");

    private static (string Words, double Left, double Top, double Right, double Bottom) Box(XElement text)
    {
        var (x, y, size) = (Number(text.Attribute("x")!.Value), Number(text.Attribute("y")!.Value), Number(text.Attribute("font-size")?.Value ?? "14"));
        var wide = 0.48 * size * text.Value.Length;
        var left = text.Attribute("text-anchor")?.Value switch { "end" => x - wide, "middle" => x - (wide / 2), _ => x };
        return (text.Value, left, y - (0.75 * size), left + wide, y + (0.2 * size));
    }

    private static double Number(string written) => double.Parse(written, CultureInfo.InvariantCulture);
}
