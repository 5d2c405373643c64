using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.Cautions;

/// <summary>Drafts are read only by whoever prepares, signs or looks at one.</summary>
internal static class Drafts
{
    /// <summary>Loads them into the case; without that the case refuses to sign a prepared document.</summary>
    public static Task LoadDraftsAsync(this AppDb db, CaseFile file, CancellationToken ct) =>
        db.Entry(file).Collection<PreparedDocument>("_drafts").LoadAsync(ct);

    /// <summary>The last draft of a case, for decision-makers alone.</summary>
    public static Task<PreparedDocument?> LastDraftAsync(this AppDb db, Guid caseId, CancellationToken ct) =>
        db.PreparedDocuments.AsNoTracking().Where(d => d.CaseId == caseId).OrderByDescending(d => d.Id).FirstOrDefaultAsync(ct);
}

/// <summary>A draft as the forms of the case page need it.</summary>
/// <param name="WhyNot">Why it can no longer be signed; null where it can.</param>
public sealed record DraftView(int Number, string Sha256, int Variation, DateTime PreparedAt, string PreparedBy, DocumentTerms Terms, string? WhyNot)
{
    /// <summary>As it stands on the paper.</summary>
    public string Checksum => Domain.Cautions.Checksum.Short(Sha256);

    internal static DraftView Of(CaseFile file, PreparedDocument draft, string preparedBy) => new(
        draft.Number, draft.Sha256, draft.Variation, draft.At, preparedBy, draft.Document.Terms, file.WhyNotSignable(draft));
}
