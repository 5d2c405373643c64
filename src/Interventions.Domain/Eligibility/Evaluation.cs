using Interventions.Domain.Cases;

namespace Interventions.Domain.Eligibility;

/// <summary>
/// What a rule set made of a case at one moment: an immutable snapshot with every criterion's answer, what it rests on, who and
/// when (CARA-05). Kept whenever risk, offence or desk checks change and at each step that rests on it. It holds what only the
/// decision-maker may see.
/// </summary>
public sealed class Evaluation
{
    private Evaluation()
    {
    }

    internal Evaluation(string ruleSet, CaseAction because, IReadOnlyList<CriterionResult> results, Stamp stamp) =>
        (RuleSet, Because, Results, Answers, By, At) =
            (ruleSet, because, results, string.Join(' ', results.Select(r => $"{r.Criterion.Code()}={r.Answer}")), stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Id of the <see cref="Eligibility.RuleSet"/>.</summary>
    public string RuleSet { get; private set; } = "";

    /// <summary>The step or fact it was made at.</summary>
    public CaseAction Because { get; private set; }

    /// <summary>One a criterion; none for an evaluation kept before sentences were.</summary>
    public IReadOnlyList<CriterionResult> Results { get; private set; } = [];

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Each criterion with its answer, for example "E1=Yes E2=Yes".</summary>
    public string Answers { get; private set; } = "";
}
