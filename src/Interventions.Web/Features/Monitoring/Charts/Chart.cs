using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>The pictures there are, each from published numbers alone.</summary>
internal static class Chart
{
    private const int Left = 60;
    private const int Right = 600;
    private const int Top = 20;
    private const int Bottom = 270;

    /// <summary>Survival curves as steps with bands, named at their ends, and numbers at risk below.</summary>
    public static string Survival(IReadOnlyList<(string Name, PublishedCurve Curve)> curves, string sentence)
    {
        var last = curves.Max(c => c.Curve.LastDay);
        var floor = Math.Floor(curves.Min(c => c.Curve.Points.Min(p => p.Interval?.Low ?? p.Survival)) * 10) / 10;
        Drawing d = new(780, 330 + (20 * curves.Count), sentence);
        double X(double day) => Left + ((Right - Left) * day / last);
        double Y(double share) => Bottom - ((Bottom - Top) * (share - floor) / (1 - floor));
        var grid = floor < 0.5 ? 0.2 : 0.1;
        for (var share = 1.0; share > floor - 0.001; share -= grid)
        {
            d.Straight(Left, Y(share), Right, Y(share));
            d.Words(Left - 8, Y(share) + 5, $"{100 * share:0} %", "end");
        }

        foreach (var day in curves.MaxBy(c => c.Curve.AtRisk.Count).Curve.AtRisk.Select(r => r.Day))
        {
            d.Words(X(day), Bottom + 20, Math.Round(day * 12 / 365.0).ToString("0", Hosting.British.Culture), "middle");
        }

        d.Words((Left + Right) / 2.0, Bottom + 38, "months after the index day", "middle");
        var ends = new List<double>();
        for (var s = 0; s < curves.Count; s++)
        {
            var (name, curve) = curves[s];
            var colour = Drawing.Colour(s);
            var banded = curve.Points.Where(p => p.Interval is not null).ToList();
            d.Area(Steps(banded.ConvertAll(p => (X(p.Day), Y(p.Interval!.Value.High)))).Concat(Steps(banded.ConvertAll(p => (X(p.Day), Y(p.Interval!.Value.Low)))).AsEnumerable().Reverse()), colour);
            d.Path(Steps([.. curve.Points.Select(p => (X(p.Day), Y(p.Survival)))]), colour, Drawing.Dash(s));
            var end = Y(curve.Points[^1].Survival) + 5;
            while (ends.Exists(e => Math.Abs(e - end) < 15))
            {
                end += 15;
            }

            ends.Add(end);
            d.Words(X(curve.LastDay) + 8, end, name, "start", colour, strong: true);
            d.Words(Left - 8, 330 + (20 * s), s == 0 ? "At risk" : "", "end");
            foreach (var (day, people) in curve.AtRisk)
            {
                d.Words(X(day), 330 + (20 * s), people.ToString(Hosting.British.Culture), "middle", colour);
            }

            d.Words(Right + 20, 330 + (20 * s), name, "start", colour);
        }

        return d.ToString();
    }

    /// <summary>A line a value: the share as a dot, its interval as a line, and both in words.</summary>
    public static string Shares(IReadOnlyList<(string Name, PublishedShare Share)> rows, string sentence, double? whole = null)
    {
        var most = Math.Max(10, Math.Ceiling(rows.Max(r => r.Share.High) / 10) * 10);
        Drawing d = new(780, 60 + (34 * rows.Count), sentence);
        double X(double percent) => 210 + (370 * percent / most);
        for (var p = 0.0; p <= most; p += most > 50 ? 20 : 10)
        {
            d.Straight(X(p), 20, X(p), 30 + (34 * rows.Count));
            d.Words(X(p), 50 + (34 * rows.Count), $"{p:0} %", "middle");
        }

        if (whole is { } all)
        {
            d.Straight(X(all), 14, X(all), 30 + (34 * rows.Count), Drawing.Ink, 1.5, "4 3");
            d.Words(X(all), 12, $"all {all:0.0} %", "middle", Drawing.Ink);
        }

        foreach (var (row, i) in rows.Select((r, i) => (r, i)))
        {
            var y = 38 + (34 * i);
            d.Words(200, y + 5, row.Name, "end", Drawing.Ink);
            d.Straight(X(row.Share.Low), y, X(row.Share.High), y, Drawing.Teal, 3);
            d.Dot(X(row.Share.Percent), y, Drawing.Teal);
            d.Words(595, y + 5, $"{row.Share.Percent:0.0} % ({row.Share.Low:0.0} to {row.Share.High:0.0})", "start", Drawing.Ink);
        }

        return d.ToString();
    }

