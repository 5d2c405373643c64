using Interventions.Domain.Attendance;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.Programmes;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Programmes;

/// <summary>Can he still finish, said in a sentence, with the seat that saves the case (product.md 6, CARA-12, CARA-19).</summary>
public class FeasibilityTests
{
    private static readonly ProgrammeVersion Cara = A.Cara.Next(A.Cara.Terms("G12.") with { Gap = SessionGap.Cara }, new(A.Decider, A.Start));

    private readonly A _made = A.SupportedCase().At(CaseStage.Cautioned);
    private readonly List<(Group Group, int Taken)> _groups = [];

    public FeasibilityTests() => _made.File.Enrol(Cara, _made.By(A.Facilitator), Because.None);

    private DateOnly Deadline => _made.File.Deadline!.Value;

    private Group Add(string name, DateOnly first, int taken = 0, int apart = 28, Sex? sex = null)
    {
        Group group = new() { Id = Guid.CreateVersion7(), Name = name, ProgrammeVersionId = Cara.Id, Programme = Cara, AreaCode = "CHE", Venue = name, Capacity = 8, Sex = sex };
        group.Schedule([At(first), At(first.AddDays(apart))]);
        _groups.Add((group, taken));
        return group;
    }

    private static DateTime At(DateOnly day) => day.ToDateTime(new(10, 0), DateTimeKind.Utc);

    private FinishAdvice Ask() => FinishAdvice.Of(
        _made.File.FactsToFinish(null, [.. _groups.SelectMany(g => g.Group.Sessions)], _made.Now)!, new(_groups.Select(g => (g.Group.Programme, GroupOffer.Of(g.Group, g.Taken)))));

    [Fact]
    public void Several_groups_are_a_yes_and_the_soonest_is_offered()
    {
        Add("Crewe", Deadline.AddDays(-28));
        var soon = Add("Chester", Deadline.AddDays(-40));

        var advice = Ask();

        Assert.Equal((CanFinish.Yes, soon.Id), (advice.Feasibility.Answer, advice.SeatToBook));
        Assert.Equal($"2 groups would do. Soonest: Chester, done on {Deadline.AddDays(-12).InWords()}.", advice.Sentence);
        Assert.Equal("Book a seat in Chester.", advice.Saves);
    }

    /// <summary>The deadline day itself is enough; a full group, one for women, one too far apart and one a day late are not.</summary>
    [Fact]
    public void Only_one_group_is_named()
    {
        var only = Add("Chester", Deadline.AddDays(-28));
        Add("Late", Deadline.AddDays(-27));
        Add("Full", Deadline.AddDays(-30), taken: 8);
        Add("Women", Deadline.AddDays(-30), sex: Sex.Female);
        Add("Far apart", Deadline.AddDays(-45), apart: 43);

        var advice = Ask();

        Assert.Equal((CanFinish.OnlyIn, only.Id), (advice.Feasibility.Answer, advice.SeatToBook));
        Assert.Equal($"Only in Chester, done on {Deadline.InWords()}.", advice.Sentence);
    }

    [Fact]
    public void No_says_why_and_what_would_save_the_case()
    {
        Assert.StartsWith("No group of CARA workshops that he could sit in is ahead.", Ask().Sentence, StringComparison.Ordinal);
        Assert.Equal($"A new group would do if it begins by {Deadline.AddDays(-35).InWords()}.", Ask().Saves); // CARA-19

        var late = Add("Late", Deadline.AddDays(-20));
        Assert.Equal($"The deadline of his conditions is {Deadline.InWords()}; the soonest he could be done is {Deadline.AddDays(8).InWords()}, in Late.", Ask().Sentence);
        Assert.Equal(($"If a decision-maker moves the deadline to {Deadline.AddDays(8).InWords()} or later, Late saves the case.", late.Id), (Ask().Saves, Ask().SeatToBook));

        var full = Add("Full", Deadline.AddDays(-30), taken: 8);
        Assert.Equal("Every group in which he could still finish is full.", Ask().Sentence);
        Assert.Equal(($"One more place in Full would save the case: he would be done on {Deadline.AddDays(-2).InWords()}.", full.Id), (Ask().Saves, Ask().SeatToBook));

        _made.Now = At(Deadline.AddDays(1));
        Assert.Equal($"The deadline of his conditions, {Deadline.InWords()}, has passed.", Ask().Sentence);
    }

