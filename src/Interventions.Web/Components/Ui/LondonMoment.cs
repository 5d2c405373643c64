using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;

namespace Interventions.Web.Components.Ui;

/// <summary>Which of the two, where the clock went back and showed a time twice.</summary>
public enum WhichOfTwo
{
    First,
    Second,
}

/// <summary>
/// A day and a time as read off a London clock: the one way a form asks for an instant. One that does not exist is refused,
/// one that happened twice is asked about (product.md 5).
/// </summary>
public sealed class LondonMoment : IValidatableObject
{
    private DateOnly? _day;
    private TimeOnly? _time;

    [Required(ErrorMessage = "Enter the day.")]
    public DateOnly? Day
    {
        get => _day;
        set => (_day, Which) = (value, value == _day ? Which : null);
    }

    [Required(ErrorMessage = "Enter the time.")]
    public TimeOnly? Time
    {
        get => _time;
        set => (_time, Which) = (value, value == _time ? Which : null);
    }

    /// <summary>Forgotten when the day or the time changes: it was said of another moment.</summary>
    public WhichOfTwo? Which { get; set; }

    /// <summary>True where the form has to ask which of the two is meant.</summary>
    internal bool HappenedTwice => Reading is LocalTimeReading.Twice;

    /// <summary>As the London clock showed an instant; of two alike it knows which.</summary>
    public static LondonMoment Of(DateTime utc)
    {
        var local = London.ToLocal(utc);
        LondonMoment moment = new() { Day = DateOnly.FromDateTime(local), Time = TimeOnly.FromDateTime(local) };
        moment.Which = moment.Reading is LocalTimeReading.Twice twice ? (utc < twice.Second ? WhichOfTwo.First : WhichOfTwo.Second) : null;
        return moment;
    }

    /// <summary>The minute now, as the start of a field: cut, so that it is never in the future.</summary>
    public static LondonMoment Now(TimeProvider clock) => Of(London.MinuteOf(clock.GetUtcNow().UtcDateTime));

    /// <summary>The instant; only once this is valid.</summary>
    public DateTime ToUtc() => Reading switch
    {
        LocalTimeReading.Once once => once.Utc,
        LocalTimeReading.Twice twice => Which == WhichOfTwo.Second ? twice.Second : twice.First,
        _ => throw new InvalidOperationException("The moment is not valid."),
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Reading is LocalTimeReading.DoesNotExist)
        {
            yield return new("That time did not exist: the clocks went forward. Enter the time on the clock afterwards.", [nameof(Time)]);
        }

        if (HappenedTwice && Which is null)
        {
            yield return new("The clocks went back, so that time happened twice. Choose which one it was.", [nameof(Which)]);
        }
    }

    private LocalTimeReading? Reading => Day is { } day && Time is { } time ? London.LocalToUtc(day.ToDateTime(time)) : null;
}
