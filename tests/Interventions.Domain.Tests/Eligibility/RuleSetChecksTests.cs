using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;

namespace Interventions.Domain.Tests.Eligibility;

/// <summary>What a version of eligibility rules has to keep before it is entered.</summary>
public class RuleSetChecksTests
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    public static TheoryData<Criterion> Fixed { get; } = [.. RuleSetChecks.AlwaysHard];

    [Fact]
    public void The_usual_rules_as_a_new_version_have_no_fault() => Assert.Empty(Faults(New()));

    /// <summary>CC-01.</summary>
    [Theory, InlineData(17, false), InlineData(18, true), InlineData(21, true), InlineData(101, false)]
    public void E1_the_least_age_is_not_below_eighteen(int age, bool isTaken) => Assert.Equal(isTaken, Faults(New(age: age)).Count == 0);

    /// <summary>CC-01, CC-04, G2, G7, product.md 3.</summary>
    [Theory, MemberData(nameof(Fixed))]
    public void What_a_step_holds_always_bars(Criterion criterion)
    {
        var soft = RuleSet.UsualCriteria.Select(c => c.Criterion == criterion ? c with { IsHard = false } : c).ToList();
        var left = RuleSet.UsualCriteria.Where(c => c.Criterion != criterion).ToList();

        Assert.Contains(criterion.Code(), Assert.Single(Faults(New(criteria: soft))).Sentence);
        Assert.Contains(criterion.Code(), Assert.Single(Faults(New(criteria: left))).Sentence);
    }

    [Fact]
    public void The_others_may_be_flags_or_left_out() => Assert.Empty(Faults(New(criteria:
    [
        .. RuleSet.UsualCriteria.Where(c => c.Criterion is not (Criterion.E6NotOnBail or Criterion.E10EnoughEnglish))
            .Select(c => RuleSetChecks.AlwaysHard.Contains(c.Criterion) ? c : c with { IsHard = false }),
    ])));

    [Theory]
    [InlineData(0, 1, 0, true)]
    [InlineData(120, 56, 60, true)]
    [InlineData(-1, 28, 12, false)]
    [InlineData(121, 28, 12, false)]
    [InlineData(24, 0, 12, false)]
    [InlineData(24, 57, 12, false)]
    [InlineData(24, 28, -1, false)]
    [InlineData(24, 28, 61, false)]
    public void Months_and_days_stay_in_bounds(int back, int risk, int high, bool isTaken) =>
        Assert.Equal(isTaken, Faults(New(back: back, risk: risk, high: high)).Count == 0);

    [Fact]
    public void Somebody_has_to_be_eligible_by_them()
    {
        Assert.Equal(nameof(RuleSet.OffenceCodes), Assert.Single(Faults(New(offences: []))).Setting);
        Assert.Equal(nameof(RuleSet.Relationships), Assert.Single(Faults(New(relationships: []))).Setting);
    }

    /// <summary>CARA-01: an offence that is excluded by its name cannot be on the list at the same time.</summary>
    [Fact]
    public void The_list_and_what_excludes_agree()
    {
        Assert.Contains("stalking", Assert.Single(Faults(New(offences: ["CJ88001", "PH97006"]))).Sentence);
        Assert.Empty(Faults(New(offences: ["CJ88001", "PH97006"], excluded: ExcludedFeatures.Weapon)));
        Assert.Equal(nameof(RuleSet.OffenceCodes), Assert.Single(Faults(New(offences: ["CJ88001", "XX00000"]))).Setting);
    }

    [Fact]
    public void High_risk_day_force_name_and_source_are_checked()
    {
        Assert.Contains("E8", Assert.Single(Faults(New(highest: RiskLevel.High))).Sentence);
        Assert.Equal(nameof(RuleSet.EffectiveFrom), Assert.Single(Faults(New(from: Today.AddDays(-1)))).Setting);
        Assert.Equal(nameof(RuleSet.Id), Assert.Single(RuleSetChecks.FaultsOf(New(), [New()], ["Cheshire"], Today)).Setting);
        Assert.Equal(nameof(RuleSet.Force), Assert.Single(RuleSetChecks.FaultsOf(New(), [], ["Dorset"], Today)).Setting);
    }

    private static RuleSet New(
        int age = 18, int back = 24, int risk = 28, int high = 12, DateOnly? from = null, RiskLevel? highest = null, ExcludedFeatures excluded = ExcludedFeatureWords.All,
        IReadOnlyList<string>? offences = null, IReadOnlyList<Relationship>? relationships = null, IReadOnlyList<CriterionRule>? criteria = null) => new()
        {
            Id = "Cheshire 2",
            Force = "Cheshire",
            EffectiveFrom = from ?? Today,
            Source = "A minute",
            MinimumAge = age,
            LookbackMonths = back,
            RiskGoodForDays = risk,
            HighRiskMonths = high,
            HighestRisk = highest,
            Excluded = excluded,
            OffenceCodes = offences ?? RuleSet.UsualOffences,
            Relationships = relationships ?? [Relationship.CurrentPartner],
            Criteria = criteria ?? RuleSet.UsualCriteria,
        };

    private static IReadOnlyList<(string Setting, string Sentence)> Faults(RuleSet rules) => RuleSetChecks.FaultsOf(rules, [], ["Cheshire"], Today);
}
