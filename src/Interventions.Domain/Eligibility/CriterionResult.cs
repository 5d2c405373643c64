using Interventions.Domain.Cases;

namespace Interventions.Domain.Eligibility;

/// <summary>What came out for one criterion, with the sentence that explains it.</summary>
/// <param name="Criterion">Which.</param>
/// <param name="IsHard">Whether it has to be met.</param>
/// <param name="NeededAt">The step by which it has to be met.</param>
/// <param name="Answer">Met, not met, not known.</param>
/// <param name="Sentence">Why, in a sentence or two.</param>
/// <param name="By">Who recorded what it rests on; null where the facts alone say it.</param>
public sealed record CriterionResult(Criterion Criterion, bool IsHard, CaseAction NeededAt, CriterionAnswer Answer, string Sentence, Guid? By);

/// <summary>What results come to together.</summary>
public static class CriterionResults
{
    /// <summary>
    /// Whether every hard criterion needed at a step or before it is met: not met if one is not, not known while one is not known.
    /// Advice for the named person who decides (DP-04).
    /// </summary>
    /// <param name="results">What came out.</param>
    /// <param name="step">Confirm eligibility, authorise or sign.</param>
    public static CriterionAnswer MeetsHard(this IEnumerable<CriterionResult> results, CaseAction step)
    {
        var needed = results.Where(r => r.IsHard && r.NeededAt <= step).Select(r => r.Answer).ToList();
        return needed.Contains(CriterionAnswer.No) ? CriterionAnswer.No
            : needed.Contains(CriterionAnswer.Unknown) ? CriterionAnswer.Unknown
            : CriterionAnswer.Yes;
    }
}
