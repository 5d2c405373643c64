using Interventions.Domain.Cases;
using Interventions.Domain.VictimSupport;
using Stateless.Reflection;

namespace Interventions.Domain.Tests.Cases;

/// <summary>Walks a machine and names every way round the gate (architecture.md 4.3, lock 3). Knows product.md 2, not our code.</summary>
internal static class EdgeChecks
{
    private static readonly CaseStage[] WaysOutEnd =
        [CaseStage.Referred, CaseStage.NonComplianceReview, CaseStage.Breached, CaseStage.Returned, CaseStage.Paused, CaseStage.Closed];

    public static IReadOnlyList<string> Bypasses(StateMachineInfo machine)
    {
        List<string> found = [];
        foreach (var state in machine.States)
        {
            if (state.DynamicTransitions.Any())
            {
                found.Add($"{state.UnderlyingState}: has a dynamic transition");
            }

            if (state.Superstate is not null || state.Substates.Any())
            {
                found.Add($"{state.UnderlyingState}: has a superstate or substates");
            }

            if (state.EntryActions.Any() || state.ExitActions.Any() || state.IgnoredTriggers.Any())
            {
                found.Add($"{state.UnderlyingState}: does something of its own");
            }

            foreach (var edge in state.FixedTransitions)
            {
                var name = $"{state.UnderlyingState} -{edge.Trigger.UnderlyingTrigger}-> {edge.DestinationState.UnderlyingState}";
                if (edge.IsInternalTransition)
                {
                    found.Add($"{name}: is internal");
                }

                var guarded = edge.GuardConditionsMethodDescriptions.Any(g => g.Description == SupportGate.Closed);
                if (!guarded && !WaysOutEnd.Contains((CaseStage)edge.DestinationState.UnderlyingState))
                {
                    found.Add($"{name}: does not ask the gate");
                }
            }
        }

        return found;
    }
}
