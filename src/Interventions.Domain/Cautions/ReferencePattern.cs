using System.Text.RegularExpressions;

namespace Interventions.Domain.Cautions;

/// <summary>How a force writes one kind of reference (domain.md 8.4). References of two forces may coincide: never compare them alone.</summary>
/// <param name="Pattern">A regular expression for the whole tidied reference, capitals and no spaces.</param>
/// <param name="Example">One that fits, for the sentence.</param>
public sealed record ReferencePattern(string Pattern, string Example)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(100);

    /// <summary>Capitals, and no spaces.</summary>
    public static string Tidy(string typed)
    {
        foreach (var c in typed)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c) && c != '/')
            {
                return string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
            }
        }

        return typed;
    }

    /// <summary>Says what is wrong with a reference as typed; null when it fits.</summary>
    /// <param name="typed">As typed; spaces and case do not matter.</param>
    /// <param name="what">What it is, for the sentence, such as "crime reference".</param>
    public string? ProblemWith(string typed, string what) =>
        Regex.IsMatch(Tidy(typed), $@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant, Longest)
            ? null
            : $"This is not how the force writes a {what}. Check it; they look like {Example}.";
}
