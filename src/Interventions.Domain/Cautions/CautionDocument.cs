using System.Text.Json;
using System.Text.Json.Serialization;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Cautions;

/// <summary>One condition as the document states it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What he has to do, where, by when and whom to ring (CC-31).</param>
/// <param name="Kind">What it aims at (CC-02).</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Title">What it is called in the library of conditions; not printed.</param>
/// <param name="WordingId">The wording it was made from; not printed.</param>
public sealed record DocumentCondition(int Number, string Text, ConditionKind Kind, DateOnly DueOn, string? Title = null, Guid? WordingId = null)
{
    internal ConditionTerms Terms => new(Text, Kind, DueOn, Title, WordingId);
}

/// <summary>One offence as the document lists it (CC-24).</summary>
public sealed record DocumentOffence(string? CrimeReference, string Title, DateOnly CommittedOn);

/// <summary>
/// What the paper says that he signs: the four contents of CC-04.5 with what was explained to him (CC-04.4). It is made of a
/// whitelist of fields and holds nothing of the victim but what the officer wrote into the offence (domain.md 4.3).
/// </summary>
public sealed record CautionDocument
{
    /// <summary>What it means for him (CC-29, CC-30).</summary>
    public const string EffectExplained =
        "If you keep every condition you will not be prosecuted for this offence. This caution is a criminal record: it stays on police records and may have to be disclosed.";

    /// <summary>The warning (CC-04.4, CC-07).</summary>
    public const string Warning =
        "If you fail to keep any condition without a reasonable excuse, you may be prosecuted for this offence, and this document may be used as evidence. You may withdraw from the caution at any time; a charging decision then follows.";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Converters = { new JsonStringEnumConverter() } };

    public required string Reference { get; init; }

    /// <summary>0 as first signed, then 1, 2 ... for each variation (CC-27).</summary>
    public required int Variation { get; init; }

    public required string Name { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required string? CrimeReference { get; init; }

    /// <summary>Every offence it is given for; none in a document signed before they were listed.</summary>
    public IReadOnlyList<DocumentOffence> Offences { get; init; } = [];

    /// <summary>First content.</summary>
    public required string OffenceDetails { get; init; }

    /// <summary>Second content.</summary>
    public required string Admission { get; init; }

    /// <summary>Third content.</summary>
    public required string Consent { get; init; }

    /// <summary>Fourth content.</summary>
    public required IReadOnlyList<DocumentCondition> Conditions { get; init; }

    public required DateOnly Deadline { get; init; }

    public required string? DeadlineReason { get; init; }

    public string Explained { get; init; } = $"{EffectExplained} {Warning}";

    /// <summary>Null while it is only prepared.</summary>
    public required DateOnly? SignedOn { get; init; }

    /// <summary>The officer who gave it, with rank; null while it is only prepared.</summary>
    public required string? Officer { get; init; }

    public required string? CollarNumber { get; init; }

    /// <summary>The draft it was prepared as; null where it was typed as it was signed.</summary>
    public int? DraftNumber { get; init; }

    /// <summary>SHA-256 of that draft.</summary>
    public string? DraftSha256 { get; init; }

    /// <summary>The whole as text: what is frozen, and what its hash is of.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Written);

    /// <summary>What of it the officer wrote.</summary>
    [JsonIgnore]
    public DocumentTerms Terms => new(OffenceDetails, Admission, [.. Conditions.Select(c => c.Terms)], Deadline, DeadlineReason);

    /// <summary>Takes back what was frozen.</summary>
    public static CautionDocument FromText(string text) => JsonSerializer.Deserialize<CautionDocument>(text, Written)!;
}

/// <summary>A document as it was signed: never changed, and anybody can check that it was not.</summary>
public sealed class SignedDocument
{
    private SignedDocument()
    {
    }

    internal SignedDocument(CautionDocument document, Stamp stamp)
    {
        (Variation, Text, By, At) = (document.Variation, document.ToText(), stamp.By.UserId, stamp.At);
        Sha256 = Checksum.Of(Text);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <inheritdoc cref="CautionDocument.Variation"/>
    public int Variation { get; private set; }

    /// <summary>The document as text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>SHA-256 of the text in UTF-8, 64 hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The document itself.</summary>
    public CautionDocument Document => CautionDocument.FromText(Text);

    /// <summary>False if text and hash no longer belong together.</summary>
    public bool IsAsSigned => Checksum.Of(Text) == Sha256;
}
