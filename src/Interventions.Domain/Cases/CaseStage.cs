namespace Interventions.Domain.Cases;

/// <summary>Where a case is. "Under review" is not among them: it is derived (product.md 3).</summary>
public enum CaseStage
{
    Referred,
    Eligible,
    Authorised,
    Offered,
    Cautioned,
    Accepted,
    Assessed,
    Enrolled,
    InProgress,
    Completed,
    Paused,
    NonComplianceReview,
    Breached,
    Returned,
    Closed,
}

/// <summary>What follows from a stage alone.</summary>
public static class CaseStages
{
    /// <summary>The main road of a track, in order, as the journey draws it.</summary>
    public static IReadOnlyList<CaseStage> Journey(this Track track) => track switch
    {
        Track.ConditionalCaution =>
            [CaseStage.Referred, CaseStage.Eligible, CaseStage.Authorised, CaseStage.Offered, CaseStage.Cautioned, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed],
        Track.Voluntary =>
            [CaseStage.Referred, CaseStage.Accepted, CaseStage.Assessed, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Completed],
    };

    /// <summary>Every stage but Closed and, on Track B, Completed (product.md 2).</summary>
    public static IReadOnlyList<CaseStage> Open(this Track track) => track switch
    {
        Track.ConditionalCaution => [.. track.Journey(), CaseStage.NonComplianceReview, CaseStage.Breached, CaseStage.Returned],
        Track.Voluntary => [CaseStage.Referred, CaseStage.Accepted, CaseStage.Assessed, CaseStage.Enrolled, CaseStage.InProgress, CaseStage.Paused],
    };

    /// <summary>Where a way out may end. Every other edge is a forward step and asks the gate.</summary>
    public static IReadOnlySet<CaseStage> WaysOutEnd { get; } = new HashSet<CaseStage>
    {
        CaseStage.Referred, CaseStage.NonComplianceReview, CaseStage.Breached, CaseStage.Returned, CaseStage.Paused, CaseStage.Closed,
    };

    public static string InWords(this CaseStage stage) => stage switch
    {
        CaseStage.InProgress => "In progress",
        CaseStage.NonComplianceReview => "Non-compliance review",
        CaseStage.Referred or CaseStage.Eligible or CaseStage.Authorised or CaseStage.Offered or CaseStage.Cautioned or CaseStage.Accepted
            or CaseStage.Assessed or CaseStage.Enrolled or CaseStage.Completed or CaseStage.Paused or CaseStage.Breached or CaseStage.Returned
            or CaseStage.Closed => stage.ToString(),
    };
}
