using System.Text.RegularExpressions;
using Interventions.Domain.Cases;

namespace Interventions.Domain.Letters;

/// <summary>
/// What a letter or text says, with blanks in square brackets. The blanks are a whitelist: no field of the victim's, and none of
/// the case's but these, can be named (domain.md 4.3). Never changed: the newest version of a kind and language counts.
/// </summary>
public sealed partial class LetterTemplate
{
    public const string English = "English";
    public const int TextMaxLength = 1500;
    public const int LanguageMaxLength = 50;
    public const int CheckedByMaxLength = 100;

    /// <summary>As it stands beside a translation that nobody has vouched for.</summary>
    public const string NotChecked = "To be checked by a native speaker before first use.";

    /// <summary>Longest text to a telephone, its blanks not counted: three messages of one.</summary>
    private const int PhoneTextMaxLength = 460;

    private static readonly string[] OnThePhone = ["day", "time", "place", "telephone"];
    private static readonly string[] InALetter = ["name", "reference", .. OnThePhone];

    /// <summary>What would tell whoever reads it what it is about, in English, Polish and Punjabi. Stems, so that endings count.</summary>
    private static readonly string[] Telling =
        ["domestic", "abus", "violen", "victim", "perpetrat", "offend", "offence", "przemoc", "ofiar", "sprawc", "ਹਿੰਸਾ", "ਪੀੜਤ"];

    /// <summary>What a letter need not say either, though the name of a street may: what may follow, and who is behind it.</summary>
    private static readonly string[] Threatening =
        ["partner", "breach", "prosecut", "caution", "court", "police", "sąd", "policj", "ਪੁਲਿਸ", "ਅਦਾਲਤ"];

    /// <summary>The programme's name is a common beginning of other words, so it counts only alone.</summary>
    private const string ProgrammeName = "cara";

    private LetterTemplate()
    {
    }

    public Guid Id { get; private init; }

    public LetterKind Kind { get; private init; }

    /// <summary>Its English name, as referrals give the language he speaks best.</summary>
    public string Language { get; private init; } = English;

    /// <summary>From 1, rising in its kind and language.</summary>
    public int Version { get; private init; }

    public string Text { get; private init; } = "";

    /// <summary>The native speaker who vouches for a translation; null where nobody does yet. English needs nobody.</summary>
    public string? CheckedBy { get; private init; }

    public Guid? AddedBy { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AddedAt { get; private init; }

    /// <summary>True where nobody has vouched for the translation.</summary>
    public bool IsToBeChecked => Language != English && CheckedBy is null;

    /// <summary>Adds a version.</summary>
    /// <exception cref="CaseRuleException">It names a blank there is not, or says what nobody but he is to know.</exception>
    public static LetterTemplate Add(Guid id, LetterKind kind, string language, int version, string text, string? checkedBy, Guid? by, DateTime at) =>
        ProblemIn(kind, text) is { } problem
            ? throw new CaseRuleException(problem)
            : new() { Id = id, Kind = kind, Language = language, Version = version, Text = text, CheckedBy = checkedBy, AddedBy = by, AddedAt = at };

    /// <summary>The blanks a kind may have, with their brackets.</summary>
    public static IReadOnlyList<string> BlanksOf(LetterKind kind) => [.. (kind.IsText() ? OnThePhone : InALetter).Select(b => $"[{b}]")];

    /// <summary>Why a text cannot be a template, in a sentence; null where it can.</summary>
    public static string? ProblemIn(LetterKind kind, string text)
    {
        var allowed = BlanksOf(kind);
        var strange = Blank().Matches(text).Select(m => m.Value).FirstOrDefault(b => !allowed.Contains(b));
        if (strange is not null)
        {
            return $"{strange} is not a blank this text may have. Use only {string.Join(", ", allowed)}.";
        }

        if (Blank().Replace(text, "").IndexOfAny(['[', ']', '{', '}', '<', '>']) >= 0)
        {
            return "Take out the loose brackets. A blank is one word in square brackets.";
        }

        return (TellingWordIn(text) ?? WordIn(text, Threatening)) is { } word ? $"\"{word}\" tells more than whoever reads it needs to know. Say it in other words."
            : kind.IsText() && Blank().Replace(text, "").Length > PhoneTextMaxLength ? "Shorten the text to 460 characters."
            : null;
    }

    /// <summary>The first word that tells what the letter is about; null where there is none. Asked of what fills a blank, too.</summary>
    public static string? TellingWordIn(string text) => WordIn(text, Telling);

    private static string? WordIn(string text, string[] stems) => Word().Matches(text).Select(m => m.Value).FirstOrDefault(
        w => w.Equals(ProgrammeName, StringComparison.OrdinalIgnoreCase) || stems.Any(t => w.StartsWith(t, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The text with its blanks filled.</summary>
    public string Fill(LetterFields fields) => Blank().Replace(Text, m => fields.Of(m.Groups[1].Value));

    [GeneratedRegex(@"\[([^\[\]]*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();

    [GeneratedRegex(@"[\p{L}\p{M}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}

/// <summary>Everything a letter to him can say beside its template. There is no other field, so none of hers can be filled in.</summary>
/// <param name="Name">His.</param>
/// <param name="Reference">Area, year and number: says nothing of what it is about. In letters only.</param>
/// <param name="Day">Of the session, in the letter's language.</param>
/// <param name="Time">By the London clock.</param>
/// <param name="Place">The venue, and nothing of what is held there.</param>
/// <param name="Telephone">The provider's.</param>
public sealed record LetterFields(string Name, string Reference, string Day, string Time, string Place, string Telephone)
{
    internal string Of(string blank) => blank switch
    {
        "name" => Name,
        "reference" => Reference,
        "day" => Day,
        "time" => Time,
        "place" => Place,
        "telephone" => Telephone,
        _ => throw new CaseRuleException("The template names something that no letter may say. Ask your administrator."),
    };
}
