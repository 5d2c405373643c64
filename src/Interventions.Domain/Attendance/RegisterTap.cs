using Interventions.Domain.Cases;

namespace Interventions.Domain.Attendance;

/// <summary>One tap as a browser sends it: numbers and words of the tracker only, never a name or a note (product.md 7).</summary>
/// <param name="Id">Made by the browser, so that a tap sent twice is known again.</param>
/// <param name="Number">The place in the register.</param>
/// <param name="Fact">What was seen.</param>
/// <param name="Reason">The reason he gave.</param>
/// <param name="ArrivedAt">By the London clock.</param>
/// <param name="BasedOn">The mark or tap that stood there for whoever tapped; null where none did.</param>
/// <param name="Journal">The device's journal.</param>
/// <param name="Sequence">The order within that journal.</param>
/// <param name="SeenAt">When it was tapped, UTC, by the server's clock as the device knew it.</param>
/// <param name="DeviceAt">The same by the device's own clock, which may be wrong.</param>
public sealed record Tap(
    Guid Id, int Number, AttendanceFact Fact, AbsenceReason? Reason, TimeOnly? ArrivedAt, Guid? BasedOn, Guid Journal, long Sequence, DateTime SeenAt, DateTime DeviceAt)
{
    /// <summary>The differing taps that whoever tapped was asked about, and decides.</summary>
    public IReadOnlyList<Guid> Settles { get; init; } = [];
}

/// <summary>A tap that has arrived, and what came of it. Never changed but for a person settling it once.</summary>
public sealed class RegisterTap
{
    public const int BecauseMaxLength = 300;

    private RegisterTap()
    {
    }

    /// <summary>A tap that was judged.</summary>
    /// <param name="tap">As it was sent.</param>
    /// <param name="sessionId">Whose register.</param>
    /// <param name="caseId">Whose place; null where the register has no such number.</param>
    /// <param name="answer">What came of it.</param>
    /// <param name="entryId">What stands on record for it.</param>
    /// <param name="because">Why it was kept aside.</param>
    /// <param name="stamp">Who sent it, and when it arrived.</param>
    public RegisterTap(Tap tap, Guid sessionId, Guid? caseId, TapAnswer answer, Guid? entryId, string? because, Stamp stamp)
    {
        (Id, SessionId, CaseId, Number, Fact, Reason, ArrivedAt) = (tap.Id, sessionId, caseId, tap.Number, tap.Fact, tap.Reason, tap.ArrivedAt);
        (BasedOn, Journal, Sequence, DeviceAt) = (tap.BasedOn, tap.Journal, tap.Sequence, tap.DeviceAt);
        (Answer, EntryId, Because, By, ReceivedAt) = (answer, entryId, because, stamp.By.UserId, stamp.At);

        // A clock that is ahead says a time that has not been yet.
        SeenAt = tap.SeenAt > stamp.At ? stamp.At : tap.SeenAt;
    }

    public Guid Id { get; private set; }

    public Guid SessionId { get; private set; }

    public Guid? CaseId { get; private set; }

    public int Number { get; private set; }

    public AttendanceFact Fact { get; private set; }

    public AbsenceReason? Reason { get; private set; }

    public TimeOnly? ArrivedAt { get; private set; }

    public Guid? BasedOn { get; private set; }

    public Guid Journal { get; private set; }

    public long Sequence { get; private set; }

    /// <summary>When it was tapped, UTC; never later than it arrived.</summary>
    public DateTime SeenAt { get; private set; }

    /// <summary>When it was tapped by the device's own clock.</summary>
    public DateTime DeviceAt { get; private set; }

    public DateTime ReceivedAt { get; private set; }

    public Guid By { get; private set; }

    public TapAnswer Answer { get; private set; }

    /// <summary>The attendance that stands on record for it; null where none does.</summary>
    public Guid? EntryId { get; private set; }

    /// <summary>Why it was kept aside, in words.</summary>
    public string? Because { get; private set; }

    /// <summary>When a person said what becomes of it, UTC; null while it waits or needs nobody.</summary>
    public DateTime? SettledAt { get; private set; }

    public Guid? SettledBy { get; private set; }

    /// <summary>The attendance it became after all; null where it was left out.</summary>
    public Guid? SettledAs { get; private set; }

    /// <summary>True while a person has to say what becomes of it.</summary>
    public bool Waits => Answer is TapAnswer.Differs or TapAnswer.Aside && SettledAt is null;

    /// <summary>A person says what becomes of it; a second time changes nothing.</summary>
    /// <param name="entryId">What stands on record now; null leaves it out.</param>
    /// <param name="stamp">Who says so.</param>
    public void Settle(Guid? entryId, Stamp stamp)
    {
        if (Waits)
        {
            (SettledAs, SettledBy, SettledAt) = (entryId, stamp.By.UserId, stamp.At);
        }
    }

    /// <summary>The tap as it was sent, to be tried again.</summary>
    public Tap Again => new(Id, Number, Fact, Reason, ArrivedAt, BasedOn, Journal, Sequence, SeenAt, DeviceAt);
}
