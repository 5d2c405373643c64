namespace Interventions.Domain.Reoffending;

/// <summary>
/// How numbers nobody was shown may change together, picked at random many times. One that is shown gives another away if the two always change in the same
/// proportion, for then the one is fixed as soon as the other is; and proportions that are alike in two changes picked at random are alike in all.
/// </summary>
internal sealed class Changes
{
    /// <summary>So many are picked; each number that is fixed uses one up.</summary>
    private const int Picked = 66;

    private readonly List<long[]> _changes;
    private readonly int _guarded;

    /// <param name="sums">What has to add up, solved.</param>
    /// <param name="guarded">The unknowns nobody may be told.</param>
    /// <param name="asked">Those it is asked of whether they can be shown.</param>
    public Changes(SparseSums sums, int[] guarded, int[] asked)
    {
        int[] columns = [.. guarded, .. asked];
        _guarded = guarded.Length;
        Random random = new(1); // one for all: those of neighbouring seeds are not independent
        _changes = [.. Enumerable.Range(0, Picked).Select(_ => sums.Change(random)).Select(x => columns.Select(c => x[c]).ToArray())];
    }

    /// <summary>Whether there are enough left to tell proportions by.</summary>
    public bool CanTell => _changes.Count > 2;

    /// <summary>Whether a number can be one thing only.</summary>
    /// <param name="asked">Which of those asked about.</param>
    public bool IsFixed(int asked) => _changes[0][_guarded + asked] == 0 && _changes[1][_guarded + asked] == 0;

    /// <summary>Whether to show a number would fix one that is guarded and was not fixed before.</summary>
    /// <param name="asked">Which of those asked about.</param>
    public bool IsTold(int asked)
    {
        var (one, other, at) = (_changes[0], _changes[1], _guarded + asked);
        for (var g = 0; g < _guarded; g++)
        {
            if ((one[g] != 0 || other[g] != 0) && one[g] * other[at] % SparseSums.Prime == other[g] * one[at] % SparseSums.Prime)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>From now on a number is known: of the changes such are made, one fewer, that leave it as it is.</summary>
    /// <param name="asked">Which of those asked about.</param>
    public void Fix(int asked)
    {
        var at = _guarded + asked;
        var taken = _changes.FindLast(x => x[at] != 0)!;
        _changes.Remove(taken);
        var inverse = SparseSums.Inverse(taken[at]);
        foreach (var change in _changes)
        {
            var times = (SparseSums.Prime - (change[at] * inverse % SparseSums.Prime)) % SparseSums.Prime;
            for (var c = 0; c < change.Length; c++)
            {
                change[c] = (change[c] + (times * taken[c])) % SparseSums.Prime;
            }
        }
    }
}
