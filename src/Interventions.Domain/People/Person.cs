namespace Interventions.Domain.People;

/// <summary>
/// Sex as recorded by police (M, F, X, U). It decides only which single-sex group somebody can sit in (CARA-11).
/// </summary>
public enum Sex
{
    Male,
    Female,
    Indeterminate,
    Unknown,
}

/// <summary>
/// Somebody referred: the perpetrator's identity. A victim's identity is a record of its own on her side of the wall, also
/// where it is the same human being in another case (DP-03: the role is per case).
/// </summary>
public sealed class Person
{
    public const int NameMaxLength = 100;
    public const int ContactMaxLength = 400;

    public Guid Id { get; init; }

    public required string Surname { get; set; }

    public required string Forenames { get; set; }

    public DateOnly DateOfBirth { get; set; }

    public Sex Sex { get; set; }

    /// <summary>Canonical long form; see PncId (domain.md 8.4).</summary>
    public string? PncId { get; set; }

    /// <summary>Self-defined ethnicity, an 18+1 code (EQ-01); never derived from what an officer observed (EQ-02).</summary>
    public string? EthnicitySde { get; set; }

    /// <summary>What an officer observed (EQ-02); never derived from what he says of himself.</summary>
    public ObservedAppearance? Observed { get; set; }

    /// <summary>How he describes his gender; asked apart from <see cref="Sex"/>.</summary>
    public Gender? Gender { get; set; }

    /// <summary>How and where to reach him.</summary>
    public string? Contact { get; set; }

    /// <summary>When, where or how he is not to be reached (CU-09).</summary>
    public string? ContactNot { get; set; }

    /// <summary>Name in reading order.</summary>
    public string FullName => $"{Forenames} {Surname}";

    /// <summary>Age in whole years on a day; somebody born on 29 February is a year older on 1 March of a common year.</summary>
    public int AgeOn(DateOnly day)
    {
        var years = day.Year - DateOfBirth.Year;
        return (day.Month, day.Day).CompareTo((DateOfBirth.Month, DateOfBirth.Day)) < 0 ? years - 1 : years;
    }
}
