namespace Interventions.Domain.Eligibility;

/// <summary>The criteria of domain.md 2.2. E4, E9 and E12 are asked at their own step: authorise, the gate, sign.</summary>
public enum Criterion
{
    E1Adult,
    E2IntimatePartner,
    E3OffenceType,
    E4AdmissionAndEvidence,
    E5NoRecentViolence,
    E6NotOnBail,
    E7NoCommunityOrder,
    E8RiskAllowed,
    E9VictimSupport,
    E10EnoughEnglish,
    E11NoCoerciveControl,
    E12HeConsents,
}

/// <summary>Answer to a criterion: met, not met, not known.</summary>
public enum CriterionAnswer
{
    Yes,
    No,
    Unknown,
}

/// <summary>Words and kinds of the criteria.</summary>
public static class Criteria
{
    /// <summary>Checked at a desk before eligibility is confirmed (product.md 2).</summary>
    public static IReadOnlyList<Criterion> DeskChecks { get; } =
    [
        Criterion.E1Adult, Criterion.E2IntimatePartner, Criterion.E3OffenceType, Criterion.E5NoRecentViolence, Criterion.E6NotOnBail,
        Criterion.E7NoCommunityOrder, Criterion.E8RiskAllowed, Criterion.E10EnoughEnglish, Criterion.E11NoCoerciveControl,
    ];

    /// <summary>Desk checks that must be met before eligibility can be confirmed.</summary>
    public static IReadOnlyList<Criterion> Hard { get; } = [.. DeskChecks.Where(c => c != Criterion.E10EnoughEnglish)];

    /// <summary>E5 to E7 come from police records: only a decision-maker records them.</summary>
    public static bool IsForDecisionMaker(this Criterion criterion) =>
        criterion is Criterion.E5NoRecentViolence or Criterion.E6NotOnBail or Criterion.E7NoCommunityOrder;

    /// <summary>The criterion's ID as screens and rules cite it.</summary>
    public static string Code(this Criterion criterion) => $"E{(int)criterion + 1}";

    public static string InWords(this Criterion criterion) => criterion switch
    {
        Criterion.E1Adult => "He is 18 or over",
        Criterion.E2IntimatePartner => "The offence is against a current or former intimate partner",
        Criterion.E3OffenceType => "The offence is on the force's list for this programme",
        Criterion.E4AdmissionAndEvidence => "He admits the offence and there is enough evidence to charge",
        Criterion.E5NoRecentViolence => "No conviction or caution for violence in the 24 months before the offence",
        Criterion.E6NotOnBail => "He is not on bail for another matter",
        Criterion.E7NoCommunityOrder => "He is not serving a community order or sentence",
        Criterion.E8RiskAllowed => "The risk level is one this force allows",
        Criterion.E9VictimSupport => "The victim-support gate is open",
        Criterion.E10EnoughEnglish => "He can follow the workshops in English, or a translated group exists",
        Criterion.E11NoCoerciveControl => "No evidence of controlling or coercive behaviour",
        Criterion.E12HeConsents => "He consents and signs",
    };
}
