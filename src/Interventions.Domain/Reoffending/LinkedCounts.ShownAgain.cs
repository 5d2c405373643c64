namespace Interventions.Domain.Reoffending;

/// <content>
/// What is shown first, and what is shown again. Covering is done one number at a time, so that what is withheld first is often covered again
/// later; with that alone a small force sees little of itself (decision 0042).
/// </content>
public sealed partial class LinkedCounts
{
    /// <summary>What is most wanted is decided as if nothing else were shown; all else that is not small is shown after that, for now.</summary>
    private void ShowTheMostWanted()
    {
        foreach (var entry in _entries.Where(e => e.Count > 0 || e.IsSmall || !e.IsPublished))
        {
            entry.IsWithheld = true;
        }

        ShowWhatGivesNothingAway(e => MayBeShown(e) && e.Worth >= MostWanted);
        foreach (var entry in _entries.Where(e => MayBeShown(e) && e.Worth < MostWanted))
        {
            entry.IsWithheld = false;
        }
    }

    /// <summary>
    /// One after the other, the most wanted first, each that gives no small number away, not even to somebody who knows what has no room. What is fixed for
    /// him follows from that, and would tell of it.
    /// </summary>
    private void ShowWhatGivesNothingAway(Func<Entry, bool> which)
    {
        Queue<int> waiting = new(Withheld(which).OrderByDescending(i => _entries[i].Worth).ThenByDescending(i => _entries[i].Count));
        while (waiting.Count > 0)
        {
            int[] free = [.. Withheld(e => e.IsFree)];
            var columnOf = free.Select((entry, column) => (entry, column)).ToDictionary(f => f.entry, f => f.column);
            Changes changes = new(Solved(free, bound: []), [.. free.Where(i => _entries[i].IsSmall).Select(i => columnOf[i])], [.. waiting.Select(i => columnOf[i])]);
            for (var at = 0; waiting.Count > 0 && changes.CanTell; at++)
            {
                var entry = waiting.Dequeue();
                if (!changes.IsFixed(at) && !changes.IsTold(at))
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
