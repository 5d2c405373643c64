namespace Interventions.Web.Features.Reviews;

/// <summary>Why a case is on a decision-maker's list.</summary>
public enum ReviewKind
{
    UnderReview,
    NonCompliance,
    Returned,
    Transfer,
    Deadline,
    ProsecutionLimit,
}

internal static class ReviewKinds
{
    public static string InWords(this ReviewKind kind) => kind switch
    {
        ReviewKind.UnderReview => "Under review",
        ReviewKind.NonCompliance => "Non-compliance",
        ReviewKind.Returned => "Returned",
        ReviewKind.Transfer => "Transfer asked for",
        ReviewKind.Deadline => "Conditions running out",
        ReviewKind.ProsecutionLimit => "Prosecution limit",
    };
}
