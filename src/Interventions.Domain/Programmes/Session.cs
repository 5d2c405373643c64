using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Programmes;

/// <summary>One meeting of a group.</summary>
public sealed class Session
{
    public const int ReasonMaxLength = 200;

    private Session()
    {
    }

    internal Session(Guid groupId, int number, DateTime startsAt, int minutes) =>
        (Id, GroupId, Number, StartsAt, Minutes) = (Guid.CreateVersion7(), groupId, number, startsAt, minutes);

    public Guid Id { get; private set; }

    public Guid GroupId { get; private set; }

    /// <summary>Position in the programme, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private set; }

    public int Minutes { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    /// <summary>The London day of the session.</summary>
    public DateOnly Day => London.DayOf(StartsAt);

    /// <summary>Held beside the group's run for those who missed the session of this number.</summary>
    public bool IsCatchUp { get; private set; }

    /// <summary>When it was cancelled, UTC; null while it is to be held. Never counts against anybody (AT-04).</summary>
    public DateTime? CancelledAt { get; private set; }

    public Guid? CancelledBy { get; private set; }

    /// <summary>Why, in words that everybody of the group may be told.</summary>
    public string? CancelledBecause { get; private set; }

    public bool IsCancelled => CancelledAt is not null;

    /// <summary>When its register was first finished, UTC; null while it is open. Corrections go on being possible.</summary>
    public DateTime? FinishedAt { get; private set; }

    public Guid? FinishedBy { get; private set; }

    /// <summary>How many minutes after the start somebody came, by the London clock; 0 for anybody in time.</summary>
    public int MinutesLate(TimeOnly arrivedAt) => Math.Max(0, (int)(arrivedAt - TimeOnly.MinValue).TotalMinutes - (int)London.ToLocal(StartsAt).TimeOfDay.TotalMinutes);

    /// <summary>Refuses what nobody can have seen yet: only a cancellation or a standing down is known before the day.</summary>
    /// <exception cref="CaseRuleException">The session is on a later day.</exception>
    public void RefuseBeforeTheDay(AttendanceFact fact, Stamp stamp) => Refuse.Unless(
        fact is AttendanceFact.CancelledByUs or AttendanceFact.StoodDown || London.DayOf(stamp.At) >= Day,
        $"This session is on {Day.InWords()}. Attendance is recorded from that day on.");

    internal static Session CatchUp(Guid groupId, int number, DateTime startsAt, int minutes) => new(groupId, number, startsAt, minutes) { IsCatchUp = true };

    internal void MoveTo(DateTime startsAt) => StartsAt = startsAt;

    internal void Cancel(string reason, Stamp stamp) => (CancelledAt, CancelledBy, CancelledBecause) = (stamp.At, stamp.By.UserId, reason);

    /// <summary>Closes the register for good order; a second time changes nothing.</summary>
    /// <param name="unmarked">How many people have nothing recorded.</param>
    /// <param name="stamp">Who finishes it.</param>
    /// <exception cref="CaseRuleException">It has not begun, or somebody has nothing recorded.</exception>
    public void Finish(int unmarked, Stamp stamp)
    {
        Refuse.Unless(StartsAt <= stamp.At, "This session has not begun. Finish its register when it is over.");
        Refuse.Unless(unmarked == 0, unmarked == 1 ? "One person has nothing recorded. Record it first." : $"{unmarked} people have nothing recorded. Record it first.");
        (FinishedAt, FinishedBy) = (FinishedAt ?? stamp.At, FinishedBy ?? stamp.By.UserId);
    }
}
