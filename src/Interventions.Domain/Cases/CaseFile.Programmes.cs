using Interventions.Domain.Attendance;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Cases;

/// <summary>Enrolment, seats, attendance and completion (domain.md 2.3, 7; product.md 6).</summary>
public sealed partial class CaseFile
{
    private readonly List<Seat> _seats = [];
    private readonly List<AttendanceEntry> _attendance = [];

    public Enrolment? Enrolment { get; private set; }

    /// <summary>The programme version he was enrolled on; its rules hold for the case.</summary>
    public ProgrammeVersion? Programme { get; private set; }

    public IReadOnlyList<Seat> Seats => _seats;

    public IReadOnlyList<AttendanceEntry> Attendance => _attendance;

    /// <summary>The seat he holds now.</summary>
    public Seat? HeldSeat => _seats.SingleOrDefault(s => s.IsHeld);

    /// <summary>The present attempt at the programme; 0 before the first seat.</summary>
    public int Run => _seats.Select(s => s.Run).DefaultIfEmpty(0).Max();

    /// <summary>The stage a paused or reviewed case came from.</summary>
    public CaseStage? StageBefore => Stage is CaseStage.Paused or CaseStage.NonComplianceReview ? LastMove?.From : null;

    /// <summary>The last entry that moved the case.</summary>
    public JournalEntry? LastMove => Journal.LastOrDefault(e => e.To is not null);

    /// <summary>What counts for the present run: for each session the last entry, corrections included (AT-09).</summary>
    public IReadOnlyList<AttendanceEntry> RunAttendance =>
        HeldSeat is null ? [] : [.. StandingAttendance.Where(a => a.Run == Run)];

    /// <summary>
    /// Each session's entry that no other corrects: a correction names what it corrects, so no clock decides. Two registers
    /// at once may leave two such entries; the later of them stands.
    /// </summary>
    private IEnumerable<AttendanceEntry> StandingAttendance => _attendance
        .Where(a => !_attendance.Any(later => later.CorrectsId == a.Id))
        .GroupBy(a => (a.SessionId, a.Run)).Select(g => g.MaxBy(a => (a.At, a.Id))!);

    /// <summary>AT-06: enough sessions complied with in one run, the last among them where the programme wants it.</summary>
    public bool IsProgrammeRuleMet
    {
        get
        {
            var attended = RunAttendance.Where(a => a.Fact == AttendanceFact.Attended).Select(a => a.SessionNumber).Distinct().ToList();
            return Programme is { } p && attended.Count >= p.SessionsNeeded && (!p.LastSessionRequired || attended.Contains(p.Sessions));
        }
    }

    /// <summary>
    /// True if another seat carries the present run on: always where a miss is caught up, else only where he missed nothing and
    /// we stood him down, cancelled or sent him home, which costs no restart (AT-04, product.md 3).
    /// </summary>
    private bool RunCarriesOn => Programme is { } p && RunCarriesOnUnder(p.OnMiss);

    private bool RunCarriesOnUnder(MissRule onMiss)
    {
        var inRun = _seats.Where(s => s.Run == Run && s.BookedAt >= Enrolment?.At).ToList();
        var facts = StandingAttendance.Where(a => a.Run == Run).Select(a => a.Fact).ToList();
        return inRun.Count > 0 && onMiss switch
        {
            MissRule.CatchUp or MissRule.Warning => true,
            MissRule.RestartRun => !facts.Exists(IsMiss) && facts.Exists(f => f != AttendanceFact.Attended)
                && !_nonCompliances.Exists(n => n.ReportedAt >= inRun.Min(s => s.BookedAt) && BreaksRun(n.What)),
        };
    }

    /// <summary>The first session of the programme he has not attended in the present run.</summary>
    private int NextSession => Enumerable.Range(1, Programme!.Sessions)
        .FirstOrDefault(n => !StandingAttendance.Any(a => a.Run == Run && a.SessionNumber == n && a.Fact == AttendanceFact.Attended));

    private static bool IsMiss(AttendanceFact fact) => fact.IsMissed();

    private static bool BreaksRun(Reason what) => what is Reason.MissedSession or Reason.Late or Reason.SentHome;

    private string ProgrammeRuleInWords => Programme is { } p
        ? $"The programme needs {p.SessionsNeeded} of {p.Sessions} sessions in one run{(p.LastSessionRequired ? ", the last among them" : "")}. He has {RunAttendance.Count(a => a.Fact == AttendanceFact.Attended)}."
        : "He is not enrolled.";

