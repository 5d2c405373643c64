using Interventions.Domain.Cases;

namespace Interventions.Domain.Calendar;

/// <summary>
/// One thing said about a day: that it is a bank holiday, or that it is none after all. Append-only; of the notes on a day the
/// one with the highest number counts, so that what was proclaimed and what was taken back both stay on record (V-04).
/// </summary>
public sealed class HolidayNote
{
    public const int NameMaxLength = 80;
    public const int SourceMaxLength = 300;

    private HolidayNote()
    {
    }

    private HolidayNote(DateOnly day, int number, bool isHoliday, string name, string source, Stamp stamp) =>
        (Day, Number, IsHoliday, Name, Source, By, At) = (day, number, isHoliday, name.Trim(), source.Trim(), stamp.By.UserId, stamp.At);

    public DateOnly Day { get; private set; }

    /// <summary>0 for what a fresh install knows, then 1, 2 ... for each change to the day.</summary>
    public int Number { get; private set; }

    public bool IsHoliday { get; private set; }

    /// <summary>As staff know it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it rests on, such as a proclamation.</summary>
    public string Source { get; private set; } = "";

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The notes that count: the last of each day, where it says that the day is a holiday.</summary>
    public static IEnumerable<HolidayNote> InForce(IEnumerable<HolidayNote> notes) =>
        notes.GroupBy(n => n.Day).Select(g => g.MaxBy(n => n.Number)!).Where(n => n.IsHoliday);

    /// <summary>Adds a day that was proclaimed or computed.</summary>
    /// <param name="day">The day off.</param>
    /// <param name="name">As staff know it.</param>
    /// <param name="source">What it rests on.</param>
    /// <param name="ofTheDay">What was said of that day before, if anything.</param>
    /// <param name="stamp">Who and when.</param>
    /// <exception cref="CaseRuleException">The day is one already, or can be none.</exception>
    public static HolidayNote Adding(DateOnly day, string name, string source, IReadOnlyCollection<HolidayNote> ofTheDay, Stamp stamp)
    {
        var standing = ofTheDay.MaxBy(n => n.Number);
        Refuse.Unless(!string.IsNullOrWhiteSpace(name), "Enter what the day is called.");
        Refuse.Unless(!string.IsNullOrWhiteSpace(source), "Say what it rests on, such as the proclamation.");
        Refuse.Unless(day.Year >= BankHolidays.FirstYear, $"Bank holidays are kept from {BankHolidays.FirstYear} on. Choose a later day.");
        Refuse.Unless(day.Year <= London.DayOf(stamp.At).Year + LongestAhead, $"That is more than {LongestAhead} years ahead. Check the year.");
        Refuse.Unless(
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday),
            $"{day.InWords()} is a {day.DayOfWeek}, which is no working day anyhow. Enter the substitute day, where there is one.");
        Refuse.Unless(standing is not { IsHoliday: true }, $"{day.InWords()} is a bank holiday already: {standing?.Name}. To call it otherwise, take it out first.");
        return new(day, (standing?.Number ?? 0) + 1, isHoliday: true, name, source, stamp);
    }

    /// <summary>Takes a day out, such as one that was moved by proclamation.</summary>
    /// <exception cref="CaseRuleException">The day is no bank holiday.</exception>
    public static HolidayNote TakingOut(DateOnly day, string source, IReadOnlyCollection<HolidayNote> ofTheDay, Stamp stamp)
    {
        var standing = ofTheDay.MaxBy(n => n.Number);
        Refuse.Unless(standing is { IsHoliday: true }, $"{day.InWords()} is no bank holiday. Reload the page.");
        Refuse.Unless(!string.IsNullOrWhiteSpace(source), "Say what it rests on, such as the proclamation that moved it.");
        return new(day, standing!.Number + 1, isHoliday: false, standing.Name, source, stamp);
    }

    /// <summary>The furthest year anybody would enter; beyond it a year is a slip of the keyboard.</summary>
    private const int LongestAhead = 20;
}
