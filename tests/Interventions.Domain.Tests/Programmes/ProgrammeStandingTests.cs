using Interventions.Domain.Attendance;
using Interventions.Domain.Programmes;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>The same history under two versions gives the two outcomes their rules say (product.md 6).</summary>
public class ProgrammeStandingTests
{
    private static readonly ProgrammeVersion Restart = A.Cara;
    private static readonly ProgrammeVersion CatchUp = A.Cara.Next(A.Cara.Terms("A missed workshop is caught up.") with { OnMiss = MissRule.CatchUp }, At);

    private static Domain.Cases.Stamp At => new(A.Decider, A.Start);

    private static SessionSeen Seen(int number, int day, AttendanceFact fact = AttendanceFact.Attended, int? late = null) => new(number, A.Start.AddDays(day), fact, late);

    [Fact]
    public void A_missed_workshop_starts_the_run_again_under_one_version_and_is_caught_up_under_the_next()
    {
        SessionSeen[] history = [Seen(1, 0), Seen(2, 28, AttendanceFact.Absent), Seen(2, 35)];

        var (first, second) = (ProgrammeStanding.Under(Restart, history), ProgrammeStanding.Under(CatchUp, history));

        Assert.Equal((2, false, 2), (first.Run, first.IsMet, first.StillNeeded));
        Assert.Equal((1, true, 0), (second.Run, second.IsMet, second.StillNeeded));
        Assert.Equal((1, 1), (first.Misses, second.Misses));
    }

    /// <summary>CARA-12, AT-03: refused at the door under no grace, let in under a quarter of an hour; and the other way round.</summary>
    [Fact]
    public void Lateness_is_read_by_the_grace_of_the_version_asked()
    {
        var lenient = A.Cara.Next(A.Cara.Terms("A quarter of an hour of grace.") with { GraceMinutes = 15 }, At);

        Assert.True(ProgrammeStanding.Under(lenient, [Seen(1, 0, AttendanceFact.LateRefused, 10), Seen(2, 28)]).IsMet);
        Assert.False(ProgrammeStanding.Under(Restart, [Seen(1, 0, AttendanceFact.LateRefused, 10), Seen(2, 28)]).IsMet);
        Assert.False(ProgrammeStanding.Under(Restart, [Seen(1, 0, late: 10), Seen(2, 28)]).IsMet);
        Assert.False(ProgrammeStanding.Under(lenient, [Seen(1, 0, AttendanceFact.LateRefused), Seen(2, 28)]).IsMet); // nobody wrote when he came
    }

    /// <summary>AT-04.</summary>
    [Theory, InlineData(AttendanceFact.CancelledByUs), InlineData(AttendanceFact.SentHomeService), InlineData(AttendanceFact.StoodDown)]
    public void What_the_service_did_costs_nothing_under_any_version(AttendanceFact fact)
    {
        SessionSeen[] history = [Seen(1, 0), Seen(2, 28, fact), Seen(2, 35)];

        Assert.All([Restart, CatchUp], v => Assert.Equal((1, 0, true), (ProgrammeStanding.Under(v, history).Run, ProgrammeStanding.Under(v, history).Misses, ProgrammeStanding.Under(v, history).IsMet)));
    }

    /// <summary>AT-06: share needed, the last among them; a shorter version does not know the later sessions.</summary>
    [Fact]
    public void A_share_and_the_last_session_are_asked_as_the_version_says()
    {
        var most = Enumerable.Range(1, 26).Select(n => Seen(n, n * 7)).ToList();
        var shorter = A.Weekly.Next(A.Weekly.Terms("24 weeks are enough.") with { Sessions = 24 }, At);

        Assert.Equal((false, 1), (ProgrammeStanding.Under(A.Weekly, most).IsMet, ProgrammeStanding.Under(A.Weekly, most).StillNeeded));
        Assert.True(ProgrammeStanding.Under(A.Weekly, [.. most, Seen(32, 300)]).IsMet);
        Assert.True(ProgrammeStanding.Under(shorter, most).IsMet);
    }

    /// <summary>CARA-10: B before A is no workshop B.</summary>
    [Fact]
    public void Order_matters_where_the_version_says_so() =>
        Assert.Equal([1], ProgrammeStanding.Under(Restart, [Seen(2, 0), Seen(1, 28)]).Attended);
}
