using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;

namespace Interventions.Domain.Cases;

/// <summary>Track A: whether each condition was kept (CC-28, CC-29).</summary>
public sealed partial class CaseFile
{
    private readonly List<Condition> _conditions = [];

    /// <summary>The conditions in force: those of the last variation, in the order of the document.</summary>
    public IReadOnlyList<Condition> Conditions =>
        _conditions.Count == 0 ? [] : SetOf(_conditions.Max(c => c.Variation));

    /// <summary>Every set there was; old variations keep what was recorded of them (CC-27).</summary>
    public IReadOnlyList<Condition> AllConditions => _conditions;

    /// <summary>Records that a condition in force was kept, or was not.</summary>
    /// <param name="number">Which, from 1, as on the document.</param>
    /// <param name="wasKept">Kept, or not.</param>
    /// <param name="on">The day.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <param name="stamp">Who.</param>
    public void RecordCondition(int number, bool wasKept, DateOnly on, string evidence, Stamp stamp)
    {
        var condition = Conditions.ElementAtOrDefault(number - 1);
        Note(CaseAction.RecordCondition, stamp, Because.None, () => condition!.Record(new(wasKept, on, evidence.Trim(), Version, stamp)),
            (() => condition is not null, "That condition is not in force any more. Reload the page."),
            (() => on <= London.DayOf(stamp.At), "The day is in the future. Check it."),
            (() => on >= Caution?.SignedOn, "The day is before he signed. Check it."),
            (() => !string.IsNullOrWhiteSpace(evidence), "Say what this rests on."));
    }

    /// <summary>One set, in the order of its document.</summary>
    private IReadOnlyList<Condition> SetOf(int variation) => [.. _conditions.Where(c => c.Variation == variation).OrderBy(c => c.Id == 0 ? long.MaxValue : c.Id)];

    /// <summary>The set a signature or variation makes next.</summary>
    private int NextSet => _conditions.Count == 0 ? 0 : _conditions.Max(c => c.Variation) + 1;

    /// <summary>Puts a new set in force. What a variation leaves as it was keeps what was recorded of it; another caution starts anew.</summary>
    private void PutInForce(IReadOnlyList<ConditionTerms> terms, int set, Stamp stamp, bool isVariation)
    {
        List<Condition> before = isVariation ? [.. Conditions] : [];
        foreach (var one in terms)
        {
            Condition condition = new(one, set);
            if (before.Find(c => c.Terms == one) is { Latest: { } kept } same)
            {
                before.Remove(same);
                condition.Record(new(kept.WasKept, kept.On, kept.Evidence, Version, stamp));
            }

            _conditions.Add(condition);
        }
    }

    /// <summary>CC-29: what finalising rests on is what each open condition rests on.</summary>
    private void KeepOpenConditions(string evidence, Stamp stamp)
    {
        foreach (var condition in Conditions.Where(c => c.Status == ConditionStatus.Open))
        {
            condition.Record(new(wasKept: true, London.DayOf(stamp.At), evidence.Trim(), Version + 1, stamp));
        }
    }

    /// <summary>What a breach was found of stands as not kept (CC-28).</summary>
    private void NotKept(BrokenCondition? broken, string reasons, Stamp stamp)
    {
        if (broken is not null && SetOf(broken.Variation).ElementAtOrDefault(broken.Number - 1) is { } condition)
        {
            condition.Record(new(wasKept: false, London.DayOf(stamp.At), reasons, Version + 1, stamp));
        }
    }

    /// <summary>CC-29: all conditions are met, so none stands as not kept.</summary>
    private Need NoConditionIsNotKept() => new(
        () => !Conditions.Any(c => c.Status == ConditionStatus.NotKept),
        "A condition is recorded as not kept, so not all are met. Record what is so now, or report the non-compliance.");
}
