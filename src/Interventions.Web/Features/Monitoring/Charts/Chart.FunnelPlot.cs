using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>An area of a funnel plot.</summary>
internal sealed record FunnelArea(string Name, int People, PublishedShare Share, FunnelLimits Limits)
{
    /// <summary>0 within the 95 % limits, 1 outside them, 2 outside the 99.8 % limits.</summary>
    public int Apart => IsOutside(Limits.Alarm) ? 2 : IsOutside(Limits.Warning) ? 1 : 0;

    public bool IsAbove => Share.Percent > 100 * Limits.Warning.High;

    private bool IsOutside(Interval limits) => Share.Percent < 100 * limits.Low || Share.Percent > 100 * limits.High;
}

/// <content>Areas by their size, between the limits chance would keep them in.</content>
internal static partial class Chart
{
    /// <summary>The share against the number of people it rests on, with the line of all together and the limits round it.</summary>
    /// <param name="whole">The share of all together, in per cent.</param>
    public static string FunnelPlot(IReadOnlyList<FunnelArea> areas, double whole, string sentence)
    {
        var (mostPeople, stepPeople) = Scale(1.05 * areas.Max(a => a.People));
        var fewest = Math.Max(SmallNumbers.LeastDenominator, 0.6 * areas.Min(a => a.People));
        var limits = Enumerable.Range(0, 61).Select(i => (int)Math.Round(fewest * Math.Pow(mostPeople / fewest, i / 60.0))).Distinct().Select(n => Rates.Funnel(n, whole / 100)).ToList();
        var (most, step) = Scale(Math.Min(100, Math.Max(areas.Max(a => a.Share.Percent), 100 * limits[0].Alarm.High)), 100);
        var isApart = areas.Any(a => a.Apart > 0);
        Drawing d = new(Wide, Bottom + (isApart ? 66 : 46), sentence);
        double X(double people) => Left + ((Right - Left) * people / mostPeople);
        double Y(double percent) => Bottom - ((Bottom - Top) * percent / most);
        d.Words(4, 16, "Per cent who reoffended within 12 months");
        for (var i = 0; i * step <= most + 0.001; i++)
        {
            d.Straight(Left, Y(i * step), Right, Y(i * step));
            d.Words(Left - 8, Y(i * step) + 5, $"{i * step:0.#} %", "end");
        }

        for (var i = 0; i * stepPeople <= mostPeople + 0.001; i++)
        {
            d.Straight(X(i * stepPeople), Bottom, X(i * stepPeople), Bottom + 5, Drawing.Soft);
            d.Words(X(i * stepPeople), Bottom + 20, (i * stepPeople).ToString("#,0", Hosting.British.Culture), "middle");
        }

        d.Words((Left + Right) / 2.0, Bottom + 40, "people followed for 12 months", "middle");
        Limit(l => l.Alarm.High, "", 1.5);
        Limit(l => l.Alarm.Low, "", 1.5);
        Limit(l => l.Warning.High, "6 4", 1.5);
        Limit(l => l.Warning.Low, "6 4", 1.5);
        d.Straight(Left, Y(whole), Right, Y(whole), Drawing.Ink, 1.5, "2 3");
        NameLimits(d, whole, limits[^1], Y);
        foreach (var area in areas)
        {
            Draw(d, X(area.People), Y(area.Share.Percent), area.Apart);
        }

        NameAreas(d, areas, X, Y);
        if (isApart)
        {
            Draw(d, Left + 6, Bottom + 55, 1);
            d.Words(Left + 20, Bottom + 60, "outside the 95 % limits");
            Draw(d, Left + 206, Bottom + 55, 2);
            d.Words(Left + 220, Bottom + 60, "outside the 99.8 % limits");
        }

        return d.ToString();

        void Limit(Func<FunnelLimits, double> of, string dash, double thick) => d.Path(limits.Select(l => (X(l.People), Y(100 * of(l)))), Drawing.Soft, dash, thick);
    }

