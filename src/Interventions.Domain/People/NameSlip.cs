namespace Interventions.Domain.People;

/// <summary>
/// Slips of the keyboard in a word of a name: a letter too many, missing, wrong, or two neighbours swapped.
/// </summary>
public static class NameSlip
{
    /// <summary>What <see cref="Distance"/> answers when there are more slips than it counts.</summary>
    public const int TooMany = Most + 1;

    private const int Most = 2;
    private const int LongestWithSlips = 40;

    /// <summary>
    /// The keys of a word: itself and itself without each of its letters. Two words one slip apart always share one, which
    /// lets a database find slips by equality.
    /// </summary>
    public static IReadOnlyCollection<string> KeysOf(string word)
    {
        HashSet<string> keys = [word];
        for (var i = 0; i < word.Length && word.Length is > 1 and <= LongestWithSlips; i++)
        {
            keys.Add(word.Remove(i, 1));
        }

        return keys;
    }

    /// <summary>
    /// How many slips lie between two words, two neighbours swapped counting as one (Damerau and Levenshtein, no part
    /// changed twice); more than two are not counted out and answer <see cref="TooMany"/>. The same either way round.
    /// </summary>
    public static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > Most)
        {
            return TooMany;
        }

        // Millions of pairs are compared in a matching: names of usual length stay off the heap.
        Span<int> room = b.Length < LongestWithSlips ? stackalloc int[3 * (LongestWithSlips + 1)] : new int[3 * (b.Length + 1)];
        var before = room[..(b.Length + 1)];
        var last = room[(b.Length + 1)..(2 * (b.Length + 1))];
        var row = room[(2 * (b.Length + 1))..(3 * (b.Length + 1))];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > Most)
            {
                return TooMany;
            }

            var spare = before;
            before = last;
            last = row;
            row = spare;
        }

        return Math.Min(last[b.Length], TooMany);
    }
}
