using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Tests.Cases;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>What follows when a caution is not kept (CC-07, CC-27, CC-28, G9, G10, G13, G14).</summary>
public class NonComplianceTests
{
    [Theory, InlineData(CaseStage.Cautioned), InlineData(CaseStage.Enrolled), InlineData(CaseStage.InProgress), InlineData(CaseStage.Completed)]
    public void Resumes_to_where_it_came_from_once_it_is_excused(CaseStage stage)
    {
        var made = A.SupportedCase().At(stage).Report();
        Assert.Equal(stage, made.File.StageBefore);
        Assert.Contains("Excuse it", EveryStage.Refusal(() => made.File.Resume(made.By(A.Decider), Because.None)));
        Assert.Contains("reasons", EveryStage.Refusal(() => made.File.Excuse(" ", made.By(A.Decider))));

        made.File.Excuse("In hospital, letter seen.", made.By(A.Decider));
        made.File.Resume(made.By(A.Decider), Because.None);

        Assert.Equal(stage, made.File.Stage);
        Assert.Equal(NonComplianceFinding.Excused, made.File.CurrentNonCompliance!.Finding);
    }

    [Fact]
    public void Is_not_resumed_on_the_excuse_of_an_earlier_one()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report();
        made.File.Excuse("Ill.", made.By(A.Decider));
        made.File.Resume(made.By(A.Decider), Because.None);
        made.Report();

        Assert.False(made.Ask(CaseAction.Resume, A.Decider).IsPossible);
    }

    [Fact]
    public void Is_not_resumed_through_a_closed_gate()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report();
        made.File.Excuse("Ill.", made.By(A.Decider));
        made.Answer(AnswerKind.Withdrawn);

        Assert.Equal([CaseFile.UnderReviewInWords], made.Ask(CaseAction.Resume, A.Decider).WhyNot);
    }

    /// <summary>CC-27: inside the overall limit, later than the present deadline and than today.</summary>
    [Fact]
    public void Resumes_after_an_extension_inside_the_limit()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report(Reason.DeadlinePassed);
        var deadline = made.File.Deadline!.Value;
        void Extend(DateOnly to, string reason = "Night shifts") => made.File.ExtendDeadline(to, reason, made.By(A.Decider));

        Assert.Contains("reason", EveryStage.Refusal(() => Extend(deadline.AddDays(1), "")));
        Assert.Contains("later than the present", EveryStage.Refusal(() => Extend(deadline)));
        Assert.Contains("20 weeks", EveryStage.Refusal(() => Extend(deadline.AddDays(29))));
        made.Now = made.Now.AddDays(115);
        Assert.Contains("passed already", EveryStage.Refusal(() => Extend(deadline.AddDays(1))));

        Extend(deadline.AddDays(28));
        made.File.Resume(made.By(A.Decider), Because.None);

        Assert.Equal((CaseStage.Enrolled, deadline.AddDays(28)), (made.File.Stage, made.File.Deadline));
    }

    /// <summary>Product.md 2: a variation is signed again and the victim is asked about it.</summary>
    [Fact]
    public void Resumes_after_a_variation_only_once_she_was_asked_about_it()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report();
        var askedBefore = made.Now;
        made.File.VaryConditions([new("Attend both workshops online.", ConditionKind.Rehabilitative, new(2027, 2, 1))], new(made.Today(), Agrees: true), "He moved.", made.By(A.Decider));

        Assert.Equal("Attend both workshops online.", Assert.Single(made.File.Conditions).Text);
        Assert.True(made.File.IsUnderReviewOn(made.Today()));
        Assert.Contains("only her answer", EveryStage.Refusal(() => made.File.ResolveReview(HoldKind.AnswerDue, made.By(A.Decider), Because.None)));
        made.Answer(made.Victim, AnswerKind.Supports, askedBefore);
        Assert.True(made.File.IsUnderReviewOn(made.Today())); // she was asked before there was a variation

        made.Answer(AnswerKind.Supports);
        Assert.False(made.File.IsUnderReviewOn(made.Today()));
        made.File.Resume(made.By(A.Decider), Because.None);
        Assert.Equal(CaseStage.Enrolled, made.File.Stage);
    }

    [Fact]
    public void Is_not_varied_without_reason_signature_or_conditions_inside_the_deadline()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        void Vary(string text = "Attend.", int signed = 0, string reason = "He moved.", int due = 0, bool agrees = true) => made.File.VaryConditions(
            [new(text, ConditionKind.Rehabilitative, made.File.Deadline!.Value.AddDays(due))], new(made.Today().AddDays(signed), agrees), reason, made.By(A.Decider));

        Assert.Contains("reason", EveryStage.Refusal(() => Vary(reason: "")));
        Assert.Contains("future", EveryStage.Refusal(() => Vary(signed: 1)));
        Assert.Contains("after the caution was signed", EveryStage.Refusal(() => Vary(signed: -1)));
        Assert.Contains("text", EveryStage.Refusal(() => Vary(text: "")));
        Assert.Contains("agree", EveryStage.Refusal(() => Vary(agrees: false)));
        Assert.Contains("[place]", EveryStage.Refusal(() => Vary(text: "Attend at [place]."))); // CC-31
        Assert.Contains("deadline", EveryStage.Refusal(() => Vary(due: 1)));
        Assert.Empty(made.File.Holds);
    }

    /// <summary>G14: a named decision-maker, with reasons; then the limit decides what can follow (G10).</summary>
    [Theory, InlineData(0, true), InlineData(1, false)]
    public void Is_prosecuted_after_a_breach_up_to_the_last_day_of_the_limit(int daysPast, bool isAhead)
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report();
        Assert.Contains("reasons", EveryStage.Refusal(() => made.File.FindBreach(" ", made.By(A.Decider))));
        made.Rang().File.FindBreach("No excuse given.", made.By(A.Decider));
        Assert.Equal(NonComplianceFinding.Breach, made.File.CurrentNonCompliance!.Finding);

        made.Now = made.File.ProsecutionLimit!.Value.AddDays(daysPast).ToDateTime(new(12, 0), DateTimeKind.Utc);
        Assert.Equal(isAhead, made.Ask(CaseAction.Prosecute, A.Decider).IsPossible);
        made.Leave(isAhead ? CaseAction.Prosecute : CaseAction.TakeNoFurtherAction, A.Decider);
        Assert.Equal(CaseStage.Closed, made.File.Stage);
    }

    [Fact]
    public void Is_never_reported_without_saying_what()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);

        EveryStage.Refusal(() => made.File.ReportNonCompliance(made.By(A.Facilitator), Because.None));
        EveryStage.Refusal(() => made.File.ReportNonCompliance(made.By(A.Facilitator), new(Reason: Reason.Died)));
        made.File.ReportNonCompliance(made.By(Actor.System), new(Reason: Reason.DeadlinePassed)); // opening a review is automatic (product.md 7)
        Assert.Equal(CaseStage.NonComplianceReview, made.File.Stage);
    }
}
