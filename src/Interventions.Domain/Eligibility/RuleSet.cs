using Interventions.Domain.Cases;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Eligibility;

/// <summary>How a rule set treats one criterion.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="IsHard">True if it has to be met; a soft one is a flag for whoever decides.</param>
/// <param name="NeededAt">The step by which it has to be met (domain.md 2.2).</param>
public sealed record CriterionRule(Criterion Criterion, bool IsHard, CaseAction NeededAt);

/// <summary>What counts as a record that rules a case out (E5).</summary>
public enum Lookback
{
    /// <summary>Convictions and cautions for violence (the trial of 2012).</summary>
    Violence,

    /// <summary>Convictions and cautions for domestic abuse (Dorset).</summary>
    DomesticAbuse,
}

/// <summary>Words for what is looked back for.</summary>
public static class Lookbacks
{
    /// <summary>As it stands on screen.</summary>
    public static string InWords(this Lookback lookback) => lookback switch
    {
        Lookback.Violence => "Convictions and cautions for violence",
        Lookback.DomesticAbuse => "Convictions and cautions for domestic abuse",
    };
}

/// <summary>
/// A version of a force's eligibility rules, with the day it takes effect. It never changes: other rules are another version,
/// and each evaluation names the one it was made under (CARA-05).
/// </summary>
public sealed class RuleSet
{
    public const int IdMaxLength = 50;
    public const int SourceMaxLength = 500;

    /// <summary>For example "Cheshire 1".</summary>
    public required string Id { get; init; }

    /// <summary>The force, or whose rules they were where they are kept for comparison.</summary>
    public required string Force { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>Where the rules come from, for the reader.</summary>
    public required string Source { get; init; }

    /// <summary>E1, CC-01.</summary>
    public int MinimumAge { get; init; } = 18;

    /// <summary>Null takes any; a trial took men only (E1).</summary>
    public Sex? OnlySex { get; init; }

    /// <summary>E2.</summary>
    public IReadOnlyList<Relationship> Relationships { get; init; } = [Relationship.CurrentPartner, Relationship.FormerPartner];

    /// <summary>E3: CJS codes of the force's list.</summary>
    public IReadOnlyList<string> OffenceCodes { get; init; } = UsualOffences;

    /// <summary>CARA-01: what rules a case out whatever the offence.</summary>
    public ExcludedFeatures Excluded { get; init; } = ExcludedFeatureWords.All;

    /// <summary>E5: how far back, in months before the day of the offence.</summary>
    public int LookbackMonths { get; init; } = 24;

    /// <summary>E5: which records.</summary>
    public Lookback LooksBackFor { get; init; } = Lookback.Violence;

    /// <summary>E8, CC-42: the highest level allowed; null leaves it to the force's policy of the day.</summary>
    public RiskLevel? HighestRisk { get; init; }

    /// <summary>E8, G2: days a risk assessment is recent enough.</summary>
    public int RiskGoodForDays { get; init; } = CaseFile.RiskGoodForDays;

    /// <summary>CARA-02: months in which a referral to MARAC or a high risk rules a case out; 0 asks for neither.</summary>
    public int HighRiskMonths { get; init; }

    /// <summary>Who entered the version; null for those a fresh install knows.</summary>
    public Guid? AddedBy { get; init; }

    /// <summary>When it was entered, UTC.</summary>
    public DateTime? AddedAt { get; init; }

    /// <summary>The criteria with their kind and step, in order.</summary>
    public IReadOnlyList<CriterionRule> Criteria { get; init; } = UsualCriteria;

    /// <summary>CARA-02, which is a force's own setting; 12 unless it says otherwise.</summary>
    public const int UsualHighRiskMonths = 12;

    /// <summary>What a policy without a set of its own goes by.</summary>
    public static RuleSet Usual => Known[0];

    /// <summary>Domain.md 8.6, column CARA "Y".</summary>
    public static IReadOnlyList<string> UsualOffences { get; } = [.. OffenceCatalogue.All.Where(o => o.SuitableForCaution == SuitableForCaution.Yes).Select(o => o.CjsCode)];

    /// <summary>Domain.md 2.2, column "Default rule type".</summary>
    public static IReadOnlyList<CriterionRule> UsualCriteria { get; } =
    [
        new(Criterion.E1Adult, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E2IntimatePartner, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E3OffenceType, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E4AdmissionAndEvidence, IsHard: true, CaseAction.Authorise),
        new(Criterion.E5NoRecentViolence, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E6NotOnBail, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E7NoCommunityOrder, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E8RiskAllowed, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E9VictimSupport, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E10EnoughEnglish, IsHard: false, CaseAction.ConfirmEligibility),
        new(Criterion.E11NoCoerciveControl, IsHard: true, CaseAction.ConfirmEligibility),
        new(Criterion.E12HeConsents, IsHard: true, CaseAction.Sign),
    ];

    /// <summary>Rules a fresh install knows. The first is Cheshire's; the others are the published ones it can be compared with.</summary>
    public static IReadOnlyList<RuleSet> Known { get; } =
    [
        new()
        {
            Id = "Cheshire 1",
            Force = "Cheshire",
            EffectiveFrom = new(2024, 8, 8),
            Source = "The criteria of Project CARA with the national permission of 8 August 2024: standard risk only (CC-42).",
            HighRiskMonths = UsualHighRiskMonths,
        },
        new()
        {
            Id = "Trial 2012",
            Force = "Hampshire trial",
            EffectiveFrom = new(2012, 8, 1),
            Source = "The criteria of the randomised trial of 2012 (domain.md 2.2): men, standard or medium risk, violence looked back for.",
            OnlySex = Sex.Male,
            HighestRisk = RiskLevel.Medium,
            Criteria = [.. UsualCriteria.Where(c => c.Criterion != Criterion.E11NoCoerciveControl)],
        },
        new()
        {
            Id = "Dorset",
            Force = "Dorset",
            EffectiveFrom = new(2019, 1, 1),
            Source = "The criteria published by BCP Council (domain.md 2.2): standard or medium risk, domestic abuse looked back for.",
            HighestRisk = RiskLevel.Medium,
            LooksBackFor = Lookback.DomesticAbuse,
            Criteria = [.. UsualCriteria.Where(c => c.Criterion is not (Criterion.E6NotOnBail or Criterion.E10EnoughEnglish or Criterion.E11NoCoerciveControl))],
        },
    ];
}
