using CsCheck;
using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Offences;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Eligibility;

public class EvaluationTests
{
    private static readonly EligibilityFacts Met = new()
    {
        On = new(2026, 11, 20),
        DateOfBirth = new(1991, 7, 15),
        Sex = Sex.Male,
        Relationship = Relationship.FormerPartner,
        OffenceCode = "CJ88001",
        OffenceOn = new(2026, 11, 1),
        Risk = RiskLevel.Standard,
        RiskAssessedOn = new(2026, 11, 2),
        Recorded = Criteria.DeskChecks.ToDictionary(c => c, _ => new RecordedAnswer(CriterionAnswer.Yes, "PNC", A.Id(1))),
        Features = ExcludedFeatures.None,
        GateIsOpen = true,
    };

    private static readonly RuleSet Cheshire = RuleSet.Usual;

    public static TheoryData<ExcludedFeatures> EachFeature { get; } = [.. ExcludedFeatureWords.Each];

    /// <summary>E1, CC-01: eighteen on the day itself.</summary>
    [Theory, InlineData("2008-11-20", CriterionAnswer.Yes), InlineData("2008-11-21", CriterionAnswer.No)]
    public void E1_counts_the_birthday(string born, CriterionAnswer answer) =>
        Assert.Equal(answer, Of(Criterion.E1Adult, Met with { DateOfBirth = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) }).Answer);

    [Theory, InlineData(Relationship.CurrentPartner, CriterionAnswer.Yes), InlineData(Relationship.FormerPartner, CriterionAnswer.Yes), InlineData(Relationship.Family, CriterionAnswer.No), InlineData(Relationship.Other, CriterionAnswer.No)]
    public void E2_is_for_intimate_partners(Relationship relationship, CriterionAnswer answer) =>
        Assert.Equal(answer, Of(Criterion.E2IntimatePartner, Met with { Relationship = relationship }).Answer);

    /// <summary>E3, domain.md 8.6: "Y" alone is on the list, and a name that excludes itself says why.</summary>
    [Theory, InlineData("CD71039", CriterionAnswer.Yes, "on the list"), InlineData("OF61102", CriterionAnswer.No, "not on the list"), InlineData("PH97006", CriterionAnswer.No, "stalking"), InlineData(null, CriterionAnswer.Unknown, "No offence")]
    public void E3_goes_by_the_list(string? code, CriterionAnswer answer, string why)
    {
        var result = Of(Criterion.E3OffenceType, Met with { OffenceCode = code });

        Assert.Equal(answer, result.Answer);
        Assert.Contains(why, result.Sentence);
    }

    /// <summary>CARA-01, each feature by itself.</summary>
    [Theory, MemberData(nameof(EachFeature))]
    public void E3_is_not_met_where_a_feature_excludes(ExcludedFeatures feature)
    {
        var result = Of(Criterion.E3OffenceType, Met with { Features = feature });

        Assert.Equal(CriterionAnswer.No, result.Answer);
        Assert.Contains(ExcludedFeatureWords.TitleOf(feature), result.Sentence);
        Assert.Equal(CriterionAnswer.Unknown, Of(Criterion.E3OffenceType, Met with { Features = null }).Answer);
    }

    /// <summary>E8, G2, CC-42: the last of the 28 days counts.</summary>
    [Theory, InlineData(RiskLevel.Standard, "2026-10-23", CriterionAnswer.Yes), InlineData(RiskLevel.Standard, "2026-10-22", CriterionAnswer.Unknown), InlineData(RiskLevel.Medium, "2026-11-02", CriterionAnswer.No), InlineData(RiskLevel.High, "2026-10-01", CriterionAnswer.No)]
    public void E8_goes_by_level_and_day(RiskLevel level, string on, CriterionAnswer answer) =>
        Assert.Equal(answer, Of(Criterion.E8RiskAllowed, Met with { Risk = level, RiskAssessedOn = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture) }).Answer);

    /// <summary>E5: counted back from the day of the offence, a leap day among them.</summary>
    [Fact]
    public void E5_says_from_which_day_to_look() =>
        Assert.Contains("from 28 Feb 2026 to 29 Feb 2028", Of(Criterion.E5NoRecentViolence, Met with { OffenceOn = new(2028, 2, 29), On = new(2028, 3, 1), Risk = null }).Sentence);

    [Fact]
    public void Advises_by_step()
    {
        var results = Cheshire.Evaluate(Met);

        Assert.Equal(CriterionAnswer.Yes, results.MeetsHard(CaseAction.ConfirmEligibility));
        Assert.Equal(CriterionAnswer.Unknown, results.MeetsHard(CaseAction.Authorise));
        Assert.Equal(CriterionAnswer.Yes, Cheshire.Evaluate(Met with { IsAuthorised = true }).MeetsHard(CaseAction.Offer));
        Assert.Equal(CriterionAnswer.Yes, Cheshire.Evaluate(Met with { IsAuthorised = true, HasSigned = true }).MeetsHard(CaseAction.Sign));
        Assert.Equal(CriterionAnswer.No, Cheshire.Evaluate(Met with { GateIsOpen = false }).MeetsHard(CaseAction.ConfirmEligibility));
        Assert.All(results, r => Assert.Matches(@"[.)]$", r.Sentence));
    }

    /// <summary>E10 is soft: a flag that bars nothing.</summary>
    [Fact]
    public void Lets_a_soft_criterion_pass_by()
    {
        var facts = Met with { Recorded = Met.Recorded.Where(r => r.Key != Criterion.E10EnoughEnglish).ToDictionary() };

        Assert.Equal(CriterionAnswer.Unknown, Of(Criterion.E10EnoughEnglish, facts).Answer);
        Assert.Equal(CriterionAnswer.Yes, Cheshire.Evaluate(facts).MeetsHard(CaseAction.ConfirmEligibility));
    }

    /// <summary>Another rule set gives another answer to the same facts: what the comparison of last year's cases rests on.</summary>
    [Fact]
    public void Differs_by_rule_set()
    {
        var medium = Met with { Risk = RiskLevel.Medium };
        var woman = Met with { Sex = Sex.Female };
        var trial = RuleSet.Known.Single(r => r.Id == "Trial 2012");

        Assert.Equal((CriterionAnswer.No, CriterionAnswer.Yes), (Cheshire.Evaluate(medium).MeetsHard(CaseAction.ConfirmEligibility), trial.Evaluate(medium).MeetsHard(CaseAction.ConfirmEligibility)));
        Assert.Equal((CriterionAnswer.Yes, CriterionAnswer.No), (Cheshire.Evaluate(woman).MeetsHard(CaseAction.ConfirmEligibility), trial.Evaluate(woman).MeetsHard(CaseAction.ConfirmEligibility)));
    }

    /// <summary>The same facts give the same answers, whatever was asked before; a recorded answer never makes a criterion of facts easier.</summary>
    [Fact]
    public void Is_a_function_of_its_facts()
    {
        var anyFacts =
            from age in Gen.Int[15, 70]
            from sex in Gen.Enum<Sex>()
            from relationship in Gen.Enum<Relationship>()
            from offence in Gen.Int[0, OffenceCatalogue.All.Count].Select(i => i < OffenceCatalogue.All.Count ? OffenceCatalogue.All[i].CjsCode : "XX00000")
            from risk in Gen.Enum<RiskLevel>()
            from daysOld in Gen.Int[0, 40]
            from answers in Gen.Enum<CriterionAnswer>().Array[Criteria.DeskChecks.Count]
            from features in Gen.Int[0, (int)ExcludedFeatureWords.All]
            from open in Gen.Bool
            select Met with
            {
                DateOfBirth = Met.On.AddYears(-age),
                Sex = sex,
                Relationship = relationship,
                OffenceCode = offence,
                Risk = risk,
                RiskAssessedOn = Met.On.AddDays(-daysOld),
                Recorded = Criteria.DeskChecks.Zip(answers).ToDictionary(p => p.First, p => new RecordedAnswer(p.Second, "PNC", A.Id(1))),
                Features = (ExcludedFeatures)features,
                GateIsOpen = open,
            };

        anyFacts.Sample(facts =>
        {
            foreach (var rules in RuleSet.Known)
            {
                var once = rules.Evaluate(facts);
                rules.Evaluate(Met);
                Assert.Equal(once, rules.Evaluate(facts));
                var allYes = facts with { Recorded = Met.Recorded };
                Assert.All(once.Zip(rules.Evaluate(allYes)), p => Assert.False(p.First.Answer == CriterionAnswer.Yes && p.Second.Answer != CriterionAnswer.Yes));
            }
        }, iter: 500);
    }

    /// <summary>CARA-05: risk, desk checks and each step leave a snapshot; nothing that was kept changes.</summary>
    [Fact]
    public void Is_kept_at_every_change()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        var kept = made.File.Evaluations.Select(e => e.Because).ToList();

        Assert.Equal([CaseAction.RecordDeskCheck, CaseAction.ConfirmEligibility, CaseAction.Authorise, CaseAction.Offer, CaseAction.Sign], kept);
        Assert.Equal(CriterionAnswer.Yes, made.File.Evaluations[^1].Results.MeetsHard(CaseAction.Sign));

        var again = A.SupportedCase().CheckDesk();
        var before = again.File.Evaluations[^1].Answers;
        again.File.RecordRisk(RiskLevel.High, RiskTool.Dash, new(2026, 11, 2), again.By(A.Decider));
        Assert.Equal(before, again.File.Evaluations[^2].Answers);
        Assert.Contains("E8=No", again.File.Evaluations[^1].Answers);
    }

    /// <summary>V-28: his side reads neither the gate nor what her side recorded.</summary>
    [Fact]
    public void Is_masked_for_his_side()
    {
        var made = A.SupportedCase().CheckDesk();
        var day = DateOnly.FromDateTime(made.Now);
        var before = made.File.EvaluateOn(day, Role.CustodySupportWorker);

        made.File.RecordRisk(RiskLevel.High, RiskTool.Ric, day, made.By(A.VictimWorker));
        made.Answer(AnswerKind.Withdrawn);

        Assert.Equal(before, made.File.EvaluateOn(day, Role.CustodySupportWorker));
        Assert.DoesNotContain(before, r => r.Criterion == Criterion.E9VictimSupport);
        Assert.Equal(CriterionAnswer.No, made.File.EvaluateOn(day, Role.DecisionMaker).Single(r => r.Criterion == Criterion.E8RiskAllowed).Answer);
    }

    private static CriterionResult Of(Criterion criterion, EligibilityFacts facts) => Cheshire.Evaluate(facts).Single(r => r.Criterion == criterion);
}
