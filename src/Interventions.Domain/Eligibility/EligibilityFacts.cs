using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Eligibility;

/// <summary>An answer somebody recorded at a desk, as the rules read it.</summary>
/// <param name="Answer">Met, not met, not known.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="By">Who recorded it.</param>
public sealed record RecordedAnswer(CriterionAnswer Answer, string Evidence, Guid By);

/// <summary>
/// Everything the rules look at, and nothing else: the same facts under the same rules give the same answers, whenever they are
/// asked.
/// </summary>
public sealed record EligibilityFacts
{
    /// <summary>The London day it is asked for.</summary>
    public required DateOnly On { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required Sex Sex { get; init; }

    public required Relationship Relationship { get; init; }

    /// <summary>CJS code; null without an offence.</summary>
    public string? OffenceCode { get; init; }

    /// <summary>CJS codes of the further offences on the same caution (CC-24).</summary>
    public IReadOnlyList<string> FurtherOffenceCodes { get; init; } = [];

    /// <summary>The day of the offence; of several, of the earliest.</summary>
    public DateOnly? OffenceOn { get; init; }

    public RiskLevel? Risk { get; init; }

    public DateOnly? RiskAssessedOn { get; init; }

    /// <summary>The highest risk the force's policy allows (CC-42).</summary>
    public RiskLevel HighestRiskOfPolicy { get; init; } = RiskLevel.Standard;

    /// <summary>CARA-02: high risk and MARAC on record in his cases, as far as the reader may know; in any order.</summary>
    public IReadOnlyList<HighRisk> HighRisks { get; init; } = [];

    /// <summary>The last recorded answer to each desk check.</summary>
    public IReadOnlyDictionary<Criterion, RecordedAnswer> Recorded { get; init; } = new Dictionary<Criterion, RecordedAnswer>();

    /// <summary>Excluded features found when E3 was answered; null while nobody has looked.</summary>
    public ExcludedFeatures? Features { get; init; }

    /// <summary>E9: whether the gate is open on the day.</summary>
    public bool GateIsOpen { get; init; }

    /// <summary>E4: a named decision-maker has recorded admission and sufficient evidence.</summary>
    public bool IsAuthorised { get; init; }

    /// <summary>E12: he has signed.</summary>
    public bool HasSigned { get; init; }
}