    [Fact]
    public void A_group_too_far_apart_is_no_way_and_the_reason_says_so()
    {
        Add("Far apart", Deadline.AddDays(-50), apart: 43);

        Assert.Equal((CanFinish.No, "No group ahead still has every session he needs, in order and 21 to 42 days apart."), (Ask().Feasibility.Answer, Ask().Sentence));
    }

    /// <summary>CARA-12, CARA-19: while there is room to start again, and when there is none left.</summary>
    [Theory, InlineData(true), InlineData(false)]
    public void In_his_seat_it_says_whether_a_miss_would_leave_time_to_start_again(bool another)
    {
        _made.Seat(Add("Chester", Deadline.AddDays(-70)));
        if (another)
        {
            Add("Crewe", Deadline.AddDays(-60));
        }

        var advice = Ask();

        Assert.True(advice.Feasibility is { Answer: CanFinish.Yes, IsHeld: true });
        Assert.Null(advice.SeatToBook);
        Assert.Contains(another ? "still a group to start again in" : "no group left in which to start again", advice.Sentence, StringComparison.Ordinal);
    }

    /// <summary>CARA-12: A and then B in one run. After a miss both again, in one group.</summary>
    [Fact]
    public void After_a_miss_the_run_starts_again_and_workshop_B_alone_is_no_way()
    {
        var first = Add("Chester", Deadline.AddDays(-80));
        _made.Seat(first);
        _made.Attend(1);
        _made.File.StartProgramme(_made.By(A.Facilitator), Because.None);
        var onlyB = Add("Only B ahead", Deadline.AddDays(-54));
        _made.Attend(2, AttendanceFact.Absent);
        Assert.Equal(CanFinish.No, Ask().Feasibility.Answer);

        var both = Add("Both ahead", Deadline.AddDays(-40));

        Assert.Equal((CanFinish.OnlyIn, both.Id), (Ask().Feasibility.Answer, Ask().SeatToBook));
        Assert.Equal($"Not in the seat he holds. Only in Both ahead, done on {Deadline.AddDays(-12).InWords()}.", Ask().Sentence);
        Assert.NotEqual(onlyB.Id, Ask().SeatToBook);
    }

    /// <summary>AT-04, product.md 3: stood down costs no restart, so workshop B in another group does.</summary>
    [Fact]
    public void Stood_down_at_B_he_needs_only_B_in_any_group()
    {
        var first = Deadline.AddDays(-80);
        _made.Seat(Add("Chester", first));
        _made.Attend(1);
        _made.Attend(2, AttendanceFact.StoodDown);
        var onlyB = Add("Only B ahead", first.AddDays(12));

        Assert.Equal((CanFinish.OnlyIn, onlyB.Id), (Ask().Feasibility.Answer, Ask().SeatToBook));
    }

