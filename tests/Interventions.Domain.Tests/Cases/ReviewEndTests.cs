using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>An "under review" worked to its end, with how long it took; and her left in peace (product.md 3).</summary>
public class ReviewEndTests
{
    [Fact]
    public void Each_end_is_kept_with_its_beginning_and_how()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        made.File.Pause(made.By(A.Decider), Because.None);
        var paused = made.Now;
        made.Now = made.Now.AddDays(2);
        made.File.ResolveReview(HoldKind.Pause, made.By(A.Decider), Because.None);
        var resolved = made.Now;
        made.Answer(AnswerKind.Withdrawn);
        var withdrawn = made.Now;
        made.Answer(AnswerKind.DoesNotSupport).Answer(AnswerKind.Supports);
        made.File.VaryConditions([new("Attend online.", ConditionKind.Rehabilitative, new(2027, 2, 1))], new(made.Today(), Agrees: true), "He moved.", made.By(A.Decider));
        made.Answer(AnswerKind.Supports);
        made.Answer(AnswerKind.NoView).Leave(CaseAction.Close, A.Decider, Reason.EndedUnderReview);

        Assert.Equal(
            [ReviewEnd.Resolved, ReviewEnd.AskedAgainAndSupports, ReviewEnd.VariedAndSupported, ReviewEnd.DisposalReviewed], made.File.NewEndedReviews.Select(r => r.How));
        Assert.Equal((paused, resolved, A.Decider.UserId), (made.File.NewEndedReviews[0].BeganAt, made.File.NewEndedReviews[0].EndedAt, made.File.NewEndedReviews[0].EndedBy));
        Assert.Equal((withdrawn, A.VictimWorker.UserId), (made.File.NewEndedReviews[1].BeganAt, made.File.NewEndedReviews[1].EndedBy));
        Assert.Equal(made.File.Journal[^1].Version, made.File.NewEndedReviews[^1].Version);
    }

    [Fact]
    public void Two_causes_end_once_with_the_last()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        made.File.Pause(made.By(A.Decider), Because.None);
        var began = made.Now;
        made.Answer(AnswerKind.Withdrawn);
        made.File.ResolveReview(HoldKind.Pause, made.By(A.Decider), Because.None);
        Assert.Empty(made.File.NewEndedReviews);

        made.Answer(AnswerKind.Supports);

        Assert.Equal((ReviewEnd.AskedAgainAndSupports, 1), (made.File.NewEndedReviews[0].How, made.File.NewEndedReviews.Count));
        Assert.True(made.File.NewEndedReviews[0].BeganAt >= began);
    }

    [Fact]
    public void A_case_before_its_first_step_was_never_under_review()
    {
        var made = A.Case().Answer(AnswerKind.DoesNotSupport).Answer(AnswerKind.Supports);
        made.Leave(CaseAction.Close, A.Decider, Reason.EndedUnderReview);

        Assert.Empty(made.File.NewEndedReviews);
    }

    [Fact]
    public void A_voluntary_case_says_where_he_was_passed_on_to_and_only_her_side_reads_it()
    {
        var made = A.SupportedCase(Track.Voluntary).At(CaseStage.Accepted).Answer(AnswerKind.Withdrawn);
        Assert.Contains("passed on", EveryStage.Refusal(() => made.File.LeaveBy(CaseAction.Close, made.By(A.Decider), new(Reason: Reason.EndedUnderReview))));

        made.File.LeaveBy(CaseAction.Close, made.By(A.Decider), new("Ended.", Reason.EndedUnderReview, PassedTo: "the stalking clinic"));

        Assert.Equal(("Ended.", "Passed on to: the stalking clinic."), (made.File.Journal[^1].Detail!.Note, made.File.Journal[^1].Detail!.RestrictedNote));
        Assert.Equal(ReviewEnd.PassedOn, Assert.Single(made.File.NewEndedReviews).How);
    }

    [Fact]
    public void Her_worker_is_asked_once_and_may_say_not_now()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible);
        Assert.Contains("nothing to ask again", EveryStage.Refusal(() => Ask(made)));
        EveryStage.Refusal(() => made.File.LeaveHerBe("She asked for peace.", made.By(A.VictimWorker)));

        made.Answer(AnswerKind.DoesNotSupport);
        var stage = made.File.Stage;
        Ask(made);
        Assert.True(made.File.IsAskedAgain(made.Today()));
        Assert.True(made.File.Journal[^1].IsRestricted);
        Assert.Contains("asked already", EveryStage.Refusal(() => Ask(made)));
        Assert.Contains("Say why", EveryStage.Refusal(() => made.File.LeaveHerBe(" ", made.By(A.VictimWorker))));
        made.File.LeaveHerBe("She asked for peace.", made.By(A.VictimWorker));

        Assert.False(made.File.IsAskedAgain(made.Today()));
        Assert.Contains("not to be asked again now", EveryStage.Refusal(() => Ask(made)));
        made.Now = made.Now.AddDays(29);
        Ask(made);
        Assert.Equal(stage, made.File.Stage);
    }

    [Fact]
    public void An_answer_of_hers_ends_the_question_whatever_she_says()
    {
        var made = A.SupportedCase().At(CaseStage.Eligible).Answer(AnswerKind.DoesNotSupport);
        Ask(made);
        made.Answer(AnswerKind.NoView);

        Assert.False(made.File.IsAskedAgain(made.Today()));
        Assert.True(made.File.IsUnderReviewOn(made.Today()));
    }

    [Fact]
    public void A_reopened_case_confirms_the_caution_in_force_and_never_signs_it_twice()
    {
        var made = EveryStage.At(Track.ConditionalCaution, CaseStage.Completed).Leave(CaseAction.Finalise, A.Decider);
        var (caution, deadline) = (made.File.Caution, made.File.Deadline);
        Assert.Contains("Ask another decision-maker of the area.", EveryStage.Refusal(() => made.Leave(CaseAction.Reopen, A.Decider, Reason.NewInformation)));
        made.Leave(CaseAction.Reopen, A.OtherDecider, Reason.NewInformation);
        made.Answer(AnswerKind.Supports);
        made.File.RecordRisk(RiskLevel.Standard, RiskTool.Dash, made.Today(), made.By(A.Decider));
        made.StepToEligible();
        made.File.Authorise(A.Start, true, null, made.By(A.Decider), Because.None);
        made.File.OfferCaution(true, true, true, made.By(A.Decider), Because.None);

        Assert.Contains("never signed twice", EveryStage.Refusal(() => made.File.SignCaution(A.Signing(made.Today()), A.Terms(), made.By(A.Decider), Because.None)));
        made.File.SignCaution(null, [], made.By(A.Decider), Because.None);

        Assert.Equal((CaseStage.Cautioned, caution, deadline), (made.File.Stage, made.File.Caution, made.File.Deadline));
    }

    private static void Ask(A made) => made.File.AskHerAgain(made.By(A.Decider), Because.None);
}
