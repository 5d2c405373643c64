using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>What steps need besides the gate (domain.md 10): each with the sentence that says what is missing.</summary>
public sealed partial class CaseFile
{
    /// <summary>Days a risk assessment is recent enough for a step up to signing (G2).</summary>
    public const int RiskGoodForDays = 28;

    /// <summary>CC-01, G3.</summary>
    private Need IsAdult(Stamp now) => new(() => Person.AgeOn(London.DayOf(now.At)) >= 18, "He is under 18. A conditional caution is for adults.");

    /// <summary>G7: every hard criterion of the case's rules met, as far as the one who asks may see; the gate is asked for by itself.</summary>
    private Need HardCriteriaAreMet(Stamp now, params Criterion[] askedElsewhere)
    {
        var unmet = now.At == default ? [] : EvaluateOn(London.DayOf(now.At), now.By.Role)
            .Where(r => r.IsHard && r.NeededAt == CaseAction.ConfirmEligibility && r.Criterion != Criterion.E9VictimSupport && !askedElsewhere.Contains(r.Criterion) && r.Answer != CriterionAnswer.Yes)
            .Select(r => r.Criterion.Code()).ToList();
        return new(() => unmet.Count == 0, $"Desk checks are missing or not met: {string.Join(", ", unmet)}. Record them first.");
    }

    /// <summary>
    /// G2, CC-42, CARA-02: an allowed level, recent enough, and nothing before it that rules him out. Who may not know what was
    /// recorded on her side is told of the level his side recorded; only a decision-maker takes these steps.
    /// </summary>
    private Need RiskIsAllowed(Stamp now)
    {
        if (now.At == default)
        {
            return new(() => false, "");
        }

        var facts = FactsOn(London.DayOf(now.At), now.By.Role);
        return new(
            () => Rules.Risk(facts).Answer == CriterionAnswer.Yes,
            Rules.HighRiskBefore(facts) is { } before
                ? $"{before} The risk level has to be one the force allows. Return the case, or record it as not eligible."
                : $"The risk level has to be one the force allows, assessed in the last {Rules.RiskGoodForDays} days. Record a risk assessment, or return the case.");
    }

    /// <summary>CARA-01, E3: every offence of the caution is on the list of the case's rules (CC-24).</summary>
    private Need OffenceIsNotExcluded() => new(
        () => Offences is { Count: > 0 } all && all.All(o => o.Known is { } offence && Rules.OffenceCodes.Contains(offence.CjsCode)),
        "An offence is not one that can go to a conditional caution.");

    /// <summary>CC-25, CC-44: whoever authorised had the decision of the CPS, for the offence as it now stands too.</summary>
    private Need CpsDecisionIsThere() => new(
        () => WhyCpsReference is null || !string.IsNullOrWhiteSpace(Authorisation?.CpsReference),
        "The offence has changed since the caution was authorised, and now wants a decision of the CPS. Return the case for that.");

    /// <summary>G6, CC-05, CC-44.</summary>
    private static Need HasRank(Stamp now, Rank? least, string toDoWhat)
    {
        var rank = least ?? Rank.None;
        var asks = $"The force's policy asks for at least the rank of {rank.InWords().ToLowerInvariant()} to {toDoWhat}";
        return new(
            () => now.By.Rank >= rank,
            now.By.Role != Role.DecisionMaker ? $"{asks}."
                : now.By.Rank == Rank.None ? $"{asks}, and your account has no rank. Ask your administrator to add it, or ask {WithArticle(rank)} or above to do it."
                : $"{asks}. You are {WithArticle(now.By.Rank)}: ask {WithArticle(rank)} or above to do it.");
    }

    private static string WithArticle(Rank rank) => rank switch
    {
        Rank.None => "without a rank",
        Rank.Inspector => "an inspector",
        Rank.Constable or Rank.Sergeant or Rank.ChiefInspector or Rank.Superintendent => $"a {rank.InWords().ToLowerInvariant()}",
    };

