using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>A line over time.</summary>
internal sealed record Series(string Name, IReadOnlyList<TrendPoint> Points);

/// <summary>What is published of one quarter or one year.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Interval">Null where the value has none.</param>
/// <param name="IsFromFew">Rests on fewer than thirty people.</param>
/// <param name="Under">What stands below its name.</param>
internal sealed record TrendPoint(DateOnly From, double Value, Interval? Interval, bool IsFromFew = false, string Under = "")
{
    public static TrendPoint Of(DateOnly from, PublishedShare share) => new(from, share.Percent, new(share.Low, share.High), share.IsFromFew);
}

/// <summary>How a trend is laid out.</summary>
/// <param name="Title">What goes up and down.</param>
/// <param name="Months">Of one point: 3 or 12.</param>
/// <param name="IsPercent">Else a plain number.</param>
/// <param name="Under">What the numbers below the names are.</param>
internal sealed record TrendAxis(string Title, int Months, bool IsPercent, string Under = "");

/// <content>Lines over time.</content>
internal static partial class Chart
{
    private const int MostEvents = 8;

    /// <summary>Shares over quarters with their intervals; what happened is marked on the day.</summary>
    public static string Trend(IReadOnlyList<(DateOnly Quarter, PublishedShare Share)> points, IReadOnlyList<(DateOnly Day, string Words)> events, string sentence) =>
        Trend([new("", [.. points.Select(p => TrendPoint.Of(p.Quarter, p.Share))])], new("Per cent", 3, true), events, sentence);

    /// <summary>Values over time with their intervals. A line is broken where nothing is published in between.</summary>
    /// <param name="lines">One or more; none is empty.</param>
    public static string Trend(IReadOnlyList<Series> lines, TrendAxis axis, IReadOnlyList<(DateOnly Day, string Words)> events, string sentence)
    {
        var (first, last) = (lines.Min(l => l.Points[0].From), lines.Max(l => l.Points[^1].From).AddMonths(axis.Months));
        var happened = Happened(events, first, last);
        var notes = happened.SelectMany((e, i) => Drawing.Wrap(e.Words, Wide - 100).Select((line, l) => (Number: l == 0 ? $"{i + 1}" : "", line))).ToList();
        var below = Bottom + (axis.Under.Length > 0 ? 58 : 38);
        var hasFew = lines.Any(l => l.Points.Any(p => p.IsFromFew));
        Drawing d = new(Wide, below + (18 * (notes.Count + (hasFew ? 1 : 0))) + 4, sentence);
        var right = lines.Count > 1 ? Right : Wide - 30;
        double X(DateOnly day) => Left + ((right - Left) * (day.DayNumber - first.DayNumber) / (double)(last.DayNumber - first.DayNumber));
        var (most, step) = Scale(lines.Max(l => l.Points.Max(p => p.Interval?.High ?? p.Value)), axis.IsPercent ? 100 : double.MaxValue);
        double Y(double value) => Bottom - ((Bottom - Top) * value / most);
        d.Words(4, 16, axis.Title);
        for (var i = 0; i * step <= most + (step / 1000); i++)
        {
            d.Straight(Left, Y(i * step), right, Y(i * step));
            d.Words(Left - 8, Y(i * step) + 5, axis.IsPercent ? $"{i * step:0.#} %" : $"{i * step:0.###}", "end");
        }

        Dates(d, lines, axis, first, last, X);
        MarkEvents(d, happened, X);
        for (var s = 0; s < lines.Count; s++)
        {
            var beside = (s - ((lines.Count - 1) / 2.0)) * 12;
            Line(d, lines[s], s, axis.Months, from => ((X(from) + X(from.AddMonths(axis.Months))) / 2) + beside, Y);
        }

        if (lines.Count > 1)
        {
            Names(d, [.. lines.Select((l, s) => (l.Name, Y(l.Points[^1].Value), s))], withMarks: true);
        }

        foreach (var ((number, line), i) in notes.Select((n, i) => (n, i)))
        {
            d.Words(Left, below + 12 + (18 * i), number, "start", Drawing.Ink, strong: true);
            d.Words(Left + 26, below + 12 + (18 * i), line, "start", Drawing.Ink);
        }

        if (hasFew)
        {
            d.Dot(Left + 6, below + 7 + (18 * notes.Count), Drawing.Soft, isHollow: true);
            d.Words(Left + 26, below + 12 + (18 * notes.Count), "fewer than 30 people");
        }

        return d.ToString();
    }

