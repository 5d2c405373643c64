using Interventions.Domain.Cautions;

namespace Interventions.Domain.Cases;

/// <summary>Track A: the days by which a decision has to be taken, so that queues put the most urgent first.</summary>
public sealed partial class CaseFile
{
    private static readonly CaseStage[] BeforeSigning = [CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered];

    /// <summary>
    /// <see cref="ProsecutionLimit"/> as kept with the case, so that lists find and sort by it in the database. Set with every entry of
    /// the journal, because nothing else can change what it is worked out from.
    /// </summary>
    public DateOnly? ProsecutionLimitKept { get; private set; }

    /// <summary>The last day to sign so that both workshops still fit (CARA-19); null once signed, or where nothing ends it.</summary>
    public DateOnly? SignBy => IsCautionInForce
        ? null
        : Offences.Min(o => o.Known is { } known
            ? CompletionDeadline.LastDayToSign(known.Mode, o.Facts.CommittedOn, ProsecutionLimit, Policy.ProsecutionMarginDays, Policy.ClockBasis)
            : null);

    /// <summary>The clocks that run against the next decision on a day, the one that ends first before the others; none where no decision is due.</summary>
    /// <param name="day">The London day.</param>
    public IReadOnlyList<DecisionClock> DecisionClocksOn(DateOnly day)
    {
        List<DecisionClock> clocks = [];
        if (Track != Track.ConditionalCaution || !IsOpen)
        {
            return clocks;
        }

        if (BeforeSigning.Contains(Stage))
        {
            Add(DecisionClockKind.SignBy, SignBy);
            Add(DecisionClockKind.AnswerEnds, NeedsFreshAnswers && Gate.IsOpenOn(day, needsFresh: true) ? Gate.GoodUntil : null);
            Add(DecisionClockKind.RiskGrowsOld, CurrentRisk?.AssessedOn.AddDays(Rules.RiskGoodForDays));
        }
        else if (Stage is not (CaseStage.Breached or CaseStage.Returned))
        {
            Add(DecisionClockKind.ConditionsDue, Deadline);
        }

        Add(DecisionClockKind.ProsecutionLimit, ProsecutionLimit);
        return [.. clocks.OrderBy(c => c.LastDay).ThenBy(c => c.Kind)];

        void Add(DecisionClockKind kind, DateOnly? lastDay)
        {
            if (lastDay is { } last)
            {
                clocks.Add(new(kind, last));
            }
        }
    }

    /// <summary>Brings what is kept of a case of an earlier version up to date.</summary>
    public void KeepProsecutionLimit() => ProsecutionLimitKept = ProsecutionLimit;
}

/// <summary>What runs against a decision.</summary>
/// <param name="Kind">Which.</param>
/// <param name="LastDay">The last London day on which it is still kept.</param>
public sealed record DecisionClock(DecisionClockKind Kind, DateOnly LastDay);

/// <summary>The clocks of a decision.</summary>
public enum DecisionClockKind
{
    /// <summary>After it both workshops no longer fit before the deadline (CARA-19).</summary>
    SignBy,

    /// <summary>Her "supports" ends (product.md 3). For those who may know that there is one.</summary>
    AnswerEnds,

    /// <summary>The risk assessment is no longer recent enough (G2).</summary>
    RiskGrowsOld,

    /// <summary>The conditions fall due (CC-21).</summary>
    ConditionsDue,

    /// <summary>The last day for starting a prosecution (STL-01..06).</summary>
    ProsecutionLimit,
}
