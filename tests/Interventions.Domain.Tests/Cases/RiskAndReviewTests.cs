using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>A rise in risk, and "under review" for each of its causes (product.md 3).</summary>
public class RiskAndReviewTests
{
    private static readonly Dictionary<string, Action<A>> Causes = new()
    {
        ["withdrawn"] = a => a.Answer(AnswerKind.Withdrawn),
        ["no view"] = a => a.Answer(AnswerKind.NoView),
        ["pause"] = a => a.File.Pause(a.By(A.Decider), Because.None),
        ["risk review"] = a => a.File.RaiseRiskReview(a.By(A.Decider), Because.None),
        ["data query"] = a => a.File.RaiseDataQuery(a.By(Actor.System), Because.None),
        ["rise in risk"] = a => a.File.RecordRisk(RiskLevel.High, RiskTool.Dash, a.Today(), a.By(A.VictimWorker)),
        ["another victim"] = a => a.Enter(),
        ["counted"] = a => a.File.CountVictims(2, a.By(A.VictimWorker), Because.None),
        ["unlinked"] = a => a.File.Unlink(a.Victim.Id, a.By(A.VictimWorker), Because.None),
    };

    public static TheoryData<string> EveryCause { get; } = [.. Causes.Keys];

    [Theory, MemberData(nameof(EveryCause))]
    public void Under_review_begins_with_each_cause_in_the_same_words(string cause)
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        Assert.Null(made.File.UnderReviewSince(made.Today()));
        made.Now = made.Now.AddDays(3);

        Causes[cause](made);

