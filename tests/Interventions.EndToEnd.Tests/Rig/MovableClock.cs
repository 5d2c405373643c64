namespace Interventions.EndToEnd.Tests.Rig;

/// <summary>
/// The system's clock, put forward. Cookies and stamps follow it, so sign in again after a jump, and never move the clock
/// of the fixture that everybody shares.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref _ahead));

    /// <summary>Jumps to an instant; from there time goes on as usual.</summary>
    public void JumpTo(DateTimeOffset instant) => Interlocked.Exchange(ref _ahead, (instant - base.GetUtcNow()).Ticks);
}