    /// <summary>The register is done after the session: nobody is told "no" in between.</summary>
    [Fact]
    public void While_the_register_is_open_he_is_taken_to_have_been_there()
    {
        _made.Seat(Add("Chester", Deadline.AddDays(-70)));
        _made.Now = At(Deadline.AddDays(-70)).AddHours(3);

        Assert.True(Ask().Feasibility.IsHeld);
        Assert.Contains("A register is not finished yet", Ask().Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_session_is_not_there_and_its_catch_up_is()
    {
        var group = Add("Chester", Deadline.AddDays(-70));
        _made.Seat(group);
        group.Cancel(group.Sessions[1].Id, "No heating", _made.By(A.Facilitator));
        Assert.Equal(CanFinish.No, Ask().Feasibility.Answer);

        group.AddCatchUp(2, Deadline.AddDays(-35), new(10, 0), new(new WorkingDays([]), []), _made.By(A.Facilitator));

        Assert.True(Ask().Feasibility.IsHeld);
    }

    /// <summary>STL-01..06: no seat after the last day of prosecution saves anything, whatever the deadline says.</summary>
    [Fact]
    public void The_earlier_of_deadline_and_prosecution_limit_counts()
    {
        var group = Add("Chester", Deadline.AddDays(-28));
        var facts = _made.File.FactsToFinish(null, [], _made.Now)! with { ProsecutionLimit = Deadline.AddDays(-1), LongestDeadline = Deadline.AddDays(28) };

        var advice = FinishAdvice.Of(facts, new([(Cara, GroupOffer.Of(group, 0))]));

        Assert.Equal(CanFinish.No, advice.Feasibility.Answer);
        Assert.StartsWith($"The prosecution limit is {Deadline.AddDays(-1).InWords()};", advice.Sentence, StringComparison.Ordinal);
        Assert.StartsWith("A new group would do if", advice.Saves, StringComparison.Ordinal);
    }

    /// <summary>RS-04, V-28: the answer of the victim moves nothing of this.</summary>
    [Fact]
    public void It_is_the_same_whatever_she_says()
    {
        Add("Chester", Deadline.AddDays(-28));
        var before = Ask();

        _made.Answer(AnswerKind.Withdrawn);

        Assert.Equal((before.Sentence, before.Saves), (Ask().Sentence, Ask().Saves));
    }

    [Fact]
    public void A_share_may_be_had_in_two_seats_one_after_the_other_and_the_last_session_is_needed()
    {
        var made = A.SupportedCase(Track.Voluntary).At(CaseStage.Enrolled);
        var now = made.Now;
        GroupOffer Offer(int id, string name, int firstNumber, int lastNumber, int inDays) => new(A.Id(id), name, Enumerable.Range(firstNumber, lastNumber - firstNumber + 1)
            .Select((n, i) => new Slot(n, now.AddDays(inDays + (i * 7)), now.AddDays(inDays + (i * 7)).AddHours(2), DateOnly.FromDateTime(now.AddDays(inDays + (i * 7))))), 5, null);
        var facts = made.File.FactsToFinish(null, [], now)!;

        FinishAdvice Of(params GroupOffer[] offers) => FinishAdvice.Of(facts, new(offers.Select(o => (A.Weekly, o))));

        Assert.Equal(CanFinish.OnlyIn, Of(Offer(1, "Whole", 1, 32, 7)).Feasibility.Answer);
        Assert.Equal(CanFinish.OnlyIn, Of(Offer(1, "From 7", 7, 32, 7)).Feasibility.Answer); // 26 of 32 with the last
        var no = Of(Offer(1, "From 8", 8, 32, 7));
        Assert.Equal((CanFinish.No, "The groups ahead do not offer the sessions he still needs: 26 more of 32, the last among them."), (no.Feasibility.Answer, no.Sentence));
        Assert.Equal(CanFinish.No, Of(Offer(1, "Without the last", 1, 31, 7)).Feasibility.Answer);

        var two = Of(Offer(1, "From 8", 8, 32, 7), Offer(2, "Next", 1, 10, 400));

        Assert.Equal(CanFinish.OnlyIn, two.Feasibility.Answer);
        Assert.Equal($"Only with two seats one after the other: From 8, then Next, done on {DateOnly.FromDateTime(now.AddDays(400)).InWords()}.", two.Sentence);
        Assert.Equal(CanFinish.No, Of(Offer(1, "From 8", 8, 32, 7), Offer(2, "At once", 8, 30, 400)).Feasibility.Answer);
    }

    [Fact]
    public void It_is_asked_only_while_it_means_something()
    {
        Assert.Null(A.Case(Track.Voluntary).File.FactsToFinish(A.Weekly, [], A.Start));
        Assert.Null(A.SupportedCase().At(CaseStage.Completed).File.FactsToFinish(null, [], A.Start.AddDays(60)));
        Assert.Null(A.Case().File.FactsToFinish(null, [], A.Start));
        Assert.Equal(new DateOnly(2026, 11, 1).AddDays(112), A.Case().File.FactsToFinish(Cara, [], A.Start)!.Deadline); // CC-21, as if he signed today
    }
}
