using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Stateless;

namespace Interventions.Domain.Tests.Cases;

public class EveryEdgeTests
{
    private static readonly Tuple<Func<bool>, string> TheGate = Tuple.Create(() => false, SupportGate.Closed);

    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Asks_the_gate_unless_it_is_a_way_out(Track track)
    {
        var machine = CaseFile.Blank(track).GetInfo();

        Assert.Empty(EdgeChecks.Bypasses(machine));
        Assert.NotEmpty(machine.States.SelectMany(s => s.FixedTransitions));
    }

    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Is_one_of_the_products_tables_and_none_is_missing(Track track)
    {
        var edges = CaseFile.Blank(track).GetInfo().States.SelectMany(s => s.FixedTransitions.Select(e =>
            $"{s.UnderlyingState} -{e.Trigger.UnderlyingTrigger}-> {e.DestinationState.UnderlyingState}"));

        Assert.Equal(ProductTables.Edges(track).Order(), edges.Order());
    }

    /// <summary>Only ways out go unasked: a guard too many would block a fact of life (product.md 2).</summary>
    [Theory, InlineData(Track.ConditionalCaution), InlineData(Track.Voluntary)]
    public void Never_asks_the_gate_on_a_way_out(Track track) =>
        Assert.DoesNotContain(
            CaseFile.Blank(track).GetInfo().States.SelectMany(s => s.FixedTransitions),
            e => ((CaseAction)e.Trigger.UnderlyingTrigger).Kind() == ActionKind.WayOut
                && e.GuardConditionsMethodDescriptions.Any(g => g.Description == SupportGate.Closed));

    [Fact]
    public void Is_reported_when_it_goes_round_the_gate()
    {
        StateMachine<CaseStage, CaseAction> machine = new(CaseStage.Referred);
        machine.Configure(CaseStage.Referred)
            .PermitIf(CaseAction.ConfirmEligibility, CaseStage.Eligible, [TheGate])
            .PermitIf(CaseAction.AcceptForContact, CaseStage.Accepted, () => true, "Consent is current.")
            .Permit(CaseAction.Close, CaseStage.Closed);

        Assert.Equal(["Referred -AcceptForContact-> Accepted: does not ask the gate"], EdgeChecks.Bypasses(machine.GetInfo()));
    }

    [Fact]
    public void Is_reported_when_an_unguarded_one_leads_back_to_where_it_started()
    {
        StateMachine<CaseStage, CaseAction> machine = new(CaseStage.Enrolled);
        machine.Configure(CaseStage.Enrolled).PermitReentry(CaseAction.BookSeat);

        Assert.Equal(["Enrolled -BookSeat-> Enrolled: does not ask the gate"], EdgeChecks.Bypasses(machine.GetInfo()));
    }

    [Fact]
    public void Is_reported_when_it_is_dynamic_internal_or_inherited()
    {
        StateMachine<CaseStage, CaseAction> machine = new(CaseStage.Referred);
        machine.Configure(CaseStage.Referred).PermitDynamic(CaseAction.Resume, () => CaseStage.Completed);
        machine.Configure(CaseStage.Enrolled).InternalTransition(CaseAction.BookSeat, () => { });
        machine.Configure(CaseStage.InProgress).SubstateOf(CaseStage.Cautioned).OnEntry(() => { });

        var found = EdgeChecks.Bypasses(machine.GetInfo());

        Assert.Contains("Referred: has a dynamic transition", found);
        Assert.Contains("Enrolled -BookSeat-> Enrolled: is internal", found);
        Assert.Contains("InProgress: has a superstate or substates", found);
        Assert.Contains("Cautioned: has a superstate or substates", found);
        Assert.Contains("InProgress: does something of its own", found);
    }
}
