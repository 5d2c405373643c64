using Interventions.Domain.Reoffending;

namespace Interventions.Web.Features.Monitoring.Charts;

/// <summary>Counts by quarter as columns; one that is withheld has a sign and no column.</summary>
internal static class Columns
{
    private const int Left = 60;
    private const int Wide = 680;
    private const int Top = 20;
    private const int Bottom = 230;

    public static string Of(IReadOnlyList<(DateOnly Quarter, PublishedCount Count)> columns, string sentence)
    {
        var most = Math.Max(5, columns.Max(c => c.Count.Number ?? 0));
        var step = Step(most);
        var top = (int)Math.Ceiling((double)most / step) * step;
        Drawing d = new(780, 290, sentence);
        double Y(int count) => Bottom - ((double)(Bottom - Top) * count / top);
        for (var n = 0; n <= top; n += step)
        {
            d.Straight(Left, Y(n), Left + Wide, Y(n));
            d.Words(Left - 8, Y(n) + 5, n.ToString(Hosting.British.Culture), "end");
        }

        var each = (double)Wide / columns.Count;
        foreach (var ((quarter, count), i) in columns.Select((c, i) => (c, i)))
        {
            var middle = Left + (each * (i + 0.5));
            if (count.Number is { } number)
            {
                d.Bar(middle - (each * 0.35), Y(number), each * 0.7, Bottom - Y(number), Drawing.Teal);
            }

            d.Words(middle, (count.Number is { } shown ? Y(shown) : Bottom) - 5, count.ToString(), "middle", Drawing.Ink);
            if (quarter.Month == 4 || i == 0 || columns.Count <= 4)
            {
                d.Words(middle, Bottom + 20, quarter.ToString("MMM", Hosting.British.Culture), "middle");
                d.Words(middle, Bottom + 38, quarter.ToString("yyyy", Hosting.British.Culture), "middle");
            }
        }

        return d.ToString();
    }

    /// <summary>1, 2 or 5 times a power of ten, so that there are at most six lines.</summary>
    private static int Step(int most)
    {
        for (var ten = 1; ; ten *= 10)
        {
            foreach (var by in new[] { 1, 2, 5 })
            {
                if (most <= 5 * by * ten)
                {
                    return by * ten;
                }
            }
        }
    }
}
