using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Web.Pdf;

namespace Interventions.Web.Features.Cautions;

/// <summary>The caution on paper: a draft to sign, and the same as it was signed.</summary>
internal static class CautionPdf
{
    /// <param name="document">What it says.</param>
    /// <param name="sha256">Hash of the draft, or of what was signed.</param>
    public static byte[] Of(CautionDocument document, string sha256)
    {
        var draft = document is { SignedOn: null, DraftNumber: { } number } ? $"Draft {number}, checksum {Checksum.Short(sha256)}" : null;
        using PageWriter page = new($"Conditional caution {document.Reference}", $"{document.Reference}  {draft ?? $"SHA-256 {sha256[..16]}"}");
        page.Title(document.Variation == 0 ? "Conditional caution" : "Conditional caution: conditions varied");
        page.Paragraph($"{document.Name}, born {document.DateOfBirth.InWords()}. Reference {document.Reference}{(document.CrimeReference is { } crime ? $", crime {crime}" : "")}.");
        page.Heading(document.Offences.Count > 1 ? "1. The offences" : "1. The offence");
        foreach (var (offence, i) in document.Offences.Count > 1 ? document.Offences.Select((o, i) => (o, i)) : [])
        {
            page.Paragraph($"({i + 1}) {offence.Title}, {offence.CommittedOn.InWords()}{(offence.CrimeReference is { } reference ? $", crime {reference}" : "")}.");
        }

        page.Paragraph(document.OffenceDetails);
        page.Heading("2. Your admission");
        page.Paragraph(document.Admission);
        page.Heading("3. Your consent");
        page.Paragraph(document.Consent);
        page.Heading(document.Variation == 0 ? "4. The conditions" : "4. The conditions, in place of those you signed before");
        foreach (var condition in document.Conditions)
        {
            page.Paragraph($"({condition.Number}) {condition.Text} Due by {condition.DueOn.InWords()}.");
        }

        page.Paragraph($"All conditions are to be kept by {document.Deadline.InWords()}.{(document.DeadlineReason is { } reason ? $" Longer than 16 weeks because: {reason}" : "")}");
        page.Heading("What this means, and a warning");
        page.Paragraph(document.Explained);
        page.Heading("Signatures");
        page.SignHere(document.Name);
        page.SignHere(document.Officer is { } officer ? $"{officer}{(document.CollarNumber is { } collar ? $", {collar}" : "")}" : "Officer giving the caution: name, rank and collar number");
        page.Paragraph(document.SignedOn is { } day
            ? $"Signed on {day.InWords()}.{(document is { DraftNumber: { } signed, DraftSha256: { } of } ? $" Signed as draft {signed}, checksum {Checksum.Short(of)}." : "")}"
            : $"{draft}. The officer checks both against the tracker when recording the signature.");
        return page.ToArray();
    }
}
