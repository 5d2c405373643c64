namespace Interventions.Domain.Calendar;

/// <summary>
/// Bank holidays in England and Wales (V-04), from the Banking and Financial Dealings Act 1971 and the proclamations of
/// the years that differ. This is what a fresh install knows; an administrator adds what is proclaimed later
/// (<see cref="HolidayNote"/>), and clocks count by what the database says.
/// </summary>
public static class BankHolidays
{
    /// <summary>The first year these are known for.</summary>
    public const int FirstYear = 2012;

    /// <summary>The last year these are computed for.</summary>
    public const int LastYear = 2035;

    /// <summary>Every bank holiday from <see cref="FirstYear"/> to <see cref="LastYear"/>, in order.</summary>
    public static IReadOnlyList<BankHoliday> EnglandAndWales { get; } =
        [.. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).SelectMany(In)];

    /// <summary>The bank holidays of one year, in order.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between <see cref="FirstYear"/> and <see cref="LastYear"/>.</exception>
    public static IReadOnlyList<BankHoliday> In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LastYear);
        return [.. Usual(year).Concat(OneOffs(year)).OrderBy(h => h.Day)];
    }

    /// <summary>The eight of a year by the Act alone, in order, for a year nobody has proclaimed anything for yet.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is before <see cref="FirstYear"/>.</exception>
    public static IReadOnlyList<BankHoliday> Usual(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, FirstYear);
        var easter = EasterSunday(year);
        var christmas = WeekdayFrom(new DateOnly(year, 12, 25));
        var boxing = WeekdayFrom(new DateOnly(year, 12, 26));

        // Where Christmas is a Sunday its substitute is the Tuesday, for Boxing Day keeps its Monday; where it is a
        // Saturday the Monday is for Christmas and the Tuesday for Boxing Day.
        if (christmas == boxing)
        {
            (christmas, boxing) = new DateOnly(year, 12, 25).DayOfWeek == DayOfWeek.Sunday
                ? (christmas.AddDays(1), boxing)
                : (christmas, boxing.AddDays(1));
        }

        return
        [
            .. new List<BankHoliday>
            {
                new(WeekdayFrom(new DateOnly(year, 1, 1)), "New Year's Day"),
                new(easter.AddDays(-2), "Good Friday"),
                new(easter.AddDays(1), "Easter Monday"),
                new(EarlyMay(year), "Early May bank holiday"),
                new(Spring(year), "Spring bank holiday"),
                new(LastMonday(year, 8), "Summer bank holiday"),
                new(christmas, "Christmas Day"),
                new(boxing, "Boxing Day"),
            }.OrderBy(h => h.Day),
        ];
    }

    private static BankHoliday[] OneOffs(int year) => year switch
    {
        2012 => [new(new DateOnly(2012, 6, 5), "Diamond Jubilee")],
        2022 => [new(new DateOnly(2022, 6, 3), "Platinum Jubilee"), new(new DateOnly(2022, 9, 19), "State Funeral of Queen Elizabeth II")],
        2023 => [new(new DateOnly(2023, 5, 8), "Coronation of King Charles III")],
        _ => [],
    };

    /// <summary>First Monday in May; in 2020 moved to the 75th anniversary of VE Day.</summary>
    private static DateOnly EarlyMay(int year) => year == 2020 ? new DateOnly(2020, 5, 8) : MondayFrom(new DateOnly(year, 5, 1));

    /// <summary>Last Monday in May; moved into June for the jubilees of 2012 and 2022.</summary>
    private static DateOnly Spring(int year) => year switch
    {
        2012 => new DateOnly(2012, 6, 4),
        2022 => new DateOnly(2022, 6, 2),
        _ => LastMonday(year, 5),
    };

    private static DateOnly LastMonday(int year, int month) =>
        MondayFrom(new DateOnly(year, month, DateTime.DaysInMonth(year, month)).AddDays(-6));

    private static DateOnly MondayFrom(DateOnly day) => day.AddDays(((int)DayOfWeek.Monday - (int)day.DayOfWeek + 7) % 7);

    private static DateOnly WeekdayFrom(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? MondayFrom(day) : day;

    /// <summary>Gregorian Easter by the anonymous algorithm (Meeus, Astronomical Algorithms, chapter 8).</summary>
    private static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
