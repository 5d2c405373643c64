using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Programmes;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>How a schedule changes, and what it may not run into (product.md 6, AT-04).</summary>
public class GroupScheduleTests
{
    private static readonly Stamp Now = new(A.Facilitator, new(2026, 11, 22, 9, 0, 0, DateTimeKind.Utc));
    private static readonly ClosedDays Open = new(WorkingDays.EnglandAndWales, []);

    private static readonly ProgrammeVersion Short = A.Weekly.Next(A.Weekly.Terms("Four evenings.") with { Sessions = 4, Modes = [DeliveryMode.Group, DeliveryMode.Online, DeliveryMode.OneToOne], Languages = ["English", "Polish"] }, Now);

    private static Group Make(DateOnly first, TimeOnly? at = null, Func<GroupTerms, GroupTerms>? change = null)
    {
        GroupTerms terms = new("Chester", "CHE", "Hall", 12, null, first, at ?? new(18, 0));
        return Group.Form(change?.Invoke(terms) ?? terms, Short, Open, Now);
    }

    private static DateOnly[] Days(Group group) => [.. group.Held.Select(s => s.Day)];

    [Fact]
    public void One_session_moves_alone_between_its_neighbours()
    {
        var group = Make(new(2026, 12, 1));
        var second = group.Sessions[1].Id;

        group.Move(second, new(2026, 12, 10), new(19, 30), Open, Now);

        Assert.Equal([new(2026, 12, 1), new(2026, 12, 10), new(2026, 12, 15), new(2026, 12, 22)], Days(group));
        Assert.Equal(new(19, 30), London.TimeOf(group.Sessions[1].StartsAt));
        Assert.Contains("after a later session", EveryStage.Refusal(() => group.Move(second, new(2026, 12, 16), new(18, 0), Open, Now)));
        Assert.Contains("before an earlier", EveryStage.Refusal(() => group.Move(second, new(2026, 11, 30), new(18, 0), Open, Now)));
        Assert.Contains("bank holiday", EveryStage.Refusal(() => group.Move(group.Sessions[3].Id, new(2026, 12, 25), new(18, 0), Open, Now)));
        Assert.Contains("in the past", EveryStage.Refusal(() => group.Move(group.Sessions[0].Id, new(2026, 11, 22), new(8, 0), Open, Now)));
    }

    /// <summary>29 Dec is open; the group of Tuesdays cascades past nothing, a break added since is stepped over.</summary>
    [Fact]
    public void Moving_with_the_later_ones_keeps_distance_and_their_own_clock_time_over_closed_days()
    {
        var group = Make(new(2026, 12, 1));
        group.Move(group.Sessions[3].Id, new(2026, 12, 22), new(17, 0), Open, Now);
        ClosedDays closed = new(WorkingDays.EnglandAndWales, [Closure.Make("CHE", null, new(2026, 12, 18), new(2027, 1, 4), "Christmas break")]);

        group.MoveWithLater(group.Sessions[1].Id, new(2026, 12, 11), new(18, 0), closed, Now);

        Assert.Equal([new(2026, 12, 1), new(2026, 12, 11), new(2027, 1, 8), new(2027, 1, 15)], Days(group));
        Assert.Equal([18, 18, 18, 17], group.Held.Select(s => London.TimeOf(s.StartsAt).Hour));
    }

    [Fact]
    public void What_has_begun_stays_where_it_was()
    {
        var group = Make(new(2026, 12, 1));
        Stamp later = new(A.Facilitator, new(2026, 12, 8, 19, 0, 0, DateTimeKind.Utc));

        Assert.Contains("has begun", EveryStage.Refusal(() => group.Move(group.Sessions[1].Id, new(2026, 12, 9), new(18, 0), Open, later)));
        Assert.Contains("has begun", EveryStage.Refusal(() => group.MoveWithLater(group.Sessions[0].Id, new(2026, 12, 9), new(18, 0), Open, later)));
        Assert.Contains("not of this group", EveryStage.Refusal(() => group.Move(Guid.NewGuid(), new(2026, 12, 9), new(18, 0), Open, later)));
    }