    /// <summary>Shares over quarters with their intervals; what happened is marked on the day.</summary>
    public static string Trend(IReadOnlyList<(DateOnly Quarter, PublishedShare Share)> points, IReadOnlyList<(DateOnly Day, string Words)> events, string sentence)
    {
        var (first, last) = (points[0].Quarter, points[^1].Quarter.AddMonths(3));
        var most = Math.Max(10, Math.Ceiling(points.Max(p => p.Share.High) / 10) * 10);
        Drawing d = new(780, 320 + (18 * events.Count), sentence);
        double X(DateOnly day) => Left + (650.0 * (day.DayNumber - first.DayNumber) / (last.DayNumber - first.DayNumber));
        double Y(double percent) => Bottom - ((Bottom - Top) * percent / most);
        for (var p = 0.0; p <= most; p += most > 50 ? 20 : 10)
        {
            d.Straight(Left, Y(p), Left + 650, Y(p));
            d.Words(Left - 8, Y(p) + 5, $"{p:0} %", "end");
        }

        for (var year = first; year < last; year = year.AddMonths(3))
        {
            if (year.Month == 4 || year == first)
            {
                d.Words(X(year), Bottom + 20, year.ToString("MMM yyyy", Hosting.British.Culture), "start");
            }
        }

        foreach (var (happened, i) in events.Select((e, i) => (e, i)))
        {
            d.Straight(X(happened.Day), Top, X(happened.Day), Bottom, Drawing.Ink, 1.5, "4 3");
            d.Words(X(happened.Day) + 3, Top + 10, $"{i + 1}", "start", Drawing.Ink, strong: true);
            d.Words(Left, 315 + (18 * i), $"{i + 1}  {happened.Words}", "start", Drawing.Ink);
        }

        d.Path(points.Select(p => (X(p.Quarter.AddDays(45)), Y(p.Share.Percent))), Drawing.Teal, "");
        foreach (var (quarter, share) in points)
        {
            d.Straight(X(quarter.AddDays(45)), Y(share.Low), X(quarter.AddDays(45)), Y(share.High), Drawing.Teal, 2);
            d.Dot(X(quarter.AddDays(45)), Y(share.Percent), Drawing.Teal);
        }

        return d.ToString();
    }

    /// <summary>Bars from the first stage to the last, each with its number; a number withheld has no bar.</summary>
    public static string Funnel(IReadOnlyList<(string Name, PublishedCount Count)> stages, string sentence)
    {
        var most = Math.Max(1, stages.Max(s => s.Count.Number ?? 0));
        Drawing d = new(780, 20 + (40 * stages.Count), sentence);
        foreach (var (stage, i) in stages.Select((s, i) => (s, i)))
        {
            d.Words(170, 30 + (40 * i), stage.Name, "end", Drawing.Ink, strong: true);
            var wide = 500.0 * (stage.Count.Number ?? 0) / most;
            d.Bar(180, 12 + (40 * i), wide, 26, Drawing.Teal);
            d.Words(188 + wide, 30 + (40 * i), stage.Count.ToString(), "start", Drawing.Ink, strong: true);
        }

        return d.ToString();
    }

    private static List<(double X, double Y)> Steps(List<(double X, double Y)> points) =>
        [.. points.SelectMany((p, i) => i == 0 ? new[] { p } : [(p.X, points[i - 1].Y), p])];
}
