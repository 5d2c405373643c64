using System.Globalization;

namespace Interventions.Domain.Reoffending.Matching;

/// <summary>How two surnames agree, best first.</summary>
public enum SurnameAgreement
{
    /// <summary>The same but for case, accents, hyphens and spaces.</summary>
    Same,

    /// <summary>One part of a double-barrelled name, or the name without its particle.</summary>
    Part,

    /// <summary>One letter wrong, missing or too many, or two neighbours swapped.</summary>
    OneSlip,

    /// <summary>Sounds alike, is written over differently from another script, or is two letters off.</summary>
    Alike,

    /// <summary>Surname and forenames change places; says all there is to say of the forenames too.</summary>
    Swapped,

    Different,

    /// <summary>One of the two has none.</summary>
    Missing,
}

/// <summary>How forenames agree, best first.</summary>
public enum ForenamesAgreement
{
    Same,

    /// <summary>The first is the same, and one of the two has fewer.</summary>
    Fewer,

    /// <summary>One of them is the same, others are not.</summary>
    Part,

    /// <summary>One is what bearers of the other are called.</summary>
    Nickname,

    OneSlip,

    /// <summary>Sounds alike, is an initial, begins the same, or is two letters off.</summary>
    Alike,

    Different,

    /// <summary>One of the two has none, or they have changed places with the surname, which is counted there.</summary>
    Missing,
}

/// <summary>How two dates of birth agree.</summary>
public enum BirthAgreement
{
    Same,

    /// <summary>Day and month the other way round.</summary>
    Swapped,

    OneDigit,

    /// <summary>The year and nothing more.</summary>
    SameYear,

    Different,
}

/// <summary>How sex agrees.</summary>
public enum SexAgreement
{
    Same,
    Different,
    Unknown,
}

/// <summary>How the numbers of the Police National Computer agree.</summary>
public enum PncAgreement
{
    Same,
    Different,
    Missing,
}

/// <summary>How far a suspect and a person on record agree, field by field.</summary>
public readonly record struct Agreement(SurnameAgreement Surname, ForenamesAgreement Forenames, BirthAgreement Birth, SexAgreement Sex, PncAgreement Pnc)
{
    /// <summary>How many fields there are.</summary>
    public const int Fields = 5;

    /// <summary>The levels of each field.</summary>
    internal static readonly int[] Levels = [7, 8, 5, 3, 3];

    /// <summary>The level of a field that says nothing; -1 where each says something.</summary>
    internal static readonly int[] Silent = [(int)SurnameAgreement.Missing, (int)ForenamesAgreement.Missing, -1, (int)SexAgreement.Unknown, (int)PncAgreement.Missing];

    internal int this[int field] => field switch { 0 => (int)Surname, 1 => (int)Forenames, 2 => (int)Birth, 3 => (int)Sex, _ => (int)Pnc };
}

/// <summary>What a match rests on: each field's agreement and what it weighs, in bits. Kept as a code, told in words.</summary>
public sealed record MatchEvidence(Agreement Agreement, IReadOnlyList<double> Bits)
{
    /// <summary>As it is kept: level and weight of each field in a fixed order.</summary>
    public string Code => string.Join(';', Codes().Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{c}:{Bits[i]:0.0}")));

    /// <summary>Takes back what was kept; null where there is nothing, or it is of another version of the rules.</summary>
    public static MatchEvidence? Of(string? code)
    {
        string[][] parts = [.. (code ?? "").Split(';').Select(p => p.Split(':'))];
        return parts.Length == Agreement.Fields && parts.All(p => p.Length == 2)
            && Enum.TryParse<SurnameAgreement>(parts[0][0], out var surname) && Enum.TryParse<ForenamesAgreement>(parts[1][0], out var forenames)
            && Enum.TryParse<BirthAgreement>(parts[2][0], out var birth) && Enum.TryParse<SexAgreement>(parts[3][0], out var sex) && Enum.TryParse<PncAgreement>(parts[4][0], out var pnc)
            ? new(new(surname, forenames, birth, sex, pnc), [.. parts.Select(p => double.Parse(p[1], CultureInfo.InvariantCulture))])
            : null;
    }

    private string[] Codes() => [$"{Agreement.Surname}", $"{Agreement.Forenames}", $"{Agreement.Birth}", $"{Agreement.Sex}", $"{Agreement.Pnc}"];
}

/// <summary>Agreement in words, for whoever decides.</summary>
public static class AgreementWords
{
    /// <summary>In words.</summary>
    public static string InWords(this SurnameAgreement level) => level switch
    {
        SurnameAgreement.Same => "same",
        SurnameAgreement.Part => "one part the same",
        SurnameAgreement.OneSlip => "one letter different",
        SurnameAgreement.Alike => "sounds or looks alike",
        SurnameAgreement.Swapped => "surname and forenames change places",
        SurnameAgreement.Different => "different",
        SurnameAgreement.Missing => "not given",
    };

    /// <summary>In words.</summary>
    public static string InWords(this ForenamesAgreement level) => level switch
    {
        ForenamesAgreement.Same => "same",
        ForenamesAgreement.Fewer => "same first forename, one has fewer",
        ForenamesAgreement.Part => "one forename the same",
        ForenamesAgreement.Nickname => "one is short for the other",
        ForenamesAgreement.OneSlip => "one letter different",
        ForenamesAgreement.Alike => "sound or look alike",
        ForenamesAgreement.Different => "different",
        ForenamesAgreement.Missing => "not given, or counted with the surname",
    };

    /// <summary>In words.</summary>
    public static string InWords(this BirthAgreement level) => level switch
    {
        BirthAgreement.Same => "same",
        BirthAgreement.Swapped => "day and month swapped",
        BirthAgreement.OneDigit => "one digit different",
        BirthAgreement.SameYear => "same year only",
        BirthAgreement.Different => "different",
    };

    /// <summary>In words.</summary>
    public static string InWords(this SexAgreement level) => level switch
    {
        SexAgreement.Same => "same",
        SexAgreement.Different => "different",
        SexAgreement.Unknown => "not known",
    };

    /// <summary>In words.</summary>
    public static string InWords(this PncAgreement level) => level switch
    {
        PncAgreement.Same => "same",
        PncAgreement.Different => "different",
        PncAgreement.Missing => "not on both",
    };
}
