using Interventions.Domain.Cases;
using Interventions.Domain.Monitoring;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A cohort quarter by quarter and year by year, each followed on, its areas beside each other, and who was referred.</summary>
internal static class TrendFigures
{
    private const string All = "All referrals";
    private const string Everybody = "Everybody referred in the force, of whatever cohort the page is. The last quarter may not be over.";

    /// <param name="published">What is published.</param>
    /// <param name="cohort">Of whom.</param>
    /// <param name="events">What changed, and when.</param>
    public static Figures Of(Publication published, Cohort cohort, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        var counts = published.Cohorts[cohort];
        var quarters = counts.Values(CountedBy.Quarter).Select(q => (Slice: new Slice(CountedBy.Quarter, q), Counts: counts.Counts(new(CountedBy.Quarter, q)))).ToList();
        var points = quarters.Where(q => q.Counts.Share is not null).Select(q => (Quarter: Day(q.Slice.Value), Share: q.Counts.Share!)).ToList();
        var warning = cohort == Cohort.NotCautioned ? ComparisonFigures.WhatItIs : null;
        var (byYear, yearTables) = YearFigures.Of(published, counts, events);
        return new(
            Heading(points),
            ReoffendingFigures.Basis(published, cohort.InWords(), counts.Counts(null)),
            [],
            [.. new[] { Trend(cohort, points, events) }.Concat(AreaFigures.Pictures(published, counts)).Concat(byYear).Select(p => p with { Warning = p.Warning ?? warning }), Referrals(published, events)],
            [Quarters(published, quarters), AreaFigures.Table(published, counts), .. yearTables, ReferralTable(published), Events(events)],
            ["Something that happened in the same quarter need not be the cause of a change.", .. warning is null ? (string[])[] : [warning]]);
    }

    private static string Heading(List<(DateOnly Quarter, PublishedShare Share)> points) => points.Count < 2 ? "Too few quarters can be shown for a trend" : (points[0].Share, points[^1].Share) switch
    {
        var (a, b) when b.High < a.Low => "Fewer reoffend than at the beginning",
        var (a, b) when b.Low > a.High => "More reoffend than at the beginning",
        _ => "No clear change in how many reoffend",
    };

    private static Picture Trend(Cohort cohort, List<(DateOnly Quarter, PublishedShare Share)> points, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        if (points.Count == 0)
        {
            return new("trend", "No quarter can be shown: too few people, or it would tell of one", null, "quarters");
        }

        var title = points.Count == 1
            ? $"Only the quarter {Quarter.Of(points[0].Quarter).InWords} can be shown"
            : $"{Heading(points)}: {FigureWords.One(points[0].Share.Percent)} % of {Quarter.Of(points[0].Quarter).InWords}, {FigureWords.One(points[^1].Share.Percent)} % of {Quarter.Of(points[^1].Quarter).InWords}, within 12 months of {cohort.DayZero()}";
        return new("trend", title, Chart.Trend(points, events, title), "quarters");
    }

    /// <summary>What became of those of one quarter.</summary>
    private static NumbersTable Quarters(Publication published, List<(Slice Slice, GroupCounts Counts)> quarters) => new(
        "quarters", "What became of those of each quarter", "Quarter", ["People", "Not checked yet", "Followed for less", "Followed 12 months", "Reoffended", "Did not", "Per cent (95 % interval)"],
        [.. quarters.Select(q => AreaFigures.Row(q.Slice.InWords(published.Areas), q.Counts))], "Each quarter is followed on by itself: people stay in the quarter they began in.");

    /// <summary>Who was referred, whatever cohort is asked for: all, and each kind. A line is broken where a quarter is withheld.</summary>
    private static Picture Referrals(Publication published, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        var lines = Referred(published).Select(r => new Series(r.Words, [.. r.Quarters.Where(q => q.Count.Number is not null).Select(q => new TrendPoint(Day(q.Quarter), q.Count.Number!.Value, null))])).Where(l => l.Points.Count > 0).ToList();
        var most = lines.Where(l => l.Name == All).SelectMany(l => l.Points).MaxBy(p => p.Value);
        var title = lines.Count == 0 ? "Referrals: no quarter can be shown" : most is { Value: > 0 } ? $"Referrals: most in {Quarter.Of(most.From).InWords}, {most.Value:0}" : "Referrals by quarter";
        return new("referrals", title, lines.Count == 0 ? null : Chart.Trend(lines, new("Referrals", 3, false), events, title), "referrals", Everybody);
    }

    private static NumbersTable ReferralTable(Publication published)
    {
        var lines = Referred(published);
        return new(
            "referrals", "Referrals by quarter", "Quarter", [.. lines.Select(l => l.Words)],
            [.. lines[0].Quarters.Select((q, i) => new NumbersRow(Quarter.Read(q.Quarter).InWords, [.. lines.Select(l => l.Quarters[i].Count.ToString())]))],
            Everybody);
    }

    /// <summary>From the first quarter there was anybody to the last.</summary>
    private static IReadOnlyList<(string Words, IReadOnlyList<(string Quarter, PublishedCount Count)> Quarters)> Referred(Publication published)
    {
        var counts = published.Cases;
        var quarters = counts.Values(CaseBy.Quarter).SkipWhile(q => IsNobody(q)).Reverse().SkipWhile(q => IsNobody(q)).Reverse().ToList();
        return
        [
            (All, [.. quarters.Select(q => (q, counts.Count(new CaseSlice(CaseBy.Quarter, q))))]),
            .. Enum.GetValues<Track>().Select(t => (t.InWords(), (IReadOnlyList<(string, PublishedCount)>)[.. quarters.Select(q => (q, counts.Count(new CaseSlice(CaseBy.Quarter, q), new(CaseBy.Track, t.ToString()))))])),
        ];

        bool IsNobody(string quarter) => counts.Count(new CaseSlice(CaseBy.Quarter, quarter)).Number == 0;
    }

    private static NumbersTable Events(IReadOnlyList<(DateOnly Day, string Words)> events) => new(
        "events", "What changed", "Day", ["What"], [.. events.Select(e => new NumbersRow(e.Day.ToString("d MMM yyyy", Hosting.British.Culture), [e.Words]))],
        "Marked on the pictures where they fall between their first and their last day. A programme with no day of its own begins with its first session in the force.");

    private static DateOnly Day(string quarter) => DateOnly.ParseExact($"{quarter}-01", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