        Assert.Equal(made.Now, made.File.UnderReviewSince(made.Today()));
        Assert.Equal([CaseFile.UnderReviewInWords], made.Ask(CaseAction.Enrol, A.Facilitator).WhyNot);
    }

    [Theory, MemberData(nameof(EveryCause))]
    public void Before_the_first_step_nobody_reads_under_review_and_his_side_nothing_of_a_step_that_others_take(string cause)
    {
        var made = A.SupportedCase().CheckDesk();
        var whileOpen = made.Ask(CaseAction.ConfirmEligibility, A.Custody).WhyNot;

        Causes[cause](made);

        Assert.False(made.File.IsUnderReviewOn(made.Today()));
        Assert.Contains(CaseFile.WaitingInWords, made.Ask(CaseAction.ConfirmEligibility, A.Decider).WhyNot);
        Assert.DoesNotContain(CaseFile.UnderReviewInWords, made.Ask(CaseAction.ConfirmEligibility, A.Decider).WhyNot);

        Assert.DoesNotContain(CaseFile.WaitingInWords, whileOpen);
        Assert.DoesNotContain(CaseFile.WaitingInWords, made.Ask(CaseAction.ConfirmEligibility, A.Custody).WhyNot);
    }

    [Theory, InlineData(HoldKind.Pause), InlineData(HoldKind.RiskReview), InlineData(HoldKind.DataQuery)]
    public void A_hold_is_there_once_and_ends_when_resolved(HoldKind kind)
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        Action<Stamp, Because> hold = kind == HoldKind.Pause ? made.File.Pause : kind == HoldKind.RiskReview ? made.File.RaiseRiskReview : made.File.RaiseDataQuery;
        EveryStage.Refusal(() => made.File.ResolveReview(kind, made.By(A.Decider), Because.None));
        hold(made.By(A.Decider), Because.None);
        EveryStage.Refusal(() => hold(made.By(A.Decider), Because.None));
        Assert.True(made.File.IsUnderReviewOn(made.Today()));

        made.File.ResolveReview(kind, made.By(A.OtherDecider), Because.None);

        Assert.False(made.File.IsUnderReviewOn(made.Today()));
    }

    [Fact]
    public void The_clock_runs_from_the_oldest_cause_and_no_second_answer_starts_it_again()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned).Answer(AnswerKind.DoesNotSupport);
        var since = made.Now;
        made.Now = made.Now.AddDays(2);
        made.Answer(AnswerKind.Withdrawn).File.Pause(made.By(A.Decider), Because.None);

        Assert.Equal(since, made.File.UnderReviewSince(made.Today()));
    }

    [Fact]
    public void An_answer_that_ends_puts_the_case_under_review_from_that_midnight()
    {
        var made = A.SupportedCase().At(CaseStage.Offered);
        var until = made.Victim.Latest!.GoodUntil!.Value;

        Assert.False(made.File.IsUnderReviewOn(until));
        Assert.Equal(London.StartOfDayUtc(until.AddDays(1)), made.File.UnderReviewSince(until.AddDays(5)));
    }

    [Fact]
    public void A_case_that_comes_back_is_under_review_from_then()
    {
        var made = A.SupportedCase(Track.Voluntary).At(CaseStage.Accepted).Answer(AnswerKind.Withdrawn).Leave(CaseAction.Close, A.Decider, Reason.EndedUnderReview);
        Assert.False(made.File.IsUnderReviewOn(made.Today()));
        made.Now = made.Now.AddDays(60);
        made.Leave(CaseAction.ReEngage, A.Facilitator, Reason.AskedToComeBack);

        Assert.Equal(made.Now, made.File.UnderReviewSince(made.Today()));
    }

    /// <summary>V-04: Christmas Eve 2026 is a Thursday; Friday and the substitute Monday are holidays, so Wednesday 30 December.</summary>
    [Fact]
    public void Is_due_in_two_working_days_over_bank_holidays()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        made.Now = new(2026, 12, 24, 10, 0, 0, DateTimeKind.Utc);
        made.Answer(AnswerKind.Withdrawn);

        Assert.Equal(new DateOnly(2026, 12, 30), made.File.ReviewDue(made.Today(), WorkingDays.EnglandAndWales));
        Assert.Null(A.SupportedCase().File.ReviewDue(made.Today(), WorkingDays.EnglandAndWales));
    }

    [Fact]
    public void A_rise_in_risk_ends_every_support_and_asks_for_a_review()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        var second = made.Enter();
        made.Answer(second, AnswerKind.NoView);

        Assert.True(made.File.RecordRisk(RiskLevel.Medium, RiskTool.Dash, made.Today(), made.By(A.Decider)));

        Assert.Equal(AnswerKind.EndedByRiseInRisk, made.Victim.Latest!.Kind);
        Assert.Equal(AnswerKind.NoView, second.Latest!.Kind);
        Assert.Equal(HoldKind.RiskReview, Assert.Single(made.File.Holds).Kind);
        Assert.False(made.Answer(made.Victim, AnswerKind.Supports, askedAt: made.Now.AddMinutes(-1)).Counts); // asked before the rise
    }

    [Theory, InlineData(RiskLevel.Medium), InlineData(RiskLevel.Standard)]
    public void The_same_or_a_lower_level_ends_nothing(RiskLevel level)
    {
        var made = A.Case(Track.Voluntary, r => r with { Risk = RiskLevel.Medium }).Answer(AnswerKind.Supports);

        Assert.False(made.File.RecordRisk(level, RiskTool.Dara, made.Today(), made.By(A.Custody)));

        Assert.Empty(made.File.Holds);
        Assert.Equal(AnswerKind.Supports, made.Victim.Latest!.Kind);
        EveryStage.Refusal(() => made.File.RecordRisk(RiskLevel.High, RiskTool.Dash, made.Today().AddDays(1), made.By(A.Custody)));
    }

    /// <summary>V-28: the level her side recorded is neither shown to his side nor told by a sentence of the preview.</summary>
    [Fact]
    public void His_side_does_not_learn_the_level_her_side_recorded()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        var before = made.Ask(CaseAction.Authorise, A.Custody).WhyNot;
        made.File.RecordRisk(RiskLevel.High, RiskTool.Dash, made.Today(), made.By(A.VictimWorker));

        Assert.Equal(RiskLevel.Standard, made.File.RiskForHisSide!.Level);
        Assert.Equal(before.Append(CaseFile.UnderReviewInWords).Order(), made.Ask(CaseAction.Authorise, A.Custody).WhyNot.Order());
        Assert.Contains("risk level", string.Join(" ", made.Ask(CaseAction.Authorise, A.Decider).WhyNot));
    }

    /// <summary>A bug found: "There is no pause ... to resolve" was told to everybody, and so told a hold from an answer.</summary>
    [Fact]
    public void His_side_does_not_learn_whether_there_is_a_hold()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned).Answer(AnswerKind.Withdrawn);

        Assert.Equal(["This is for a decision-maker."], made.Ask(CaseAction.ResolveReview, A.Facilitator).WhyNot);
        Assert.Contains("There is no", made.Ask(CaseAction.ResolveReview, A.Decider).WhyNot[0]);
    }
}
