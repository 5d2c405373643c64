using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Domain.Cautions;

/// <summary>A force's settings from a date on (CC-42, CC-44). A case keeps the policy in force when it was referred (product.md 5).</summary>
public sealed class ForcePolicy
{
    /// <summary>For example "Cheshire 2024-08-08".</summary>
    public required string Id { get; init; }

    public required string Force { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>The highest risk level allowed on Track A (CC-42: standard).</summary>
    public RiskLevel HighestRiskAllowed { get; init; } = RiskLevel.Standard;

    /// <summary>Least rank to authorise (CC-44).</summary>
    public Rank LeastRankToAuthorise { get; init; } = Rank.Inspector;

    /// <summary>Least rank to offer and to sign (CC-05).</summary>
    public Rank LeastRankToSign { get; init; } = Rank.Sergeant;

    public bool CpsReferenceRequired { get; init; }

    public CompletionClockBasis ClockBasis { get; init; } = CompletionClockBasis.OffenceDate;

    /// <summary>Days a deadline must stay clear of the prosecution limit's last day (G10).</summary>
    public int ProsecutionMarginDays { get; init; } = 28;

    /// <summary>London calendar days a "supports" is good for, last day included (product.md 3).</summary>
    public int AnswerGoodForDays { get; init; } = 28;

    /// <summary>How this force writes crime references (domain.md 8.4, 12.11): a setting, not a constant. Null takes any.</summary>
    public ReferencePattern? CrimeReferences { get; init; }

    /// <summary>How this force writes custody record numbers. Null takes any.</summary>
    public ReferencePattern? CustodyRecords { get; init; }

    /// <summary>The rule set eligibility is judged by.</summary>
    public string RuleSet { get; init; } = "Cheshire 1";

    /// <summary>The rules themselves; null only where a policy was made without them.</summary>
    public RuleSet? Rules { get; init; }
}
