using Interventions.Domain.Calendar;
using Interventions.Domain.Programmes;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>Whole schedules over bank holidays, breaks, closed venues and the clocks (product.md 6).</summary>
public class SchedulePlanTests
{
    private static readonly (string, string) Hall = ("CHE", "Hall");

    private static readonly ProgrammeVersion Cara = A.Cara.Next(A.Cara.Terms("G12.") with { Gap = SessionGap.Cara }, new(A.Decider, A.Start));

    private static ClosedDays Closed(params Closure[] closures) => new(WorkingDays.EnglandAndWales, closures);

    private static SchedulePlan Weekly(DateOnly first, params Closure[] closures) => SchedulePlan.Make(A.Weekly, Hall, first, new(18, 0), Closed(closures));

    [Fact]
    public void Weekly_sessions_step_over_bank_holidays_and_keep_their_day_and_clock_time()
    {
        var plan = Weekly(new(2026, 11, 2)); // a Monday

        Assert.Equal(32, plan.Sessions.Count);
        Assert.All(plan.Sessions, s => Assert.Equal((DayOfWeek.Monday, new TimeOnly(18, 0)), (s.Day.DayOfWeek, London.TimeOf(s.StartsAt))));
        Assert.Equal(
            [new(2026, 12, 28), new(2027, 3, 29), new(2027, 5, 3), new(2027, 5, 31)], plan.Skipped.Select(s => s.Day)); // Boxing Day's substitute, Easter, May, Spring
        Assert.All(plan.Skipped, s => Assert.Equal("bank holiday", s.Why));
        Assert.Equal(new DateOnly(2026, 11, 2).AddDays(7 * (31 + 4)), plan.Sessions[^1].Day);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void A_break_and_a_closed_venue_are_stepped_over_where_they_hold()
    {
        var christmas = Closure.Make("CHE", null, new(2026, 12, 19), new(2027, 1, 3), "Christmas break");
        var painters = Closure.Make("CHE", "hall ", new(2027, 1, 12), new(2027, 1, 12), "painters");
        var elsewhere = Closure.Make("WAR", null, new(2026, 11, 1), new(2027, 10, 1), "another area");
        var otherHall = Closure.Make("CHE", "Library", new(2026, 11, 1), new(2027, 10, 1), "another venue");

        var plan = Weekly(new(2026, 11, 10), christmas, painters, elsewhere, otherHall); // Tuesdays

        Assert.Equal(
            [new SkippedDay(new(2026, 12, 22), "Christmas break"), new(new(2026, 12, 29), "Christmas break"), new(new(2027, 1, 12), "hall: painters")], plan.Skipped);
        Assert.Equal(new(2027, 1, 5), plan.Sessions[6].Day);
        Assert.Equal(new(2027, 1, 19), plan.Sessions[7].Day);
    }

    /// <summary>CARA-10, G12: four weeks on, five where that day is closed, and a warning beyond six.</summary>
    [Theory, InlineData(0, 28, false), InlineData(1, 35, false), InlineData(2, 42, false), InlineData(3, 49, true)]
    public void Workshop_B_is_four_weeks_after_A_or_later_where_that_day_is_closed(int weeksClosed, int days, bool warns)
    {
        var first = new DateOnly(2027, 1, 9);
        Closure[] closures = weeksClosed == 0 ? [] : [Closure.Make("CHE", null, first.AddDays(28), first.AddDays(28 + (7 * (weeksClosed - 1))), "break")];

        var plan = SchedulePlan.Make(Cara, Hall, first, new(10, 0), Closed(closures));

        Assert.Equal(days, plan.Sessions[1].Day.DayNumber - first.DayNumber);
        Assert.Equal(warns, plan.Warnings.Count == 1);
        Assert.Equal(weeksClosed, plan.Skipped.Count);
    }

    [Fact]
    public void It_cannot_begin_on_a_closed_day_and_does_not_search_for_ever()
    {
        Assert.Contains("Nothing can be held on 28 Dec 2026 (bank holiday)", EveryStage.Refusal(() => Weekly(new(2026, 12, 28))));
        Assert.Contains("Nothing can be held on 25 Dec 2027 (Christmas Day)", EveryStage.Refusal(() => Weekly(new(2027, 12, 25)))); // a Saturday: its bank holiday is the Monday
        Assert.Contains("for a long time from 10 Nov 2026 on", EveryStage.Refusal(() => Weekly(new(2026, 11, 3), Closure.Make("CHE", null, new(2026, 11, 4), new(2027, 11, 1), "shut"))));
        Assert.Contains("before the first", EveryStage.Refusal(() => Closure.Make("CHE", null, new(2026, 11, 4), new(2026, 11, 3), "x")));
    }

    [Fact]
    public void The_wall_clock_holds_over_both_clock_changes()
    {
        var plan = SchedulePlan.Make(A.Weekly, Hall, new(2026, 10, 18), new(10, 0), Closed());

        Assert.Equal([9, 10], plan.Sessions.Take(2).Select(s => s.StartsAt.Hour)); // 25 Oct 2026: clocks go back
        Assert.Equal(9, plan.Sessions.First(s => s.Day >= new DateOnly(2027, 3, 28)).StartsAt.Hour);
        Assert.Contains("does not exist", EveryStage.Refusal(() => SchedulePlan.Make(A.Weekly, Hall, new(2027, 3, 7), new(1, 30), Closed())));
    }
}
