using System.Globalization;
using System.Text;

namespace Interventions.Domain.People;

/// <summary>
/// A name as it is compared: in small letters without accents, hyphens, apostrophes or spaces, cut into its words.
/// "Søren O'Neill-Łukasz" and "soren oneill lukasz" are the same. How it was written stays on the <see cref="Person"/>.
/// </summary>
/// <param name="Parts">The words in order, a particle such as "van der" or "St" with the word it belongs to.</param>
public sealed record PersonName(IReadOnlyList<string> Parts)
{
    /// <summary>What stands before a name and belongs to it. Not "Ben", which is a forename here more often than a particle.</summary>
    private static readonly HashSet<string> Particles =
        ["o", "mac", "mc", "st", "saint", "van", "von", "der", "den", "ter", "ten", "de", "da", "di", "du", "del", "della", "la", "le", "el", "al", "bin", "ibn", "bint", "abu", "abdul", "abd", "ul", "ur"];

    /// <summary>Letters that Unicode does not take apart into a letter and an accent, as English keyboards write them.</summary>
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ł'] = "l",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['þ'] = "th",
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ħ'] = "h",
        ['ı'] = "i",
        ['ŋ'] = "ng",
        ['ŧ'] = "t",
        ['ĸ'] = "k",
        ['ſ'] = "s",
        ['ə'] = "e",
    };

    /// <summary>The name as one word: how it stands where somebody left out every space and hyphen.</summary>
    public string Joined => string.Concat(Parts);

    /// <summary>Nothing to compare: the name was empty or had no letter in it.</summary>
    public bool IsEmpty => Parts.Count == 0;

    /// <summary>Reads a surname or forenames as typed. Never fails; what is no letter only divides.</summary>
    public static PersonName Of(string? text) => OfWords(Words(text));

    private static PersonName OfWords(string[] words)
    {
        List<string> parts = [];
        var particles = "";
        foreach (var word in words)
        {
            if (Particles.Contains(word))
            {
                particles += word == "saint" ? "st" : word;
                continue;
            }

            parts.Add(particles + word);
            particles = "";
        }

        if (particles.Length > 0)
        {
            parts.Add(particles);
        }

        return new(parts);
    }

    /// <summary>
    /// Every word under which the name is kept and looked for: its parts, each without its particles too ("van der Berg" as
    /// "berg"), and neighbours run together, because a space or hyphen is what gets lost first.
    /// </summary>
    public static IReadOnlyCollection<string> IndexWords(string? text)
    {
        var written = Words(text);
        var name = OfWords(written);
        HashSet<string> words = [.. name.Parts, .. written.Where(w => !Particles.Contains(w))];
        for (var i = 1; i < name.Parts.Count; i++)
        {
            words.Add(name.Parts[i - 1] + name.Parts[i]);
        }

        if (name.Parts.Count > 1)
        {
            words.Add(name.Joined);
        }

        return words;
    }

    /// <inheritdoc/>
    public bool Equals(PersonName? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => Joined.GetHashCode(StringComparison.Ordinal);

    /// <summary>Small plain letters. An apostrophe joins, anything else that is no letter divides; other scripts are kept as they are.</summary>
    private static string[] Words(string? text)
    {
        StringBuilder plain = new();

        // A surrogate without its other half, which no keyboard sends but a file may, cannot be normalised.
        var signs = Ascii.IsValid(text ?? "") ? text ?? "" : string.Concat((text ?? "").Where(c => !char.IsSurrogate(c))).Normalize(NormalizationForm.FormKD);
        foreach (var sign in signs)
        {
            var small = char.ToLowerInvariant(sign);
            if (char.IsLetter(small))
            {
                _ = Plain.TryGetValue(small, out var letters) ? plain.Append(letters) : plain.Append(small);
            }
            else if (!IsSilent(sign))
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsSilent(char sign) => sign is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʻ'
        || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.ModifierLetter;
}
