namespace Interventions.Domain.Attendance;

/// <summary>What a facilitator records of one person at one session: the fact, not whether it is acceptable (AT-01).</summary>
public enum AttendanceFact
{
    /// <summary>Was there for the whole session.</summary>
    Attended,

    /// <summary>Came too late and was not let in; counts as not attended (CARA-12, AT-03).</summary>
    LateRefused,

    /// <summary>Came, and left before the end of his own accord.</summary>
    LeftEarly,

    /// <summary>Came, and was sent home because of his behaviour.</summary>
    SentHomeBehaviour,

    /// <summary>Came, and was sent home for reasons of the service; never counts against him (AT-04).</summary>
    SentHomeService,

    /// <summary>Did not come.</summary>
    Absent,

    /// <summary>The session was cancelled by the service; never counts against him (AT-04).</summary>
    CancelledByUs,

    /// <summary>Asked not to take part while the case is under review; never counts against him (product.md 3).</summary>
    StoodDown,
}

/// <summary>Words for attendance facts.</summary>
public static class AttendanceFacts
{
    /// <summary>The fact in words, as on the register.</summary>
    public static string InWords(this AttendanceFact fact) => fact switch
    {
        AttendanceFact.Attended => "attended",
        AttendanceFact.LateRefused => "late, refused entry",
        AttendanceFact.LeftEarly => "left early",
        AttendanceFact.SentHomeBehaviour => "sent home, behaviour",
        AttendanceFact.SentHomeService => "sent home, service reasons",
        AttendanceFact.Absent => "absent",
        AttendanceFact.CancelledByUs => "cancelled by us",
        AttendanceFact.StoodDown => "stood down",
    };

    /// <summary>True where he can give a reason for having missed the session or part of it (AT-01).</summary>
    public static bool TakesReason(this AttendanceFact fact) => fact is AttendanceFact.Absent or AttendanceFact.LateRefused or AttendanceFact.LeftEarly;

    /// <summary>True where he came, so that a time of arrival makes sense.</summary>
    public static bool Came(this AttendanceFact fact) => fact is not (AttendanceFact.Absent or AttendanceFact.CancelledByUs);

    /// <summary>True where the session, or part of it, was missed by his own doing (AT-03, AT-04): what she is told of as missed.</summary>
    public static bool IsMissed(this AttendanceFact fact) => fact switch
    {
        AttendanceFact.Absent or AttendanceFact.LateRefused or AttendanceFact.LeftEarly or AttendanceFact.SentHomeBehaviour => true,
        AttendanceFact.Attended or AttendanceFact.SentHomeService or AttendanceFact.CancelledByUs or AttendanceFact.StoodDown => false,
    };
}
