using Interventions.Domain.Cases;

namespace Interventions.Domain.Cautions;

/// <summary>
/// Something not complied with, and what the decision-maker made of it (CC-28). Track A only. What it is about never changes;
/// each finding is kept beside the ones before.
/// </summary>
public sealed class NonCompliance
{
    private readonly List<MadeFinding> _findings = [];

    private NonCompliance()
    {
    }

    internal NonCompliance(Reason what, BrokenCondition? condition, NewOffence? newOffence, Stamp stamp) =>
        (What, Condition, NewOffence, ReportedBy, ReportedAt) = (what, condition, newOffence, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>What it is; <see cref="Reasons.ForHisSide"/> is what a facilitator or custody support worker may read.</summary>
    public Reason What { get; private set; }

    /// <summary>The condition that was not kept, where somebody said which.</summary>
    public BrokenCondition? Condition { get; private set; }

    /// <summary>For decision-makers only: who reported it, and where, may be told by its number and day.</summary>
    public NewOffence? NewOffence { get; private set; }

    public Guid ReportedBy { get; private set; }

    public DateTime ReportedAt { get; private set; }

    /// <summary>The finding that stands: the last.</summary>
    public NonComplianceFinding? Finding { get; private set; }

    public DateTime? FoundAt { get; private set; }

    /// <summary>Findings made in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<MadeFinding> NewFindings => _findings;

    internal void Find(MadeFinding finding)
    {
        _findings.Add(finding);
        (Finding, FoundAt) = (finding.Finding, finding.At);
    }
}

/// <summary>One of the conditions he signed, as it is numbered in the document.</summary>
/// <param name="Variation">0 for the conditions first signed, then 1, 2 ... for each variation.</param>
/// <param name="Number">From 1, in the order of the document.</param>
public sealed record BrokenCondition(int Variation, int Number);

/// <summary>An offence said to have been committed while the caution was in force.</summary>
/// <param name="CrimeReference">The force's own number.</param>
/// <param name="CommittedOn">The day it was committed.</param>
public sealed record NewOffence(string CrimeReference, DateOnly CommittedOn);

/// <summary>What a decision-maker found, when and why (G14). Append-only: a case may be extended first and breached later.</summary>
public sealed class MadeFinding
{
    private MadeFinding()
    {
    }

    internal MadeFinding(NonComplianceFinding finding, string reasons, string? whyNotAsked, Stamp stamp) =>
        (Finding, Reasons, WhyNotAsked, By, At) = (finding, reasons, whyNotAsked, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public long NonComplianceId { get; private set; }

    public NonComplianceFinding Finding { get; private set; }

    public string Reasons { get; private set; } = "";

    /// <summary>Why a breach was found without asking him for his explanation, where nobody had (CC-28).</summary>
    public string? WhyNotAsked { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What a decision-maker found (CC-28).</summary>
public enum NonComplianceFinding
{
    /// <summary>A reasonable excuse.</summary>
    Excused,

    /// <summary>Carried on with a longer deadline or other conditions.</summary>
    Varied,

    /// <summary>No reasonable excuse.</summary>
    Breach,
}

/// <summary>Words for findings.</summary>
public static class NonComplianceFindings
{
    /// <summary>The finding in words, as in a list.</summary>
    public static string InWords(this NonComplianceFinding finding) => finding switch
    {
        NonComplianceFinding.Excused => "Excused",
        NonComplianceFinding.Varied => "Given longer, or conditions varied",
        NonComplianceFinding.Breach => "Breach",
    };
}
