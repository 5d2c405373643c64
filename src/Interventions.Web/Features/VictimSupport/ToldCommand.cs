using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Something that happened between a worker and a victim at a time read off a London clock.</summary>
public abstract class ToldCommand : IRequest<Outcome>, IAboutCase, IValidatableObject
{
    public Guid CaseId { get; set; }

    /// <summary>Her link to the case.</summary>
    public Guid LinkId { get; set; }

    public AskedHow? How { get; set; }

    /// <summary>London local time.</summary>
    [Required(ErrorMessage = "Enter the day and the time.")]
    public DateTime? When { get; set; }

    /// <summary>For a time the clock showed twice, in the night it goes back: whether the second is meant.</summary>
    public bool? IsSecondTime { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var problem = Reading switch
        {
            LocalTimeReading.DoesNotExist => "The clocks went forward over this time, so it did not exist. Check it.",
            LocalTimeReading.Twice when IsSecondTime is null => "The clock showed this time twice that night. Say which of the two you mean.",
            _ => null,
        };
        return problem is null ? [] : [new(problem, [nameof(When)])];
    }

    /// <summary>True if the clock showed <see cref="When"/> twice, so that the form has to ask.</summary>
    internal bool IsTwice => Reading is LocalTimeReading.Twice;

    /// <summary>The instant meant. To be asked once valid.</summary>
    internal DateTime WhenUtc => Reading switch
    {
        LocalTimeReading.Once once => once.Utc,
        LocalTimeReading.Twice twice => IsSecondTime == true ? twice.Second : twice.First,
        _ => throw new InvalidOperationException("The time is not valid."),
    };

    private LocalTimeReading? Reading => When is { } local ? London.LocalToUtc(DateTime.SpecifyKind(local, DateTimeKind.Unspecified)) : null;

    private protected static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
