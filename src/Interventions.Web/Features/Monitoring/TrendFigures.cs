using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A cohort quarter by quarter, each followed on, and its areas beside each other.</summary>
internal static class TrendFigures
{
    /// <param name="published">What is published.</param>
    /// <param name="cohort">Of whom.</param>
    /// <param name="events">What changed, and when.</param>
    public static Figures Of(Publication published, Cohort cohort, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        var counts = published.Cohorts[cohort];
        var quarters = counts.Values(CountedBy.Quarter).Select(q => (Slice: new Slice(CountedBy.Quarter, q), Counts: counts.Counts(new(CountedBy.Quarter, q)))).ToList();
        var points = quarters.Where(q => q.Counts.Share is not null).Select(q => (Day(q.Slice.Value), q.Counts.Share!)).ToList();
        var happened = points.Count == 0 ? [] : events.Where(e => e.Day >= points[0].Item1 && e.Day < points[^1].Item1.AddMonths(3)).ToList();
        var areas = counts.Values(CountedBy.Area).Select(a => (Name: new Slice(CountedBy.Area, a).InWords(published.Areas), counts.Counts(new(CountedBy.Area, a)).Share)).Where(a => a.Share is not null).Select(a => (a.Name, a.Share!)).ToList();
        return new(
            points.Count < 2 ? "Too few quarters can be shown for a trend" : Heading(points),
            ReoffendingFigures.Basis(published, cohort.InWords(), counts.Counts(null)),
            [],
            [
                new("trend", points.Count == 0 ? "No quarter can be shown" : $"Reoffended within 12 months, by quarter of {cohort.DayZero()}", points.Count == 0 ? null : Chart.Trend(points, happened, "Share who reoffended within 12 months, by quarter"), "quarters"),
                new("areas", areas.Count == 0 ? "No area can be shown" : Areas(areas, counts.Counts(null).Share), areas.Count == 0 ? null : Chart.Shares(areas, "Share who reoffended within 12 months, by area", counts.Counts(null).Share?.Percent), "areas"),
            ],
            [Quarters(published, quarters), AreaTable(published, counts)],
            ["Something that happened in the same quarter need not be the cause of a change."]);
    }

    private static string Heading(List<(DateOnly, PublishedShare Share)> points) => (points[0].Share, points[^1].Share) switch
    {
        var (a, b) when b.High < a.Low => "Fewer reoffend than at the beginning",
        var (a, b) when b.Low > a.High => "More reoffend than at the beginning",
        _ => "No clear change in how many reoffend",
    };

    /// <summary>Areas whose interval leaves out the whole force.</summary>
    private static string Areas(List<(string Name, PublishedShare Share)> areas, PublishedShare? whole) =>
        whole is not null && areas.FindAll(a => a.Share.Low > whole.Percent || a.Share.High < whole.Percent) is { Count: > 0 } apart
            ? $"{string.Join(", ", apart.Select(a => a.Name))}: further from the whole than chance would put one area in twenty"
            : "No area is further from the whole than chance would put it";

    /// <summary>What became of those of one quarter.</summary>
    private static NumbersTable Quarters(Publication published, List<(Slice Slice, GroupCounts Counts)> quarters) => new(
        "quarters", "What became of those of each quarter", "Quarter", ["People", "Not checked yet", "Followed for less", "Followed 12 months", "Reoffended", "Did not", "Per cent (95 % interval)"],
        [.. quarters.Select(q => Row(q.Slice.InWords(published.Areas), q.Counts))], "Each quarter is followed on by itself: people stay in the quarter they began in.");

    private static NumbersTable AreaTable(Publication published, ReoffendingCounts counts)
    {
        var whole = counts.Counts(null).Share;
        return new(
            "areas", "Areas, with the limits chance alone would keep them in", "Area", ["People", "Not checked yet", "Followed for less", "Followed 12 months", "Reoffended", "Did not", "Per cent (95 % interval)", "95 % limits for that many people"],
            [
                .. counts.Values(CountedBy.Area).Select(a => (Name: new Slice(CountedBy.Area, a).InWords(published.Areas), Counts: counts.Counts(new(CountedBy.Area, a)))).Select(a =>
                    Row(a.Name, a.Counts) is var row && whole is not null && a.Counts.Share is not null && Rates.Funnel(a.Counts.Mature.Number!.Value, whole.Percent / 100) is var limits
                        ? row with { Cells = [.. row.Cells, $"{FigureWords.One(100 * limits.Warning.Low)} to {FigureWords.One(100 * limits.Warning.High)}"] }
                        : row with { Cells = [.. row.Cells, ""] }),
            ],
            "The limits are those of a funnel plot: if all areas had the force's share, nineteen of twenty would lie inside. People differ between areas; a figure outside asks a question and answers none.");
    }

    private static NumbersRow Row(string label, GroupCounts c) =>
        new(label, [.. new[] { c.People, c.NotChecked, c.TooEarly, c.Mature, c.Reoffended, c.Clear }.Select(n => n.ToString()), c.People.Number == 0 ? "" : c.Share.InWords()]);

    private static DateOnly Day(string quarter) => DateOnly.ParseExact($"{quarter}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
