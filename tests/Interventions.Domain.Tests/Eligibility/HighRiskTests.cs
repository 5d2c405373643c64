using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Eligibility;

/// <summary>CARA-02: MARAC or high risk in the last months rules a case out, and his side learns of neither from it (V-28, RS-04).</summary>
public class HighRiskTests
{
    private static readonly EligibilityFacts Met = new()
    {
        On = new(2026, 11, 20),
        DateOfBirth = new(1991, 7, 15),
        Sex = Sex.Male,
        Relationship = Relationship.CurrentPartner,
        OffenceCode = "CJ88001",
        Risk = RiskLevel.Standard,
        RiskAssessedOn = new(2026, 11, 20),
        Recorded = Criteria.DeskChecks.ToDictionary(c => c, _ => new RecordedAnswer(CriterionAnswer.Yes, "PNC", A.Id(1))),
        Features = ExcludedFeatures.None,
    };

    /// <summary>The last day of the months counts, the day before it no more.</summary>
    [Theory]
    [InlineData(12, "2025-11-20", CriterionAnswer.No)]
    [InlineData(12, "2025-11-19", CriterionAnswer.Yes)]
    [InlineData(12, "2026-11-20", CriterionAnswer.No)]
    [InlineData(6, "2026-05-20", CriterionAnswer.No)]
    [InlineData(6, "2026-05-19", CriterionAnswer.Yes)]
    [InlineData(0, "2026-11-19", CriterionAnswer.Yes)]
    public void E8_looks_so_many_months_back(int months, string on, CriterionAnswer answer)
    {
        RuleSet rules = new() { Id = "x", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), Source = "x", HighRiskMonths = months };
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        foreach (var isMarac in new[] { true, false })
        {
            var result = rules.Evaluate(Met with { HighRisks = [new(day, isMarac)] }).Single(r => r.Criterion == Criterion.E8RiskAllowed);

            Assert.Equal(answer, result.Answer);
            Assert.Equal(answer == CriterionAnswer.No, result.Sentence.Contains("CARA-02", StringComparison.Ordinal));
            Assert.Equal(answer == CriterionAnswer.No && isMarac, result.Sentence.Contains("MARAC", StringComparison.Ordinal));
        }
    }

    /// <summary>29 Feb: twelve months before it is the 28th.</summary>
    [Fact]
    public void E8_counts_months_over_a_leap_day() => Assert.Equal(
        CriterionAnswer.No,
        RuleSet.Usual.Risk(Met with { On = new(2028, 2, 29), RiskAssessedOn = new(2028, 2, 29), HighRisks = [new(new(2027, 2, 28), IsMarac: false)] }).Answer);

    [Fact]
    public void A_high_risk_that_has_come_down_bars_every_step_until_the_months_are_over()
    {
        var made = A.Case(change: r => r with { Risk = RiskLevel.High });
        made.File.RecordRisk(RiskLevel.Standard, RiskTool.Dash, made.Today(), made.By(A.Decider));
        made.CheckDesk().Answer(AnswerKind.Supports);

        var refusal = EveryStage.Refusal(() => made.StepToEligible());

        Assert.Contains("E8", refusal);
        Assert.Contains("The risk was high on 2 Nov 2026; Cheshire 1 takes nobody for 12 months after that (CARA-02).", refusal);
    }

    [Fact]
    public void What_is_on_record_in_his_other_cases_counts_and_names_the_case()
    {
        var made = A.SupportedCase().CheckDesk();
        made.File.KnowOfOtherCases([new(new(2026, 3, 3), IsMarac: true, "CHE-2026-000007")]);

        Assert.Contains("A referral to MARAC was known on 3 Mar 2026 in his case CHE-2026-000007", EveryStage.Refusal(() => made.StepToEligible()));
        made.File.KnowOfOtherCases([]);
        made.StepToEligible();
        made.File.KnowOfOtherCases([new(new(2026, 3, 3), IsMarac: false, "CHE-2026-000007")]);
        Assert.Contains("CARA-02", string.Join(" ", made.Ask(CaseAction.Authorise, A.Decider).WhyNot));
    }

    /// <summary>The evaluation, the gate preview and the refusals of his side are the same with and without what his side may not know.</summary>
    [Fact]
    public void His_side_reads_the_same_with_and_without_it()
    {
        var known = A.SupportedCase().CheckDesk();
        var unknown = A.SupportedCase().CheckDesk();
        var marac = A.Case(change: r => r with { Details = new() { ReferredToMarac = true } }).Answer(AnswerKind.Supports).CheckDesk();
        known.File.KnowOfOtherCases([new(new(2026, 3, 3), IsMarac: true, "CHE-2026-000007"), new(new(2026, 4, 4), IsMarac: false, "CHE-2026-000008")]);
        known.Now = unknown.Now = marac.Now = new[] { known.Now, unknown.Now, marac.Now }.Max();

        foreach (var actor in new[] { A.Custody, A.Facilitator })
        {
            Assert.Equal(Reads(unknown, actor), Reads(known, actor));
            Assert.Equal(Reads(unknown, actor), Reads(marac, actor));
            Assert.Equal(Refused(unknown, actor), Refused(known, actor));
            Assert.Equal(Refused(unknown, actor), Refused(marac, actor));
        }

        Assert.NotEqual(Reads(unknown, A.Decider), Reads(known, A.Decider));
        Assert.NotEqual(Reads(unknown, A.Decider), Reads(marac, A.Decider));

        static string Reads(A made, Actor actor) => string.Join('\n', [
            .. made.File.EvaluateOn(made.Today(), actor.Role).Select(r => $"{r.Criterion} {r.Answer} {r.Sentence}"),
            .. made.File.Preview(new(actor, made.Now)).Select(p => $"{p.Action} {string.Join(" ", p.WhyNot)}")]);

        static string Refused(A made, Actor actor) => EveryStage.Refusal(() => made.File.ConfirmEligibility(new(actor, made.Now), Because.None));
    }

    /// <summary>A high risk recorded on her side and brought down again leaves nothing for his side to read.</summary>
    [Fact]
    public void His_side_does_not_learn_that_her_side_once_recorded_a_high_risk()
    {
        var made = A.SupportedCase().CheckDesk();
        var before = made.File.EvaluateOn(made.Today(), Role.Facilitator);

        made.File.RecordRisk(RiskLevel.High, RiskTool.Dash, made.Today(), made.By(A.VictimWorker));
        made.File.RecordRisk(RiskLevel.Standard, RiskTool.Dash, made.Today(), made.By(A.VictimWorker));

        Assert.Equal(before, made.File.EvaluateOn(made.Today(), Role.Facilitator));
        Assert.Contains("CARA-02", made.File.EvaluateOn(made.Today(), Role.DecisionMaker).Single(r => r.Criterion == Criterion.E8RiskAllowed).Sentence);
    }
}
