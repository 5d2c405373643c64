using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>An entry of the journal, as far as she may be told of it: never a note, never a restricted reason (domain.md 4.3).</summary>
public sealed record CaseEvent(long JournalId, CaseAction Action, CaseStage? To, Reason? Reason, DateTime At);

/// <summary>A mark of a register: attendance outcome only, never a note of the session (domain.md 4.3).</summary>
/// <param name="IsFinal">The register is finished or its day is over: until then it is marked and marked again.</param>
public sealed record SessionMark(Guid Id, Guid SessionId, AttendanceFact Fact, Guid? CorrectsId, DateTime At, bool IsFinal);

/// <summary>An answer, as far as it says whether she is to be contacted at all.</summary>
/// <param name="Silences">She asked not to be contacted again, or has died or cannot answer.</param>
public sealed record ContactWish(bool Silences, DateTime At);

/// <summary>Working days within which she is told (V-02, V-06: the force's policy).</summary>
public sealed record TellingDays(int Usual, int Enhanced);

/// <summary>One thing to tell her, or that she was told.</summary>
/// <param name="Key">Which.</param>
/// <param name="Action">The action of the case; attendance for a mark.</param>
/// <param name="Reason">The neutral reason, where there is one.</param>
/// <param name="IsDecision">A key decision (V-02).</param>
/// <param name="Promised">What she had asked to be told.</param>
/// <param name="HappenedAt">When it happened, UTC.</param>
/// <param name="Due">The day by which she is to be told.</param>
/// <param name="Closing">How it was done; null while it is to be done.</param>
/// <param name="Tried">How often it was tried in vain.</param>
/// <param name="TriedInTime">It was tried by the day it was due.</param>
public sealed record News(
    NewsKey Key, CaseAction Action, Reason? Reason, bool IsDecision, Promise? Promised, DateTime HappenedAt, DateOnly Due, Told? Closing, int Tried, bool TriedInTime)
{
    /// <summary>
    /// Reasons she may be told (V-02): what he or the police decided, and how he attended. Not where he is, how he is or what somebody
    /// else said (domain.md 4.3), so neither why a programme rests, nor that he moved, nor what was under review.
    /// </summary>
    private static readonly Reason[] MayBeTold =
    [
        Cases.Reason.NotEligible, Cases.Reason.HeDeclined, Cases.Reason.ReturnedForDecision, Cases.Reason.ConsentWithdrawn, Cases.Reason.Unsuitable, Cases.Reason.Disengaged,
        Cases.Reason.RemovedByProvider, Cases.Reason.PassedToAnotherAgency, Cases.Reason.Died, Cases.Reason.Duplicate, Cases.Reason.ProsecutionLimitExpired,
        Cases.Reason.AllConditionsMet, Cases.Reason.BreachProsecuted, Cases.Reason.BreachNoFurtherAction, Cases.Reason.DisposalRecorded, Cases.Reason.EndedByMistake, Cases.Reason.AskedToComeBack,
    ];

    /// <summary>The reason, where she may be told it; null for every other and where there is none.</summary>
    public Reason? ReasonToTell => Action != CaseAction.SetAside && Reason is { } reason && MayBeTold.Contains(reason) ? reason : null;

    public bool IsWaiting => Closing is null;

    /// <summary>Told, or she said she does not want to hear it, by the day it was due. To have tried is not enough (decision 0033).</summary>
    public bool IsKept => Closing is { Result: TellingResult.Told or TellingResult.DidNotWantToHear } done && London.DayOf(done.ToldAt) <= Due;
}

/// <summary>
/// What one victim is to be told in one case. It follows from the journal, the registers, what she wants and what she was told, so that
/// nothing has to be noticed by anybody and nothing can be missed (V-02..V-04, RS-05, decision 0033).
/// </summary>
public sealed class HerNews
{
    private static readonly CaseAction[] DecisionsA =
    [
        CaseAction.Sign, CaseAction.VaryConditions, CaseAction.FindBreach, CaseAction.Prosecute, CaseAction.TakeNoFurtherAction, CaseAction.FindNotEligible,
        CaseAction.RecordDecline, CaseAction.ReturnToDecisionMaker, CaseAction.RecordDisposal, CaseAction.WithdrawConsent, CaseAction.Finalise, CaseAction.Close, CaseAction.Reopen,
    ];

