using Interventions.Domain.Cases;
using Interventions.Domain.Eligibility;
using Interventions.Domain.People;

namespace Interventions.Web.Features.Eligibility;

/// <summary>What the rules make of a case, in words for its reader.</summary>
/// <param name="RuleSet">Id of the rule set.</param>
/// <param name="Source">Where its rules come from.</param>
/// <param name="Rows">One a criterion. His side is not told of the gate, nor of risk that her side recorded.</param>
/// <param name="Kept">Earlier evaluations, newest first; for decision-makers only.</param>
public sealed record EvaluationView(string RuleSet, string Source, IReadOnlyList<CriterionResult> Rows, IReadOnlyList<EvaluationView.Snapshot> Kept)
{
    /// <summary>One evaluation kept.</summary>
    /// <param name="Answers">Each criterion with its answer.</param>
    public sealed record Snapshot(DateTime At, string By, string RuleSet, CaseAction Because, CriterionAnswer Met, string Answers);

    /// <summary>Null for her side, on Track B, and once the caution is signed for everybody but the decision-maker.</summary>
    internal static EvaluationView? Of(CaseFile file, DateOnly today, Role reader, IReadOnlyDictionary<Guid, string> names)
    {
        if (file.Track != Track.ConditionalCaution || reader == Role.VictimContactWorker || (file.Caution is not null && reader != Role.DecisionMaker))
        {
            return null;
        }

        return new(
            file.Rules.Id,
            file.Rules.Source,
            file.EvaluateOn(today, reader),
            reader == Role.DecisionMaker
                ? [.. file.Evaluations.OrderByDescending(e => e.Id).Select(e => new Snapshot(e.At, names.GetValueOrDefault(e.By, ""), e.RuleSet, e.Because, e.Results.MeetsHard(CaseAction.ConfirmEligibility), e.Answers))]
                : []);
    }
}

/// <summary>Words for the answers of the rules.</summary>
public static class AnswerWords
{
    public static string InWords(this CriterionAnswer answer) => answer switch
    {
        CriterionAnswer.Yes => "Met",
        CriterionAnswer.No => "Not met",
        CriterionAnswer.Unknown => "Not known",
    };
}
