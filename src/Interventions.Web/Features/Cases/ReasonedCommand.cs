using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Cases;

/// <summary>A step whose note is its reasons, without which it does not stand.</summary>
public abstract class ReasonedCommand : StepCommand
{
    [Required(ErrorMessage = "Give the reasons."), StringLength(JournalDetail.NoteMaxLength, ErrorMessage = "Shorten the reasons to 4,000 characters.")]
    [ReadByHisSide]
    public override string? Note { get; set; }

    /// <summary>Only once this is valid.</summary>
    public string Reasons => Blank(Note)!;
}