    private static readonly CaseAction[] DecisionsB = [CaseAction.AcceptForContact, CaseAction.Close, CaseAction.ReEngage];

    private readonly IReadOnlyList<(DateTime At, WishSaid? Wish, bool? Silences)> _said;

    /// <summary>When she was linked to the case, UTC.</summary>
    public required DateTime LinkedAt { get; init; }

    /// <summary>Track of the case.</summary>
    public required Track Track { get; init; }

    /// <summary>Told within the shorter time (V-03).</summary>
    public required bool EnhancedRights { get; init; }

    public required TellingDays Days { get; init; }

    public required IReadOnlyList<CaseEvent> Events { get; init; }

    public required IReadOnlyList<SessionMark> Marks { get; init; }

    public required IReadOnlyList<Told> Tellings { get; init; }

    /// <param name="wishes">What she wants to be told, all versions.</param>
    /// <param name="contact">Answers that say whether she is to be contacted.</param>
    public HerNews(IEnumerable<WishSaid> wishes, IEnumerable<ContactWish> contact) =>
        _said = [.. wishes.Select(w => (w.At, (WishSaid?)w, (bool?)null)).Concat(contact.Select(c => (c.At, (WishSaid?)null, (bool?)c.Silences))).OrderBy(s => s.At)];

    /// <summary>Every action that can be news, for the query that looks for them.</summary>
    public static IReadOnlyList<CaseAction> Actions { get; } =
        [.. DecisionsA.Union(DecisionsB).Union([CaseAction.StartProgramme, CaseAction.Complete, CaseAction.Resume, CaseAction.SetAside])];

    /// <summary>What she wants to hear now.</summary>
    public Wanted Now => WantedAt(DateTime.MaxValue);

    /// <summary>She is not to be contacted: she said so, or she cannot answer.</summary>
    public bool IsSilent => _said is [.., { Silences: true }];

    /// <summary>Everything she is or was to be told, in the order it happened.</summary>
    public IReadOnlyList<News> All(WorkingDays calendar) =>
        [.. OfCase(calendar).Concat(Marks.GroupBy(m => m.SessionId).Select(g => OfSession(InOrder([.. g]), calendar)).OfType<News>()).OrderBy(n => n.HappenedAt)];

    private IEnumerable<News> OfCase(WorkingDays calendar)
    {
        // Whoever is entered late is told how things stand and not everything that led there: what happened keeps its day, her wishes and the day it is due count from her link.
        var lastBefore = Events.Where(e => e.At < LinkedAt && IsDecision(e)).MaxBy(e => e.JournalId);
        foreach (var e in Events.Where(e => e.At >= LinkedAt || e == lastBefore))
        {
            var since = e.At < LinkedAt ? LinkedAt : e.At;
            var isDecision = IsDecision(e) && Wants(since, w => w.Decisions);
            Promise? promised = PromiseOf(e) is { } p && Wants(since, w => w.Has(p)) ? p : null;
            var key = new NewsKey(e.JournalId, null, false);
            var tellings = Tellings.Where(t => t.News == key).ToList();
            if (isDecision || promised is not null || tellings.Exists(t => t.Closes))
            {
                yield return Make(key, e.Action, e.Reason, isDecision, promised, e.At, DueFor(since, isDecision, promised, calendar), tellings);
            }
        }
    }

    /// <summary>What corrects an entry comes after it, though both were made in one second.</summary>
    private static IReadOnlyList<SessionMark> InOrder(List<SessionMark> marks)
    {
        return [.. marks.OrderBy(m => m.At).ThenBy(Depth)];

        int Depth(SessionMark mark) => marks.Find(m => m.Id == mark.CorrectsId) is { } earlier ? 1 + Depth(earlier) : 0;
    }

