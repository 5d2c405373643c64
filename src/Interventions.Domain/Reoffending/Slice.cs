namespace Interventions.Domain.Reoffending;

/// <summary>What reoffending is broken down by. Every one is a fixed partition of a cohort: nobody chooses its limits (decision 0007).</summary>
public enum CountedBy
{
    /// <summary>Financial year of the index day, such as <c>2025/26</c>.</summary>
    Year,

    /// <summary>Programme and version.</summary>
    Programme,

    Area,
    Risk,
    Sex,
    Age,
    Ethnicity,
    Completion,
    Source,

    /// <summary>Quarter of the index day, such as <c>2026-04</c>: a part of its year, counted for the whole cohort alone.</summary>
    Quarter,

    /// <summary>Recorded harm in the two years before: counted for the whole cohort alone, to show how alike cohorts are.</summary>
    PriorHarm,

    /// <summary>Why there was no caution, in its neutral face: of those who met the criteria and were not cautioned, for all of them alone.</summary>
    Reason,

    /// <summary>The same in the face that only her side and the decision-maker read.</summary>
    Restricted,
}

/// <summary>One value of one of them: the whole of what a page can be narrowed by.</summary>
public readonly record struct Slice(CountedBy By, string Value);

/// <summary>How slices are told.</summary>
public static class Slices
{
    /// <summary>Where nothing is known or nothing applies.</summary>
    public const string None = "none";

    /// <summary>He completed the programme.</summary>
    public const string Completed = "completed";

    /// <summary>He did not, or has not yet.</summary>
    public const string NotCompleted = "not-completed";

    /// <summary>By these a page can be narrowed, and a narrowed page broken down further.</summary>
    public static IReadOnlyList<CountedBy> Crossed { get; } =
    [
        CountedBy.Year, CountedBy.Programme, CountedBy.Area, CountedBy.Risk, CountedBy.Sex, CountedBy.Age, CountedBy.Ethnicity, CountedBy.Completion, CountedBy.Source,
    ];

    /// <summary>The slice a case falls into.</summary>
    public static string Of(FollowedCase followed, CountedBy by)
    {
        ArgumentNullException.ThrowIfNull(followed);
        return by switch
        {
            CountedBy.Year => YearOf(followed.IndexDay),
            CountedBy.Programme => followed.ProgrammeVersion ?? None,
            CountedBy.Area => followed.Area,
            CountedBy.Risk => followed.Risk?.ToString() ?? None,
            CountedBy.Sex => followed.Sex.ToString(),
            CountedBy.Age => AgeBands.Of(followed.Age),
            CountedBy.Ethnicity => followed.EthnicityGroup,
            CountedBy.Completion => followed.IsCompleted ? Completed : NotCompleted,
            CountedBy.Source => followed.Source.ToString(),
            CountedBy.Quarter => QuarterOf(followed.IndexDay),
            CountedBy.PriorHarm => Adjusted.PriorHarmBand(followed.PriorHarmDays),
            CountedBy.Reason => followed.WhyNotCautioned?.ToString() ?? None,
            CountedBy.Restricted => followed.WhyNotCautionedRestricted?.ToString() ?? None,
        };
    }

    /// <summary>The financial year of a day, which begins in April.</summary>
    public static string YearOf(DateOnly day)
    {
        var first = day.Month >= 4 ? day.Year : day.Year - 1;
        return FormattableString.Invariant($"{first}/{(first + 1) % 100:00}");
    }

    /// <summary>The year a quarter belongs to.</summary>
    public static string YearOfQuarter(string quarter)
    {
        ArgumentNullException.ThrowIfNull(quarter);
        return YearOf(new DateOnly(Number(quarter.AsSpan(0, 4)), Number(quarter.AsSpan(5, 2)), 1));
    }

    /// <summary>The four quarters of a financial year, in order.</summary>
    public static IReadOnlyList<string> QuartersOf(string year)
    {
        ArgumentNullException.ThrowIfNull(year);
        DateOnly april = new(Number(year.AsSpan(0, 4)), 4, 1);
        return [.. Enumerable.Range(0, 4).Select(q => QuarterOf(april.AddMonths(3 * q)))];
    }

    /// <summary>The quarter of a day.</summary>
    public static string QuarterOf(DateOnly day) => FormattableString.Invariant($"{day.Year:0000}-{day.Month - ((day.Month - 1) % 3):00}");

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
}
