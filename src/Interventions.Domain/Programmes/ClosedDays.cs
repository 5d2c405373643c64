using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>Days on which nothing is held: a break of an area, or a venue that is closed.</summary>
public sealed class Closure
{
    public const int ReasonMaxLength = 100;

    public Guid Id { get; init; }

    public required string AreaCode { get; init; }

    /// <summary>The one venue that is closed; null for a break of the whole area.</summary>
    public string? Venue { get; init; }

    public required DateOnly FirstDay { get; init; }

    public required DateOnly LastDay { get; init; }

    /// <summary>Why, for example "Christmas break".</summary>
    public required string Reason { get; init; }

    /// <summary>Says that an area has a break or a venue is closed.</summary>
    /// <exception cref="CaseRuleException">The last day is before the first, or it is too long to be meant.</exception>
    public static Closure Make(string areaCode, string? venue, DateOnly first, DateOnly last, string reason)
    {
        Refuse.Unless(last >= first, "The last day is before the first. Check the days.");
        Refuse.Unless(last.DayNumber - first.DayNumber <= 366, "That is more than a year. Check the days.");
        return new()
        {
            Id = Guid.CreateVersion7(),
            AreaCode = areaCode,
            Venue = string.IsNullOrWhiteSpace(venue) ? null : venue.Trim(),
            FirstDay = first,
            LastDay = last,
            Reason = reason.Trim(),
        };
    }

    /// <summary>True if nothing is held on the day at a venue of its area.</summary>
    public bool Closes(DateOnly day, string areaCode, string venue) =>
        AreaCode == areaCode && day >= FirstDay && day <= LastDay && (Venue is null || string.Equals(Venue, venue.Trim(), StringComparison.OrdinalIgnoreCase));
}

/// <summary>On which days a group can meet: bank holidays, breaks and closed venues are out (product.md 6).</summary>
/// <param name="workingDays">Whose holidays nothing is held on; weekends are days like others.</param>
/// <param name="closures">Breaks and closed venues.</param>
public sealed class ClosedDays(WorkingDays workingDays, IReadOnlyCollection<Closure> closures)
{
    /// <summary>Why nothing is held on a day; null where a session can be.</summary>
    public string? WhyClosed(DateOnly day, string areaCode, string venue) =>
        workingDays.IsHoliday(day) ? "bank holiday"
        : day is { Month: 12, Day: 25 } ? "Christmas Day" // no bank holiday where it falls on a weekend, and nobody meets all the same
        : closures.FirstOrDefault(c => c.Closes(day, areaCode, venue)) is { } closure ? (closure.Venue is null ? closure.Reason : $"{closure.Venue}: {closure.Reason}")
        : null;
}
