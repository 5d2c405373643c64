using Interventions.Domain.Cases;

namespace Interventions.Web.Features.Decisions;

/// <summary>Why a case is on a decision-maker's list.</summary>
public enum DecisionKind
{
    // The steps up to the caution, in their order
    Confirm,
    Authorise,
    Offer,
    Sign,

    // What came up beside them
    UnderReview,
    NonCompliance,
    Returned,
    Transfer,
    Deadline,
    MayNotFinish,
    ProsecutionLimit,
}

internal static class DecisionKinds
{
    /// <summary>As it stands on a tile and on a tag.</summary>
    public static string InWords(this DecisionKind kind) => kind switch
    {
        DecisionKind.Confirm => "To check and confirm",
        DecisionKind.Authorise => "To authorise",
        DecisionKind.Offer => "To offer",
        DecisionKind.Sign => "To sign",
        DecisionKind.UnderReview => "Under review",
        DecisionKind.NonCompliance => "Non-compliance",
        DecisionKind.Returned => "Returned",
        DecisionKind.Transfer => "Transfer asked for",
        DecisionKind.Deadline => "Conditions running out",
        DecisionKind.MayNotFinish => "May not finish",
        DecisionKind.ProsecutionLimit => "Prosecution limit",
    };

    /// <summary>The step a case at a stage waits for; null where it is none of the decision-maker's.</summary>
    public static DecisionKind? StepAt(CaseStage stage) => stage switch
    {
        CaseStage.Referred => DecisionKind.Confirm,
        CaseStage.Eligible => DecisionKind.Authorise,
        CaseStage.Authorised => DecisionKind.Offer,
        CaseStage.Offered => DecisionKind.Sign,
        CaseStage.Cautioned or CaseStage.Accepted or CaseStage.Assessed or CaseStage.Enrolled or CaseStage.InProgress or CaseStage.Completed
            or CaseStage.Paused or CaseStage.NonComplianceReview or CaseStage.Breached or CaseStage.Returned or CaseStage.Closed => null,
    };
}
