using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Eligibility;

/// <summary>
/// Asks the facts under a rule set. Pure: no clock, no case. Where the facts alone decide (age, relationship, offence, risk), a
/// recorded answer can only make it stricter; where they do not (records, bail, orders, coercion), it decides.
/// </summary>
public static class RuleSetEvaluation
{
    /// <summary>One result a criterion of the set, in its order.</summary>
    public static IReadOnlyList<CriterionResult> Evaluate(this RuleSet rules, EligibilityFacts facts) =>
        [.. rules.Criteria.Select(c => ResultOf(c, rules, facts))];

    private static CriterionResult ResultOf(CriterionRule rule, RuleSet rules, EligibilityFacts facts)
    {
        var recorded = facts.Recorded.GetValueOrDefault(rule.Criterion);
        var (answer, why) = rule.Criterion switch
        {
            Criterion.E1Adult => Stricter(Age(rules, facts), recorded),
            Criterion.E2IntimatePartner => Stricter(Relationship(rules, facts), recorded),
            Criterion.E3OffenceType => Stricter(Offence(rules, facts), recorded),
            Criterion.E4AdmissionAndEvidence => facts.IsAuthorised
                ? (CriterionAnswer.Yes, "A decision-maker has recorded that he admitted it and that the evidence is enough to charge (CC-04).")
                : (CriterionAnswer.Unknown, "Asked when the caution is authorised: his admission, and evidence enough to charge (CC-04)."),
            Criterion.E5NoRecentViolence => Said(recorded, Records(rules, facts)),
            Criterion.E6NotOnBail or Criterion.E7NoCommunityOrder or Criterion.E10EnoughEnglish or Criterion.E11NoCoerciveControl => Said(recorded, rule.Criterion.InWords()),
            Criterion.E8RiskAllowed => Stricter(Risk(rules, facts), recorded),
            Criterion.E9VictimSupport => facts.GateIsOpen
                ? (CriterionAnswer.Yes, "The victim-support gate is open.")
                : (CriterionAnswer.No, "The victim-support gate is closed."),
            Criterion.E12HeConsents => facts.HasSigned
                ? (CriterionAnswer.Yes, "He has consented and signed (CC-04.5).")
                : (CriterionAnswer.Unknown, "Asked when the caution is signed (CC-04.5)."),
        };
        return new(rule.Criterion, rule.IsHard, rule.NeededAt, answer, why, recorded?.By);
    }

    private static (CriterionAnswer, string) Age(RuleSet rules, EligibilityFacts facts)
    {
        var age = new Person { Surname = "", Forenames = "", DateOfBirth = facts.DateOfBirth }.AgeOn(facts.On);
        if (rules.OnlySex is { } only && facts.Sex != only)
        {
            return (CriterionAnswer.No, $"{rules.Id} takes only people recorded as {only.ToString().ToLowerInvariant()}.");
        }

        return (YesIf(age >= rules.MinimumAge), $"He is {age} on {facts.On.InWords()}; {rules.Id} asks for {rules.MinimumAge} or over (CC-01).");
    }

    private static (CriterionAnswer, string) Relationship(RuleSet rules, EligibilityFacts facts) =>
        (YesIf(rules.Relationships.Contains(facts.Relationship)), $"The referral says: {facts.Relationship.InWords().ToLowerInvariant()}.");

    /// <summary>Every offence of the caution is asked, and the worst answer counts (CC-24).</summary>
    private static (CriterionAnswer, string) Offence(RuleSet rules, EligibilityFacts facts)
    {
        List<(CriterionAnswer Answer, string Why)> each = [.. facts.FurtherOffenceCodes.Prepend(facts.OffenceCode).Distinct().Select(code => Offence(rules, facts, code))];
        var answer = each.Exists(e => e.Answer == CriterionAnswer.No) ? CriterionAnswer.No
            : each.Exists(e => e.Answer == CriterionAnswer.Unknown) ? CriterionAnswer.Unknown
            : CriterionAnswer.Yes;
        return (answer, string.Join(" ", each.Select(e => e.Why).Distinct()));
    }

