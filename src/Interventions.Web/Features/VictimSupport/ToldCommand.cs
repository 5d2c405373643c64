using System.ComponentModel.DataAnnotations;
using Interventions.Domain.VictimSupport;
using Interventions.Web.Components.Ui;
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

    /// <summary>When it was.</summary>
    public LondonMoment When { get; set; } = new();

    /// <summary>Why she was reached outside her plan, where she was.</summary>
    [StringLength(ContactAttempt.NoteMaxLength, ErrorMessage = "Shorten the reason to 1,000 characters.")]
    public string? WhyOutside { get; set; }

    internal string? WhyOutsideOrNull => Blank(WhyOutside);

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => [];

    private protected static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
