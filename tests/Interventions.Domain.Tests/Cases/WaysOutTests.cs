using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.Cases;

/// <summary>Every way out with its reason, gate open or closed, and the ways back (product.md 2).</summary>
public class WaysOutTests
{
    public static TheoryData<Track, CaseStage, CaseAction, CaseStage, Reason> Every { get; } =
        [.. Enum.GetValues<Track>().SelectMany(t => ProductTables.Of(t)
            .Where(r => r.To is not null && r.Action.Kind() == ActionKind.WayOut && r.Action is not (CaseAction.ReportNonCompliance or CaseAction.FindBreach))
            .SelectMany(r => r.From.Select(f => new TheoryDataRow<Track, CaseStage, CaseAction, CaseStage, Reason>(t, f, r.Action, r.To!.Value, Reasons.For(r.Action, t)[0]))))];

    [Theory, MemberData(nameof(Every))]
    public void Are_taken_with_the_gate_closed_and_lead_where_the_table_says(Track track, CaseStage from, CaseAction action, CaseStage to, Reason reason)
    {
        var made = EveryStage.At(track, from).Answer(AnswerKind.Withdrawn);
        var by = ProductTables.Of(track).Single(r => r.Action == action && r.From.Contains(from)).By[^1] == Role.Facilitator ? A.Facilitator : A.OtherDecider;

        made.Leave(action, by, reason);

        Assert.Equal((to, from, reason), (made.File.Stage, made.File.LastMove!.From!.Value, made.File.LastMove.Reason!.Value));
        Assert.Null(made.File.LastMove.ReliedOn);
    }

    [Theory, MemberData(nameof(Every))]
    public void Take_no_reason_of_another_action(Track track, CaseStage from, CaseAction action, CaseStage to, Reason reason)
    {
        var made = EveryStage.At(track, from);
        var wrong = Enum.GetValues<Reason>().First(r => !Reasons.For(action, track).Contains(r));

        Assert.Contains("reason", EveryStage.Refusal(() => made.Leave(action, A.OtherDecider, wrong)), StringComparison.Ordinal);
        Assert.Equal(from, made.File.Stage);
        Assert.NotEqual(to, made.File.Stage);
        Assert.NotEqual(reason, wrong);
    }

    [Fact]
    public void Say_what_they_rest_on_where_the_table_wants_evidence()
    {
        var made = A.SupportedCase().At(CaseStage.Completed);
        EveryStage.Refusal(() => made.File.LeaveBy(CaseAction.Finalise, made.By(A.Decider), Because.None)); // CC-29: with its evidence
        EveryStage.Refusal(() => made.File.LeaveBy(CaseAction.Reopen, made.By(A.Decider), new(Reason: Reason.NewInformation)));

        var returned = EveryStage.At(Track.ConditionalCaution, CaseStage.Returned);
        Assert.Contains("what happened", EveryStage.Refusal(() => returned.File.LeaveBy(CaseAction.RecordDisposal, returned.By(A.Decider), Because.None)));
    }

    [Fact]
    public void Are_no_door_for_other_actions()
    {
        var made = A.SupportedCase().At(CaseStage.Cautioned);

        Assert.All(Enum.GetValues<CaseAction>().Where(a => a.Kind() != ActionKind.WayOut || a is CaseAction.ReportNonCompliance or CaseAction.FindBreach),
            a => EveryStage.Refusal(() => made.Leave(a, A.Decider, Reason.NoContact)));
    }

    [Theory, InlineData(CaseAction.Close, Reason.Moved), InlineData(CaseAction.WithdrawConsent, null), InlineData(CaseAction.Finalise, null)]
    public void Give_his_seat_up(CaseAction action, Reason? reason)
    {
        var made = A.SupportedCase().At(CaseStage.InProgress).Leave(action, A.Decider, reason);

        Assert.Null(made.File.HeldSeat);
    }

    /// <summary>Reopening wants a second person; former stages are reached again only by their steps.</summary>
    [Theory, InlineData(CaseStage.Closed), InlineData(CaseStage.Returned)]
    public void Are_undone_by_a_second_person(CaseStage ended)
    {
        var made = EveryStage.At(Track.ConditionalCaution, ended);

        Assert.Contains("second person", EveryStage.Refusal(() => made.Leave(CaseAction.Reopen, A.Decider, Reason.EndedByMistake)));
        made.Leave(CaseAction.Reopen, A.OtherDecider, Reason.EndedByMistake);
        Assert.Equal(CaseStage.Referred, made.File.Stage);
        made.CheckDesk();
        Assert.Equal([CaseAction.ConfirmEligibility], made.File.AllowedActions(new(A.Decider, made.Now)).Where(a => a.Kind() == ActionKind.Forward));
    }
}
