namespace Interventions.Domain.Calendar;

/// <summary>Working days: Monday to Friday except the holidays given (V-04).</summary>
/// <param name="holidays">Days off beyond Saturdays and Sundays.</param>
public sealed class WorkingDays(IEnumerable<DateOnly> holidays)
{
    private readonly HashSet<DateOnly> _holidays = [.. holidays];

    /// <summary>
    /// With the bank holidays of England and Wales that a fresh install knows (V-04), for tests and seeds; the application counts by
    /// those of its database. Outside <see cref="BankHolidays.FirstYear"/> to
    /// <see cref="BankHolidays.LastYear"/> only weekends are days off.
    /// </summary>
    public static WorkingDays EnglandAndWales { get; } = new(BankHolidays.EnglandAndWales.Select(h => h.Day));

    /// <summary>Whether the day is a working day (V-04).</summary>
    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>Whether the day is one of the holidays given, whatever day of the week it is.</summary>
    public bool IsHoliday(DateOnly day) => _holidays.Contains(day);

    /// <summary>The n-th working day after a day, which is itself day 0 and not counted. With 0, the day itself.</summary>
    /// <param name="day">Day 0, working day or not.</param>
    /// <param name="workingDays">How many working days later.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly Add(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        while (workingDays > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day))
            {
                workingDays--;
            }
        }

        return day;
    }

    /// <summary>The last day that lies at least so many working days back: <c>Between</c> it and <paramref name="day"/> there are that many.</summary>
    /// <param name="day">The day to count back from.</param>
    /// <param name="workingDays">How many working days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public DateOnly Back(DateOnly day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        while (workingDays > 0)
        {
            if (IsWorkingDay(day))
            {
                workingDays--;
            }

            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>
    /// How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>, so that
    /// <c>Between(day, Add(day, n))</c> is n.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public int Between(DateOnly from, DateOnly to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var count = 0;
        for (var day = from; day < to;)
        {
            day = day.AddDays(1);
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }
}
