using System.Collections.Frozen;

namespace Interventions.Domain.VictimSupport;

/// <summary>English words in everyday use, which a slip of a name does not become by being near one.</summary>
internal static class PlainWords
{
    private static readonly Lazy<FrozenSet<string>> All = new(Read);

    /// <summary>Written with a capital, so not among the words of a dictionary.</summary>
    private static readonly string[] Days =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december",
        "christmas", "easter", "england", "english", "british", "polish", "london", "police", "sgt", "insp", "bail", "pnc", "cps", "marac",
    ];

    public static bool Has(string word) => All.Value.Contains(word);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(PlainWords).Assembly.GetManifestResourceStream("Interventions.Domain.VictimSupport.PlainWords.txt")
            ?? throw new InvalidOperationException("The list of words is not built in.");
        using StreamReader reader = new(stream);
        HashSet<string> words = [.. Days];
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                words.Add(line);
            }
        }

        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
