using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Eligibility;

public class ConfirmEligibilityTests
{
    public static TheoryData<Criterion> HardOnes { get; } =
    [
        Criterion.E1Adult, Criterion.E2IntimatePartner, Criterion.E3OffenceType, Criterion.E5NoRecentViolence, Criterion.E6NotOnBail,
        Criterion.E7NoCommunityOrder, Criterion.E8RiskAllowed, Criterion.E11NoCoerciveControl,
    ];

    [Theory, MemberData(nameof(HardOnes))]
    public void Is_refused_while_a_hard_criterion_is_not_met(Criterion hard)
    {
        foreach (var answer in new[] { CriterionAnswer.No, CriterionAnswer.Unknown })
        {
            var made = A.SupportedCase().CheckDesk();
            made.File.RecordDeskChecks([(hard, answer, "PNC")], made.By(A.Decider));

            Assert.Contains($": {hard.Code()}.", EveryStage.Refusal(() => made.StepToEligible()));
        }
    }

    /// <summary>E10 is soft: a flag, no bar.</summary>
    [Fact]
    public void Passes_without_enough_English_and_keeps_the_answers_it_rested_on()
    {
        var made = A.SupportedCase().CheckDesk();
        made.File.RecordDeskChecks([(Criterion.E10EnoughEnglish, CriterionAnswer.No, "Interpreter used")], made.By(A.Custody));

        made.StepToEligible();

        var kept = made.File.Evaluations.Single(e => e.Because == CaseAction.ConfirmEligibility);
        Assert.Equal("E1=Yes E2=Yes E3=Yes E4=Unknown E5=Yes E6=Yes E7=Yes E8=Yes E9=Yes E10=No E11=Yes E12=Unknown", kept.Answers);
        Assert.Equal(("Cheshire 1", CriterionAnswer.Yes), (kept.RuleSet, kept.Results.MeetsHard(CaseAction.ConfirmEligibility)));
    }

    [Theory, InlineData(Criterion.E5NoRecentViolence), InlineData(Criterion.E6NotOnBail), InlineData(Criterion.E7NoCommunityOrder)]
    public void Rests_on_police_records_only_a_decision_maker_checks(Criterion police)
    {
        var made = A.Case();

        Assert.Contains("decision-maker", EveryStage.Refusal(() => made.File.RecordDeskChecks([(police, CriterionAnswer.Yes, "Said so")], made.By(A.Custody))));
        made.File.RecordDeskChecks([(police, CriterionAnswer.Yes, "PNC")], made.By(A.Decider));
        Assert.Equal(CriterionAnswer.Yes, made.File.AnswerTo(police));
    }

    [Fact]
    public void Wants_checks_with_evidence_each_once_and_none_that_has_a_step_of_its_own()
    {
        var made = A.Case();

        void Check(params (Criterion, CriterionAnswer, string)[] checks) => made.File.RecordDeskChecks(checks, made.By(A.Decider));

        EveryStage.Refusal(() => Check());
        EveryStage.Refusal(() => Check((Criterion.E1Adult, CriterionAnswer.Yes, " ")));
        EveryStage.Refusal(() => Check((Criterion.E1Adult, CriterionAnswer.Yes, "PNC"), (Criterion.E1Adult, CriterionAnswer.No, "PNC")));
        EveryStage.Refusal(() => Check((Criterion.E4AdmissionAndEvidence, CriterionAnswer.Yes, "Interview")));
        EveryStage.Refusal(() => Check((Criterion.E9VictimSupport, CriterionAnswer.Yes, "She said so")));
        Assert.Empty(made.File.DeskChecks);
    }

    /// <summary>CC-01, G3, with the birthday itself.</summary>
    [Theory, InlineData(2, true), InlineData(3, false)]
    public void Is_for_adults(int bornOn, bool isAdult)
    {
        var made = A.Case(change: r => r with { Person = new() { Surname = "Hughes", Forenames = "Dan", DateOfBirth = new(2008, 11, bornOn) } })
            .Answer(AnswerKind.Supports).CheckDesk();

        Assert.Equal(isAdult, made.Ask(CaseAction.ConfirmEligibility, A.Decider).IsPossible);
    }

    /// <summary>G2, CC-42: standard only in Cheshire, assessed in the last 28 days.</summary>
    [Theory, InlineData(RiskLevel.Standard, 0, true), InlineData(RiskLevel.Standard, 28, true), InlineData(RiskLevel.Standard, 29, false), InlineData(RiskLevel.Medium, 0, false)]
    public void Wants_an_allowed_and_recent_risk_level(RiskLevel level, int daysOld, bool isAllowed)
    {
        var made = A.Case(change: r => r with { Risk = level, RiskAssessedOn = new DateOnly(2026, 11, 2).AddDays(-daysOld) }).Answer(AnswerKind.Supports).CheckDesk();

        Assert.Equal(isAllowed, made.Ask(CaseAction.ConfirmEligibility, A.Decider).IsPossible);
    }

    /// <summary>E3, domain.md 8.6: Y passes, local (?) and excluded (X) do not, nor does an unknown code.</summary>
    [Theory, InlineData("CJ88116", true), InlineData("CD71039", true), InlineData("OF61102", false), InlineData("SC15004", false), InlineData("XX99999", false)]
    public void Takes_only_offences_on_the_list(string code, bool isTaken)
    {
        var made = A.Case(change: r => r with { Offence = new(code, new(2026, 11, 1)) }).Answer(AnswerKind.Supports).CheckDesk();

        Assert.Equal(isTaken, made.Ask(CaseAction.ConfirmEligibility, A.Decider).IsPossible);
    }

    /// <summary>CARA-05, AT-09: what eligibility rested on has gone, so nothing goes on until somebody looked.</summary>
    [Fact]
    public void Comes_into_doubt_when_a_check_turns()
    {
        var made = A.SupportedCase().At(CaseStage.Authorised);

        made.File.RecordDeskChecks([(Criterion.E6NotOnBail, CriterionAnswer.No, "Bailed today")], made.By(A.Decider));

        Assert.Equal(CaseStage.Authorised, made.File.Stage);
        Assert.Equal(HoldKind.DataQuery, Assert.Single(made.File.Holds).Kind);
        Assert.False(made.Ask(CaseAction.Offer, A.Decider).IsPossible);
    }
}
