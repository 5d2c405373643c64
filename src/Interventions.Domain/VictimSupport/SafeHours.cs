using System.Globalization;
using Interventions.Domain.Calendar;

namespace Interventions.Domain.VictimSupport;

/// <summary>Days of the week, as a set.</summary>
[Flags]
public enum SafeDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,
    Weekend = Saturday | Sunday,
    All = Weekdays | Weekend,
}

/// <summary>Hours of the London clock at which it is safe to reach her (V-20, V-22).</summary>
/// <param name="Days">On which days.</param>
/// <param name="From">From this time on.</param>
/// <param name="Until">Up to and not including this time; midnight ends the day.</param>
public sealed record SafeHours(SafeDays Days, TimeOnly From, TimeOnly Until)
{
    private const int DaysAhead = 8;

    /// <summary>Whether there is any such hour.</summary>
    public bool IsPossible => Days != SafeDays.None && (Until == TimeOnly.MinValue || From < Until);

    /// <summary>As in a sentence: "10:00 to 12:00 on weekdays".</summary>
    public string InWords => (From, Until) == (TimeOnly.MinValue, TimeOnly.MinValue) ? $"at any time {DaysInWords}" : $"{Clock(From)} to {(Until == TimeOnly.MinValue ? "midnight" : Clock(Until))} {DaysInWords}";

    private string DaysInWords => Days switch
    {
        SafeDays.All => "every day",
        SafeDays.Weekdays => "on weekdays",
        SafeDays.Weekend => "at weekends",
        _ => $"on {Listed([.. Enum.GetValues<DayOfWeek>().OrderBy(d => ((int)d + 6) % 7).Where(Has).Select(d => CultureInfo.InvariantCulture.DateTimeFormat.GetDayName(d))])}",
    };

    /// <summary>Whether it is safe at an instant.</summary>
    /// <param name="utc">The instant, UTC.</param>
    public bool Holds(DateTime utc)
    {
        var local = London.ToLocal(utc);
        var time = TimeOnly.FromDateTime(local);
        return Has(local.DayOfWeek) && time >= From && (Until == TimeOnly.MinValue || time < Until);
    }

    /// <summary>The next instant from which it is safe, UTC: the instant itself where it is safe already; null if it never is.</summary>
    /// <param name="utc">From when on.</param>
    public DateTime? NextFrom(DateTime utc) => Holds(utc) ? utc : Edges(utc, From).Cast<DateTime?>().FirstOrDefault(at => at > utc);

    /// <summary>The next instant at which these hours end, UTC; null where they never do.</summary>
    /// <param name="utc">From when on.</param>
    public DateTime? EndAfter(DateTime utc) => Holds(utc) ? (Until == TimeOnly.MinValue ? London.EndOfDayUtc(London.DayOf(utc)) : Edges(utc, Until).Cast<DateTime?>().FirstOrDefault(at => at > utc)) : null;

    private bool Has(DayOfWeek day) => Days.HasFlag((SafeDays)(1 << (((int)day + 6) % 7)));

    private IEnumerable<DateTime> Edges(DateTime utc, TimeOnly time) =>
        from n in Enumerable.Range(0, DaysAhead + 1)
        let day = London.DayOf(utc).AddDays(n)
        where Has(day.DayOfWeek)
        select London.LocalToUtc(day.ToDateTime(time)) switch
        {
            LocalTimeReading.Once once => once.Utc,
            LocalTimeReading.Twice twice => twice.First,

            // A time the clock leaps over: the hour begins when the clock has leapt.
            _ => London.StartOfDayUtc(day).AddHours(time.Hour),
        };

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
