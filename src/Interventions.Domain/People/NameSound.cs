using System.Text;

namespace Interventions.Domain.People;

/// <summary>
/// How a word of a name sounds, roughly: its consonants as British, Irish, South Asian, Polish, Arabic and African names are
/// heard and written down in England. Two words with a key in common sound alike. Vowels tell little and are left out, but
/// for whether there is one at the start.
/// </summary>
public static class NameSound
{
    private const string Vowels = "aeiouy";

    /// <summary>Letters together, longest first, and what is heard. Capitals are sounds: X is "sh", C "ch", J a soft g.</summary>
    private static readonly (string Letters, string Sound)[] English =
    [
        ("tsch", "C"), ("ough", ""), ("augh", ""), ("chr", "kr"), ("sch", "X"), ("tch", "C"), ("tia", "X"), ("tio", "X"), ("mps", "ms"), ("mpt", "mt"), ("dge", "J"), ("cz", "C"), ("ch", "C"),
        ("sh", "X"), ("sz", "X"), ("rz", "X"), ("zh", "X"), ("ph", "f"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("kh", "k"), ("gh", "G"), ("ck", "k"), ("cq", "k"), ("qu", "k"), ("ks", "ks"), ("tz", "s"), ("ts", "s"), ("dz", "s"),
    ];

    /// <summary>How the same letters are heard in other names: Irish bh, Polish w and sz, ch as in Michael.</summary>
    private static readonly (string Letters, string Sound)[] Other =
        [("sz", "s"), ("rz", "r"), ("bh", "f"), ("mh", "f"), ("ch", "k"), ("ge", "J"), ("gi", "J"), ("gy", "J"), ("w", "f"), .. English];

    /// <summary>The same by the first letter, in the same order: most letters begin none or two.</summary>
    private static readonly (string Letters, string Sound)[][] EnglishByLetter = ByLetter(English);
    private static readonly (string Letters, string Sound)[][] OtherByLetter = ByLetter(Other);

    /// <summary>The keys of a plain word, one or two; none for what is not written in Latin letters.</summary>
    public static IReadOnlyCollection<string> KeysOf(string word)
    {
        if (!word.All(char.IsAsciiLetterLower) || word.Length == 0)
        {
            return [];
        }

        var (english, other) = (Read(word, EnglishByLetter), Read(Softened(word), OtherByLetter));
        return english == other || other.Length == 0 ? (english.Length == 0 ? [] : [english]) : english.Length == 0 ? [other] : [english, other];
    }

    /// <summary>True if the two words share a key.</summary>
    public static bool Alike(string a, string b) => KeysOf(a).Intersect(KeysOf(b)).Any();

    /// <summary>"Sean" and "Siobhan" begin with a "sh".</summary>
    private static string Softened(string word) =>
        word.Length > 2 && word[0] == 's' && word[1] is 'i' or 'e' && "aou".Contains(word[2], StringComparison.Ordinal) ? "sh" + word[1..] : word;

    private static (string Letters, string Sound)[][] ByLetter((string Letters, string Sound)[] table) =>
        [.. Enumerable.Range('a', 26).Select(letter => table.Where(t => t.Letters[0] == letter).ToArray())];

    private static string Read(string word, (string Letters, string Sound)[][] table)
    {
        StringBuilder heard = new();
        var i = Silent(word);
        if (i < word.Length && Vowels.Contains(word[i], StringComparison.Ordinal))
        {
            heard.Append(word[i] == 'y' ? 'y' : 'a');
            i++;
        }

        var first = i;
        while (i < word.Length)
        {
            var (length, sound) = Next(word, i, table, isFirst: i == first && heard.Length == 0);
            foreach (var part in sound)
            {
                // A doubled letter is heard once; letters with a vowel between them twice.
                if (heard.Length == 0 || heard[^1] != part || (i > 0 && Vowels.Contains(word[i - 1], StringComparison.Ordinal)))
                {
                    heard.Append(part);
                }
            }

            i += length;
        }

        return heard.Length > 0 && heard[^1] == 'd' ? heard.ToString(0, heard.Length - 1) + "t" : heard.ToString();
    }

    /// <summary>How many letters at the start are not heard: knight, wright, gnome.</summary>
    private static int Silent(string word) => word.Length > 2 && (word[..2] is "kn" or "gn" or "pn" or "wr" or "ps") ? 1 : 0;

    private static (int Length, string Sound) Next(string word, int at, (string Letters, string Sound)[][] table, bool isFirst)
    {
        foreach (var (letters, sound) in table[word[at] - 'a'])
        {
            if (string.CompareOrdinal(word, at, letters, 0, letters.Length) == 0)
            {
                return (letters.Length, sound == "G" ? Gh(word, at, isFirst) : sound);
            }
        }

        var next = at + 1 < word.Length ? word[at + 1] : ' ';
        return (1, word[at] switch
        {
            'b' when at == word.Length - 1 && at > 0 && word[at - 1] == 'm' => "",
            'c' => next is 'e' or 'i' or 'y' ? "s" : "k",
            'q' => "k",
            'j' => "J",
            'v' => "f",
            'x' => isFirst ? "s" : "ks",
            'z' => "s",
            'w' => isFirst ? "w" : "",
            'h' => isFirst ? "h" : "",
            'a' or 'e' or 'i' or 'o' or 'u' or 'y' => "",
            var letter => letter.ToString(),
        });
    }

    /// <summary>Hard at the start and after a consonant (Singh), silent after a vowel (Hughes, Wright).</summary>
    private static string Gh(string word, int at, bool isFirst) =>
        isFirst || !Vowels.Contains(word[at - 1], StringComparison.Ordinal) ? "g" : "";
}
