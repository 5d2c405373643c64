using Interventions.Domain.Cautions;

namespace Interventions.Web.Features.Cautions;

/// <summary>One line of a variation: a condition before and now; null where there was none, or is none any more.</summary>
public sealed record ConditionChange(DocumentCondition? Before, DocumentCondition? Now)
{
    /// <summary>What happened to it.</summary>
    public string InWords => (Before, Now) switch
    {
        (null, _) => "Added",
        (_, null) => "Taken out",
        _ when IsSame(Before, Now) => "As it was",
        _ => "Changed",
    };

    internal static bool IsSame(DocumentCondition before, DocumentCondition now) => (before.Text, before.Kind, before.DueOn) == (now.Text, now.Kind, now.DueOn);
}

/// <summary>Puts the conditions of two documents beside each other (CC-27: old and new).</summary>
public static class ConditionChanges
{
    /// <summary>What stayed is paired first, then of the same wording or number, in the order of the new document; what was taken out comes last.</summary>
    public static IReadOnlyList<ConditionChange> Between(CautionDocument before, CautionDocument now)
    {
        List<DocumentCondition> left = [.. before.Conditions];
        var pairs = now.Conditions.ToDictionary(c => c.Number, c => Taken(o => ConditionChange.IsSame(o, c)));
        Pair((o, c) => o.WordingId is not null && o.WordingId == c.WordingId);
        Pair((o, c) => o.Number == c.Number);

        return [.. now.Conditions.Select(c => new ConditionChange(pairs[c.Number], c)), .. left.Select(o => new ConditionChange(o, null))];

        void Pair(Func<DocumentCondition, DocumentCondition, bool> fits)
        {
            foreach (var condition in now.Conditions.Where(c => pairs[c.Number] is null))
            {
                pairs[condition.Number] = Taken(o => fits(o, condition));
            }
        }

        DocumentCondition? Taken(Predicate<DocumentCondition> fits)
        {
            var found = left.Find(fits);
            _ = found is not null && left.Remove(found);
            return found;
        }
    }
}
