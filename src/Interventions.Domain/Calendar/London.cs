namespace Interventions.Domain.Calendar;

/// <summary>
/// London days and London clock time. A day is a London day, instants are kept in UTC (product.md 5). Every argument
/// named <c>utc</c> may be of kind Utc or Unspecified (which is read as UTC).
/// </summary>
public static class London
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The London clock at an instant, of kind Unspecified.</summary>
    /// <param name="utc">The instant, UTC.</param>
    /// <exception cref="ArgumentException">The argument is of kind Local.</exception>
    public static DateTime ToLocal(DateTime utc)
    {
        if (utc.Kind == DateTimeKind.Local)
        {
            throw new ArgumentException("An instant in UTC is expected, not a local time.", nameof(utc));
        }

        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);
        return DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
    }

    /// <summary>The London day an instant falls on.</summary>
    /// <param name="utc">The instant, UTC.</param>
    /// <exception cref="ArgumentException">The argument is of kind Local.</exception>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The time of day on the London clock at an instant.</summary>
    /// <param name="utc">The instant, UTC.</param>
    /// <exception cref="ArgumentException">The argument is of kind Local.</exception>
    public static TimeOnly TimeOf(DateTime utc) => TimeOnly.FromDateTime(ToLocal(utc));

    /// <summary>The minute an instant falls in, as its first instant: the same on a London clock and in UTC, which differ by whole hours.</summary>
    public static DateTime MinuteOf(DateTime utc) => utc.AddTicks(-(utc.Ticks % TimeSpan.TicksPerMinute));

    /// <summary>The first instant of a London day, UTC: an instant is on the day when it is at or after this.</summary>
    public static DateTime StartOfDayUtc(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>
    /// The instant a London day is over, UTC: the first of the next day. An instant is on the day when it is
    /// <em>before</em> this; it is itself no longer on it. A London day lasts 23, 24 or 25 hours.
    /// </summary>
    public static DateTime EndOfDayUtc(DateOnly day) => StartOfDayUtc(day.AddDays(1));

    /// <summary>The instant a reading of the London clock stands for, if there is exactly one.</summary>
    /// <param name="local">Date and time as read on a London clock, of kind Unspecified.</param>
    /// <exception cref="ArgumentException">The argument is of kind Utc or Local, so it is no reading of the London clock.</exception>
    public static LocalTimeReading LocalToUtc(DateTime local)
    {
        if (local.Kind != DateTimeKind.Unspecified)
        {
            throw new ArgumentException("A London clock reading of unspecified kind is expected.", nameof(local));
        }

        if (Zone.IsInvalidTime(local))
        {
            return new LocalTimeReading.DoesNotExist();
        }

        if (!Zone.IsAmbiguousTime(local))
        {
            return new LocalTimeReading.Once(TimeZoneInfo.ConvertTimeToUtc(local, Zone));
        }

        var offsets = Zone.GetAmbiguousTimeOffsets(local);
        return new LocalTimeReading.Twice(Utc(local, offsets.Max()), Utc(local, offsets.Min()));
    }

    private static DateTime Utc(DateTime local, TimeSpan offset) => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
}
