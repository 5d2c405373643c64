namespace Interventions.Domain.People;

/// <summary>Slips in a date of birth: day and month swapped, or one digit wrong.</summary>
public static class DateSlip
{
    /// <summary>The day itself, day and month swapped where that is a day, and every day one digit away.</summary>
    public static IReadOnlyCollection<DateOnly> KeysOf(DateOnly day)
    {
        HashSet<DateOnly> days = [day];
        Add(day.Year, day.Day, day.Month);
        for (var (place, rest) = (1, Number(day)); place <= 10_000_000; place *= 10)
        {
            var digit = rest / place % 10;
            for (var other = 0; other < 10; other++)
            {
                var changed = rest + ((other - digit) * place);
                Add(changed / 10_000, changed / 100 % 100, changed % 100);
            }
        }

        return days;

        void Add(int year, int month, int dayOfMonth)
        {
            if (year is >= 1900 and <= 2999 && month is >= 1 and <= 12 && dayOfMonth >= 1 && dayOfMonth <= DateTime.DaysInMonth(year, month))
            {
                days.Add(new(year, month, dayOfMonth));
            }
        }
    }

    /// <summary>True if day and month are the other way round.</summary>
    public static bool IsSwapped(DateOnly a, DateOnly b) => a != b && a.Year == b.Year && a.Day == b.Month && a.Month == b.Day;

    /// <summary>True if exactly one digit differs, both written with eight.</summary>
    public static bool IsOneDigitOff(DateOnly a, DateOnly b)
    {
        var differing = 0;
        for (var (x, y) = (Number(a), Number(b)); x > 0 || y > 0; (x, y) = (x / 10, y / 10))
        {
            if (x % 10 != y % 10 && ++differing > 1)
            {
                return false;
            }
        }

        return differing == 1;
    }

    private static int Number(DateOnly day) => (day.Year * 10_000) + (day.Month * 100) + day.Day;
}
