using Interventions.Domain.Calendar;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>Track A: desk checks, and what the rule set of the case's policy makes of it (domain.md 2.2). It advises; a named person decides (DP-04).</summary>
public sealed partial class CaseFile
{
    private readonly List<DeskCheck> _deskChecks = [];
    private readonly List<Evaluation> _evaluations = [];
    private IReadOnlyList<HighRisk> _highRisksElsewhere = [];

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
        if (Stage != CaseStage.Referred && checks.Any(c => c.Answer != CriterionAnswer.Yes && IsHard(c.Criterion)))
        {
            QueryData("A desk check that eligibility rested on was corrected (CARA-05).", stamp);
        }

        Reevaluate(CaseAction.RecordDeskCheck, stamp);
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

    /// <summary>
    /// Says what is on record in other cases of his that every decision-maker of the area may see (CARA-02). Said each time the
    /// case is loaded to be judged; kept nowhere but in the evaluations that rest on it.
    /// </summary>
    public void KnowOfOtherCases(IReadOnlyList<HighRisk> highRisks) => _highRisksElsewhere = highRisks;

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
            HighRisks = HighRisksFor(reader),
            Recorded = _deskChecks.Select(c => c.Criterion).Distinct().Where(c => c != Criterion.E3OffenceType || offenceCheck is not null).ToDictionary(c => c, c => LastCheck(c) is var last ? new RecordedAnswer(last!.Answer, last.Evidence, last.By) : null!),
            Features = offenceCheck?.Features ?? (offenceCheck?.Answer == CriterionAnswer.Yes ? ExcludedFeatures.None : null),
            GateIsOpen = Gate.IsOpenOn(day, NeedsFreshAnswers),
            IsAuthorised = Authorisation is not null,
            HasSigned = IsCautionInForce,
        };
    }

    /// <summary>CARA-02. His side knows of the levels it recorded in this case, and of nothing else: no MARAC, no other case.</summary>
    private IReadOnlyList<HighRisk> HighRisksFor(Role reader)
    {
        var sees = SeesHerSide(reader);
        var own = _risks.Where(r => r.Level == RiskLevel.High && (sees || !r.IsRestricted)).Select(r => new HighRisk(r.AssessedOn, IsMarac: false));
        return !sees ? [.. own]
            : [.. own, .. Details.ReferredToMarac == true ? [new HighRisk(London.DayOf(ReferredAt), IsMarac: true)] : Array.Empty<HighRisk>(), .. _highRisksElsewhere];
    }

    private bool IsHard(Criterion criterion) => Rules.Criteria.Any(r => r.IsHard && r.Criterion == criterion);

    private DeskCheck? LastCheck(Criterion criterion) => _deskChecks.Where(c => c.Criterion == criterion).LastRecorded(c => c.Id);

    /// <summary>
    /// Judges the case again after something changed that the rules look at (CARA-05): keeps the evaluation and, where a hard
    /// criterion turned to "no" after eligibility was confirmed, puts the case under review until somebody looked.
    /// </summary>
    /// <param name="because">What changed.</param>
    /// <param name="stamp">Who changed it.</param>
    private void Reevaluate(CaseAction because, Stamp stamp)
    {
        var before = _evaluations.LastRecorded(e => e.Id)?.Results ?? [];

        // Whoever changed it is shown nothing by it that he may not know: the steps themselves are stopped by it all the same (CARA-02).
        var seen = EvaluateOn(London.DayOf(stamp.At), stamp.By.Role);
        if (KeepEvaluation(because, stamp) is { } kept && Stage is CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered
            && kept.Results.Where(TurnedToNo).Select(r => r.Criterion.Code()).ToList() is { Count: > 0 } turned
            && !_holds.Exists(h => h.IsOpen && h.Kind == HoldKind.RiskReview && h.Version == Version))
        {
            QueryData($"Judged again, {string.Join(", ", turned)} {(turned.Count == 1 ? "is" : "are")} not met any more (CARA-05).", stamp);
        }

        // E9 is the gate's own, which holds the case by itself.
        bool TurnedToNo(CriterionResult now) =>
            now is { IsHard: true, Answer: CriterionAnswer.No } && now.Criterion != Criterion.E9VictimSupport
            && seen.Any(s => s.Criterion == now.Criterion && s.Answer == CriterionAnswer.No)
            && before.SingleOrDefault(b => b.Criterion == now.Criterion)?.Answer != CriterionAnswer.No;
    }

    /// <summary>Judges again where her answers opened or closed the gate (CARA-05, E9).</summary>
    private void ReevaluateSupport(Stamp stamp)
    {
        var isOpen = Gate.IsOpenOn(London.DayOf(stamp.At), NeedsFreshAnswers);
        var wasOpen = _evaluations.LastRecorded(e => e.Id)?.Results.SingleOrDefault(r => r.Criterion == Criterion.E9VictimSupport)?.Answer == CriterionAnswer.Yes;
        if (_evaluations.Count > 0 && isOpen != wasOpen)
        {
            KeepEvaluation(CaseAction.RecordAnswer, stamp);
        }
    }

    /// <summary>Keeps a snapshot on Track A up to the signature, after which the rules have nothing more to say.</summary>
    private Evaluation? KeepEvaluation(CaseAction because, Stamp stamp)
    {
        if (Track != Track.ConditionalCaution || (IsCautionInForce && because != CaseAction.Sign))
        {
            return null;
        }

        Evaluation kept = new(Rules.Id, because, EvaluateOn(London.DayOf(stamp.At), Role.System), stamp);
        _evaluations.Add(kept);
        return kept;
    }
}