    /// <summary>The provider accepts him for contact (CU-11).</summary>
    public void AcceptForContact(Stamp stamp, Because because) => Take(CaseAction.AcceptForContact, stamp, because, () => { });

    /// <summary>Assessed as suitable.</summary>
    public void Assess(Stamp stamp, Because because) => Take(CaseAction.Assess, stamp, because, () => { });

    /// <summary>Enrols him on a programme version; seats are booked by <see cref="BookSeat"/>.</summary>
    public void Enrol(ProgrammeVersion programme, Stamp stamp, Because because) =>
        Take(CaseAction.Enrol, stamp, because, () => (Programme, Enrolment) = (programme, new(programme.Id, stamp.By.UserId, stamp.At)),
            (() => Track == Track.ConditionalCaution ? programme.OnTrackA : programme.OnTrackB, "That programme is not offered on this track. Choose another."));

    /// <summary>Books a place in a group for one run of the programme. A forward step of its own.</summary>
    /// <param name="group">The group with its sessions.</param>
    /// <param name="taken">Places others hold in it.</param>
    /// <param name="stamp">Who books.</param>
    /// <param name="isKeptOut">True if he may not sit with somebody there (<see cref="Company"/>).</param>
    public Seat BookSeat(Group group, int taken, Stamp stamp, bool isKeptOut = false)
    {
        var run = RunCarriesOn ? Run : Run + 1;
        var entry = Take(CaseAction.BookSeat, stamp, Because.None, () => { }, SeatNeeds(group, taken, stamp, isKeptOut));
        group.SeatIsBooked();
        Seat seat = new(Id, group.Id, run, entry);
        _seats.Add(seat);
        return seat;
    }

    /// <summary>Why he cannot have a place in a group, in words; empty if he can. Says nothing of whether the case may go forward.</summary>
    public IReadOnlyList<string> WhyNoSeat(Group group, int taken, Stamp stamp, bool isKeptOut = false) =>
        [.. SeatNeeds(group, taken, stamp, isKeptOut).Where(n => !n.IsMet()).Select(n => n.Otherwise)];

    private Need[] SeatNeeds(Group group, int taken, Stamp stamp, bool isKeptOut)
    {
        var first = RunCarriesOn ? NextSession : 1;
        Need[] others =
        [
            (() => Enrolment is not null && Programme!.SharesGroupsWith(group.Programme), "That group runs another programme than the one he is enrolled on."),
            (() => taken < group.Capacity, "That group is full. Choose another."),
            (() => group.Sex is null || group.Sex == Person.Sex, $"That group is for {(group.Sex == People.Sex.Female ? "women" : "men")}. Choose another."),
            (() => group.Held.Any(s => s.StartsAt > stamp.At && (s.Number == first || Programme is { OnMiss: MissRule.CatchUp or MissRule.Warning })),
                "That group has begun. Choose one in which the session he needs next is still ahead."),
            (() => Deadline is not { } deadline || group.Held.Where(s => s.Number >= first).GroupBy(s => s.Number).All(n => n.Any(s => s.Day <= deadline)),
                "That group ends after the deadline of his conditions. Choose an earlier one, or ask a decision-maker to extend the deadline."),
        ];

        // Said only where it is all there is to say, so that no list of full groups tells who may not sit with whom.
        return [.. others, (() => !isKeptOut || others.Any(n => !n.IsMet()), Company.NoPlace)];
    }

    /// <summary>Gives his place up; a fact, so the gate never keeps anybody in a seat.</summary>
    public void ReleaseSeat(Stamp stamp, Because because) => Note(CaseAction.ReleaseSeat, stamp, because, () => HeldSeat!.Release(stamp));

    /// <summary>True if another seat, in a group or one-to-one, carries on what he has attended in this run.</summary>
    public bool AnotherSeatCarriesOn => RunCarriesOn;

    /// <summary>The sessions another seat would have to give him, by number.</summary>
    public IReadOnlyList<int> SessionsLeft => Programme is null
        ? []
        : [.. Enumerable.Range(1, Programme.Sessions).Where(n => !RunCarriesOn || !StandingAttendance.Any(a => a.Run == Run && a.SessionNumber == n && a.Fact == AttendanceFact.Attended))];

