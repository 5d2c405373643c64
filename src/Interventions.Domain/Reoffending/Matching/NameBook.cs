using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending.Matching;

/// <summary>A word of a name, read once; the same word is the same object.</summary>
internal sealed class NameWord(string text, int[] sounds, IReadOnlyList<int> groups)
{
    public string Text { get; } = text;

    public int[] Sounds { get; } = sounds;

    public IReadOnlyList<int> Groups { get; } = groups;

    /// <summary>Which letters it has: one slip changes at most two of them, so that most pairs need not be looked at letter by letter.</summary>
    private uint Letters { get; } = text.Aggregate(0u, (letters, letter) => letters | (1u << (letter & 31)));

    /// <summary>Slips between the two, as far as they are counted.</summary>
    public int SlipsTo(NameWord other) => System.Numerics.BitOperations.PopCount(Letters ^ other.Letters) > 4 ? People.NameSlip.TooMany : People.NameSlip.Distance(Text, other.Text);

    public bool SoundsLike(NameWord other)
    {
        foreach (var sound in Sounds)
        {
            if (Array.IndexOf(other.Sounds, sound) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsCalled(NameWord other)
    {
        foreach (var group in Groups)
        {
            foreach (var theirs in other.Groups)
            {
                if (group == theirs)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

/// <summary>A surname, or forenames, as they are compared. One for each way of writing, known by its place in the book.</summary>
internal sealed class BookName(int id, NameWord joined, NameWord[] parts, NameWord[] index)
{
    public int Id { get; } = id;

    /// <summary>As one word.</summary>
    public NameWord Joined { get; } = joined;

    /// <summary>Its words, particles with the word they belong to.</summary>
    public NameWord[] Parts { get; } = parts;

    /// <summary>Every word under which it may be met (PersonName.IndexWords).</summary>
    public NameWord[] Index { get; } = index;

    public bool IsEmpty => Parts.Length == 0;

    public NameWord First => Parts[0];
}

/// <summary>
/// Every name of a matching, taken apart once, because the same few thousand stand in millions of pairs. Give the same book to the estimate
/// of the weights and to the matcher. For one thread.
/// </summary>
public sealed class NameBook
{
    private readonly Dictionary<string, BookName> _byText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BookName> _byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sounds = new(StringComparer.Ordinal);

    internal BookName Of(string text)
    {
        if (!_byText.TryGetValue(text, out var name))
        {
            // "SMITH", "Smith" and "smith" are one name.
            var (plain, index) = (PersonName.Of(text), PersonName.IndexWords(text));
            var words = $"{string.Join(' ', plain.Parts)}|{string.Join(' ', index)}";
            if (!_byWords.TryGetValue(words, out name))
            {
                name = new(_byWords.Count, Word(plain.Joined), [.. plain.Parts.Select(Word)], [.. index.Select(Word)]);
                _byWords.Add(words, name);
            }

            _byText.Add(text, name);
        }

        return name;
    }

    private NameWord Word(string text)
    {
        if (!_words.TryGetValue(text, out var word))
        {
            word = new(text, [.. NameSound.KeysOf(text).Select(Sound)], Nicknames.GroupsOf(text));
            _words.Add(text, word);
        }

        return word;
    }

    private int Sound(string key)
    {
        if (!_sounds.TryGetValue(key, out var id))
        {
            _sounds.Add(key, id = _sounds.Count);
        }

        return id;
    }
}

/// <summary>Remembers what was said of a pair of names: a bounded table in which a newer pair pushes out an older one.</summary>
internal sealed class PairMemory
{
    private const int Bits = 20;

    private readonly long[] _keys = new long[1 << Bits];
    private readonly byte[] _said = new byte[1 << Bits];

    public int Of(BookName a, BookName b, Func<BookName, BookName, int> compare)
    {
        var key = (((long)a.Id << 32) | (uint)b.Id) + 1;
        var slot = (int)(unchecked((ulong)key * 11400714819323198485UL) >> (64 - Bits));
        if (_keys[slot] != key)
        {
            (_keys[slot], _said[slot]) = (key, (byte)compare(a, b));
        }

        return _said[slot];
    }
}
