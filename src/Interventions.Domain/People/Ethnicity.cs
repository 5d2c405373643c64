namespace Interventions.Domain.People;

/// <summary>A self-defined ethnicity of the police's 18+1 list (EQ-01).</summary>
/// <param name="Code">For example <c>W1</c>.</param>
/// <param name="Title">As he is asked it.</param>
/// <param name="Group">White, Mixed, Asian, Black, Other or Not stated (EQ-03).</param>
public sealed record Ethnicity(string Code, string Title, string Group)
{
    /// <summary>The group of who did not say, and of who was never asked.</summary>
    public const string NotStated = "Not stated";

    /// <summary>The whole list in its usual order.</summary>
    public static IReadOnlyList<Ethnicity> All { get; } =
    [
        new("W1", "British", "White"), new("W2", "Irish", "White"), new("W3", "Gypsy or Irish Traveller", "White"), new("W9", "Other White", "White"),
        new("M1", "White and Black Caribbean", "Mixed"), new("M2", "White and Black African", "Mixed"), new("M3", "White and Asian", "Mixed"), new("M9", "Other Mixed", "Mixed"),
        new("A1", "Indian", "Asian"), new("A2", "Pakistani", "Asian"), new("A3", "Bangladeshi", "Asian"), new("A4", "Chinese", "Asian"), new("A9", "Other Asian", "Asian"),
        new("B1", "Caribbean", "Black"), new("B2", "African", "Black"), new("B9", "Other Black", "Black"),
        new("O2", "Arab", "Other"), new("O9", "Any other", "Other"),
        new("NS", "Not stated", NotStated),
    ];

    /// <summary>Says what is expected, for a value that is no code of the list.</summary>
    public const string Expected = "Enter the ethnicity he states as an 18+1 code, like W1 or A2, or NS where he does not say.";

    /// <summary>The entry of a code; the old 16+1 code O1 is Chinese, now A4 (EQ-01). Null for anything else.</summary>
    public static Ethnicity? Find(string? code)
    {
        var tidy = code?.Trim().ToUpperInvariant();
        return All.FirstOrDefault(e => e.Code == (tidy == "O1" ? "A4" : tidy));
    }
}

/// <summary>
/// What an officer observed (IC codes, EQ-02). Kept apart from what he says of himself; neither is ever derived from the other.
/// </summary>
public enum ObservedAppearance
{
    Ic1,
    Ic2,
    Ic3,
    Ic4,
    Ic5,
    Ic6,
    Ic9,
}

/// <summary>Words for what was observed.</summary>
public static class ObservedAppearances
{
    public static string InWords(this ObservedAppearance appearance) => appearance switch
    {
        ObservedAppearance.Ic1 => "IC1 White, north European",
        ObservedAppearance.Ic2 => "IC2 White, south European",
        ObservedAppearance.Ic3 => "IC3 Black",
        ObservedAppearance.Ic4 => "IC4 Asian",
        ObservedAppearance.Ic5 => "IC5 Chinese, Japanese or South-East Asian",
        ObservedAppearance.Ic6 => "IC6 Arab or north African",
        ObservedAppearance.Ic9 => "IC9 Unknown",
    };
}

/// <summary>How he describes his gender, asked apart from the sex that police recorded.</summary>
public enum Gender
{
    Man,
    Woman,
    NonBinary,
    Another,
    PrefersNotToSay,
}

/// <summary>Words for sex and gender.</summary>
public static class SexWords
{
    public static string InWords(this Gender gender) => gender switch
    {
        Gender.Man => "Man",
        Gender.Woman => "Woman",
        Gender.NonBinary => "Non-binary",
        Gender.Another => "In another way",
        Gender.PrefersNotToSay => "Prefers not to say",
    };

    /// <summary>The sex of a police code M, F, X or U in either case; null for anything else.</summary>
    public static Sex? Find(string? code) => code?.Trim().ToUpperInvariant() switch
    {
        "M" => Sex.Male,
        "F" => Sex.Female,
        "X" => Sex.Indeterminate,
        "U" => Sex.Unknown,
        _ => null,
    };
}
