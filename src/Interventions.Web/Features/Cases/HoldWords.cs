using Interventions.Domain.Cases;

namespace Interventions.Web.Features.Cases;

/// <summary>Words for what holds a case. For the victim contact worker and the decision-maker only: his side never reads a kind.</summary>
internal static class HoldWords
{
    public static string InWords(this HoldKind kind) => kind switch
    {
        HoldKind.Pause => "The decision-maker's pause",
        HoldKind.RiskReview => "The risk review",
        HoldKind.AnswerDue => "Her answer about what has changed",
        HoldKind.DataQuery => "The data query",
    };
}
