using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Tests.Cases;

namespace Interventions.Domain.Tests.Cautions;

/// <summary>What is asked of him before a decision, and what a report says (CC-28, DP-03, G13, G14).</summary>
public class HisExplanationTests
{
    [Fact]
    public void A_breach_asks_that_his_explanation_was_sought_or_why_not()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report();
        Assert.Contains("Nobody has asked him", EveryStage.Refusal(() => made.File.FindBreach("No excuse.", made.By(A.Decider))));
        Assert.Contains("Nobody has asked him", EveryStage.Refusal(() => made.File.FindBreach("No excuse.", made.By(A.Decider), " ")));

        made.File.FindBreach("No excuse.", made.By(A.Decider), "He left the country.");

        var finding = Assert.Single(made.File.CurrentNonCompliance!.NewFindings);
        Assert.Equal((NonComplianceFinding.Breach, "No excuse.", "He left the country.", A.Decider.UserId, made.Now), (finding.Finding, finding.Reasons, finding.WhyNotAsked, finding.By, finding.At));
        Assert.Equal("No excuse. He was not asked for his explanation: He left the country.", made.File.Journal[^1].Detail!.Note);
    }

    [Fact]
    public void An_attempt_since_the_review_opened_or_an_explanation_since_he_was_last_in_order_is_enough()
    {
        var rang = A.SupportedCase().At(CaseStage.Enrolled).Report().Rang();
        Assert.True(rang.File.IsExplanationSought);

        var before = A.SupportedCase().At(CaseStage.Enrolled).Rang().Report();
        Assert.False(before.File.IsExplanationSought); // they rang him about something else

        var explained = A.SupportedCase().At(CaseStage.Enrolled);
        Explain(explained);
        explained.Report();
        Assert.True(explained.File.IsExplanationSought);
        explained.File.Excuse("Ill.", explained.By(A.Decider));
        explained.File.Resume(explained.By(A.Decider), Because.None);
        explained.Report();
        Assert.False(explained.File.IsExplanationSought); // that was about the first
    }

    [Fact]
    public void He_gave_none_is_an_answer_and_words_are_kept_apart_from_opinion()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report();
        Assert.Contains("Write what he says", EveryStage.Refusal(() => Explain(made, words: " ")));
        Assert.Contains("both", EveryStage.Refusal(() => Explain(made, none: true)));
        Assert.Contains("future", EveryStage.Refusal(() => Explain(made, at: made.Now.AddHours(1))));

        Explain(made, words: null, none: true);
        Explain(made, words: "My shift changed.");

        Assert.Equal([true, false], made.File.NewExplanations.Select(e => e.GaveNone));
        var said = made.File.NewExplanations[1];
        Assert.Equal(("My shift changed.", "A roster.", "He seemed sincere.", A.Facilitator.UserId), (said.HisWords, said.Evidence, said.Opinion, said.By));
    }

    /// <summary>Beside the case: neither raises its version, so neither contends with a step.</summary>
    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void An_attempt_stands_beside_any_open_case_of_both_tracks(Track track)
    {
        foreach (var stage in track.Open())
        {
            var made = EveryStage.At(track, stage);
            var version = made.File.Version;
            made.Rang();
            Assert.Equal((version, stage, ReachResult.NoAnswer), (made.File.Version, made.File.Stage, made.File.NewReachAttempts[^1].Result));
            Assert.Contains("future", EveryStage.Refusal(() => made.File.TryToReach(ReachChannel.Phone, made.Now.AddHours(1), ReachResult.NoAnswer, null, made.By(A.Facilitator))));
        }

        EveryStage.Refusal(() => EveryStage.At(track, CaseStage.Closed).Rang());
        EveryStage.Refusal(() => A.SupportedCase(track).File.TryToReach(ReachChannel.Phone, A.Start, ReachResult.NoAnswer, null, new(A.VictimWorker, A.Start)));
    }

    [Fact]
    public void Another_condition_is_said_which_as_it_is_numbered_in_what_he_signed()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        made.File.VaryConditions([Term("Attend."), Term("Live at his mother's.")], new(made.Today(), Agrees: true), "He moved.", made.By(A.Decider));
        void Report(int? condition, string? note = "Seen at home.") =>
            made.File.ReportNonCompliance(made.By(A.Facilitator), new(note, Reason.OtherCondition), condition);

        Assert.Contains("which condition", EveryStage.Refusal(() => Report(null)));
        Assert.Contains("not in force", EveryStage.Refusal(() => Report(3)));
        Assert.Contains("what happened", EveryStage.Refusal(() => Report(2, " ")));
        Report(2);

        Assert.Equal((new BrokenCondition(1, 2), "Live at his mother's."), (made.File.CurrentNonCompliance!.Condition, made.File.TextOf(made.File.CurrentNonCompliance.Condition)));
    }

    [Fact]
    public void The_only_condition_there_is_needs_no_saying()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned).Report();

        Assert.Equal("Attend and complete both CARA workshops as directed.", made.File.TextOf(made.File.CurrentNonCompliance!.Condition));
    }

    /// <summary>RS-04: who reported it may be told by it, so his side reads the neutral face alone.</summary>
    [Fact]
    public void A_new_offence_is_recorded_by_a_decision_maker_and_reads_as_another_condition()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);
        var today = made.Today();
        void Report(Actor by, NewOffence? which, string note = "Arrested.") => made.File.ReportNonCompliance(made.By(by), new(note, Reason.NewOffence), newOffence: which);

        Assert.Contains("by a decision-maker", EveryStage.Refusal(() => Report(A.Facilitator, new("CHES26100500", today))));
        Assert.Contains("crime reference", EveryStage.Refusal(() => Report(A.Decider, null)));
        Assert.Contains("future", EveryStage.Refusal(() => Report(A.Decider, new("CHES26100500", today.AddDays(1)))));
        Assert.Contains("before he signed", EveryStage.Refusal(() => Report(A.Decider, new("CHES26100500", today.AddDays(-1)))));
        Report(A.Decider, new("CHES26100500", today));

        var entry = made.File.Journal[^1];
        Assert.Equal((Reason.OtherCondition, null, "A new offence. Arrested."), (entry.Reason!.Value, entry.Detail!.Note, entry.Detail.RestrictedNote));
        Assert.Equal((Reason.NewOffence, Reason.OtherCondition), (made.File.CurrentNonCompliance!.What, made.File.CurrentNonCompliance.What.ForHisSide()));
        Assert.Equal("CHES26100500", made.File.CurrentNonCompliance.NewOffence!.CrimeReference);
    }

    [Fact]
    public void Each_finding_is_kept_with_who_when_and_why()
    {
        var made = A.SupportedCase().At(CaseStage.Enrolled).Report().Rang();
        made.File.ExtendDeadline(made.File.Deadline!.Value.AddDays(7), "Night shifts.", made.By(A.OtherDecider));
        made.File.FindBreach("He missed the new one too.", made.By(A.Decider));

        Assert.Equal(
            [(NonComplianceFinding.Varied, "Night shifts.", A.OtherDecider.UserId), (NonComplianceFinding.Breach, "He missed the new one too.", A.Decider.UserId)],
            made.File.CurrentNonCompliance!.NewFindings.Select(f => (f.Finding, f.Reasons, f.By)));
    }

    private static ConditionTerms Term(string text) => new(text, ConditionKind.Rehabilitative, new(2027, 2, 1));

    private static void Explain(A made, string? words = "My shift changed.", bool none = false, DateTime? at = null) => made.File.RecordExplanation(
        new(ReachChannel.Phone, at ?? made.Now, none, words, "A roster.", "He seemed sincere."), made.By(A.Facilitator));
}
