namespace Interventions.Domain.Reoffending;

/// <summary>Shares with their uncertainty, and middles of a list, for pages of measures.</summary>
public static class Proportions
{
    /// <summary>Standard normal quantile of a 95 % interval.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Wilson's 95 % interval of a share, 0 to 1; it stays inside 0 and 1 and is fair to small numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is nothing to share, or the part is no part of it.</exception>
    public static (double Low, double High) Wilson(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole);
        double n = whole, p = part / n, z2 = Z * Z;
        var middle = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    /// <summary>
    /// Newcombe's 95 % interval of the difference of two shares (second less first), made of Wilson's interval of each: his method 10.
    /// </summary>
    public static (double Low, double High) Difference(int part1, int whole1, int part2, int whole2)
    {
        var (l1, u1) = Wilson(part1, whole1);
        var (l2, u2) = Wilson(part2, whole2);
        double p1 = part1 / (double)whole1, p2 = part2 / (double)whole2, d = p2 - p1;
        return (d - Math.Sqrt(Math.Pow(p2 - l2, 2) + Math.Pow(u1 - p1, 2)), d + Math.Sqrt(Math.Pow(u2 - p2, 2) + Math.Pow(p1 - l1, 2)));
    }

    /// <summary>The smallest value with at least this share of the values at or below it; null for no values.</summary>
    /// <param name="values">In any order.</param>
    /// <param name="share">For example 0.5 for the median, 0.9 for the 90th percentile.</param>
    public static int? Percentile(IReadOnlyCollection<int> values, double share) =>
        values.Count == 0 ? null : values.Order().ElementAt((int)Math.Ceiling(share * values.Count) - 1);
}
