namespace Interventions.Web.Features.Referrals;

/// <summary>Where "Save and continue" leads: the next part that is not done, then what is still needed, then the check of all answers.</summary>
public static class DraftRoad
{
    public static string After(DraftTask task, ViewDraft.View view)
    {
        var next = view.Tasks.FirstOrDefault(t => t.Task > task && CanBeWorkedOn(t)) ?? view.Tasks.FirstOrDefault(t => t.IsNeeded && CanBeWorkedOn(t));
        return $"/referrals/drafts/{view.Id}/{next?.Task.Path() ?? "check"}";
    }

    /// <summary>The part to begin with: the first that is not done.</summary>
    public static string Begin(ViewDraft.View view) => $"/referrals/drafts/{view.Id}/{view.Tasks.FirstOrDefault(CanBeWorkedOn)?.Task.Path() ?? "check"}";

    private static bool CanBeWorkedOn(TaskProgress task) => task.State is DraftState.NotStarted or DraftState.InProgress;
}
