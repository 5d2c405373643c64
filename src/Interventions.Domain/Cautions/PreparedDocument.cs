using System.Security.Cryptography;
using System.Text;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Cautions;

/// <summary>SHA-256 of a text, and how it is said to people.</summary>
public static class Checksum
{
    /// <summary>Of the text in UTF-8, 64 hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The first eight digits in two groups, as they stand on the paper: "7F3A 91C2".</summary>
    public static string Short(string sha256) => $"{sha256[..4]} {sha256[4..8]}";
}

/// <summary>What the officer writes into a document; everything else in it comes from the case.</summary>
/// <param name="OffenceDetails">First content of CC-04.5.</param>
/// <param name="Admission">Second content.</param>
/// <param name="Conditions">Fourth content.</param>
/// <param name="Deadline">Day by which the conditions are to be completed (CC-21).</param>
/// <param name="DeadlineReason">Why longer than 16 weeks, where it is.</param>
public sealed record DocumentTerms(string OffenceDetails, string Admission, IReadOnlyList<ConditionTerms> Conditions, DateOnly Deadline, string? DeadlineReason);

/// <summary>The draft somebody has before them: it is signed only if it is still the last.</summary>
public sealed record DraftShown(int Number, string Sha256);

/// <summary>His agreement to other conditions (CC-27).</summary>
/// <param name="SignedAgainOn">The day he signed again.</param>
/// <param name="Agrees">He agrees to the change: nothing is varied without it.</param>
/// <param name="Deadline">A new day for all conditions; null leaves it.</param>
/// <param name="DeadlineReason">Why longer than 16 weeks, where it is.</param>
public sealed record Variation(DateOnly SignedAgainOn, bool Agrees, DateOnly? Deadline = null, string? DeadlineReason = null);

/// <summary>
/// A document prepared to be signed: numbered, with a checksum that stands on the paper, and never changed. Preparing it
/// again makes another draft; only the last can be signed.
/// </summary>
public sealed class PreparedDocument
{
    private PreparedDocument()
    {
    }

    internal PreparedDocument(CautionDocument document, int version, Stamp stamp)
    {
        (Number, Variation, Text, Version) = (document.DraftNumber!.Value, document.Variation, document.ToText(), version);
        (Sha256, By, At) = (Checksum.Of(Text), stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>From 1, for each case.</summary>
    public int Number { get; private set; }

    /// <inheritdoc cref="CautionDocument.Variation"/>
    public int Variation { get; private set; }

    /// <summary>The document as text, without day and officer.</summary>
    public string Text { get; private set; } = "";

    public string Sha256 { get; private set; } = "";

    /// <summary>The case's version at the commit: that of the journal's entry.</summary>
    public int Version { get; private set; }

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The document itself.</summary>
    public CautionDocument Document => CautionDocument.FromText(Text);

    /// <summary>False if text and checksum no longer belong together.</summary>
    public bool IsAsPrepared => Checksum.Of(Text) == Sha256;
}
