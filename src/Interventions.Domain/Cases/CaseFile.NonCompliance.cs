using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>What follows when a caution is not kept, and what is asked of him first (CC-07, CC-28, G13, G14).</summary>
public sealed partial class CaseFile
{
    private readonly List<NonCompliance> _nonCompliances = [];
    private readonly List<ReachAttempt> _reachAttempts = [];
    private readonly List<Explanation> _explanations = [];

    public IReadOnlyList<NonCompliance> NonCompliances => _nonCompliances;

    /// <summary>The one being looked at.</summary>
    public NonCompliance? CurrentNonCompliance => _nonCompliances.LastRecorded(n => n.Id);

    /// <summary>Attempts to reach him made in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<ReachAttempt> NewReachAttempts => _reachAttempts;

    /// <summary>Explanations recorded in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<Explanation> NewExplanations => _explanations;

    /// <summary>
    /// True once he was asked for his explanation of what is being looked at (CC-28): an explanation since the case was last in
    /// order, or an attempt to reach him since the review opened.
    /// </summary>
    public bool IsExplanationSought
    {
        get
        {
            var journal = Journal.ToList();
            var opened = journal.FindLastIndex(e => e.Action == CaseAction.ReportNonCompliance);
            var inOrder = journal.FindLastIndex(Math.Max(opened, 0), e => e.Action is CaseAction.Resume or CaseAction.Sign);
            return opened >= 0
                && (journal.FindIndex(opened, e => e.Action == CaseAction.TryToReach) >= 0
                    || journal.FindIndex(Math.Max(inOrder, 0), e => e.Action == CaseAction.RecordExplanation) >= 0);
        }
    }

    /// <summary>The text of a condition that was not kept, as he signed it; null where nobody said which.</summary>
    public string? TextOf(BrokenCondition? condition) =>
        condition is null ? null : SetOf(condition.Variation).ElementAtOrDefault(condition.Number - 1)?.Text;

    /// <summary>Something was not complied with; a review opens (G13, CC-28).</summary>
    /// <param name="stamp">Who reports it.</param>
    /// <param name="because">What it is, and what it is about.</param>
    /// <param name="condition">Which condition in force was not kept, from 1; null where it is not said.</param>
    /// <param name="newOffence">For a new offence: which. Only a decision-maker records one.</param>
    public void ReportNonCompliance(Stamp stamp, Because because, int? condition = null, NewOffence? newOffence = null)
    {
        var what = because.Reason;
        var inForce = Conditions;
        condition ??= inForce.Count == 1 ? 1 : null;

        // Everybody reads the neutral face in the journal; what happened may tell who reported it, so it goes with the restricted one.
        var isNewOffence = what == Reason.NewOffence;
        var told = isNewOffence || (what == Reason.OtherCondition && stamp.By.Role == Role.DecisionMaker)
            ? because with { Reason = Reason.OtherCondition, Note = null, RestrictedNote = isNewOffence ? $"A new offence. {because.Note}".Trim() : because.Note }
            : because;
        Take(CaseAction.ReportNonCompliance, stamp, told, () =>
            {
                _nonCompliances.Add(new NonCompliance(what!.Value, condition is { } n ? new(inForce[n - 1].Variation, n) : null, newOffence, stamp));
                ReleaseSeatIfRunRestarts(what.Value, stamp);
            },
            (() => !isNewOffence || stamp.By.Role == Role.DecisionMaker, "A new offence is recorded by a decision-maker. Tell one what you know."),
            (() => !isNewOffence || !string.IsNullOrWhiteSpace(newOffence?.CrimeReference), "Enter the crime reference of the new offence and its day."),
            (() => newOffence is null || isNewOffence, "Only a new offence has a crime reference of its own."),
            (() => newOffence is null || newOffence.CommittedOn <= London.DayOf(stamp.At), "The day of the new offence is in the future. Check it."),
            (() => newOffence is null || newOffence.CommittedOn >= Caution?.SignedOn, "The new offence was before he signed, so no condition was broken by it. Check the day."),
            (() => what != Reason.OtherCondition || condition is not null, "Choose which condition was not kept."),
            (() => condition is not { } number || (number >= 1 && number <= inForce.Count), "That condition is not in force. Reload the page and choose again."),
            (() => !(what is Reason.OtherCondition or Reason.NewOffence) || !string.IsNullOrWhiteSpace(because.Note), "Say what happened."));
    }

    /// <summary>The decision-maker accepts his excuse, with reasons.</summary>
    public void Excuse(string reasons, Stamp stamp) =>
        Note(CaseAction.Excuse, stamp, Told(reasons), () => SettleNonCompliance(NonComplianceFinding.Excused, reasons, stamp),
            (() => !string.IsNullOrWhiteSpace(reasons), "Give the reasons."));

