using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cautions;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Features.Cautions;

/// <summary>What the officer writes into a document: the same parts whether it is prepared or typed as it was signed.</summary>
public class DocumentDraft
{
    [Required(ErrorMessage = "Enter the details of the offence."), StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the details to 2,000 characters.")]
    [ReadByHisSide(MayName = true)]
    public string? OffenceDetails { get; set; }

    [Required(ErrorMessage = "Enter his admission, as he made it."), StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the admission to 2,000 characters.")]
    [ReadByHisSide(MayName = true)]
    public string? Admission { get; set; }

    public List<ConditionRow> Conditions { get; init; } = [];

    [Required(ErrorMessage = "Enter the day by which he has to have kept them all.")]
    public DateOnly? Deadline { get; set; }

    [StringLength(SignedCaution.TextMaxLength, ErrorMessage = "Shorten the reason to 2,000 characters.")]
    [ReadByHisSide]
    public string? DeadlineReason { get; set; }

    internal DocumentTerms Terms => new(
        OffenceDetails!.Trim(), Admission!.Trim(), [.. Conditions.Select(c => c.Terms)], Deadline!.Value, string.IsNullOrWhiteSpace(DeadlineReason) ? null : DeadlineReason.Trim());
}

/// <summary>The draft on the paper he signed, as the form showed it.</summary>
public sealed class PreparedSignature
{
    [Required(ErrorMessage = "Enter the day he signed.")]
    public DateOnly? SignedOn { get; set; }

    public int Number { get; set; }

    [StringLength(64)]
    public string Sha256 { get; set; } = "";

    [Range(typeof(bool), "true", "true", ErrorMessage = "Compare number and checksum with the paper, and tick this. If they differ, enter what he signed instead.")]
    public bool IsThePaper { get; set; }

    /// <summary>He consents to the caution, or agrees to the change.</summary>
    public bool Consents { get; set; }

    internal DraftShown Shown => new(Number, Sha256);
}