    private static (CriterionAnswer, string) Offence(RuleSet rules, EligibilityFacts facts, string? code)
    {
        if (OffenceCatalogue.Find(code) is not { } offence)
        {
            return (CriterionAnswer.Unknown, "No offence of the catalogue is recorded.");
        }

        if ((ExcludedFeatureWords.FeaturesOf(offence) & rules.Excluded) is var byName && byName != ExcludedFeatures.None)
        {
            return (CriterionAnswer.No, $"{offence.Title} is excluded: {byName.InWords()} (CARA-01).");
        }

        if (!rules.OffenceCodes.Contains(offence.CjsCode))
        {
            return (CriterionAnswer.No, $"{offence.Title} ({offence.CjsCode}) is not on the list of {rules.Id}.");
        }

        return (facts.Features & rules.Excluded) switch
        {
            null => (CriterionAnswer.Unknown, $"{offence.Title} ({offence.CjsCode}) is on the list; nobody has recorded yet whether anything excludes it (CARA-01)."),
            ExcludedFeatures.None => (CriterionAnswer.Yes, $"{offence.Title} ({offence.CjsCode}) is on the list, and nothing that excludes it was found (CARA-01)."),
            { } found => (CriterionAnswer.No, $"{offence.Title} ({offence.CjsCode}) is on the list, but there is {found.InWords()} (CARA-01)."),
        };
    }

    /// <summary>E8 by the facts alone, whatever was recorded at a desk: the level, its age, and what went before (G2, CC-42, CARA-02).</summary>
    public static (CriterionAnswer Answer, string Why) Risk(this RuleSet rules, EligibilityFacts facts)
    {
        var before = rules.HighRiskBefore(facts);
        if (facts.Risk is not { } level || facts.RiskAssessedOn is not { } on)
        {
            return before is null ? (CriterionAnswer.Unknown, "No risk level is recorded.") : (CriterionAnswer.No, before);
        }

        var highest = rules.HighestRisk ?? facts.HighestRiskOfPolicy;
        var why = $"The risk is {level.ToString().ToLowerInvariant()}, assessed on {on.InWords()}; {rules.Id} allows up to {highest.ToString().ToLowerInvariant()} (CC-42).";
        return level > highest ? (CriterionAnswer.No, why)
            : before is not null ? (CriterionAnswer.No, $"{why} {before}")
            : facts.On > on.AddDays(rules.RiskGoodForDays) ? (CriterionAnswer.Unknown, $"{why} That is more than {rules.RiskGoodForDays} days ago: assess it again (G2).")
            : (CriterionAnswer.Yes, why);
    }

    /// <summary>CARA-02: what rules the case out for a while, in a sentence; null for nothing. The last day of the months counts.</summary>
    public static string? HighRiskBefore(this RuleSet rules, EligibilityFacts facts)
    {
        var since = facts.On.AddMonths(-rules.HighRiskMonths);
        return rules.HighRiskMonths == 0 ? null
            : facts.HighRisks.Where(h => h.On >= since && h.On <= facts.On).OrderByDescending(h => h.On).ThenBy(h => h.IsMarac).ThenBy(h => h.Reference, StringComparer.Ordinal).FirstOrDefault() is { } last
                ? $"{last.InWords}; {rules.Id} takes nobody for {rules.HighRiskMonths} months after that (CARA-02)."
                : null;
    }

    /// <summary>What has to be looked for, with the day it is counted from.</summary>
    private static string Records(RuleSet rules, EligibilityFacts facts)
    {
        var what = rules.LooksBackFor switch
        {
            Lookback.Violence => "violence",
            Lookback.DomesticAbuse => "domestic abuse",
        };
        return facts.OffenceOn is { } day
            ? $"No conviction or caution for {what} from {day.AddMonths(-rules.LookbackMonths).InWords()} to {day.InWords()}"
            : $"No conviction or caution for {what} in the {rules.LookbackMonths} months before the offence";
    }

    /// <summary>The facts' own answer, and somebody's where it is less than that.</summary>
    private static (CriterionAnswer, string) Stricter((CriterionAnswer Answer, string Why) facts, RecordedAnswer? recorded) => recorded switch
    {
        null => facts.Answer == CriterionAnswer.Yes ? (CriterionAnswer.Unknown, $"{facts.Why} Nobody has recorded the check yet.") : facts,
        { Answer: CriterionAnswer.Yes } => facts,
        _ when facts.Answer == CriterionAnswer.No => facts,
        { Answer: var answer, Evidence: var evidence } => (answer, $"{facts.Why} Recorded as {Word(answer)}: “{evidence}”."),
    };

    private static (CriterionAnswer, string) Said(RecordedAnswer? recorded, string criterion) => recorded is { } said
        ? (said.Answer, $"{criterion}: {Word(said.Answer)}, “{said.Evidence}”.")
        : (CriterionAnswer.Unknown, $"{criterion}: nobody has recorded it yet.");

    private static string Word(CriterionAnswer answer) => answer switch
    {
        CriterionAnswer.Yes => "met",
        CriterionAnswer.No => "not met",
        CriterionAnswer.Unknown => "not known",
    };

    private static CriterionAnswer YesIf(bool met) => met ? CriterionAnswer.Yes : CriterionAnswer.No;
}
