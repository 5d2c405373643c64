using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Cases;

/// <summary>Under review, which is derived and never stored (product.md 3), and the risk that can cause it.</summary>
public sealed partial class CaseFile
{
    /// <summary>Working days a decision-maker has to work an "under review" to its end.</summary>
    public const int ReviewWorkingDays = 2;

    private readonly List<Hold> _holds = [];
    private readonly List<RiskAssessment> _risks = [];

    public IReadOnlyList<Hold> Holds => _holds;

    public IReadOnlyList<RiskAssessment> Risks => _risks;

    /// <summary>The level now: the last recorded.</summary>
    public RiskAssessment? CurrentRisk => _risks.LastRecorded(r => r.Id);

    /// <summary>The level his side may see: the last recorded outside her side.</summary>
    public RiskAssessment? RiskForHisSide => _risks.Where(r => !r.IsRestricted).LastRecorded(r => r.Id);

    /// <summary>True once a forward step was taken.</summary>
    public bool HasGoneForward => _journal.Any(e => e.Kind == ActionKind.Forward);

    /// <summary>
    /// True for an open case past its first forward step whose gate is closed or that is held for another cause. One word for
    /// all causes, so that nothing can be inferred.
    /// </summary>
    public bool IsUnderReviewOn(DateOnly day) => IsOpen && HasGoneForward && !MayGoForwardOn(day);

    /// <summary>When the oldest cause of the review began; null while the case is not under review.</summary>
    public DateTime? UnderReviewSince(DateOnly day)
    {
        if (!IsUnderReviewOn(day))
        {
            return null;
        }

        var causes = _holds.Where(h => h.IsOpen).Select(h => h.OpenedAt)
            .Concat(_victims.Where(v => v.IsAsked && v.Latest?.Opens(day, NeedsFreshAnswers) != true).Select(ClosedSince));
        if (_victims.Count(v => v.IsAsked) is var asked && (asked == 0 || asked < VictimsCounted))
        {
            causes = causes.Append(LastAt(CaseAction.CountVictims, CaseAction.Unlink, CaseAction.SubmitReferral));
        }

        // A case that comes back is under review from then on, however long the gate was closed meanwhile.
        var sinceOpen = LastAt(CaseAction.Reopen, CaseAction.ReEngage, CaseAction.SubmitReferral);
        return causes.Min() is var began && began > sinceOpen ? began : sinceOpen;
    }

    /// <summary>When her answers stopped to open the gate: a second closing answer does not start the clock again.</summary>
    private static DateTime ClosedSince(CaseVictim victim) => victim.Latest switch
    {
        null => victim.LinkedAt,
        { Kind: AnswerKind.Supports, GoodUntil: { } last } => London.StartOfDayUtc(last.AddDays(1)),
        _ => victim.Answers.Reverse().Where(a => a.Counts).TakeWhile(a => a.Kind != AnswerKind.Supports).Last().RecordedAt,
    };

    private DateTime LastAt(params CaseAction[] actions) => Journal.Last(e => actions.Contains(e.Action)).At;

    /// <summary>The last working day for working the review to its end.</summary>
    public DateOnly? ReviewDue(DateOnly day, WorkingDays calendar) =>
        UnderReviewSince(day) is { } since ? calendar.Add(London.DayOf(since), ReviewWorkingDays) : null;

    /// <summary>A decision-maker's pause.</summary>
    public void Pause(Stamp stamp, Because because) => Hold(CaseAction.Pause, HoldKind.Pause, stamp, because);

    /// <summary>Asks for the risk to be looked at again before anything goes on.</summary>
    public void RaiseRiskReview(Stamp stamp, Because because) => Hold(CaseAction.RaiseRiskReview, HoldKind.RiskReview, stamp, because);

    /// <summary>Something a stage rested on is in doubt (AT-09).</summary>
    public void RaiseDataQuery(Stamp stamp, Because because) => Hold(CaseAction.RaiseDataQuery, HoldKind.DataQuery, stamp, because);

    /// <summary>Ends a pause, risk review or data query. An answer that is due is ended only by her answer.</summary>
    public void ResolveReview(HoldKind kind, Stamp stamp, Because because) =>
        Note(CaseAction.ResolveReview, stamp, because, () => _holds.Where(h => h.IsOpen && h.Kind == kind).ToList().ForEach(h => h.Resolve(stamp)),
            (() => kind != HoldKind.AnswerDue, "She has to be asked: only her answer ends this."),
            (() => _holds.Any(h => h.IsOpen && h.Kind == kind), "There is nothing of that kind to resolve. Reload the page."));

    /// <summary>Records a risk level. A rise, or a first level above standard, ends her "supports" and puts the case up for a risk review.</summary>
    /// <returns>True if the level rose.</returns>
    public bool RecordRisk(RiskLevel level, RiskTool tool, DateOnly assessedOn, Stamp stamp, int? ticks = null)
    {
        var before = CurrentRisk?.Level;
        JournalEntry? entry = null;
        entry = Note(CaseAction.RecordRisk, stamp, Because.None, () => { }, (() => assessedOn <= London.DayOf(stamp.At), "The day of the assessment is in the future. Check it."),
            (() => ticks is null || tool == RiskTool.Ric, "Only the RIC is counted in ticks. Leave the number out."),
            (() => ticks is null || level >= RiskAssessment.SuggestedBy(ticks.Value), "So many ticks suggest a higher level. Judgement may raise a level, never lower it."));
        _risks.Add(new RiskAssessment(level, tool, assessedOn, entry.IsRestricted, stamp, ticks));
        var rises = level > (before ?? RiskLevel.Standard);
        if (rises)
        {
            EndAnswersByRise([.. _victims.Select(v => v.VictimId)], stamp);
            _holds.Add(new Hold(HoldKind.RiskReview, Version, stamp));
        }

        // After the risk review it may need, which holds the case by itself.
        Reevaluate(CaseAction.RecordRisk, stamp);
        return rises;
    }

    /// <summary>The tracker's own data query, once for as long as one is open.</summary>
    private void QueryData(string why, Stamp stamp)
    {
        if (!_holds.Any(h => h.IsOpen && h.Kind == HoldKind.DataQuery))
        {
            RaiseDataQuery(stamp with { By = Actor.System }, new(RestrictedNote: why));
        }
    }

    private bool MayGoForwardOn(DateOnly day) => Gate.IsOpenOn(day, NeedsFreshAnswers) && _holds.TrueForAll(h => !h.IsOpen);

    /// <summary>What everybody reads when the case may not go forward: "waiting" before the first step, "under review" after it.</summary>
    private string ClosedInWords => HasGoneForward ? UnderReviewInWords : WaitingInWords;

    /// <summary>The sentence for a case that is held after its first step.</summary>
    public const string UnderReviewInWords = "The case is under review. Ask your supervisor.";

    /// <summary>The sentence for a case that is held before its first step.</summary>
    public const string WaitingInWords = "The case is waiting for checks to be completed. It shows here when it can go on.";

    private void Hold(CaseAction action, HoldKind kind, Stamp stamp, Because because) =>
        Note(action, stamp, because, () => _holds.Add(new Hold(kind, Version, stamp)));

    private Need IsNotHeldYet(HoldKind kind) => new(() => !_holds.Any(h => h.IsOpen && h.Kind == kind), "That is already so.");
}
