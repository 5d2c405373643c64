using Interventions.Domain.Cases;

namespace Interventions.Domain.Attendance;

/// <summary>
/// What was seen at one session for one person. Evidence in a breach case: never overwritten, corrected by another entry
/// with a reason (AT-09).
/// </summary>
public sealed class AttendanceEntry
{
    public const int NoteMaxLength = 2000;

    private AttendanceEntry()
    {
    }

    internal AttendanceEntry(AttendanceSeen seen, int run, Stamp stamp)
    {
        Id = Guid.CreateVersion7();
        (SessionId, SessionNumber, Fact, Reason, ArrivedAt) = (seen.SessionId, seen.SessionNumber, seen.Fact, seen.Reason, seen.ArrivedAt);
        (FactNote, OpinionNote, CorrectsId, CorrectionReason) = (seen.FactNote, seen.OpinionNote, seen.CorrectsId, seen.CorrectionReason);
        (Run, By, At) = (run, stamp.By.UserId, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public Guid SessionId { get; private set; }

    /// <summary>Position in the programme, from 1.</summary>
    public int SessionNumber { get; private set; }

    public int Run { get; private set; }

    public AttendanceFact Fact { get; private set; }

    /// <summary>The reason he gave; provisional until a decision-maker accepts it (AT-01).</summary>
    public AbsenceReason? Reason { get; private set; }

    /// <summary>London time of arrival.</summary>
    public TimeOnly? ArrivedAt { get; private set; }

    /// <summary>What was seen.</summary>
    public string? FactNote { get; private set; }

    /// <summary>What the facilitator makes of it; kept apart from facts (DP-03).</summary>
    public string? OpinionNote { get; private set; }

    public Guid? CorrectsId { get; private set; }

    public string? CorrectionReason { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What a facilitator records of one person at one session.</summary>
/// <param name="GroupId">The group the session is of, so that a late entry of an earlier run is not taken for the present one; null is the last he had a seat in.</param>
public sealed record AttendanceSeen(
    Guid SessionId,
    int SessionNumber,
    AttendanceFact Fact,
    AbsenceReason? Reason = null,
    TimeOnly? ArrivedAt = null,
    string? FactNote = null,
    string? OpinionNote = null,
    Guid? CorrectsId = null,
    string? CorrectionReason = null,
    Guid? GroupId = null);
