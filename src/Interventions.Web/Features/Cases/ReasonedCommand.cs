using System.ComponentModel.DataAnnotations;

namespace Interventions.Web.Features.Cases;

/// <summary>A step whose note is its reasons, without which it does not stand.</summary>
public abstract class ReasonedCommand : StepCommand, IValidatableObject
{
    /// <summary>Only once this is valid.</summary>
    public string Reasons => Blank(Note)!;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Note))
        {
            yield return new("Give the reasons.", [nameof(Note)]);
        }
    }
}