    private static void Draw(Drawing d, double x, double y, int apart)
    {
        if (apart == 0)
        {
            d.Dot(x, y, Drawing.Teal);
        }
        else
        {
            d.Shape(apart == 1 ? [(x, y - 8), (x + 8, y), (x, y + 8), (x - 8, y)] : [(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)], Drawing.Brick);
        }
    }

    /// <summary>In the margin, where the lines end.</summary>
    private static void NameLimits(Drawing d, double whole, FunnelLimits end, Func<double, double> y)
    {
        (double At, string Words)[] names =
        [
            (y(100 * end.Alarm.High), "99.8 % limit"), (y(100 * end.Warning.High), "95 % limit"), (y(whole), $"all {whole:0.0} %"), (y(100 * end.Warning.Low), "95 % limit"), (y(100 * end.Alarm.Low), "99.8 % limit"),
        ];

        // The middle one stands where it is; the others make room, upwards and downwards.
        for (var i = 1; i >= 0; i--)
        {
            names[i].At = Math.Min(names[i].At, names[i + 1].At - 17);
        }

        for (var i = 3; i < names.Length; i++)
        {
            names[i].At = Math.Max(names[i].At, names[i - 1].At + 17);
        }

        foreach (var (at, words) in names)
        {
            d.Words(Right + 8, at + 5, words, "start", words.StartsWith("all", StringComparison.Ordinal) ? Drawing.Ink : Drawing.Soft, words.StartsWith("all", StringComparison.Ordinal));
        }
    }

    /// <summary>Beside each point, on the first side that is free of points and names; further off, with a line to it, where none is.</summary>
    private static void NameAreas(Drawing d, IReadOnlyList<FunnelArea> areas, Func<double, double> x, Func<double, double> y)
    {
        List<(double Left, double Top, double Right, double Bottom)> taken = [.. areas.Select(a => (x(a.People) - 8, y(a.Share.Percent) - 8, x(a.People) + 8, y(a.Share.Percent) + 8))];
        foreach (var area in areas.OrderByDescending(a => a.Apart).ThenBy(a => a.People))
        {
            var (px, py, name) = (x(area.People), y(area.Share.Percent), Shortened(area.Name));
            var wide = Drawing.WidthOf(name);
            (double X, double Y, string Anchor)[] sides =
            [
                (px + 11, py + 5, "start"), (px - 11, py + 5, "end"), (px, py - 12, "middle"), (px, py + 22, "middle"),
                .. from far in Enumerable.Range(1, 12) from down in new[] { -20 * far, 20 * far } from beside in new[] { 16, -16, 70, -70, 140, -140, 210, -210 } select (px + beside, py + down + 5, beside > 0 ? "start" : "end"),
            ];
            var boxes = sides.Select(s => (Side: s, Box: Box(s.X, s.Y, s.Anchor, wide))).ToList();
            var free = boxes.FindIndex(b => IsInside(b.Box) && !taken.Exists(t => Overlap(t, b.Box)));
            var (side, box) = boxes[Math.Max(0, free)];
            if (free > 3)
            {
                d.Straight(px, py, side.X, side.Y - 5, Drawing.Soft);
            }

            taken.Add(box);
            var ground = Box(side.X, side.Y, side.Anchor, 0.85 * wide);
            d.Area([(ground.Left, ground.Top), (ground.Right, ground.Top), (ground.Right, ground.Bottom), (ground.Left, ground.Bottom)], "#fff", 0.75);
            d.Words(side.X, side.Y, name, side.Anchor, area.Apart > 0 ? Drawing.Brick : Drawing.Ink, area.Apart > 0);
        }
    }

    private static (double Left, double Top, double Right, double Bottom) Box(double x, double y, string anchor, double wide)
    {
        var left = anchor switch { "end" => x - wide, "middle" => x - (wide / 2), _ => x };
        return (left, y - 12, left + wide, y + 4);
    }

    private static bool IsInside((double Left, double Top, double Right, double Bottom) box) => box.Left >= Left && box.Right <= Right && box.Top >= Top - 10 && box.Bottom <= Bottom;

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