    /// <summary>G6: collar numbers compared, however they are written.</summary>
    private Need IsNotOfficerInCase(Stamp now)
    {
        var isKnown = !string.IsNullOrWhiteSpace(OfficerInCaseCollar) || OfficerInCase?.Any(char.IsAsciiDigit) == true;
        return string.IsNullOrWhiteSpace(now.By.CollarNumber)
            ? new(
                () => !isKnown || now.By.Role != Role.DecisionMaker,
                "Your account has no collar number, so it cannot be compared with the officer in the case. Ask your administrator to add it, or ask another decision-maker.")
            : new(
                () => !CollarNumber.IsSame(OfficerInCaseCollar, now.By.CollarNumber) && !CollarNumber.IsIn(OfficerInCase, now.By.CollarNumber),
                $"You are the officer in the case by its collar number ({(OfficerInCaseCollar ?? OfficerInCase)?.Trim()}), and the officer in the case cannot decide it. Ask another decision-maker.");
    }

    /// <summary>CU-04, G16: on record, given by somebody who seemed fit, and not taken back since: who comes back consents again.</summary>
    private Need ConsentIsCurrent() => new(
        () => Consent is { SeemedFit: true } consent
            && !_journal.Any(e => e.Action == CaseAction.Close && e.Reason is Reason.ConsentWithdrawn or Reason.HeDeclined && e.At >= consent.At),
        "His consent is not on record. Record it first.");

    /// <summary>CC-28: excused, extended or varied.</summary>
    private Need NonComplianceIsExcused() => new(
        () => CurrentNonCompliance is { Finding: Cautions.NonComplianceFinding.Excused or Cautions.NonComplianceFinding.Varied },
        "Excuse it, extend the deadline or vary the conditions first.");

    /// <summary>STL-01..06: a limit that has passed closes the road to prosecution.</summary>
    private Need ProsecutionLimitIsAhead(Stamp now) => new(
        () => ProsecutionLimit is not { } limit || London.DayOf(now.At) <= limit,
        "The prosecution limit has passed, so he can no longer be prosecuted. Take no further action, or close the case as expired.");

    private Need HoldsNoSeat() => new(() => HeldSeat is null, "He holds a seat already. Release it first.");

    private Need DeadlineIsAhead(Stamp now) => new(
        () => Deadline is not { } deadline || deadline >= London.DayOf(now.At),
        "The deadline of his conditions has passed. Report the non-compliance, or ask a decision-maker.");

    /// <summary>E-START: the first session of the run.</summary>
    private Need FirstSessionIsAttended() => new(
        () => RunAttendance.Any(a => a.SessionNumber == 1 && a.Fact == AttendanceFact.Attended),
        "Record that he attended the first session first.");

    /// <summary>AT-06.</summary>
    private Need ProgrammeRuleIsMet() => new(() => IsProgrammeRuleMet, ProgrammeRuleInWords);

    /// <summary>Reopening wants another person than the one who ended it.</summary>
    private Need IsSecondPerson(Stamp now) => new(
        () => LastMove is not { } last || last.UserId != now.By.UserId,
        "A second person has to reopen it: somebody other than who ended it. Ask another decision-maker of the area.");

    /// <summary>
    /// STD-01, product.md 4: who acted on one side of a case is barred from the other for ever, and who asks the victim never
    /// moves the case.
    /// </summary>
    private string? SideRefusal(Actor actor, CaseAction action)
    {
        var hers = _journal.Any(e => e.UserId == actor.UserId && e.Role.Side() == Side.Hers);
        var his = _journal.Any(e => e.UserId == actor.UserId && e.Role.Side() == Side.His);
        var moved = _journal.Any(e => e.UserId == actor.UserId && e.To is not null);
        return actor.Role switch
        {
            Role.System => null,
            _ when actor.Role.Side() == Side.Hers && (his || moved) => BarredByOtherSide,
            _ when actor.Role.Side() != Side.Hers && hers => BarredByOtherSide,
            _ => null,
        };
    }

    /// <summary>Shown to somebody who acted on the other side of this case or of one linked with it.</summary>
    public const string BarredByOtherSide = "You have worked on the other side of this case or of one linked with it. Ask a colleague to do this.";
}
