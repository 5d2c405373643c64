using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>The pictures there are, each from published numbers alone.</summary>
internal static partial class Chart
{
    /// <summary>All are as wide, so that words are as large in each.</summary>
    private const int Wide = 860;
    private const int Left = 64;
    private const int Right = 590;
    private const int Top = 46;
    private const int Bottom = 296;

    /// <summary>Survival curves as steps with bands, named beside them, and numbers at risk below.</summary>
    public static string Survival(IReadOnlyList<(string Name, PublishedCurve Curve)> curves, string sentence)
    {
        var last = curves.Max(c => c.Curve.LastDay);
        var floor = Math.Min(0.9, Math.Floor(curves.Min(c => c.Curve.Points.Min(p => p.Interval?.Low ?? p.Survival)) * 10) / 10);
        var step = floor < 0.5 ? 0.2 : floor < 0.9 ? 0.1 : 0.05;
        floor = 1 - (step * Math.Ceiling(Math.Round((1 - floor) / step, 6)));
        const int risks = Bottom + 68;
        Drawing d = new(Wide, risks + 10 + (20 * curves.Count), sentence);
        double X(double day) => Left + ((Right - Left) * day / last);
        double Y(double share) => Bottom - ((Bottom - Top) * (share - floor) / (1 - floor));
        d.Words(4, 16, "Still clear");
        for (var i = 0; 1 - (i * step) > floor - 0.001; i++)
        {
            var share = 1 - (i * step);
            d.Straight(Left, Y(share), Right, Y(share));
            d.Words(Left - 8, Y(share) + 5, $"{100 * share:0} %", "end");
        }

        foreach (var day in curves.MaxBy(c => c.Curve.AtRisk.Count).Curve.AtRisk.Select(r => r.Day))
        {
            d.Words(X(day), Bottom + 20, Math.Round(day * 12 / 365.0).ToString("0", Hosting.British.Culture), "middle");
        }

        d.Words((Left + Right) / 2.0, Bottom + 38, "months after the index day", "middle");
        d.Words(4, risks - 14, "People at risk");
        for (var s = 0; s < curves.Count; s++)
        {
            var (name, curve) = curves[s];
            var banded = curve.Points.Where(p => p.Interval is not null).ToList();
            d.Area(Steps(banded.ConvertAll(p => (X(p.Day), Y(p.Interval!.Value.High)))).Concat(Steps(banded.ConvertAll(p => (X(p.Day), Y(p.Interval!.Value.Low)))).AsEnumerable().Reverse()), Drawing.Colour(s), curves.Count > 2 ? 0.07 : 0.13);
            d.Path(Steps([.. curve.Points.Select(p => (X(p.Day), Y(p.Survival)))]), Drawing.Colour(s), Drawing.Dash(s));
            foreach (var (day, people) in curve.AtRisk)
            {
                d.Words(X(day), risks + 6 + (20 * s), people.ToString(Hosting.British.Culture), "middle", Drawing.Colour(s));
            }

            d.Words(Right + 44, risks + 6 + (20 * s), Shortened(name, 31), "start", Drawing.Colour(s));
        }

        Names(d, [.. curves.Select((c, s) => (c.Name, Y(c.Curve.Points[^1].Survival), s))], withMarks: false);
        return d.ToString();
    }

    /// <summary>A line a value: the share as a dot, its interval as a line, and both in words. A share of fewer than thirty people is hollow.</summary>
    public static string Shares(IReadOnlyList<(string Name, PublishedShare Share)> rows, string sentence, double? whole = null)
    {
        var (most, step) = Scale(Math.Min(100, rows.Max(r => r.Share.High)), 100);
        var bottom = 34 + (34 * rows.Count);
        var hasFew = rows.Any(r => r.Share.IsFromFew);
        Drawing d = new(Wide, bottom + (hasFew ? 52 : 30), sentence);
        double X(double percent) => 230 + (400 * percent / most);
        for (var i = 0; i * step <= most + 0.001; i++)
        {
            d.Straight(X(i * step), 22, X(i * step), bottom);
            d.Words(X(i * step), bottom + 20, $"{i * step:0.#} %", "middle");
        }

        if (whole is { } all)
        {
            d.Straight(X(all), 18, X(all), bottom, Drawing.Ink, 1.5, "4 3");
            d.Words(X(all), 13, $"all {all:0.0} %", "middle", Drawing.Ink);
        }

        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            var y = 42 + (34 * i);
            d.Words(218, y + 5, Shortened(row.Name), "end", Drawing.Ink);
            d.Straight(X(row.Share.Low), y, X(row.Share.High), y, Drawing.Teal, 3);
            d.Dot(X(row.Share.Percent), y, Drawing.Teal, row.Share.IsFromFew);
            d.Words(660, y + 5, $"{row.Share.Percent:0.0} % ({row.Share.Low:0.0} to {row.Share.High:0.0})", "start", Drawing.Ink);
        }