    /// <summary>
    /// Moves him to another group, or between a group and a series of his own: the seat he holds is released and the other booked, or
    /// neither. The booking is a forward step like any other.
    /// </summary>
    /// <exception cref="CaseRuleException">He holds no seat, cannot have the other, or the case may not go forward.</exception>
    public Seat MoveSeat(Group to, int taken, Stamp stamp, bool isKeptOut = false)
    {
        ReleaseSeat(stamp, new($"Moved to {to.Name}."));
        return BookSeat(to, taken, stamp, isKeptOut);
    }

    /// <summary>Starts the programme: the first session was attended.</summary>
    public void StartProgramme(Stamp stamp, Because because) => Take(CaseAction.StartProgramme, stamp, because, () => { });

    /// <summary>Completes the programme: a person confirms that its rule is met. Never evidence of safety (RS-06).</summary>
    public void Complete(Stamp stamp, Because because) => Take(CaseAction.Complete, stamp, because, () => { });

    /// <summary>
    /// Records what was seen at a session. A correction that undoes what a stage rested on raises a data query and moves
    /// nothing (AT-09).
    /// </summary>
    public AttendanceEntry RecordAttendance(AttendanceSeen seen, Stamp stamp)
    {
        var corrected = _attendance.SingleOrDefault(a => a.Id == seen.CorrectsId);
        var seat = _seats.Where(s => seen.GroupId is null || s.GroupId == seen.GroupId).MaxBy(s => s.Run);
        AttendanceEntry entry = new(seen, corrected?.Run ?? seat?.Run ?? Run, stamp);
        var earlier = StandingAttendance.SingleOrDefault(a => a.SessionId == seen.SessionId && a.Run == entry.Run);
        Note(CaseAction.RecordAttendance, stamp, Because.None, () => _attendance.Add(entry),
            (() => seat is not null, "He has no seat in that group."),
            (() => Programme is { } p && seen.SessionNumber >= 1 && seen.SessionNumber <= p.Sessions, "His programme has no session of that number."),
            (() => earlier is null || seen.CorrectsId == earlier.Id, "Attendance is on record already. Correct it with a reason."),
            (() => seen.CorrectsId is null || (corrected?.SessionId, corrected?.SessionNumber) == (seen.SessionId, seen.SessionNumber),
                "A correction is for the session it corrects. Reload the page."),
            (() => seen.CorrectsId is null || !string.IsNullOrWhiteSpace(seen.CorrectionReason), "Give the reason for the correction."));
        if (corrected is { Fact: AttendanceFact.Attended } && seen.Fact != AttendanceFact.Attended && IsStageUndone(corrected))
        {
            QueryData("Attendance that the stage rested on was corrected.", stamp);
        }

        ExtendForStandingDown(seen.Fact, stamp);
        return entry;
    }

    /// <summary>What kind of non-compliance an attendance is on Track A (G13); null where it is none, as for everything a service did (AT-04).</summary>
    public Reason? NonComplianceOf(AttendanceEntry entry) =>
        Track != Track.ConditionalCaution || !(Stage is CaseStage.Cautioned or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.Completed)
            ? null
            : entry.Fact switch
            {
                AttendanceFact.Absent => Reason.MissedSession,
                AttendanceFact.LateRefused => Reason.Late,
                AttendanceFact.LeftEarly or AttendanceFact.SentHomeBehaviour => Reason.SentHome,
                AttendanceFact.Attended or AttendanceFact.SentHomeService or AttendanceFact.CancelledByUs or AttendanceFact.StoodDown => null,
            };

    /// <summary>True if the case started or completed the programme on what is no longer so, also while it is reviewed or set aside.</summary>
    private bool IsStageUndone(AttendanceEntry corrected) => (StageBefore ?? Stage) switch
    {
        CaseStage.InProgress => corrected.SessionNumber == 1 && !FirstSessionIsAttended().IsMet(),
        CaseStage.Completed => !IsProgrammeRuleMet,
        CaseStage.Referred or CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered or CaseStage.Cautioned or CaseStage.Accepted
            or CaseStage.Assessed or CaseStage.Enrolled or CaseStage.Paused or CaseStage.NonComplianceReview or CaseStage.Breached
            or CaseStage.Returned or CaseStage.Closed => false,
    };

    /// <summary>CARA-12: missing either workshop means both again, so the seat goes and the next one starts another run.</summary>
    private void ReleaseSeatIfRunRestarts(Reason what, Stamp stamp)
    {
        if (Programme is { OnMiss: MissRule.RestartRun } && BreaksRun(what))
        {
            HeldSeat?.Release(stamp);
        }
    }
}
