using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>
/// Everything a breach pack says: a whitelist, read the same by people (PDF) and by other systems (JSON). It has no field of the
/// victim's, no answer, no opinion, no note of a session, no risk and no word of a review's cause (domain.md 4.3, CARA-14, DP-03).
/// </summary>
public sealed record BreachPackContent
{
    /// <summary>What stands in it in place of whatever would name a victim.</summary>
    public const string LeftOut = "[left out]";

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public required string Marking { get; init; }

    public required string Reference { get; init; }

    public required int Number { get; init; }

    /// <summary>For whom.</summary>
    public required string For { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime MadeAt { get; init; }

    public required string MadeBy { get; init; }

    /// <summary>How it is to be read.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>What is other than in the pack before; empty in the first.</summary>
    public IReadOnlyList<string> ChangedSince { get; init; } = [];

    /// <summary>His name as on the caution.</summary>
    public required string Name { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required IReadOnlyList<PackedOffence> Offences { get; init; }

    /// <summary>The conditions as first signed and as varied.</summary>
    public required IReadOnlyList<PackedConditions> Conditions { get; init; }

    /// <summary>The day they are due now, extensions included.</summary>
    public required DateOnly? Deadline { get; init; }

    public required IReadOnlyList<PackedSession> Sessions { get; init; }

    public required IReadOnlyList<PackedReport> Reported { get; init; }

    public required IReadOnlyList<PackedAttempt> Attempts { get; init; }

    public required IReadOnlyList<PackedLetter> Letters { get; init; }

    public required IReadOnlyList<PackedExplanation> Explanations { get; init; }

    /// <summary>The whole as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Written);

    /// <summary>Takes back what was frozen.</summary>
    public static BreachPackContent FromJson(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<BreachPackContent>(json, Written)!;
}

/// <summary>An offence he was cautioned for.</summary>
public sealed record PackedOffence(string Title, DateOnly CommittedOn, string? CrimeReference);

/// <summary>Conditions of one signature.</summary>
/// <param name="Signed">"As first signed" or "As varied, 1".</param>
/// <param name="SignedBy">The officer; for the police only.</param>
public sealed record PackedConditions(string Signed, DateOnly? SignedOn, string? SignedBy, DateOnly Deadline, IReadOnlyList<PackedCondition> Conditions);

/// <summary>One condition: its text, or for a provider what the library calls it.</summary>
public sealed record PackedCondition(int Number, string Text, DateOnly DueOn);

/// <summary>One session with every entry made for him, corrections included (AT-09).</summary>
/// <param name="CountsAs">What it counts as; null until that is decided (AT-01).</param>
/// <param name="NeverCounts">We stood him down, cancelled or sent him home: it never counts against him (AT-04).</param>
public sealed record PackedSession(int Run, int Session, DateOnly? Day, string? CountsAs, bool NeverCounts, IReadOnlyList<PackedEntry> Entries);

/// <summary>One entry of the register.</summary>
/// <param name="Reason">What he gave as the reason.</param>
/// <param name="Stands">False once another entry corrects it.</param>
public sealed record PackedEntry(DateTime RecordedAt, string RecordedBy, string Fact, string? Reason, string? ArrivedAt, string? CorrectionReason, bool Stands);

/// <summary>One non-compliance with what was found.</summary>
public sealed record PackedReport(
    DateTime ReportedAt, string ReportedBy, string What, string? Condition, string? NewOffence, string? Note, IReadOnlyList<PackedFinding> Findings);

/// <summary>A finding (G14).</summary>
public sealed record PackedFinding(DateTime FoundAt, string FoundBy, string Finding, string? Reasons, string? WhyNotAsked);

/// <summary>What was tried to reach him.</summary>
public sealed record PackedAttempt(DateTime TriedAt, string TriedBy, string How, string Result, string? Note);

/// <summary>What was written to him, as it was sent.</summary>
public sealed record PackedLetter(DateTime SentAt, string SentBy, string Kind, string How, string Language, string Text);

/// <summary>What he says. What anybody makes of it is left out.</summary>
public sealed record PackedExplanation(DateTime AskedAt, string AskedBy, string How, bool GaveNone, string? HisWords, string? Seen);
