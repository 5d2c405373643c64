using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;

namespace Interventions.Web.Features.Cases;

/// <summary>Which of the two, where the clock went back and showed a time twice.</summary>
public enum WhichOfTwo
{
    First,
    Second,
}

/// <summary>A day and a time as read off a London clock. One that does not exist is refused, one that happened twice is asked about (product.md 5).</summary>
public sealed class LondonMoment : IValidatableObject
{
    [Required(ErrorMessage = "Enter the day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Enter the time.")]
    public TimeOnly? Time { get; set; }

    public WhichOfTwo? Which { get; set; }

    /// <summary>True where the form has to ask which of the two is meant.</summary>
    public bool HappenedTwice => Reading is LocalTimeReading.Twice;

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
