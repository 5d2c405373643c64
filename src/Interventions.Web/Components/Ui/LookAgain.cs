namespace Interventions.Web.Components.Ui;

/// <summary>Given by a page to what stands on it: reads the page's data afresh, and leaves what was typed.</summary>
/// <param name="NowAsync">Reads it.</param>
public sealed record LookAgain(Func<Task> NowAsync);