    /// <summary>A session he missed; or, where she was told of one and the mark was corrected, that too (AT-09).</summary>
    private News? OfSession(IReadOnlyList<SessionMark> marks, WorkingDays calendar)
    {
        var standing = marks[^1];
        var run = marks.Reverse().TakeWhile(m => m.Fact.IsMissed() == standing.Fact.IsMissed()).ToList();
        var ids = marks.Select(m => m.Id).ToHashSet();
        var about = Tellings.Where(t => t.News.AttendanceId is { } id && ids.Contains(id)).OrderBy(t => t.Id).ThenBy(t => t.At).ToList();
        if (standing.Fact.IsMissed())
        {
            var first = run[^1];
            var tellings = about.FindAll(t => !t.News.IsCorrection && run.Exists(m => m.Id == t.News.AttendanceId));
            var wants = first.At >= LinkedAt && standing.IsFinal && Wants(first.At, w => w.Missed);
            return wants || tellings.Exists(t => t.Closes)
                ? Make(new(null, standing.Id, false), CaseAction.RecordAttendance, null, false, Promise.Missed, first.At, DueFor(first.At, false, Promise.Missed, calendar), tellings)
                : null;
        }

        var corrected = about.FindAll(t => t.News.IsCorrection && run.Exists(m => m.Id == t.News.AttendanceId));
        var heardOfMiss = about.LastOrDefault(t => t.Closes && !corrected.Contains(t)) is { Result: TellingResult.Told, News.IsCorrection: false };
        var since = run[^1].At;
        return (heardOfMiss && !IsSilent) || corrected.Exists(t => t.Closes)
            ? Make(new(null, standing.Id, true), CaseAction.RecordAttendance, null, false, Promise.Missed, since, DueFor(since, false, Promise.Missed, calendar), corrected)
            : null;
    }

    private static News Make(NewsKey key, CaseAction action, Reason? reason, bool isDecision, Promise? promised, DateTime happenedAt, DateOnly due, List<Told> tellings)
    {
        var closing = tellings.Where(t => t.Closes).MinBy(t => t.At);
        var tried = tellings.FindAll(t => !t.Closes);
        due = closing?.DueOn ?? due;
        return new(key, action, reason, isDecision, promised, happenedAt, due, closing, tried.Count, tried.Exists(t => London.DayOf(t.ToldAt) <= due));
    }

    private DateOnly DueFor(DateTime since, bool isDecision, Promise? promised, WorkingDays calendar) =>
        calendar.Add(London.DayOf(since), EnhancedRights && (isDecision || promised is Promise.Missed or Promise.Breached or Promise.Ended) ? Days.Enhanced : Days.Usual);

    private bool IsDecision(CaseEvent e) => (Track == Track.ConditionalCaution ? DecisionsA : DecisionsB).Contains(e.Action);

    private Promise? PromiseOf(CaseEvent e) => (e.Action, e.To) switch
    {
        (CaseAction.StartProgramme, _) => Promise.Started,
        (CaseAction.Resume, _) when Track == Track.Voluntary => Promise.Started,
        (CaseAction.Complete, _) => Promise.Finished,
        (CaseAction.FindBreach, _) => Promise.Breached,
        (_, CaseStage.Closed or CaseStage.Returned or CaseStage.Paused) => Promise.Ended,
        _ => null,
    };

    /// <summary>She wanted it when it happened, and still does.</summary>
    private bool Wants(DateTime then, Func<Wanted, bool> what) => what(WantedAt(then)) && what(Now);

    private Wanted WantedAt(DateTime then)
    {
        var (wanted, silent) = (Wanted.UntilAsked, false);
        foreach (var (_, wish, silences) in _said.TakeWhile(s => s.At <= then))
        {
            (wanted, silent) = (wish?.Wanted ?? wanted, silences ?? false);
        }

        return silent ? Wanted.Nothing : wanted;
    }
}