        if (hasFew)
        {
            d.Dot(236, bottom + 38, Drawing.Teal, isHollow: true);
            d.Words(250, bottom + 43, "fewer than 30 people");
        }

        return d.ToString();
    }

    /// <summary>Bars from the first stage to the last, each with its number; a number withheld has no bar.</summary>
    /// <param name="isSmall">Half as wide with words as large, to stand beside another on a sheet of paper.</param>
    public static string Funnel(IReadOnlyList<(string Name, PublishedCount Count)> stages, string sentence, bool isSmall = false)
    {
        var (width, names, bars, each) = isSmall ? (Wide / 2, 104, 250, 30) : (Wide, 218, 500, 40);
        var most = Math.Max(1, stages.Max(s => s.Count.Number ?? 0));
        Drawing d = new(width, 20 + (each * stages.Count), sentence);
        foreach (var (stage, i) in stages.Select((s, i) => (s, i)))
        {
            var middle = 10 + (each * i) + (each / 2);
            d.Words(names, middle, Shortened(stage.Name), "end", Drawing.Ink, strong: true);
            var wide = (double)bars * (stage.Count.Number ?? 0) / most;
            d.Bar(names + 12, middle - 18 + ((40 - each) / 2), wide, each - 14, Drawing.Teal);
            d.Words(names + 20 + wide, middle, stage.Count.ToString(), "start", Drawing.Ink, strong: true);
        }

        return d.ToString();
    }

    /// <summary>A round number that everything fits under, and how far apart lines stand.</summary>
    /// <param name="limit">What it never goes beyond, 100 for per cent.</param>
    private static (double Most, double Step) Scale(double highest, double limit = double.MaxValue)
    {
        if (highest <= 0)
        {
            return (1, 0.5);
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(highest)) - 1);
        var step = new[] { 1, 2, 5, 10, 20, 50 }.Select(s => s * power).First(s => highest / s <= 5.5);
        return (Math.Min(limit, step * Math.Ceiling(Math.Round(highest / step, 6))), step);
    }

    /// <summary>Names in the margin, each as near to where its line ends as the others let it, with a piece of the line or its mark.</summary>
    private static void Names(Drawing d, IReadOnlyList<(string Name, double End, int Series)> names, bool withMarks)
    {
        var lowest = double.MinValue;
        foreach (var (name, end, series) in names.OrderBy(n => n.End))
        {
            var lines = Drawing.Wrap(name, Wide - Right - 50);
            var y = Math.Max(lowest, Math.Min(end, Bottom - (17 * (names.Count - 1))));
            d.Straight(Right + 12, y, Right + 36, y, Drawing.Colour(series), 2.5, Drawing.Dash(series));
            if (withMarks)
            {
                d.Mark(Right + 24, y, series);
            }

            foreach (var (line, i) in lines.Select((l, i) => (l, i)))
            {
                d.Words(Right + 44, y + 5 + (17 * i), line, "start", Drawing.Colour(series), strong: true);
            }

            lowest = y + (17 * lines.Count);
        }
    }

    private static string Shortened(string name, int most = 29) => name.Length <= most ? name : $"{name[..(most - 1)].TrimEnd()}…";

    private static List<(double X, double Y)> Steps(List<(double X, double Y)> points) =>
        [.. points.SelectMany((p, i) => i == 0 ? new[] { p } : [(p.X, points[i - 1].Y), p])];
}
