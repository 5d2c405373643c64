using Interventions.Domain.Reoffending;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Monitoring.Charts;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Cohorts of financial years, each followed on: which offences, how often, with what harm, and after 6, 12 and 24 months.</summary>
internal static class YearFigures
{
    public const string OfHarm = "Harm is made by few grave offences: read the median and the share with none beside the mean.";

    private const string FollowedSoLong = "A share counts only those followed so long, so the 12 months of a year may rest on fewer people than its 6 months.";

    private static readonly (int Days, string Words)[] Horizons = [(183, "6 months"), (Counting.Year, "12 months"), (2 * Counting.Year, "24 months")];
    private static readonly (OffenceKind Kind, string Words)[] Kinds = [(OffenceKind.Any, "any offence"), (OffenceKind.DomesticAbuse, "domestic abuse"), (OffenceKind.SameVictim, "same victim")];

    public static (IReadOnlyList<Picture> Pictures, IReadOnlyList<NumbersTable> Tables) Of(Publication published, ReoffendingCounts counts, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        List<Year> years = [.. counts.Values(CountedBy.Year).Select(y => new Year(new(CountedBy.Year, y), new(int.Parse(y.AsSpan(0, 4), System.Globalization.CultureInfo.InvariantCulture), 4, 1), counts))];
        return ([KindsOf(years, events), Frequency(years, events), Harm(years, events, published), CohortsOf(years, events)], [KindTable(years), MeansTable(years, published), CohortTable(years)]);
    }

    private static Picture KindsOf(List<Year> years, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        List<Series> lines = [.. Kinds.Select(k => Line(k.Words, years, y => y.Share(Counting.Year, k.Kind)))];
        var found = Kinds.Select(k => (k.Words, Shares: Shown(years, y => y.Share(Counting.Year, k.Kind)))).Where(k => k.Shares.Count > 1)
            .GroupBy(k => $"{Change(new(k.Shares[0].Value.Low, k.Shares[0].Value.High), new(k.Shares[^1].Value.Low, k.Shares[^1].Value.High), "fewer", "more")} since {k.Shares[0].Year.Slice.Value}", k => k.Words)
            .Select(g => $"{string.Join(", ", g)}: {g.Key}").ToList();
        return Draw("year-kinds", found.Count == 0 ? "By year, too few can be shown for a change" : $"Within 12 months, {string.Join("; ", found)}", lines, new("Per cent", 12, true), events);
    }

    private static Picture Frequency(List<Year> years, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        var shown = Shown(years, y => y.Means);
        var title = shown.Count < 2
            ? "Reoffences a person, by year: too few can be shown for a change"
            : $"Reoffences a person: {Change(shown[0].Value.Frequency.Interval, shown[^1].Value.Frequency.Interval)}, {FigureWords.Two(shown[0].Value.Frequency.Value)} of {shown[0].Year.Slice.Value} and {FigureWords.Two(shown[^1].Value.Frequency.Value)} of {shown[^1].Year.Slice.Value}";
        return Draw("frequency", title, [new("", [.. shown.Select(s => new TrendPoint(s.Year.First, s.Value.Frequency.Value, s.Value.Frequency.Interval, s.Year.IsFromFew))])], new("Reoffences a person within 12 months", 12, false), events);
    }

    /// <summary>Every year is scored by the table in force, so a change of table is no event of a year.</summary>
    private static Picture Harm(List<Year> years, IReadOnlyList<(DateOnly Day, string Words)> events, Publication published)
    {
        var shown = Shown(years, y => y.Means?.Harm);
        var title = shown.Count < 2
            ? "Harm days a person, by year: too few can be shown for a change"
            : $"Harm days a person: {Change(shown[0].Value.Mean.Interval, shown[^1].Value.Mean.Interval)} in the mean, {FigureWords.One(shown[0].Value.Mean.Value)} of {shown[0].Year.Slice.Value} and {FigureWords.One(shown[^1].Value.Mean.Value)} of {shown[^1].Year.Slice.Value}";
        List<Series> lines =
        [
            new("mean, 95 % interval", [.. shown.Select(s => new TrendPoint(s.Year.First, s.Value.Mean.Value, s.Value.Mean.Interval, s.Year.IsFromFew, Under: $"{100 * s.Value.ShareWithNone:0} %"))]),
            new("median", [.. shown.Select(s => new TrendPoint(s.Year.First, s.Value.Median, null, s.Year.IsFromFew))]),
        ];
        return Draw("harm", title, lines, new($"Harm days a person within 12 months ({published.HarmTable ?? "no table"}, all years alike)", 12, false, "no harm"), events) with { Warning = OfHarm };
    }

    private static Picture CohortsOf(List<Year> years, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        List<Series> lines = [.. Horizons.Select(h => Line(h.Words, years, y => y.Share(h.Days)))];
        var whole = years.FindLast(y => Horizons.All(h => y.Share(h.Days) is not null));
        var title = whole is null ? "No year can be followed through 6, 12 and 24 months yet" : $"Of those of {whole.Slice.Value}, {string.Join(", ", Horizons.Select(h => $"{FigureWords.One(whole.Share(h.Days)!.Percent)} % reoffended within {h.Words}"))}";
        return Draw("cohorts", title, lines, new("Per cent", 12, true), events) with { Warning = FollowedSoLong };
    }

