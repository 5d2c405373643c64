using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>One word of a text, with every way it may have been meant.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Forms">Plain small letters: as typed, without a possessive, with figures read as letters, in its humps.</param>
/// <param name="IsCapital">Begins with a capital that is no matter of course there.</param>
/// <param name="BeginsSentence">The first of a sentence.</param>
/// <param name="IsPossessive">Ends in 's.</param>
/// <param name="Figures">The figures in it, where it is a number; else empty.</param>
internal sealed record LeakWord(string Text, int Start, IReadOnlyList<string> Forms, bool IsCapital, bool BeginsSentence, bool IsPossessive, string Figures)
{
    private const string Leet = "0134578@$!|";
    private const string Letters = "oieastbasil";

    public int End => Start + Text.Length;

    /// <summary>As typed, in plain small letters.</summary>
    public string Plain => Forms[0];

    public bool Is(string word) => Forms.Contains(word);

    public bool IsAnyOf(IReadOnlySet<string> words) => Forms.Any(words.Contains);

    /// <summary>Cuts a text into its words.</summary>
    public static List<LeakWord> Of(string text)
    {
        List<LeakWord> words = [];
        var begins = true;
        for (var i = 0; i < text.Length;)
        {
            if (!IsPart(text, i))
            {
                begins |= text[i] is '.' or '!' or '?' or '\n' or ':' or ';' or '-' or '•' or '*';
                i++;
                continue;
            }

            var end = i;
            while (end < text.Length && IsPart(text, end))
            {
                end++;
            }

            while (end > i + 1 && text[end - 1] is '\'' or '’' or '!' or '|')
            {
                end--;
            }

            words.Add(Read(text[i..end], i, begins));
            begins = false;
            i = end;
        }

        return Shouted(words);
    }

    private static bool IsPart(string text, int at)
    {
        var sign = text[at];
        return char.IsLetterOrDigit(sign) || char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format
            || (at > 0 && at + 1 < text.Length && (sign is '\'' or '’' or '@' or '|' or '!') && char.IsLetter(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]))
            || (sign is '$' or '@' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
    }

    private static LeakWord Read(string text, int start, bool begins)
    {
        List<string> forms = [];
        var stem = text.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || text.EndsWith("’s", StringComparison.OrdinalIgnoreCase) ? text[..^2] : text;
        Add(text);
        Add(stem);
        if (stem.Any(char.IsLetter) && stem.Any(c => Leet.Contains(c, StringComparison.Ordinal)))
        {
            Add(Unleet(stem, one: 'i'));
            Add(Unleet(stem, one: 'l'));
        }

        foreach (var hump in Humps(stem))
        {
            Add(hump);
        }

        return new(text, start, forms, char.IsUpper(text[0]), begins, stem.Length < text.Length, FiguresOf(text));

        void Add(string form)
        {
            var plain = PersonName.Of(form).Joined;
            if (!forms.Contains(plain))
            {
                forms.Add(plain);
            }
        }
    }

    private static string Unleet(string text, char one) =>
        string.Concat(text.Select(c => c == '1' ? one : Leet.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Letters[at] : c));

    /// <summary>SarahJones, sarah@example.</summary>
    private static IEnumerable<string> Humps(string text)
    {
        var from = 0;
        List<string> parts = [];
        for (var i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || (char.IsUpper(text[i]) && char.IsLower(text[i - 1])) || !char.IsLetter(text[i]) || !char.IsLetter(text[i - 1]))
            {
                parts.Add(text[from..i]);
                from = i;
            }
        }

        return parts.Count > 1 ? parts.Where(p => p.Length > 2 && p.All(char.IsLetter)) : [];
    }

    /// <summary>"O" and "l" among figures are figures.</summary>
    private static string FiguresOf(string text)
    {
        var figures = text.Count(char.IsAsciiDigit);
        return figures == text.Length ? text
            : figures >= 3 && text.All(c => char.IsAsciiDigit(c) || c is 'o' or 'O' or 'l' or 'I') ? string.Concat(text.Select(c => c is 'o' or 'O' ? '0' : c is 'l' or 'I' ? '1' : c))
            : "";
    }

    /// <summary>In a text all in capitals a capital says nothing.</summary>
    private static List<LeakWord> Shouted(List<LeakWord> words)
    {
        var long_ = words.Where(w => w.Text.Length > 3 && w.Text.All(char.IsLetter)).ToList();
        return long_.Count > 2 && long_.Count(w => w.Text.All(char.IsUpper)) * 3 > long_.Count * 2 ? [.. words.Select(w => w with { IsCapital = false })] : words;
    }
}
