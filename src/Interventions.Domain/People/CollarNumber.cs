namespace Interventions.Domain.People;

/// <summary>
/// Collar numbers as people type them: "PC 1234", "1234" and " 01234 " are one officer. Where it cannot be told, two numbers count
/// as the same, because the officer in the case must never decide it (G6) and asking a colleague costs little.
/// </summary>
public static class CollarNumber
{
    /// <summary>What is no part of the number: ranks as they are written before one.</summary>
    private static readonly HashSet<string> RankWords = new(StringComparer.Ordinal)
    {
        "PC", "PS", "DC", "DS", "DI", "DCI", "DSU", "TDC", "TPS", "TDS", "SGT", "SERGEANT", "INS", "INSP", "INSPECTOR", "CI", "CH", "CHINSP", "CHIEF",
        "SUPT", "SUPERINTENDENT", "CONSTABLE", "CON", "WPC", "PCSO", "SC", "NO", "NUMBER", "COLLAR",
    };

    /// <summary>Whether two numbers as typed stand for one officer; false where either is empty.</summary>
    public static bool IsSame(string? one, string? other) =>
        Read(one) is { } a && Read(other) is { } b && a.Digits == b.Digits && (a.Letters == b.Letters || a.Letters.Length == 0 || b.Letters.Length == 0);

    /// <summary>Whether a name as typed, such as "PC 2359 Johnson", carries this number.</summary>
    public static bool IsIn(string? name, string? number) =>
        Read(number) is { Digits.Length: > 0 } sought && Tokens(name).Any(t => t.Any(char.IsAsciiDigit) && Read(t) is { } found
            && found.Digits == sought.Digits && (found.Letters == sought.Letters || found.Letters.Length == 0 || sought.Letters.Length == 0));

    /// <summary>Letters without ranks, and digits without the noughts before them; a number without digits is its letters alone.</summary>
    private static Parts? Read(string? typed)
    {
        var words = Tokens(typed).SelectMany(Split).Where(w => !RankWords.Contains(w)).ToList();
        if (words.Count == 0)
        {
            return null;
        }

        var digits = string.Concat(words.Where(w => char.IsAsciiDigit(w[0]))).TrimStart('0');
        return new(string.Concat(words.Where(w => !char.IsAsciiDigit(w[0]))), digits);
    }

    private static string[] Tokens(string? typed) =>
        new string([.. (typed ?? "").ToUpperInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>"PC1234" is "PC" and "1234".</summary>
    private static IEnumerable<string> Split(string token)
    {
        var from = 0;
        for (var i = 1; i <= token.Length; i++)
        {
            if (i == token.Length || char.IsAsciiDigit(token[i]) != char.IsAsciiDigit(token[from]))
            {
                yield return token[from..i];
                from = i;
            }
        }
    }

    private sealed record Parts(string Letters, string Digits);
}
