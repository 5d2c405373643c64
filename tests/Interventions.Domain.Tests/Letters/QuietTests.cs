using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Letters;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Letters;

/// <summary>When nothing goes to him (product.md 3, decision 26).</summary>
public class QuietTests
{
    private static readonly WorkingDays Calendar = WorkingDays.EnglandAndWales;

    public static TheoryData<string> Causes => ["answer", "pause", "risk review", "data query"];

    [Theory, MemberData(nameof(Causes))]
    public void Whatever_the_review_was_about_two_working_days_stay_quiet_after_it_in_the_same_words(string cause)
    {
        var made = Accepted(new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc));
        made.Now = new(2026, 12, 22, 9, 0, 0, DateTimeKind.Utc);
        Answer(made, AnswerKind.Supports);
        Assert.Null(Why(made, made.Now));

        Begin(made, cause);
        Assert.Equal(CaseFile.UnderReviewInWords, Why(made, made.Now));
        made.Now = new(2026, 12, 23, 10, 0, 0, DateTimeKind.Utc);
        End(made, cause);

        // Christmas Day and Boxing Day's substitute are no working days: 24 and 29 December are the two.
        Assert.Equal("Nothing goes to him before 30 Dec 2026. Try again then.", Why(made, made.Now));
        Assert.Equal("Nothing goes to him before 30 Dec 2026. Try again then.", Why(made, new(2026, 12, 29, 23, 59, 59, DateTimeKind.Utc)));
        Assert.Null(Why(made, new(2026, 12, 30, 0, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_day_is_a_London_day()
    {
        var made = Accepted(new(2027, 6, 1, 9, 0, 0, DateTimeKind.Utc));
        made.Now = new(2027, 6, 14, 22, 59, 0, DateTimeKind.Utc); // Monday, one minute to midnight in London
        Begin(made, "pause");
        End(made, "pause");

        Assert.NotNull(Why(made, new(2027, 6, 16, 22, 59, 0, DateTimeKind.Utc)));
        Assert.Null(Why(made, new(2027, 6, 16, 23, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void The_same_answer_again_is_no_change_and_the_first_step_is_followed_by_quiet_whenever_she_answered()
    {
        var made = Accepted(new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc));
        Assert.Equal("Nothing goes to him before 4 Dec 2026. Try again then.", Why(made, made.Now));
        made.Now = new(2026, 12, 10, 9, 0, 0, DateTimeKind.Utc);
        Answer(made, AnswerKind.Supports);
        Assert.Null(Why(made, made.Now));
    }

    [Fact]
    public void Before_the_first_step_and_after_the_end_nothing_goes_either()
    {
        var made = A.SupportedCase(Track.Voluntary);
        Assert.Equal(CaseFile.WaitingInWords, Why(made, made.Now));
        made.File.AcceptForContact(made.By(A.Facilitator), Because.None);
        made.File.LeaveBy(CaseAction.Close, made.By(A.Facilitator), new(Reason: Reason.Died));
        Assert.Equal(CaseFile.NothingGoesAnyMore, Why(made, made.Now.AddDays(30)));
    }

    [Fact]
    public void A_letter_is_not_recorded_while_nothing_goes_nor_on_the_other_track()
    {
        var made = Accepted(new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc));
        var template = LetterTemplate.Add(Guid.CreateVersion7(), LetterKind.WarningLetter, "English", 1, "Please ring [telephone].", null, null, A.Start);
        DraftLetter warning = new(LetterKind.WarningLetter, template, Guid.CreateVersion7(), "Please ring 01632 960001.");
        Assert.Contains("before 4 Dec 2026", EveryStage.Refusal(() => made.File.SendLetter(warning, ReachChannel.Letter, made.Now, Why(made, made.Now), made.By(A.Facilitator))));
        Assert.Contains("call or the letter for voluntary", EveryStage.Refusal(() => made.File.SendLetter(warning with { Kind = LetterKind.InvitationToExplain }, ReachChannel.Letter, made.Now, null, made.By(A.Facilitator))));
        Assert.Contains("Record a call", EveryStage.Refusal(() => made.File.SendLetter(warning, ReachChannel.Phone, made.Now, null, made.By(A.Facilitator))));
        Assert.Contains("future", EveryStage.Refusal(() => made.File.SendLetter(warning, ReachChannel.Letter, made.Now.AddDays(1), null, made.By(A.Facilitator))));
        Assert.Empty(made.File.NewLetters);

        made.File.SendLetter(warning, ReachChannel.Letter, made.Now, null, made.By(A.Facilitator));
        Assert.Equal("Please ring 01632 960001.", Assert.Single(made.File.NewLetters).Text);
        Assert.Equal(ReachChannel.Letter, Assert.Single(made.File.NewReachAttempts).Channel);
    }

    private static A Accepted(DateTime at)
    {
        var made = A.SupportedCase(Track.Voluntary);
        made.Now = at;
        Answer(made, AnswerKind.Supports);
        made.File.AcceptForContact(made.By(A.Facilitator), Because.None);
        return made;
    }

    private static string? Why(A made, DateTime at) => made.File.WhyNothingGoes(null, London.DayOf(at), Calendar);

    private static void Answer(A made, AnswerKind kind) =>
        made.File.RecordAnswer(made.Victim.Id, new(kind, AskedHow.SafePhone, made.Now), new(A.VictimWorker, made.Now));

    private static void Begin(A made, string cause)
    {
        Stamp decider = new(A.Decider, made.Now);
        switch (cause)
        {
            case "answer": Answer(made, AnswerKind.Withdrawn); break;
            case "pause": made.File.Pause(decider, Because.None); break;
            case "risk review": made.File.RaiseRiskReview(decider, Because.None); break;
            default: made.File.RaiseDataQuery(decider, Because.None); break;
        }
    }

    private static void End(A made, string cause)
    {
        Stamp decider = new(A.Decider, made.Now);
        switch (cause)
        {
            case "answer": Answer(made, AnswerKind.Supports); break;
            case "pause": made.File.ResolveReview(HoldKind.Pause, decider, Because.None); break;
            case "risk review": made.File.ResolveReview(HoldKind.RiskReview, decider, Because.None); break;
            default: made.File.ResolveReview(HoldKind.DataQuery, decider, Because.None); break;
        }
    }
}
