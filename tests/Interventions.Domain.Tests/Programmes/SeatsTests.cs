using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>Enrolling and booking (product.md 6, CARA-11, CARA-12).</summary>
public class SeatsTests
{
    [Fact]
    public void A_programme_is_of_its_track()
    {
        Assert.Contains("not offered on this track", EveryStage.Refusal(() =>
        {
            var made = A.SupportedCase().At(CaseStage.Cautioned);
            made.File.Enrol(A.Weekly, made.By(A.Facilitator), Because.None);
        }));
        EveryStage.Refusal(() =>
        {
            var made = A.SupportedCase(Track.Voluntary).At(CaseStage.Assessed);
            made.File.Enrol(A.Cara, made.By(A.Facilitator), Because.None);
        });
    }

    [Fact]
    public void A_seat_is_refused_where_there_is_none_for_him()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled);

        Assert.Contains("full", EveryStage.Refusal(() => made.Seat(taken: 12)));
        Assert.Contains("begun", EveryStage.Refusal(() => made.Seat(made.Group(made.Now.AddMinutes(1)))));
        Assert.Contains("another programme", EveryStage.Refusal(() => made.Seat(OfOtherProgramme())));
        Assert.Contains("for women", EveryStage.Refusal(() => made.Seat(For(made, Sex.Female))));
        made.Seat(For(made, Sex.Male), taken: 11);
        Assert.Equal(["He holds a seat already. Release it first."], made.Ask(CaseAction.BookSeat, A.Facilitator).WhyNot);
        EveryStage.Refusal(() => made.Seat());
    }

    /// <summary>CC-21: every session up to the deadline, the day itself included.</summary>
    [Theory, InlineData(0, true), InlineData(1, false)]
    public void A_seat_ends_by_the_deadline_of_his_conditions(int late, bool fits)
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled);
        var first = made.File.Deadline!.Value.AddDays(late - 28).ToDateTime(new(10, 0), DateTimeKind.Utc);

        Assert.Equal(fits, Record.Exception(() => made.Seat(made.Group(first))) is null);
        made.Now = made.File.Deadline.Value.AddDays(1).ToDateTime(new(9, 0), DateTimeKind.Utc);
        Assert.Contains(made.Ask(CaseAction.BookSeat, A.Facilitator).WhyNot, w => w.Contains("has passed", StringComparison.Ordinal));
    }

    [Fact]
    public void A_seat_is_a_forward_step_of_its_own_and_giving_it_up_is_not()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Seat();
        Assert.Equal(made.Victim.Latest!.Id.ToString(), made.File.HeldSeat!.Entry!.ReliedOn);
        made.Answer(AnswerKind.Withdrawn);

        made.File.ReleaseSeat(made.By(A.Facilitator), Because.None);

        EveryStage.Refusal(() => made.Seat());
        EveryStage.Refusal(() => made.File.ReleaseSeat(made.By(A.Facilitator), Because.None));
    }

    /// <summary>CARA-12: what he missed costs the run; AT-04 and product.md 3: what we did does not.</summary>
    [Theory, InlineData(AttendanceFact.Absent, 2), InlineData(AttendanceFact.LateRefused, 2), InlineData(AttendanceFact.LeftEarly, 2), InlineData(AttendanceFact.SentHomeBehaviour, 2),
     InlineData(AttendanceFact.StoodDown, 1), InlineData(AttendanceFact.CancelledByUs, 1), InlineData(AttendanceFact.SentHomeService, 1)]
    public void A_run_starts_again_after_a_miss_and_carries_on_after_what_we_did(AttendanceFact atSecond, int run)
    {
        var made = A.SupportedCase().At(CaseStage.InProgress);
        made.Attend(2, atSecond);
        made.File.ReleaseSeat(made.By(A.Facilitator), Because.None);

        made.Seat(made.Group(run == 1 ? made.Now.AddDays(-20) : made.Now.AddDays(1)));

        Assert.Equal(run, made.File.Run);
        Assert.Equal(run == 1, made.File.RunAttendance.Any(a => a.SessionNumber == 1));
    }

    private static Group For(A made, Sex sex)
    {
        Group group = new() { Id = Guid.NewGuid(), Name = "Men", ProgrammeVersionId = A.Cara.Id, Programme = A.Cara, AreaCode = "CHE", Venue = "Hall", Capacity = 12, Sex = sex };
        group.Schedule([made.Now.AddDays(1), made.Now.AddDays(29)]);
        return group;
    }

    private static Group OfOtherProgramme() => A.SupportedCase(Track.Voluntary).At(CaseStage.Enrolled).Group();
}
