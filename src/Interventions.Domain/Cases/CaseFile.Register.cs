using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Cases;

/// <summary>What a session's register says of a case, and what follows from it (product.md 7).</summary>
public sealed partial class CaseFile
{
    /// <summary>The entry that stands for a session, corrections included; null while nothing is recorded.</summary>
    public AttendanceEntry? AttendanceAt(Session session) => StandingAttendance.Where(a => a.SessionId == session.Id).MaxBy(a => (a.Run, a.At, a.Id));

    /// <summary>Records what was seen at a session, from its day on.</summary>
    /// <exception cref="CaseRuleException">It is too early, he has no seat there, or it is on record already.</exception>
    public AttendanceEntry RecordAttendance(Session session, AttendanceSeen seen, Stamp stamp)
    {
        session.RefuseBeforeTheDay(seen.Fact, stamp);
        Refuse.Unless(!session.IsCancelled || seen.Fact == AttendanceFact.CancelledByUs, "That session was cancelled, so nobody attended or missed it. Record that it was cancelled by us.");
        return RecordAttendance(seen with
        {
            SessionId = session.Id,
            SessionNumber = session.Number,
            GroupId = session.GroupId,
            Reason = seen.Fact.TakesReason() ? seen.Reason ?? AbsenceReason.NoneGiven : null,
            ArrivedAt = seen.Fact.Came() ? seen.ArrivedAt : null,
        }, stamp);
    }

    /// <summary>
    /// Judges a tap at a register and records what it says, if it is to be recorded. A mark that takes the place of another is a
    /// correction with its reason, so nothing is overwritten (AT-09), and what was noted beside the earlier one stays.
    /// </summary>
    /// <param name="session">Whose register.</param>
    /// <param name="tap">The tap.</param>
    /// <param name="before">The taps for the same place that have arrived.</param>
    /// <param name="stamp">Who sent it.</param>
    /// <exception cref="CaseRuleException">The rules refuse the fact: it is too early, he has no seat there, the session was cancelled.</exception>
    public RegisterTap KeepTap(Session session, Tap tap, IReadOnlyCollection<RegisterTap> before, Stamp stamp)
    {
        var standing = AttendanceAt(session);
        var answer = RegisterMerge.Judge(tap, standing, session.FinishedAt is not null, before);
        var kept = answer == TapAnswer.Recorded ? RecordAttendance(session, SeenBy(tap, standing), stamp) : standing;
        var entryId = answer is TapAnswer.Recorded or TapAnswer.SameAlready ? kept!.Id : (Guid?)null;
        foreach (var decided in before.Where(t => t.Answer == TapAnswer.Differs && (t.Journal == tap.Journal || (entryId is not null && tap.Settles.Contains(t.Id)))))
        {
            decided.Settle(entryId, stamp);
        }

        return new(tap, session.Id, Id, answer, entryId, because: null, stamp);
    }

    private static AttendanceSeen SeenBy(Tap tap, AttendanceEntry? standing) => standing is null
        ? new(default, 0, tap.Fact, tap.Reason, tap.ArrivedAt)
        : new(
            default, 0, tap.Fact, tap.Reason ?? (tap.Fact == standing.Fact ? standing.Reason : null), tap.ArrivedAt ?? (tap.Fact == standing.Fact ? standing.ArrivedAt : null),
            standing.FactNote, standing.OpinionNote, standing.Id,
            tap.Settles.Count > 0 ? "Two marks differed; settled at the register." : "Marked again before the register was finished.");

    /// <summary>
    /// What a finished register opens a review of by itself (G13); null where it is nothing, was reviewed already, or the case
    /// is under review: then it is for a person.
    /// </summary>
    public Reason? ReviewDueFor(Session session, DateOnly day) =>
        AttendanceAt(session) is { } entry && ReviewOf(session) is null && !IsUnderReviewOn(day) ? NonComplianceOf(entry) : null;

    /// <summary>Opens that review, if one is due. Asked twice it opens one.</summary>
    /// <returns>True if it opened one.</returns>
    public bool OpenReviewFor(Session session, Stamp stamp)
    {
        if (ReviewDueFor(session, London.DayOf(stamp.At)) is not { } reason)
        {
            return false;
        }

        ReportNonCompliance(stamp, new(Reason: reason));
        return true;
    }

    /// <summary>The contact outcome of a session; null while nothing is recorded or it is not decided whether an absence is acceptable (AT-01).</summary>
    public ContactOutcome? OutcomeOf(Session session) => AttendanceAt(session) is { } entry
        ? ContactOutcomes.Derive(entry.Fact, entry.Reason, ReviewOf(session)?.Finding switch
        {
            NonComplianceFinding.Excused => true,
            NonComplianceFinding.Breach => false,
            NonComplianceFinding.Varied or null => null,
        })
        : null;

    /// <summary>What follows from a session's register for somebody looking at it.</summary>
    public IReadOnlyList<FollowUp> FollowUpsOf(Session session, Stamp stamp)
    {
        if (AttendanceAt(session) is not { } entry)
        {
            return [FollowUp.NothingRecorded];
        }

        if (IsUnderReviewOn(London.DayOf(stamp.At)))
        {
            return [FollowUp.SpeakToSupervisor];
        }

        var allowed = AllowedActions(stamp).ToList();
        var missed = IsMiss(entry.Fact);
        (FollowUp Follows, bool Applies)[] all =
        [
            (FollowUp.ReviewOpens, ReviewDueFor(session, London.DayOf(stamp.At)) is not null),
            (FollowUp.ReviewIsOnRecord, missed && ReviewOf(session) is not null),
            (FollowUp.CallOrWarn, missed && Track == Track.Voluntary),
            (FollowUp.NeedsCatchUp, IsOpen && entry.Fact != AttendanceFact.Attended && (!missed || Programme is { OnMiss: MissRule.CatchUp })),
            (FollowUp.MayStart, allowed.Contains(CaseAction.StartProgramme)),
            (FollowUp.MayComplete, allowed.Contains(CaseAction.Complete)),
        ];
        return [.. all.Where(f => f.Applies).Select(f => f.Follows)];
    }

    /// <summary>The first review of a missed session since this one began.</summary>
    private NonCompliance? ReviewOf(Session session) =>
        _nonCompliances.Where(n => n.ReportedAt >= session.StartsAt && BreaksRun(n.What)).MinBy(n => (n.ReportedAt, n.Id));
}
