using Interventions.Domain.Attendance;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>What a passed deadline opens by itself, and what being held or stood down does to it (product.md 2, 3, 7; AT-04, CC-21).</summary>
public class DeadlineReviewTests
{
    /// <summary>20 weeks from the offence of 1 Nov 2026.</summary>
    private static readonly DateOnly Longest = new(2027, 3, 21);

    [Theory, InlineData(CaseStage.Cautioned), InlineData(CaseStage.Enrolled), InlineData(CaseStage.InProgress)]
    public void A_passed_deadline_opens_one_review_the_day_after(CaseStage stage)
    {
        var made = A.SupportedCase().At(stage);
        GoTo(made, made.File.Deadline!.Value);
        Assert.False(made.File.OpenReviewForDeadline(made.By(Actor.System)));

        GoTo(made, made.File.Deadline!.Value.AddDays(1));
        Assert.Equal([true, false], new[] { made.File.OpenReviewForDeadline(made.By(Actor.System)), made.File.OpenReviewForDeadline(made.By(Actor.System)) });

        Assert.Equal((CaseStage.NonComplianceReview, Reason.DeadlinePassed, Role.System), (made.File.Stage, made.File.Journal[^1].Reason, made.File.Journal[^1].Role));
        made.File.Excuse("The hall burnt down.", made.By(A.Decider));
        made.File.Resume(made.By(A.Decider), Because.None);
        Assert.False(made.File.OpenReviewForDeadline(made.By(Actor.System))); // this deadline has been decided

        made.File.ExtendDeadline(Longest, "The hall burnt down.", made.By(A.Decider));
        GoTo(made, Longest.AddDays(1));
        Assert.True(made.File.OpenReviewForDeadline(made.By(Actor.System)));
    }

    [Theory, InlineData(CaseStage.Completed), InlineData(CaseStage.NonComplianceReview), InlineData(CaseStage.Breached), InlineData(CaseStage.Offered), InlineData(CaseStage.Closed)]
    public void It_opens_none_for_who_has_done_everything_or_is_not_on_the_road(CaseStage stage)
    {
        var made = EveryStage.At(Track.ConditionalCaution, stage);
        GoTo(made, new(2027, 2, 22));

        Assert.False(made.File.OpenReviewForDeadline(made.By(Actor.System)));
    }

    [Fact]
    public void A_voluntary_case_has_no_deadline_to_pass()
    {
        var made = A.SupportedCase(Track.Voluntary).At(CaseStage.InProgress);
        GoTo(made, new(2028, 1, 1));

        Assert.False(made.File.OpenReviewForDeadline(made.By(Actor.System)));
    }

