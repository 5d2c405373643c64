using Interventions.Domain.Calendar;
using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Lays out what is published of the reoffending of a cohort, or of one slice of it.</summary>
internal static class ReoffendingFigures
{
    private const int MostCurves = 6;
    private const string All = "All";

    public static Figures Of(Publication published, FiguresAsked asked)
    {
        var counts = published.Cohorts[asked.Cohort];
        var (whole, means) = (counts.Counts(asked.Only), counts.Means(asked.Only));
        var who = asked.Only is { } only ? $"{asked.Cohort.InWords()}, {only.InWords(published.Areas)}" : asked.Cohort.InWords();
        var curves = CurvesOf(published, counts, asked);
        var years = asked is { Only: null, By: CountedBy.Year } ? YearsOf(counts) : [];
        var warning = asked.Only is { By: CountedBy.Completion } ? Counting.CompletersWarning : asked.Cohort == Cohort.NotCautioned ? ComparisonFigures.WhatItIs : null;
        return new(
            whole.Share is { } share ? $"{FigureWords.OneIn(share.Percent)} within a year of {asked.Cohort.DayZero()}" : "Too few people for a share who reoffend",
            Basis(published, who, whole),
            Tiles(published, counts, asked, whole, means),
            [.. new[] { Curve(asked, curves, counts), Shares(published, counts, asked) }.Concat(asked is { Only: null, By: CountedBy.Year } ? [CurvesOfYears(years, counts)] : []).Select(p => p with { Warning = warning })],
            [Breakdown(published, counts, asked), Kinds(counts, asked), Points([.. curves, .. years])],
            Warnings(asked, means));
    }

    public static string Basis(Publication published, string who, GroupCounts whole) =>
        $"{who}: {whole.Mature} of {whole.People} people followed for 12 months; {whole.NotChecked} not checked yet, {whole.TooEarly} for less than that. "
        + $"Crimes of which police suspect them, committed after day zero, whether or not proven. Checked until {published.CheckedUntil?.InWords() ?? "no day yet"}; cases as they stood at the end of {published.Until.InWords()}.{published.Rounding}";

    private static IReadOnlyList<FigureTile> Tiles(Publication published, ReoffendingCounts counts, FiguresAsked asked, GroupCounts whole, PublishedMeans? means)
    {
        var same = counts.OfKind(asked.Only, new(Kind: OffenceKind.SameVictim)).Share;
        var harm = means?.Harm;
        return
        [
            new(whole.Share is { } s ? $"{FigureWords.One(s.Percent)} %" : PublishedCount.Symbol, "reoffended in 12 months", whole.Share is { } i ? $"95 % interval {FigureWords.One(i.Low)} to {FigureWords.One(i.High)}" : "withheld"),
            new(means is null ? PublishedCount.Symbol : FigureWords.Two(means.Frequency.Value), "reoffences a person", means is null ? "withheld" : $"{FigureWords.Two(means.Frequency.Interval.Low)} to {FigureWords.Two(means.Frequency.Interval.High)}"),
            new(harm is null ? PublishedCount.Symbol : FigureWords.One(harm.Mean.Value), $"harm days a person ({published.HarmTable ?? "no table"})",
                harm is null ? "withheld" : $"median {FigureWords.One(harm.Median)}; {100 * harm.ShareWithNone:0} % none; n {PublishedCount.Rounded(harm.People, published.RoundsTo)}{(harm.Unscored > 0 ? "; some offences have no value" : "")}"),
            new(same is null ? PublishedCount.Symbol : $"{FigureWords.One(same.Percent)} %", "against the same victim", same is null ? "withheld" : $"{FigureWords.One(same.Low)} to {FigureWords.One(same.High)}"),
        ];
    }

    private static List<(string Name, PublishedCurve Curve)> CurvesOf(Publication published, ReoffendingCounts counts, FiguresAsked asked)
    {
        if (asked.Only is not null || asked.By == CountedBy.Year)
        {
            return counts.Curve(asked.Only) is { } one ? [(All, one)] : [];
        }

        return
        [
            .. counts.Values(asked.By).Select(v => (Name: new Slice(asked.By, v).InWords(published.Areas), Curve: counts.Curve(new(asked.By, v))))
                .Where(c => c.Curve is not null).OrderByDescending(c => c.Curve!.AtRisk[0].People).Take(MostCurves).Select(c => (c.Name, c.Curve!)),
        ];
    }

    /// <summary>The last years whose curve can be shown.</summary>
    private static List<(string Name, PublishedCurve Curve)> YearsOf(ReoffendingCounts counts) =>
        [.. counts.Values(CountedBy.Year).Select(y => (Name: y, Curve: counts.Curve(new(CountedBy.Year, y)))).Where(c => c.Curve is not null).TakeLast(MostCurves).Select(c => (c.Name, c.Curve!))];

    private static Picture CurvesOfYears(List<(string Name, PublishedCurve Curve)> years, ReoffendingCounts counts)
    {
        if (years.Count < 2)
        {
            return new("curve-years", "Curves of single years cannot be set beside each other: too few people, or they would tell of one", null, "points");
        }

        var title = counts.LogRankP(CountedBy.Year) is < 0.05 and var p
            ? $"Curves of the years differ by more than chance (log-rank P {(p < 0.001 ? "under 0.001" : $"{p:0.000}")})"
            : "Curves of the years do not differ by more than chance";
        return new("curve-years", title, Chart.Survival(years, title), "points");
    }

