using Interventions.Domain.Calendar;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>Track A: desk checks, and what the rule set of the case's policy makes of it (domain.md 2.2). It advises; a named person decides (DP-04).</summary>
public sealed partial class CaseFile
{
    private readonly List<DeskCheck> _deskChecks = [];
    private readonly List<Evaluation> _evaluations = [];

    public IReadOnlyList<DeskCheck> DeskChecks => _deskChecks;

    /// <summary>Every evaluation kept, in order.</summary>
    public IReadOnlyList<Evaluation> Evaluations => _evaluations;

    /// <summary>The rules the case is judged by: those of the policy in force when it was referred (product.md 5).</summary>
    public RuleSet Rules => Policy.Rules ?? RuleSet.Usual;

    /// <summary>The last answer to a criterion.</summary>
    public CriterionAnswer? AnswerTo(Criterion criterion) => LastCheck(criterion)?.Answer;

    /// <summary>Records desk checks; E5 to E7 come from police records and want a decision-maker.</summary>
    /// <param name="checks">Each criterion once, with what the answer rests on.</param>
    /// <param name="stamp">Who.</param>
    /// <param name="features">What excludes the case was found (CARA-01), where E3 is among the checks; null where nobody said.</param>
    public void RecordDeskChecks(
        IReadOnlyCollection<(Criterion Criterion, CriterionAnswer Answer, string Evidence)> checks, Stamp stamp, ExcludedFeatures? features = null)
    {
        Note(CaseAction.RecordDeskCheck, stamp, Because.None,
            () => _deskChecks.AddRange(checks.Select(c => new DeskCheck(c.Criterion, c.Answer, c.Evidence, c.Criterion == Criterion.E3OffenceType ? features : null, stamp))),
            (() => checks.Count > 0, "Answer at least one check."),
            (() => checks.DistinctBy(c => c.Criterion).Count() == checks.Count, "Answer each check once."),
            (() => checks.All(c => Criteria.DeskChecks.Contains(c.Criterion)), "E4, E9 and E12 are asked at their own step."),
            (() => checks.All(c => !string.IsNullOrWhiteSpace(c.Evidence)), "Say what each answer rests on."),
            (() => features is null || checks.Any(c => c.Criterion == Criterion.E3OffenceType), "Answer E3 together with what excludes the case."),
            (() => stamp.By.Role == Role.DecisionMaker || !checks.Any(c => c.Criterion.IsForDecisionMaker()), "E5, E6 and E7 are for a decision-maker."));
        KeepEvaluation(CaseAction.RecordDeskCheck, stamp);
        if (Stage != CaseStage.Referred && checks.Any(c => c.Answer != CriterionAnswer.Yes && Criteria.Hard.Contains(c.Criterion)))
        {
            QueryData("A desk check that eligibility rested on was corrected (CARA-05).", stamp);
        }
    }

    /// <summary>A named person confirms that every hard criterion is met (DP-04); what it rested on is kept as it stood.</summary>
    public void ConfirmEligibility(Stamp stamp, Because because) =>
        Take(CaseAction.ConfirmEligibility, stamp, because, () => KeepEvaluation(CaseAction.ConfirmEligibility, stamp));

    /// <summary>What the rules make of the case on a day.</summary>
    /// <param name="day">The London day.</param>
    /// <param name="reader">Whose eyes: his side is told of the risk it recorded itself, and E9 is left out for it.</param>
    /// <param name="rules">Other rules, for a comparison; the case's own where null.</param>
    public IReadOnlyList<CriterionResult> EvaluateOn(DateOnly day, Role reader, RuleSet? rules = null) =>
        [.. (rules ?? Rules).Evaluate(FactsOn(day, reader)).Where(r => SeesHerSide(reader) || r.Criterion != Criterion.E9VictimSupport)];

    private static bool SeesHerSide(Role reader) => reader is Role.DecisionMaker or Role.VictimContactWorker or Role.System;

    private EligibilityFacts FactsOn(DateOnly day, Role reader)
    {
        var risk = SeesHerSide(reader) ? CurrentRisk : RiskForHisSide;

        // Who looked at the offences looked at those there were: another one is looked at anew (CC-24).
        var offenceCheck = LastCheck(Criterion.E3OffenceType) is { } check && !FurtherOffences.Any(o => o.At > check.At) ? check : null;
        return new()
        {
            On = day,
            DateOfBirth = Person.DateOfBirth,
            Sex = Person.Sex,
            Relationship = Relationship,
            OffenceCode = Offence?.CjsCode,
            FurtherOffenceCodes = [.. FurtherOffences.Select(o => o.Facts.CjsCode)],
            OffenceOn = Offence is null ? null : Offences.Min(o => o.Facts.CommittedOn),
            Risk = risk?.Level,
            RiskAssessedOn = risk?.AssessedOn,
            HighestRiskOfPolicy = Policy.HighestRiskAllowed,
            Recorded = _deskChecks.Select(c => c.Criterion).Distinct().Where(c => c != Criterion.E3OffenceType || offenceCheck is not null).ToDictionary(c => c, c => LastCheck(c) is var last ? new RecordedAnswer(last!.Answer, last.Evidence, last.By) : null!),
            Features = offenceCheck?.Features ?? (offenceCheck?.Answer == CriterionAnswer.Yes ? ExcludedFeatures.None : null),
            GateIsOpen = Gate.IsOpenOn(day, NeedsFreshAnswers),
            IsAuthorised = Authorisation is not null,
            HasSigned = Caution is not null,
        };
    }

    private DeskCheck? LastCheck(Criterion criterion) => _deskChecks.Where(c => c.Criterion == criterion).LastRecorded(c => c.Id);

    /// <summary>Keeps a snapshot on Track A up to the signature, after which the rules have nothing more to say.</summary>
    private void KeepEvaluation(CaseAction because, Stamp stamp)
    {
        if (Track == Track.ConditionalCaution && (Caution is null || because == CaseAction.Sign))
        {
            _evaluations.Add(new Evaluation(Rules.Id, because, EvaluateOn(London.DayOf(stamp.At), Role.System), stamp));
        }
    }
}
