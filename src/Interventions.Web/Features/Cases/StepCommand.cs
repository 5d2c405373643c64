using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Features.Cases;

/// <summary>Which action of the workflow a command takes. A test holds its [Allow] to the roles of that action.</summary>
public interface ITakesAction
{
    static abstract CaseAction Action { get; }
}

/// <summary>A step that needs nothing but, perhaps, a note.</summary>
public abstract class StepCommand : IRequest<Outcome>, IChangeCase
{
    public Guid CaseId { get; set; }

    public int Version { get; set; }

    [StringLength(JournalDetail.NoteMaxLength, ErrorMessage = "Shorten the note to 4,000 characters.")]
    [ReadByHisSide]
    public virtual string? Note { get; set; }

    /// <summary>What the journal keeps of it.</summary>
    public virtual Because Because => new(Blank(Note));

    private protected static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A way out: a coded reason, and what only the victim contact worker and the decision-maker may read.</summary>
public abstract class WayOutCommand : StepCommand
{
    public Reason? Reason { get; set; }

    public RestrictedReason? RestrictedReason { get; set; }

    [StringLength(JournalDetail.NoteMaxLength, ErrorMessage = "Shorten the restricted note to 4,000 characters.")]
    public string? RestrictedNote { get; set; }

    public CrimeOutcome? Outcome { get; set; }

    /// <summary>Until when a case that is set aside rests.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>Where a voluntary case that ended under review was passed on to.</summary>
    [StringLength(Domain.Cases.Because.PassedToMaxLength, ErrorMessage = "Shorten where he was passed on to, to 200 characters.")]
    public string? PassedTo { get; set; }

    public override Because Because => new(Blank(Note), Reason, Blank(RestrictedNote), RestrictedReason, Outcome, Until, Blank(PassedTo));
}
