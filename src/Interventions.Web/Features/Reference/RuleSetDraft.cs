using System.ComponentModel.DataAnnotations;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Web.Features.Reference;

/// <summary>How a version of rules is to treat a criterion.</summary>
public enum CriterionUse
{
    Bars,
    Flag,
    NotAsked,
}

/// <summary>A version of eligibility rules as it is being written: what adding one and looking what it would change share.</summary>
public class RuleSetDraft
{
    [Required(ErrorMessage = "Choose the force.")]
    public string? Force { get; set; }

    [Required(ErrorMessage = "Enter the day the rules take effect.")]
    public DateOnly? EffectiveFrom { get; set; }

    [Required(ErrorMessage = "Say where the rules come from."), StringLength(RuleSet.SourceMaxLength, ErrorMessage = "Shorten where the rules come from to 500 characters.")]
    public string? Source { get; set; }

    [Required(ErrorMessage = "Enter the least age.")]
    public int? MinimumAge { get; set; }

    public Sex? OnlySex { get; set; }

    public List<Relationship> Relationships { get; set; } = [];

    public List<string> OffenceCodes { get; set; } = [];

    public List<ExcludedFeatures> Excluded { get; set; } = [];

    [Required(ErrorMessage = "Enter how many months to look back.")]
    public int? LookbackMonths { get; set; }

    public Lookback LooksBackFor { get; set; }

    /// <summary>Null leaves it to the force's policy.</summary>
    public RiskLevel? HighestRisk { get; set; }

    [Required(ErrorMessage = "Enter for how many days a risk assessment is good.")]
    public int? RiskGoodForDays { get; set; }

    [Required(ErrorMessage = "Enter the months for high risk and MARAC; 0 asks for neither.")]
    public int? HighRiskMonths { get; set; }

    public List<CriterionChoice> Criteria { get; set; } = [];

    /// <summary>As the rules copied from, without the day and the source.</summary>
    public static TDraft Like<TDraft>(RuleSet rules)
        where TDraft : RuleSetDraft, new() => new()
        {
            Force = rules.Force,
            MinimumAge = rules.MinimumAge,
            OnlySex = rules.OnlySex,
            Relationships = [.. rules.Relationships],
            OffenceCodes = [.. rules.OffenceCodes],
            Excluded = [.. ExcludedFeatureWords.Each.Where(f => rules.Excluded.HasFlag(f))],
            LookbackMonths = rules.LookbackMonths,
            LooksBackFor = rules.LooksBackFor,
            HighestRisk = rules.HighestRisk,
            RiskGoodForDays = rules.RiskGoodForDays,
            HighRiskMonths = rules.HighRiskMonths,
            Criteria = [.. Enum.GetValues<Criterion>().Select(c => new CriterionChoice
            {
                Criterion = c,
                Use = rules.Criteria.SingleOrDefault(r => r.Criterion == c) is { } rule ? (rule.IsHard ? CriterionUse.Bars : CriterionUse.Flag) : CriterionUse.NotAsked,
            })],
        };

    /// <summary>The same, to look what it would change before it is entered.</summary>
    public PreviewRules.Query AsPreview() => new()
    {
        Force = Force,
        EffectiveFrom = EffectiveFrom,
        Source = Source,
        MinimumAge = MinimumAge,
        OnlySex = OnlySex,
        Relationships = Relationships,
        OffenceCodes = OffenceCodes,
        Excluded = Excluded,
        LookbackMonths = LookbackMonths,
        LooksBackFor = LooksBackFor,
        HighestRisk = HighestRisk,
        RiskGoodForDays = RiskGoodForDays,
        HighRiskMonths = HighRiskMonths,
        Criteria = Criteria,
    };

    internal RuleSet ToRules(string id, Stamp stamp) => new()
    {
        Id = id,
        Force = Force!,
        EffectiveFrom = EffectiveFrom!.Value,
        Source = Source!.Trim(),
        MinimumAge = MinimumAge!.Value,
        OnlySex = OnlySex,
        Relationships = [.. Relationships.Distinct().Order()],
        OffenceCodes = [.. OffenceCodes],
        Excluded = Excluded.Aggregate(ExcludedFeatures.None, (all, one) => all | one),
        LookbackMonths = LookbackMonths!.Value,
        LooksBackFor = LooksBackFor,
        HighestRisk = HighestRisk,
        RiskGoodForDays = RiskGoodForDays!.Value,
        HighRiskMonths = HighRiskMonths!.Value,
        AddedBy = stamp.By.UserId,
        AddedAt = stamp.At,
        Criteria = [.. Criteria.Where(c => c.Use != CriterionUse.NotAsked).OrderBy(c => c.Criterion).Select(c => new CriterionRule(
            c.Criterion, c.Use == CriterionUse.Bars, RuleSet.UsualCriteria.Single(u => u.Criterion == c.Criterion).NeededAt))],
    };
}

/// <summary>One criterion and what is made of it.</summary>
public sealed class CriterionChoice
{
    public Criterion Criterion { get; set; }

    public CriterionUse Use { get; set; }

    /// <summary>Held at a step whatever the rules say, so there is nothing to choose.</summary>
    public bool IsFixed => RuleSetChecks.AlwaysHard.Contains(Criterion);
}
