using Interventions.Domain.Cases;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Eligibility;

/// <summary>What has to hold of a version of eligibility rules before it is entered: afterwards nobody changes it.</summary>
public static class RuleSetChecks
{
    /// <summary>CC-01.</summary>
    public const int LeastAge = 18;

    public const int HighestAge = 100;

    public const int LongestLookbackMonths = 120;

    public const int LongestRiskDays = 56;

    public const int LongestHighRiskMonths = 60;

    /// <summary>Asked by the law or at a step itself, so they are asked by every rule set and always bar (CC-01, CC-04, G2, G7, product.md 3).</summary>
    public static IReadOnlyList<Criterion> AlwaysHard { get; } =
    [
        Criterion.E1Adult, Criterion.E3OffenceType, Criterion.E4AdmissionAndEvidence, Criterion.E8RiskAllowed, Criterion.E9VictimSupport, Criterion.E12HeConsents,
    ];

    /// <summary>Each fault with the setting it is of, in a sentence that says what to do; none where the version can be entered.</summary>
    /// <param name="rules">The version as it would be.</param>
    /// <param name="others">The rule sets there are.</param>
    /// <param name="forces">The forces there are.</param>
    /// <param name="today">The London day.</param>
    public static IReadOnlyList<(string Setting, string Sentence)> FaultsOf(
        RuleSet rules, IReadOnlyCollection<RuleSet> others, IReadOnlyCollection<string> forces, DateOnly today)
    {
        List<(string, string)> faults = [];
        Check(forces.Contains(rules.Force), nameof(rules.Force), "There is no such force. Choose one from the list.");
        Check(others.All(o => !string.Equals(o.Id, rules.Id, StringComparison.OrdinalIgnoreCase)), nameof(rules.Id), $"There are rules called {rules.Id} already. Reload the page.");
        Check(!string.IsNullOrWhiteSpace(rules.Source), nameof(rules.Source), "Say where the rules come from, for those who read an evaluation.");
        Check(
            rules.EffectiveFrom >= today, nameof(rules.EffectiveFrom),
            "Rules take effect today or later: cases already referred keep those of their day. Choose another day.");
        Check(
            rules.EffectiveFrom <= today.AddYears(Cautions.PolicyChecks.LongestAheadYears), nameof(rules.EffectiveFrom),
            $"That is more than {Cautions.PolicyChecks.LongestAheadYears} years ahead. Check the year.");
        Check(rules.MinimumAge >= LeastAge, nameof(rules.MinimumAge), "A conditional caution is for people of 18 or over (CC-01). Enter 18 or more.");
        Check(rules.MinimumAge <= HighestAge, nameof(rules.MinimumAge), "Nobody is that old. Check the age.");
        Check(rules.Relationships.Count > 0, nameof(rules.Relationships), "Choose at least one relationship: without one nobody is eligible.");
        Check(rules.OffenceCodes.Count > 0, nameof(rules.OffenceCodes), "Choose at least one offence: without one nobody is eligible.");
        Check(
            rules.OffenceCodes.All(c => OffenceCatalogue.Find(c) is not null) && rules.OffenceCodes.Distinct().Count() == rules.OffenceCodes.Count,
            nameof(rules.OffenceCodes), "Choose each offence once, from the list.");
        foreach (var barred in rules.OffenceCodes.Select(OffenceCatalogue.Find).OfType<Offence>().Where(o => (ExcludedFeatureWords.FeaturesOf(o) & rules.Excluded) != ExcludedFeatures.None))
        {
            faults.Add((nameof(rules.OffenceCodes), $"{barred.Title} is excluded by what it is ({ExcludedFeatureWords.FeaturesOf(barred).InWords()}). Take it off the list, or stop excluding that."));
        }

        Check((rules.Excluded & ~ExcludedFeatureWords.All) == 0, nameof(rules.Excluded), "Choose what excludes a case from the list.");
        Within(rules.LookbackMonths, 0, LongestLookbackMonths, nameof(rules.LookbackMonths), "months to look back");
        Within(rules.RiskGoodForDays, 1, LongestRiskDays, nameof(rules.RiskGoodForDays), "days a risk assessment is good for");
        Within(rules.HighRiskMonths, 0, LongestHighRiskMonths, nameof(rules.HighRiskMonths), "months for high risk and MARAC");
        Check(
            rules.HighestRisk is not RiskLevel.High, nameof(rules.HighestRisk),
            "High risk never goes to a conditional caution (E8). Choose standard, medium or what the policy says.");
        Check(
            rules.Criteria.DistinctBy(c => c.Criterion).Count() == rules.Criteria.Count, nameof(rules.Criteria), "Ask each criterion once.");
        foreach (var always in AlwaysHard.Where(a => !rules.Criteria.Any(c => c.Criterion == a && c.IsHard)))
        {
            faults.Add((nameof(rules.Criteria), $"{always.Code()} is held at a step whatever the rules say, so it is asked and bars. Set it back."));
        }

        return faults;

        void Check(bool holds, string setting, string sentence)
        {
            if (!holds)
            {
                faults.Add((setting, sentence));
            }
        }

        void Within(int value, int least, int most, string setting, string what) =>
            Check(value >= least && value <= most, setting, $"Choose {least} to {most} for the {what}.");
    }
}
