using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;

namespace Interventions.Domain.Custody;

/// <summary>The custody extract as agreed with the force (formats.md): its columns, and what they are held to.</summary>
public static class CustodyExtract
{
    /// <summary>The last column of a file of bad rows. A file that has it holds mended rows, so nobody in it is missed.</summary>
    public const string ProblemColumn = "problem";

    /// <summary>Every column, in the order of the format. In a file they may stand in any order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "custody_record_no", "suite", "cell", "arrival_at", "relevant_time", "detention_authorised_at", "next_review_due", "released_at", "exit_type", "no_contact_bail",
        "surname", "forenames", "date_of_birth", "sex", "ethnicity_sde", "pnc_id", "cjs_offence_code", "offence_date", "crime_ref", "da_flag", "dash_level", "relationship",
        "oic", "warnings",
    ];

    /// <summary>Reads one row.</summary>
    /// <param name="cell">The text of a column.</param>
    /// <param name="context">What values are held to.</param>
    public static ExtractRow Read(Func<string, string> cell, ExtractContext context) => new ExtractRowReader(cell, context).Read();
}

/// <summary>What a row's values are held to.</summary>
/// <param name="Now">The instant of the check, UTC.</param>
/// <param name="Suites">The suites by name and by code, whatever their case.</param>
public sealed record ExtractContext(DateTime Now, IReadOnlyDictionary<string, ExtractSuite> Suites)
{
    /// <summary>The London day of the check.</summary>
    public DateOnly Today { get; } = London.DayOf(Now);
}

/// <summary>A suite an extract may name, with how its force writes references.</summary>
public sealed record ExtractSuite(string Code, string Force, ReferencePattern? CrimeReferences, ReferencePattern? CustodyRecords);

/// <summary>One value that cannot be used.</summary>
/// <param name="Column">The column it stands in.</param>
/// <param name="Value">The value as it stands in the file.</param>
/// <param name="Remedy">What to do, in one sentence.</param>
public sealed record RowProblem(string Column, string Value, string Remedy);

/// <summary>A row that was read.</summary>
/// <param name="Facts">What it says; null where it cannot be used.</param>
/// <param name="Force">The force of its suite; null where that could not be read.</param>
/// <param name="SuiteCode">Its suite, also of a bad row; null where that could not be read.</param>
/// <param name="CustodyRecordNumber">Its custody record, also of a bad row; null where that could not be read.</param>
/// <param name="Problems">Why it cannot be used, in the order of the columns.</param>
/// <param name="Notes">What to know of it although it can be used.</param>
public sealed record ExtractRow(
    DetentionFacts? Facts,
    string? Force,
    string? SuiteCode,
    string? CustodyRecordNumber,
    IReadOnlyList<RowProblem> Problems,
    IReadOnlyList<RowProblem> Notes);