    /// <summary>Being held never counts against him: nothing opens while he is, nor later for a deadline that passed meanwhile.</summary>
    [Theory, InlineData(AnswerKind.Withdrawn), InlineData(AnswerKind.NoView), InlineData(null)]
    public void It_opens_none_while_he_is_held_or_for_a_deadline_that_passed_while_he_was(AnswerKind? answer)
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled);
        Hold(made, answer);
        GoTo(made, new(2027, 2, 22));
        Assert.False(made.File.OpenReviewForDeadline(made.By(Actor.System)));

        Release(made, answer);
        Assert.False(made.File.IsUnderReviewOn(made.Today()));
        Assert.False(made.File.OpenReviewForDeadline(made.By(Actor.System)));
    }

    [Theory, InlineData(AnswerKind.Withdrawn), InlineData(null)]
    public void It_opens_one_where_he_was_free_again_before_the_deadline(AnswerKind? answer)
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled);
        Hold(made, answer);
        made.Now = made.Now.AddDays(3);
        Release(made, answer);
        GoTo(made, new(2027, 2, 22));

        Assert.True(made.File.OpenReviewForDeadline(made.By(Actor.System)));
    }

    [Fact]
    public void Who_is_stood_down_has_as_long_as_the_limit_allows_and_no_restart()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Seat();
        Hold(made, null);
        made.Attend(1, AttendanceFact.StoodDown);

        Assert.Equal(Longest, made.File.Deadline);
        var entry = made.File.Journal[^1];
        Assert.Equal((CaseAction.ExtendDeadline, Role.System, CaseFile.StoodDownInWords, false), (entry.Action, entry.Role, entry.Detail!.Note, entry.IsRestricted));
        Assert.Empty(made.File.NonCompliances);
        Assert.Equal(CaseStage.Enrolled, made.File.Stage);
        Assert.True(made.File.OutcomeOf(made.Seated!.Sessions[0])!.Value.Complied());

        made.File.ReleaseSeat(made.By(A.Facilitator), Because.None);
        Release(made, null);
        Assert.Equal(1, made.Seat().File.HeldSeat!.Run); // the run carries on
        Hold(made, null);
        made.Attend(1, AttendanceFact.StoodDown);
        Assert.Single(made.File.Journal, e => e.Action == CaseAction.ExtendDeadline); // as far as it goes already
    }

    [Fact]
    public void It_never_goes_past_the_margin_before_the_prosecution_limit()
    {
        ForcePolicy careful = new() { Id = "careful", Force = "Cheshire", EffectiveFrom = new(2024, 8, 8), ProsecutionMarginDays = 60 };
        var made = A.Case(change: r => r with { Policy = careful });
        made.Answer(AnswerKind.Supports).At(CaseStage.Enrolled).Seat();
        Hold(made, null);
        made.Attend(1, AttendanceFact.StoodDown);

        Assert.Equal(made.File.ProsecutionLimit!.Value.AddDays(-60), made.File.Deadline);
    }

    [Fact]
    public void It_settles_no_review_and_comes_not_when_it_is_too_late_to_help()
    {
        var made = A.SupportedCase().At(CaseStage.InProgress);
        made.Report();
        Hold(made, null);
        made.Attend(2, AttendanceFact.StoodDown);
        Assert.Equal((Longest, null), (made.File.Deadline, made.File.CurrentNonCompliance!.Finding));

        var late = A.SupportedCase().At(CaseStage.InProgress);
        var deadline = late.File.Deadline;
        Hold(late, null);
        GoTo(late, Longest.AddDays(1));
        late.Attend(2, AttendanceFact.StoodDown);
        Assert.Equal(deadline, late.File.Deadline);
    }

    [Fact]
    public void It_hangs_on_the_fact_alone_so_that_a_deadline_says_nothing_of_what_her_side_recorded()
    {
        var free = A.SupportedCase().At(CaseStage.Enrolled).Seat();
        free.Attend(1, AttendanceFact.StoodDown);

        Assert.Equal(Longest, free.File.Deadline);
        Assert.Equal(CaseFile.StoodDownInWords, Assert.Single(free.File.Journal, e => e.Action == CaseAction.ExtendDeadline).Detail!.Note);
    }

    [Fact]
    public void Nothing_of_it_happens_on_a_voluntary_case_or_for_another_fact()
    {
        var voluntary = A.SupportedCase(Track.Voluntary).At(CaseStage.Enrolled).Seat();
        voluntary.Attend(1, AttendanceFact.StoodDown);
        Assert.DoesNotContain(voluntary.File.Journal, e => e.Action == CaseAction.ExtendDeadline);

        foreach (var fact in Enum.GetValues<AttendanceFact>().Where(f => f != AttendanceFact.StoodDown))
        {
            var made = A.SupportedCase().At(CaseStage.Enrolled).Seat();
            made.Attend(1, fact);
            Assert.DoesNotContain(made.File.Journal, e => e.Action == CaseAction.ExtendDeadline);
        }
    }

    /// <summary>V-28: what his side reads after it is the same whatever holds the case.</summary>
    [Theory, InlineData(AnswerKind.Withdrawn), InlineData(AnswerKind.DoesNotSupport), InlineData(null)]
    public void His_side_reads_the_same_of_it_whatever_the_cause(AnswerKind? answer)
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Seat();
        Hold(made, answer);
        made.Attend(1, AttendanceFact.StoodDown);

        Assert.Equal(
            [(CaseAction.RecordAttendance, null), (CaseAction.ExtendDeadline, CaseFile.StoodDownInWords)],
            made.File.Journal.Where(e => !e.IsRestricted).TakeLast(2).Select(e => (e.Action, e.Detail?.Note)));
        Assert.DoesNotContain("review", CaseFile.StoodDownInWords, StringComparison.OrdinalIgnoreCase);
    }

    private static void Hold(A made, AnswerKind? answer)
    {
        if (answer is { } kind)
        {
            made.Answer(kind);
        }
        else
        {
            made.File.Pause(made.By(A.Decider), Because.None);
        }
    }

    private static void Release(A made, AnswerKind? answer)
    {
        if (answer is not null)
        {
            made.Answer(AnswerKind.Supports);
        }
        else
        {
            made.File.ResolveReview(HoldKind.Pause, made.By(A.Decider), Because.None);
        }
    }

    private static void GoTo(A made, DateOnly day) => made.Now = day.ToDateTime(new(12, 0), DateTimeKind.Utc);
}