    [Fact]
    public void A_cancelled_session_is_out_and_a_catch_up_takes_its_place()
    {
        var group = Make(new(2026, 12, 1));
        var second = group.Sessions[1].Id;
        group.Cancel(second, "Heating failed", Now);

        Assert.Equal(3, group.Held.Count);
        Assert.Contains("Session 2 is cancelled. Add a catch-up session for it.", group.ScheduleWarnings(Open, Now));
        Assert.Contains("cancelled already", EveryStage.Refusal(() => group.Cancel(second, "Again", Now)));
        Assert.Contains("cancelled", EveryStage.Refusal(() => group.Move(second, new(2026, 12, 9), new(18, 0), Open, Now)));
        Assert.Contains("reason", EveryStage.Refusal(() => group.Cancel(group.Sessions[2].Id, " ", Now)));

        var again = group.AddCatchUp(2, new(2026, 12, 10), new(18, 0), Open, Now);

        Assert.True(again.IsCatchUp);
        Assert.Empty(group.ScheduleWarnings(Open, Now));
        Assert.Contains("no session of that number", EveryStage.Refusal(() => group.AddCatchUp(5, new(2026, 12, 10), new(18, 0), Open, Now)));
        Assert.Contains("stands alone", EveryStage.Refusal(() => group.MoveWithLater(again.Id, new(2026, 12, 11), new(18, 0), Open, Now)));
    }

    [Fact]
    public void A_day_closed_since_is_warned_of()
    {
        var group = Make(new(2026, 12, 1));
        ClosedDays closed = new(WorkingDays.EnglandAndWales, [Closure.Make("CHE", "Hall", new(2026, 12, 8), new(2026, 12, 8), "polling station")]);

        Assert.Equal(["Nothing can be held on 8 Dec 2026 (Hall: polling station). Move the session of that day."], group.ScheduleWarnings(closed, Now));
    }

    [Fact]
    public void Two_groups_cannot_be_in_one_place_at_a_time_nor_led_by_one_person()
    {
        var ben = A.Facilitator.UserId;
        var group = Make(new(2026, 12, 1), change: t => t with { Facilitators = [ben] });
        Group At(string venue, TimeOnly at, Guid? lead = null, DeliveryMode mode = DeliveryMode.Group, string area = "CHE") =>
            Make(new(2026, 12, 8), at, t => t with { Name = "Other", Venue = venue, Mode = mode, AreaCode = area, Facilitators = lead is { } l ? [l] : [] });

        Assert.Contains("Hall is taken on 8 Dec 2026 by Other", EveryStage.Refusal(() => group.RefuseClashes([At("hall", new(19, 59))], Now)));
        Assert.Contains("leads Other at the same time on 8 Dec 2026", EveryStage.Refusal(() => group.RefuseClashes([At("Library", new(16, 1), ben)], Now)));
        group.RefuseClashes([At("Hall", new(20, 0)), At("Hall", new(16, 0), ben), At("Library", new(18, 0), Guid.NewGuid()), At("Hall", new(18, 0), area: "WAR"), At("Hall", new(18, 0), mode: DeliveryMode.Online), group], Now);

        var other = At("Hall", new(18, 0));
        foreach (var session in other.Sessions)
        {
            other.Cancel(session.Id, "No heating", Now);
        }

        group.RefuseClashes([other], Now);
        group.AddCatchUp(1, new(2026, 12, 8), new(19, 0), Open, Now);
        Assert.Contains("of this group would overlap on 8 Dec 2026", EveryStage.Refusal(() => group.RefuseClashes([], Now)));
    }

    [Fact]
    public void A_group_is_held_as_its_programme_allows()
    {
        Assert.Equal(1, Make(new(2026, 12, 1), change: t => t with { Mode = DeliveryMode.OneToOne }).Capacity);
        Assert.Equal("Polish", Make(new(2026, 12, 1), change: t => t with { Language = "Polish" }).Language);
        Assert.Contains("not held in Welsh", EveryStage.Refusal(() => Make(new(2026, 12, 1), change: t => t with { Language = "Welsh" })));
        Assert.Contains("not held online", EveryStage.Refusal(() => Group.Form(new("x", "CHE", "Hall", 12, null, new(2026, 12, 5), new(10, 0)) { Mode = DeliveryMode.Online }, A.Cara, Open, Now)));
    }

    /// <summary>CARA-12, CC-21: a group whose second workshop is caught up before his deadline still has a seat for him.</summary>
    [Fact]
    public void A_catch_up_before_the_deadline_saves_a_seat_that_would_end_too_late()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled);
        var late = made.Group(made.File.Deadline!.Value.AddDays(-20).ToDateTime(new(10, 0), DateTimeKind.Utc));
        Assert.Contains("after the deadline", EveryStage.Refusal(() => made.Seat(late)));

        late.AddCatchUp(2, made.File.Deadline.Value.AddDays(-1), new(10, 0), Open, new(A.Facilitator, made.Now));

        made.Seat(late);
    }
}
