using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Web.Pdf;

namespace Interventions.Web.Features.Cautions;

/// <summary>The caution on paper, to sign, and the same as it was signed.</summary>
internal static class CautionPdf
{
    /// <param name="document">What it says.</param>
    /// <param name="sha256">Hash of what was signed; null for a draft.</param>
    public static byte[] Of(CautionDocument document, string? sha256)
    {
        using PageWriter page = new($"Conditional caution {document.Reference}", sha256 is null ? $"{document.Reference}  Draft, not signed." : $"{document.Reference}  SHA-256 {sha256[..16]}");
        page.Title(document.Variation == 0 ? "Conditional caution" : "Conditional caution: conditions varied");
        page.Paragraph($"{document.Name}, born {document.DateOfBirth.InWords()}. Reference {document.Reference}{(document.CrimeReference is { } crime ? $", crime {crime}" : "")}.");
        page.Heading("1. The offence");
        page.Paragraph(document.OffenceDetails);
        page.Heading("2. Your admission");
        page.Paragraph(document.Admission);
        page.Heading("3. Your consent");
        page.Paragraph(document.Consent);
        page.Heading("4. The conditions");
        foreach (var condition in document.Conditions)
        {
            page.Paragraph($"({condition.Number}) {condition.Text} Due by {condition.DueOn.InWords()}.");
        }

        page.Paragraph($"All conditions are to be kept by {document.Deadline.InWords()}.{(document.DeadlineReason is { } reason ? $" Longer than 16 weeks because: {reason}" : "")}");
        page.Heading("What this means, and a warning");
        page.Paragraph(document.Explained);
        page.Heading("Signatures");
        page.SignHere(document.Name);
        page.SignHere($"{document.Officer}{(document.CollarNumber is { } collar ? $", {collar}" : "")}");
        page.Paragraph($"Signed on {document.SignedOn.InWords()}.");
        return page.ToArray();
    }
}
