namespace Interventions.Domain.Reoffending;

/// <content>
/// What was withheld for another number's sake and need not be. Covering is done one number at a time, so that what is withheld first is often covered again
/// later; a small force would see little of itself (decision 0042).
/// </content>
public sealed partial class LinkedCounts
{
    /// <summary>One after the other, the most wanted first, each that gives no small number away, not even to somebody who knows all ones and zeros.</summary>
    private void ShowWhatGivesNothingAway()
    {
        Queue<int> waiting = new(Withheld(MayBeShown).OrderByDescending(i => _entries[i].Worth).ThenByDescending(i => _entries[i].Count));
        while (waiting.Count > 0)
        {
            int[] free = [.. Withheld(e => e.IsFree)];
            var columnOf = free.Select((entry, column) => (entry, column)).ToDictionary(f => f.entry, f => f.column);
            Changes changes = new(Solved(free, bound: []), [.. free.Where(i => _entries[i].IsSmall).Select(i => columnOf[i])], [.. waiting.Select(i => columnOf[i])]);
            for (var at = 0; waiting.Count > 0 && changes.CanTell; at++)
            {
                var entry = waiting.Dequeue();
                if (!changes.IsTold(at))
                {
                    _entries[entry].IsWithheld = false;
                    changes.Fix(at);
                }
            }
        }
    }

    /// <summary>What follows from what is shown, whatever is withheld may be, is withheld for nothing.</summary>
    private void ShowWhatFollows()
    {
        int[] withheld = [.. Withheld(_ => true)];
        foreach (var column in Solved(withheld, bound: []).Determined().Where(c => MayBeShown(_entries[withheld[c]])))
        {
            _entries[withheld[column]].IsWithheld = false;
        }
    }

    private static bool MayBeShown(Entry entry) => entry is { IsWithheld: true, IsSmall: false, IsPublished: true };
}
