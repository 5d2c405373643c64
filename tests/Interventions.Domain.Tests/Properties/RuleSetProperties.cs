using CsCheck;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Tests.Properties;

/// <summary>What holds for every rule set and all facts (CARA-05): the answer hangs on the facts alone, and stricter rules admit nobody whom laxer ones refuse.</summary>
public class RuleSetProperties
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private static readonly Gen<HighRisk> AnyHighRisk =
        from daysAgo in Gen.Int[0, 900]
        from isMarac in Gen.Bool
        from reference in One<string?>(null, "CHE-2026-000001", "CHE-2026-000002")
        select new HighRisk(Day.AddDays(-daysAgo), isMarac, reference);

    private static readonly Gen<EligibilityFacts> AnyFacts =
        from age in Gen.Int[16, 40]
        from sex in Gen.Enum<Sex>()
        from relationship in Gen.Frequency((3, Gen.Const(Relationship.CurrentPartner)), (1, Gen.Enum<Relationship>()))
        from offence in Gen.Frequency((3, Gen.Const("CJ88001")), (1, Gen.Int[0, OffenceCatalogue.All.Count - 1].Select(i => OffenceCatalogue.All[i].CjsCode)))
        from risk in Gen.Frequency((3, Gen.Const(RiskLevel.Standard)), (1, Gen.Enum<RiskLevel>()))
        from daysOld in Gen.Int[0, 35]
        from answers in Gen.Frequency((5, Gen.Const(CriterionAnswer.Yes)), (1, Gen.Enum<CriterionAnswer>())).Array[Criteria.DeskChecks.Count]
        from features in Gen.Frequency((3, Gen.Const(0)), (1, Gen.Int[0, (int)ExcludedFeatureWords.All]))
        from high in AnyHighRisk.Array[0, 2]
        select new EligibilityFacts
        {
            On = Day,
            DateOfBirth = Day.AddYears(-age),
            Sex = sex,
            Relationship = relationship,
            OffenceCode = offence,
            OffenceOn = Day.AddDays(-5),
            Risk = risk,
            RiskAssessedOn = Day.AddDays(-daysOld),
            Recorded = Criteria.DeskChecks.Zip(answers).ToDictionary(p => p.First, p => new RecordedAnswer(p.Second, "PNC", A.Id(1))),
            Features = (ExcludedFeatures)features,
            HighRisks = high,
            GateIsOpen = true,
        };

    private static readonly Gen<RuleSet> AnyRules =
        from age in Gen.Int[18, 25]
        from only in One<Sex?>(null, Sex.Male)
        from relationships in Gen.Int[1, 4]
        from offences in Gen.Int[1, OffenceCatalogue.All.Count]
        from excluded in Gen.Int[0, (int)ExcludedFeatureWords.All]
        from highest in One<RiskLevel?>(RiskLevel.Standard, RiskLevel.Medium)
        from riskDays in Gen.Int[1, 40]
        from highMonths in One(0, 6, 12, 24)
        from uses in Gen.Int[0, 2].Array[Enum.GetValues<Criterion>().Length]
        select new RuleSet
        {
            Id = "any",
            Force = "Cheshire",
            EffectiveFrom = new(2024, 8, 8),
            Source = "x",
            MinimumAge = age,
            OnlySex = only,
            Relationships = [.. Enum.GetValues<Relationship>().Take(relationships)],
            OffenceCodes = [.. OffenceCatalogue.All.Take(offences).Select(o => o.CjsCode)],
            Excluded = (ExcludedFeatures)excluded,
            HighestRisk = highest,
            RiskGoodForDays = riskDays,
            HighRiskMonths = highMonths,
            Criteria = [.. RuleSet.UsualCriteria.Where((c, i) => RuleSetChecks.AlwaysHard.Contains(c.Criterion) || uses[i] < 2)
                .Select((c, i) => RuleSetChecks.AlwaysHard.Contains(c.Criterion) ? c : c with { IsHard = uses[i] == 0 })],
        };

    [Fact]
    public void The_same_facts_get_the_same_answer_in_whatever_order_they_were_recorded_and_whenever_they_are_asked() =>
        Gen.Select(AnyRules, AnyFacts, Gen.Int[0, 1_000_000]).Sample((rules, facts, seed) =>
        {
            Random shuffle = new(seed);
            HighRisk[] highRisks = [.. facts.HighRisks];
            var recorded = facts.Recorded.ToArray();
            shuffle.Shuffle(highRisks);
            shuffle.Shuffle(recorded);
            var shuffled = facts with { HighRisks = highRisks, Recorded = recorded.ToDictionary() };

            var once = rules.Evaluate(facts);
            rules.Evaluate(facts with { Risk = RiskLevel.High, GateIsOpen = false });
            Assert.Equal(once, rules.Evaluate(shuffled));
        }, iter: 3000);

    /// <summary>The order in which desk checks are recorded on a case, and cases of other men beside it, make no difference.</summary>
    [Fact]
    public void Neither_the_order_of_recording_nor_another_case_makes_a_difference() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Frequency((3, Gen.Const(CriterionAnswer.Yes)), (1, Gen.Enum<CriterionAnswer>())).Array[Criteria.DeskChecks.Count]).Sample((seed, answers) =>
        {
            var checks = Criteria.DeskChecks.Zip(answers, (c, a) => (c, a, "PNC")).ToArray();
            var one = A.SupportedCase();
            one.File.RecordDeskChecks(checks, one.By(A.Decider));
            var other = A.SupportedCase();
            A.SupportedCase().File.RecordRisk(RiskLevel.High, RiskTool.Dash, new(2026, 11, 2), new(A.Decider, A.Start.AddDays(1)));
            new Random(seed).Shuffle(checks);
            foreach (var check in checks)
            {
                other.File.RecordDeskChecks([check], other.By(A.Decider));
            }

            Assert.Equal(one.File.EvaluateOn(Day, Role.DecisionMaker), other.File.EvaluateOn(Day, Role.DecisionMaker));
        }, iter: 200);

    [Fact]
    public void Stricter_rules_admit_nobody_whom_laxer_ones_refuse()
    {
        var (admitted, refused) = (0, 0);
        Gen.Select(AnyRules, AnyFacts, Gen.Int[0, 8], Gen.Int[1, 12]).Sample((lax, facts, what, by) =>
        {
            var byLax = lax.Evaluate(facts).MeetsHard(CaseAction.ConfirmEligibility);
            var byStrict = Stricter(lax, what, by).Evaluate(facts).MeetsHard(CaseAction.ConfirmEligibility);

            Interlocked.Increment(ref byLax == CriterionAnswer.Yes ? ref admitted : ref refused);
            Assert.False(byStrict == CriterionAnswer.Yes && byLax != CriterionAnswer.Yes, $"Stricter in {what} by {by}: {byLax} became {byStrict}.");
        }, iter: 20_000);

        // So that it is not true for want of cases.
        Assert.True(admitted > 200 && refused > 200, $"{admitted} admitted, {refused} refused.");
    }

    private static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static RuleSet Stricter(RuleSet r, int what, int by) => new()
    {
        Id = r.Id,
        Force = r.Force,
        EffectiveFrom = r.EffectiveFrom,
        Source = r.Source,
        MinimumAge = what == 0 ? r.MinimumAge + by : r.MinimumAge,
        OnlySex = what == 1 ? r.OnlySex ?? Sex.Male : r.OnlySex,
        Relationships = what == 2 ? [.. r.Relationships.Skip(by % 3)] : r.Relationships,
        OffenceCodes = what == 3 ? [.. r.OffenceCodes.Skip(by)] : r.OffenceCodes,
        Excluded = what == 4 ? r.Excluded | (ExcludedFeatures)(1 << (by - 1)) : r.Excluded,
        HighestRisk = what == 5 ? RiskLevel.Standard : r.HighestRisk,
        RiskGoodForDays = what == 6 ? Math.Max(1, r.RiskGoodForDays - by) : r.RiskGoodForDays,
        HighRiskMonths = what == 7 ? r.HighRiskMonths + by : r.HighRiskMonths,
        Criteria = what == 8 ? RuleSet.UsualCriteria.Select(c => c with { IsHard = true }).ToList() : r.Criteria,
    };
}