    private static Picture Draw(string key, string title, List<Series> lines, TrendAxis axis, IReadOnlyList<(DateOnly Day, string Words)> events)
    {
        lines.RemoveAll(l => l.Points.Count == 0);
        return new(key, title, lines.Count == 0 ? null : Chart.Trend(lines, axis, events, title), key == "frequency" || key == "harm" ? "year-means" : key);
    }

    private static NumbersTable KindTable(List<Year> years) => new(
        "year-kinds", "Which offences, within 12 months, by year", "Year", ["Followed 12 months", .. Kinds.SelectMany(k => new[] { $"{Words(k.Words)}: people", "Per cent (95 % interval)" })],
        [
            .. years.Select(y => new NumbersRow(y.Slice.Value,
            [
                y.Of(Counting.Year).Mature.ToString(),
                .. Kinds.SelectMany(k => new[] { y.Of(Counting.Year, k.Kind).Reoffended.ToString(), y.Of(Counting.Year, k.Kind) is { Mature.Number: 0 } ? "" : y.Share(Counting.Year, k.Kind).InWords() }),
            ])),
        ],
        "Each year is followed on by itself. The last years rest on those who have been followed for 12 months already.");

    private static NumbersTable MeansTable(List<Year> years, Publication published) => new(
        "year-means", "How often and with what harm, within 12 months, by year", "Year",
        ["Followed 12 months", "Reoffences a person (95 % interval)", "Harm days a person: mean (95 % interval)", "Median", "Per cent with none"],
        [.. years.Select(y => new NumbersRow(y.Slice.Value, [y.Of(Counting.Year).Mature.ToString(), .. Means(y)]))],
        $"Intervals of means are drawn anew from the people (bootstrap). Harm by {published.HarmTable ?? "no table"}: all years are scored by the table in force, so another table changes all of them.");

    private static IEnumerable<string> Means(Year y) => (y.Of(Counting.Year).Mature.Number, y.Means) switch
    {
        (0, _) => ["", "", "", ""],
        (_, null) => Enumerable.Repeat(PublishedCount.Symbol, 4),
        (_, { Harm: null } m) => [InWords(m.Frequency, FigureWords.Two), .. Enumerable.Repeat(PublishedCount.Symbol, 3)],
        (_, { Harm: { } h } m) => [InWords(m.Frequency, FigureWords.Two), InWords(h.Mean, FigureWords.One), FigureWords.One(h.Median), (100 * h.ShareWithNone).ToString("0", Hosting.British.Culture)],
    };

    private static NumbersTable CohortTable(List<Year> years) => new(
        "cohorts", "Cohorts by year, after 6, 12 and 24 months", "Year", ["People", .. Horizons.SelectMany(h => new[] { $"Followed {h.Words}", $"Within {h.Words}, per cent (95 % interval)" })],
        [
            .. years.Select(y => new NumbersRow(y.Slice.Value,
            [
                y.People.ToString(),
                .. Horizons.SelectMany(h => new[] { $"{y.Of(h.Days).Mature} of {y.People}", y.Of(h.Days).Mature.Number == 0 ? "" : y.Share(h.Days).InWords() }),
            ])),
        ],
        $"People stay in the year they began in. {FollowedSoLong}");

    private static Series Line(string name, List<Year> years, Func<Year, PublishedShare?> of) => new(name, [.. Shown(years, of).Select(s => TrendPoint.Of(s.Year.First, s.Value))]);

    private static List<(Year Year, T Value)> Shown<T>(List<Year> years, Func<Year, T?> of)
        where T : class => [.. years.Select(y => (y, of(y))).Where(v => v.Item2 is not null).Select(v => (v.y, v.Item2!))];

    private static string Change(Interval first, Interval last, string less = "lower", string more = "higher") => last.High < first.Low ? less : last.Low > first.High ? more : "no clear change";

    private static string InWords(Estimate e, Func<double, string> words) => $"{words(e.Value)} ({words(e.Interval.Low)} to {words(e.Interval.High)})";

    private static string Words(string words) => Components.Layout.Words.AtStart(words);

    /// <summary>What is published of a year.</summary>
    private sealed record Year(Slice Slice, DateOnly First, ReoffendingCounts Counts)
    {
        public PublishedCount People => Counts.Counts(Slice).People;

        public bool IsFromFew => Share(Counting.Year) is { IsFromFew: true };

        public PublishedMeans? Means => Counts.Means(Slice);

        public KindCounts Of(int days, OffenceKind kind = OffenceKind.Any) => Counts.OfKind(Slice, new(days, kind));

        public PublishedShare? Share(int days, OffenceKind kind = OffenceKind.Any) => Of(days, kind).Share;
    }
}