    private static Picture Curve(FiguresAsked asked, List<(string Name, PublishedCurve Curve)> curves, ReoffendingCounts counts)
    {
        var p = curves.Count > 1 ? counts.LogRankP(asked.By) : null;
        var title = (curves.Count, p) switch
        {
            (0, _) => "No curve can be shown: too few people, or it would tell of one",
            (1, _) => $"{(curves[0].Name == All ? "" : $"{curves[0].Name}: ")}{100 * curves[0].Curve.Points[^1].Survival:0} % are still clear after {Math.Round(curves[0].Curve.LastDay * 12 / 365.0):0} months",
            (_, < 0.05) => $"Curves by {asked.By.InWords()} differ by more than chance (log-rank P {(p < 0.001 ? "under 0.001" : $"{p:0.000}")})",
            _ => $"Curves by {asked.By.InWords()} do not differ by more than chance (log-rank P {p:0.00})",
        };
        return new("curve", title, curves.Count == 0 ? null : Chart.Survival(curves, title), "points");
    }

    private static Picture Shares(Publication published, ReoffendingCounts counts, FiguresAsked asked)
    {
        var by = ByOf(asked);
        var rows = counts.Values(by).Select(v => (Name: new Slice(by, v).InWords(published.Areas), counts.Counts(asked.Only, new(by, v)).Share)).Where(r => r.Share is not null).Select(r => (r.Name, r.Share!)).ToList();
        var title = rows.Count == 0 ? $"No share can be shown by {by.InWords()}" : FigureWords.Apart(rows, counts.Counts(asked.Only).Share, by == CountedBy.PriorHarm ? "group" : by.InWords());
        return new("shares", title, rows.Count == 0 ? null : Chart.Shares(rows, title, counts.Counts(asked.Only).Share?.Percent), "breakdown");
    }

    private static NumbersTable Breakdown(Publication published, ReoffendingCounts counts, FiguresAsked asked)
    {
        var by = ByOf(asked);
        return new(
            "breakdown", $"Within 12 months, by {by.InWords()}", Words(by), ["People", "Not checked yet", "Followed for less", "Followed 12 months", "Reoffended", "Did not", "Per cent (95 % interval)"],
            [.. counts.Values(by).Select(v => Row(new Slice(by, v).InWords(published.Areas), counts.Counts(asked.Only, new(by, v)))), Row(All, counts.Counts(asked.Only))],
            "Not checked yet is not the same as clear. Percentages are of those followed for 12 months, and none is given for fewer than ten.");

        static NumbersRow Row(string label, GroupCounts c) =>
            new(label, [.. new[] { c.People, c.NotChecked, c.TooEarly, c.Mature, c.Reoffended, c.Clear }.Select(n => n.ToString()), c.People.Number == 0 ? "" : c.Share.InWords()]);
    }

    private static NumbersTable Kinds(ReoffendingCounts counts, FiguresAsked asked) => new(
        "kinds", "What kind, and by when", "What", ["Followed so long", "Reoffended", "Did not", "Per cent (95 % interval)"],
        [
            .. ReoffendingCounts.Countings.Select(c => (Counting: c, Counts: counts.OfKind(asked.Only, c))).Select(k => new NumbersRow(
                $"{k.Counting.Kind.InWords()}{(k.Counting.ProvenOnly ? ", proven" : "")}, {Math.Round(k.Counting.HorizonDays / 30.4):0} months",
                [k.Counts.Mature.ToString(), k.Counts.Reoffended.ToString(), k.Counts.Clear.ToString(), k.Counts.Mature.Number == 0 ? "" : k.Counts.Share.InWords()])),
        ],
        "Suspected means named as a suspect; proven means cautioned or convicted within the year or half a year more, so proven figures rest on people followed for 18 months. Same and another victim are told by the force's own number; where there is none, neither counts.");

    private static NumbersTable Points(List<(string Name, PublishedCurve Curve)> curves) => new(
        "points", "Still clear, by months after day zero", "Who", ["Months", "Per cent still clear", "95 % interval", "Followed and clear after that day"],
        [
            .. curves.SelectMany(c => c.Curve.Points.Select(p => new NumbersRow(c.Name,
            [
                Math.Round(p.Day * 12 / 365.0).ToString("0", Hosting.British.Culture), FigureWords.One(100 * p.Survival),
                p.Interval is { } i ? $"{FigureWords.One(100 * i.Low)} to {FigureWords.One(100 * i.High)}" : "",
                c.Curve.AtRisk.Where(r => r.Day == p.Day).Select(r => r.People.ToString(Hosting.British.Culture)).FirstOrDefault(""),
            ]))),
            .. curves.Select(c => new NumbersRow(c.Name, ["", c.Curve.MedianDay is { } d ? $"median {d} days" : "median not reached", "", ""])),
        ],
        "Kaplan-Meier with 95 % log-log intervals; death and removal from the country end it. Points are left out where fewer than five people reoffended since the one before, and the line ends where fewer than ten are left.");

    private static IReadOnlyList<string> Warnings(FiguresAsked asked, PublishedMeans? means) =>
    [
        .. asked.Only is { By: CountedBy.Completion } ? [Counting.CompletersWarning] : (string[])[],
        .. means?.Harm is { } ? [YearFigures.OfHarm] : (string[])[],
        .. asked.Cohort == Cohort.NotCautioned ? [ComparisonFigures.WhatItIs] : (string[])[],
    ];

    private static CountedBy ByOf(FiguresAsked asked) => asked.By != asked.Only?.By ? asked.By : asked.By == CountedBy.Year ? CountedBy.Area : CountedBy.Year;

    private static string Words(CountedBy by) => Components.Layout.Words.AtStart(by.InWords());
}
