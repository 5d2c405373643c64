namespace Interventions.Domain.Programmes;

/// <summary>
/// Days from one session to the next (CARA-10, G12). A schedule is planned inside the aim; a person may move a session
/// beyond it, and is warned outside the limits.
/// </summary>
/// <param name="AimFrom">Fewest days a schedule is planned with.</param>
/// <param name="AimTo">Most days a schedule is planned with.</param>
/// <param name="LeastDays">Fewer than this is warned of.</param>
/// <param name="MostDays">More than this is warned of.</param>
public sealed record SessionGap(int AimFrom, int AimTo, int LeastDays, int MostDays)
{
    /// <summary>CARA's: 4 to 5 weeks, a warning outside 21 to 42 days (G12).</summary>
    public static SessionGap Cara { get; } = new(28, 35, 21, 42);

    /// <summary>True if nobody has to be warned.</summary>
    public bool Allows(int days) => days >= LeastDays && days <= MostDays;

    /// <summary>The warning for a distance outside the limits; null inside.</summary>
    public string? Warning(string earlier, string later, int days) => Allows(days)
        ? null
        : $"{later} is {days} days after {earlier}. The programme plans {AimFrom} to {AimTo} days and warns outside {LeastDays} to {MostDays}.";
}
