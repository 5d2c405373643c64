namespace Interventions.Domain.Cases;

/// <summary>Waiting for a seat (product.md 5).</summary>
public sealed partial class CaseFile
{
    /// <summary>
    /// The stages in which nothing but a facilitator's own work stands between him and a seat. Cautioned and assessed are among
    /// them: the deadline runs from the caution, not from the enrolment, so the most urgent may not be enrolled yet.
    /// </summary>
    public static IReadOnlyList<CaseStage> StagesWaiting { get; } = [CaseStage.Cautioned, CaseStage.Assessed, CaseStage.Enrolled, CaseStage.InProgress];

    /// <summary>True if he waits for a seat. Being under review changes nothing about it: he keeps his place.</summary>
    public bool IsWaiting => HeldSeat is null && StagesWaiting.Contains(Stage);

    /// <summary>Since when, UTC: since he could be enrolled, or gave his last seat up.</summary>
    public DateTime WaitingSince => new[] { _journal.LastOrDefault(e => e.To is CaseStage.Cautioned or CaseStage.Assessed)?.At ?? ReferredAt, _seats.Max(s => s.ReleasedAt) ?? default }.Max();
}