    /// <summary>The last of them between two days; those of one day together.</summary>
    private static List<(DateOnly Day, string Words)> Happened(IReadOnlyList<(DateOnly Day, string Words)> events, DateOnly first, DateOnly last) =>
        [.. events.Where(e => e.Day >= first && e.Day < last).GroupBy(e => e.Day).OrderBy(g => g.Key).TakeLast(MostEvents)
            .Select(g => (g.Key, $"{g.Key.ToString("d MMM yyyy", Hosting.British.Culture)}: {string.Join("; ", g.Select(e => e.Words))}"))];

    /// <summary>Years under their points; Aprils under quarters, as many as there is room for.</summary>
    private static void Dates(Drawing d, IReadOnlyList<Series> lines, TrendAxis axis, DateOnly first, DateOnly last, Func<DateOnly, double> x)
    {
        var free = double.MinValue;
        var quarterly = axis.Months < 12;
        for (var day = first; day < last; day = day.AddMonths(axis.Months))
        {
            var at = quarterly ? x(day) : (x(day) + x(day.AddMonths(12))) / 2;
            if (at < free || (quarterly && day.Month != 4 && (day != first || x(new DateOnly(day.AddMonths(9).Year, 4, 1)) < at + 78)))
            {
                continue;
            }

            d.Straight(at, Bottom, at, Bottom + 5, Drawing.Soft);
            d.Words(at, Bottom + 20, quarterly ? day.ToString("MMM yyyy", Hosting.British.Culture) : Slices.YearOf(day), quarterly ? "start" : "middle");
            free = at + (quarterly ? 78 : 62);
            if (axis.Under.Length > 0 && lines[0].Points.FirstOrDefault(p => p.From == day) is { } point)
            {
                d.Words(at, Bottom + 40, point.Under, "middle");
            }
        }

        if (axis.Under.Length > 0)
        {
            d.Words(Left - 8, Bottom + 40, axis.Under, "end");
        }
    }

    private static void MarkEvents(Drawing d, List<(DateOnly Day, string Words)> happened, Func<DateOnly, double> x)
    {
        var free = double.MinValue;
        foreach (var (e, i) in happened.Select((e, i) => (e, i)))
        {
            d.Straight(x(e.Day), Top, x(e.Day), Bottom, Drawing.Ink, 1.5, "4 3");
            var at = Math.Max(x(e.Day), free);
            d.Words(at, Top - 5, $"{i + 1}", "middle", Drawing.Ink, strong: true);
            free = at + 20;
        }
    }

    private static void Line(Drawing d, Series line, int series, int months, Func<DateOnly, double> x, Func<double, double> y)
    {
        List<List<TrendPoint>> pieces = [];
        foreach (var point in line.Points)
        {
            if (pieces.Count == 0 || pieces[^1][^1].From.AddMonths(months) != point.From)
            {
                pieces.Add([]);
            }

            pieces[^1].Add(point);
        }

        foreach (var piece in pieces.Where(p => p.Count > 1))
        {
            d.Path(piece.Select(p => (x(p.From), y(p.Value))), Drawing.Colour(series), Drawing.Dash(series), 2);
        }

        foreach (var point in line.Points)
        {
            if (point.Interval is { } interval)
            {
                d.Straight(x(point.From), y(interval.Low), x(point.From), y(interval.High), Drawing.Colour(series), 2);
            }

            d.Mark(x(point.From), y(point.Value), series, point.IsFromFew);
        }
    }
}
