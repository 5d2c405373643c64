using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Cases;

/// <summary>Working an "under review" to its end (product.md 3): who is asked again, what ends it, how long it took.</summary>
public sealed partial class CaseFile
{
    private readonly List<EndedReview> _endedReviews = [];

    /// <summary>Reviews ended in this unit of work; earlier ones are read only where they are shown.</summary>
    public IReadOnlyList<EndedReview> NewEndedReviews => _endedReviews;

    /// <summary>
    /// True while a decision-maker has asked her worker whether she would like to be asked again, and nothing came of it yet:
    /// no answer of hers, and no word of the worker that she is to be left in peace.
    /// </summary>
    public bool IsAskedAgain(DateOnly day) =>
        Journal.LastOrDefault(e => e.Action is CaseAction.AskHerAgain or CaseAction.LeaveHerBe) is { Action: CaseAction.AskHerAgain } asked
        && _victims.Exists(v => IsHeldBy(v, day) && v.Answers.All(a => a.Version < asked.Version));

    /// <summary>
    /// Asks the victim contact worker to see whether she would like to be asked again. It is the worker who decides whether and
    /// how: it moves nothing, hurries nobody and may be answered with "not now".
    /// </summary>
    public void AskHerAgain(Stamp stamp, Because because) => Note(CaseAction.AskHerAgain, stamp, because, () => { });

    /// <summary>Her worker says that she is not to be asked again now.</summary>
    public void LeaveHerBe(string why, Stamp stamp) =>
        Note(CaseAction.LeaveHerBe, stamp, new(why), () => { }, (() => !string.IsNullOrWhiteSpace(why), "Say why, for the decision-maker."));

    private static bool IsHeldBy(CaseVictim victim, DateOnly day, bool needsFresh) => victim.IsAsked && victim.Latest is { } latest && !latest.Opens(day, needsFresh);

    private bool IsHeldBy(CaseVictim victim, DateOnly day) => IsHeldBy(victim, day, NeedsFreshAnswers);

    private Need AnAnswerHoldsTheCase(Stamp now) => new(
        () => _victims.Exists(v => IsHeldBy(v, DayOf(now))), "No answer of hers holds the case, so there is nothing to ask again.");

    private Need SheIsNotBeingAskedAgain(Stamp now) => new(
        () => !IsAskedAgain(DayOf(now)), "Her worker has been asked already and decides when. Wait for the answer.");

    /// <summary>A worker's "not now" holds as long as an answer does: nobody is worn down by being asked for again and again.</summary>
    private Need SheIsNotLeftInPeace(Stamp now)
    {
        var until = Journal.LastOrDefault(e => e.Action is CaseAction.LeaveHerBe or CaseAction.RecordAnswer) is { Action: CaseAction.LeaveHerBe } left
            ? left.Day.AddDays(Policy.AnswerGoodForDays)
            : (DateOnly?)null;
        return new(
            () => !(until >= DayOf(now)),
            $"Her worker said that she is not to be asked again now. End the review another way, or ask again after {until?.InWords()}.");
    }

    /// <summary>
    /// Whether the case was held at an instant after signing, worked out from what was recorded by then: so that a deadline that
    /// passed while he was held is never taken for his doing.
    /// </summary>
    private bool WasHeldAt(DateTime at) =>
        _holds.Exists(h => h.OpenedAt < at && !(h.ResolvedAt < at))
        || _journal.Exists(e => e.Action is CaseAction.CountVictims or CaseAction.EnterVictim && e.At >= at)
        || _victims.Where(v => !v.IsChild && v.LinkedAt < at && !(v.UnlinkedAt < at)).ToList() is var asked
            && (asked.Count == 0 || asked.Exists(v => v.Answers.LastOrDefault(a => a.Counts && a.RecordedAt < at) is not { Kind: AnswerKind.Supports }));

    /// <summary>Keeps how long the case was under review, at the entry that ended it.</summary>
    private void KeepReviewEnd(DateTime? since, ReviewEnd how, Stamp stamp)
    {
        if (since is { } began && !IsUnderReviewOn(London.DayOf(stamp.At)))
        {
            _endedReviews.Add(new(began, how, Version, stamp));
        }
    }

    private ReviewEnd HowEnded(CaseAction action, Because because) => action switch
    {
        CaseAction.RecordAnswer => ReviewEnd.AskedAgainAndSupports,
        CaseAction.ResolveReview => ReviewEnd.Resolved,
        CaseAction.Close when because.Reason == Reason.EndedUnderReview => Track == Track.ConditionalCaution ? ReviewEnd.DisposalReviewed : ReviewEnd.PassedOn,
        _ => ReviewEnd.Otherwise,
    };
}
