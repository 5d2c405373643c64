using Interventions.Domain.Custody;
using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending;

/// <summary>The crime extract as agreed with the force (formats.md): its columns, and what they are held to.</summary>
public static class CrimeExtract
{
    /// <summary>The force's own number of the victim: kept from everybody, also from whoever mends a row.</summary>
    public const string VictimColumn = "victim_ref";

    /// <summary>What stands for a value that is not shown.</summary>
    public const string NotShown = "(not shown)";

    /// <summary>Every column, in the order of the format. In a file they may stand in any order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "crime_ref", "suspect_ref", "ho_offence_code", "cjs_offence_code", "committed_from", "committed_to", "recorded_on", "da_flag", "suspect_pnc_id", "suspect_surname",
        "suspect_forenames", "suspect_date_of_birth", "suspect_sex", VictimColumn, "outcome_code", "outcome_on", "status",
    ];

    /// <summary>Reads one row.</summary>
    /// <param name="cells">Its values, in the order of <see cref="Columns"/>.</param>
    /// <param name="today">The London day of the check.</param>
    public static CrimeRow Read(IReadOnlyList<string> cells, DateOnly today) => new CrimeRowReader(cells, today).Read();
}

/// <summary>What a good row says; see <see cref="SuspectedCrime"/> for what each value means.</summary>
public sealed record CrimeFacts
{
    public required string CrimeReference { get; init; }

    public required string SuspectReference { get; init; }

    public required string HomeOfficeCode { get; init; }

    public string? CjsCode { get; init; }

    public required DateOnly CommittedFrom { get; init; }

    public DateOnly? CommittedTo { get; init; }

    public required DateOnly RecordedOn { get; init; }

    public required bool IsDomesticAbuse { get; init; }

    public string? PncId { get; init; }

    public required string Surname { get; init; }

    public required string Forenames { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required Sex Sex { get; init; }

    public string? VictimReference { get; init; }

    public string? Outcome { get; init; }

    public DateOnly? OutcomeOn { get; init; }

    public required CrimeStatus Status { get; init; }
}

/// <summary>A row that was read.</summary>
/// <param name="Facts">What it says; null where it cannot be used.</param>
/// <param name="CrimeReference">Also of a bad row; null where that could not be read.</param>
/// <param name="SuspectReference">Also of a bad row; null where that could not be read.</param>
/// <param name="Problems">Why it cannot be used.</param>
public sealed record CrimeRow(CrimeFacts? Facts, string? CrimeReference, string? SuspectReference, IReadOnlyList<RowProblem> Problems);
