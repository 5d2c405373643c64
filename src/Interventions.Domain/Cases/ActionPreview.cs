using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>Whether an action is possible now for somebody, why not, and which role could make it possible (product.md 2).</summary>
/// <param name="Action">The action.</param>
/// <param name="WhyNot">One sentence for each thing in the way; empty if it is possible.</param>
/// <param name="By">The roles that may take it.</param>
/// <param name="FitsStage">True if the case is where the action starts from.</param>
/// <param name="FitsRole">True if the asker's role may take it.</param>
public sealed record ActionPreview(CaseAction Action, IReadOnlyList<string> WhyNot, IReadOnlyList<Role> By, bool FitsStage, bool FitsRole)
{
    public bool IsPossible => WhyNot.Count == 0;
}

/// <summary>A condition of an action and the sentence that says what is missing.</summary>
internal readonly record struct Need(Func<bool> IsMet, string Otherwise)
{
    public static implicit operator Need((Func<bool> IsMet, string Otherwise) pair) => new(pair.IsMet, pair.Otherwise);
}