    /// <summary>Finds a breach: no reasonable excuse, with reasons (CC-07, G14), after he was asked for his explanation (CC-28).</summary>
    /// <param name="reasons">Why there is no reasonable excuse.</param>
    /// <param name="stamp">The decision-maker.</param>
    /// <param name="whyNotAsked">Why it is found without asking him, where nobody has.</param>
    public void FindBreach(string reasons, Stamp stamp, string? whyNotAsked = null)
    {
        var wasAsked = IsExplanationSought;
        var why = wasAsked || string.IsNullOrWhiteSpace(whyNotAsked) ? null : whyNotAsked;
        Take(CaseAction.FindBreach, stamp, Told(why is null ? reasons : $"{reasons} He was not asked for his explanation: {why}"),
            () =>
            {
                SettleNonCompliance(NonComplianceFinding.Breach, reasons, stamp, why);
                NotKept(CurrentNonCompliance?.Condition, reasons, stamp);
            },
            (() => !string.IsNullOrWhiteSpace(reasons), "Give the reasons: a breach has to be explained."),
            (() => wasAsked || why is not null,
                "Nobody has asked him for his explanation of this yet. Record his explanation or an attempt to reach him, or say why he is not asked."));
    }

    /// <summary>Notes a try to reach him, on either track. Changes nothing and waits for nothing.</summary>
    public void TryToReach(ReachChannel channel, DateTime triedAt, ReachResult result, string? note, Stamp stamp) =>
        Note(CaseAction.TryToReach, stamp, Because.None, () => _reachAttempts.Add(new(channel, triedAt, result, note, stamp)),
            (() => triedAt <= stamp.At, "The time of the attempt is in the future. Check it."));

    /// <summary>Records what he says about not having complied. "He gave none" is an answer too.</summary>
    public void RecordExplanation(ExplanationGiven given, Stamp stamp) =>
        Note(CaseAction.RecordExplanation, stamp, Because.None, () => _explanations.Add(new(given, stamp)),
            (() => given.AskedAt <= stamp.At, "The time he was asked is in the future. Check it."),
            (() => given.GaveNone || !string.IsNullOrWhiteSpace(given.HisWords), "Write what he says, or record that he gave no explanation."),
            (() => !given.GaveNone || string.IsNullOrWhiteSpace(given.HisWords), "He cannot both have given an explanation and none. Take one of them out."));

    /// <summary>
    /// True where the passed deadline opens a review by itself (product.md 2): once for a deadline, on the road to completion,
    /// and never while the case is under review or was when the deadline passed, because being held never counts against him
    /// (product.md 3). Then it is for a decision-maker, who has it on the list.
    /// </summary>
    public bool IsDeadlineReviewDue(DateOnly day) =>
        Track == Track.ConditionalCaution
        && Stage is CaseStage.Cautioned or CaseStage.Enrolled or CaseStage.InProgress
        && Deadline is { } deadline && deadline < day
        && !IsUnderReviewOn(day) && !WasHeldAt(London.EndOfDayUtc(deadline))
        && !_nonCompliances.Exists(n => n.What == Reason.DeadlinePassed && London.DayOf(n.ReportedAt) > deadline);

    /// <summary>Opens that review, if it is due. Asked twice it opens one.</summary>
    /// <returns>True if it opened one.</returns>
    public bool OpenReviewForDeadline(Stamp stamp)
    {
        if (!IsDeadlineReviewDue(London.DayOf(stamp.At)))
        {
            return false;
        }

        ReportNonCompliance(stamp, new($"The conditions were to be completed by {Deadline!.Value.InWords()}.", Reason.DeadlinePassed));
        return true;
    }

    /// <summary>
    /// Being stood down never counts against him: the deadline goes as far as the limit allows (product.md 3, CC-21). The words
    /// are the same whatever the cause, and no review is settled by it. It hangs on the fact alone and never on whether he was held
    /// at the time: that would be worked out from what her side recorded since, and his side would read it off the deadline (decision 29).
    /// </summary>
    private void ExtendForStandingDown(AttendanceFact fact, Stamp stamp)
    {
        if (fact != AttendanceFact.StoodDown
            || !(Stage is CaseStage.Cautioned or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.Completed or CaseStage.NonComplianceReview)
            || Caution is null || ClockStart(Caution.SignedOn) is not { } start)
        {
            return;
        }

        var latest = CompletionDeadline.Latest(start, hasReason: true, ProsecutionLimit, Policy.ProsecutionMarginDays);
        if (latest > Deadline && latest >= London.DayOf(stamp.At))
        {
            Note(CaseAction.ExtendDeadline, stamp with { By = Actor.System }, new(StoodDownInWords), () => (Deadline, DeadlineReason) = (latest, StoodDownInWords));
        }
    }

    /// <summary>Why the tracker gave him longer.</summary>
    public const string StoodDownInWords = "He was asked not to take part in a session. That never counts against him, so he has as long as the law allows.";

    /// <summary>Reasons that could tell his side that it was a new offence stay with decision-makers, whichever of the two it was.</summary>
    private Because Told(string reasons) =>
        CurrentNonCompliance?.What is Reason.NewOffence or Reason.OtherCondition ? new(RestrictedNote: reasons) : new(reasons);

    private void SettleNonCompliance(NonComplianceFinding finding, string reasons, Stamp stamp, string? whyNotAsked = null)
    {
        if (Stage == CaseStage.NonComplianceReview)
        {
            CurrentNonCompliance?.Find(new(finding, reasons, whyNotAsked, stamp));
        }
    }
}
