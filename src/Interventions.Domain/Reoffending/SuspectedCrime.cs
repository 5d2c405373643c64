using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending;

/// <summary>How far police have come with a suspect (formats.md, crime extract). Proven means cautioned or convicted (RO-01).</summary>
public enum CrimeStatus
{
    Suspected,
    Arrested,
    Charged,
    Cautioned,
    Convicted,
}

/// <summary>
/// One person suspected of one recorded crime, as the last extract that had it says (RO-04). Earlier outcomes are kept as
/// <see cref="CrimeChange"/>; a row that a full refresh no longer has is marked withdrawn, never deleted. It names who is suspected
/// and nobody else: of the victim it has the force's own number alone, which never leaves the query that tells "same victim" (RO-05).
/// </summary>
public sealed class SuspectedCrime
{
    public const int ReferenceMaxLength = 30;
    public const int CodeMaxLength = 10;
    public const int OutcomeMaxLength = 2;

    /// <summary>Given by the import, in order.</summary>
    public required long Id { get; init; }

    /// <summary>The force whose crimes these are.</summary>
    public required string Force { get; init; }

    public required string CrimeReference { get; init; }

    public required string SuspectReference { get; init; }

    /// <summary>Home Office classification as class and sub-class with the slash, such as <c>105/01</c>.</summary>
    public required string HomeOfficeCode { get; init; }

    public string? CjsCode { get; init; }

    /// <summary>The first day it was or may have been committed. A crime counts by this day, never by when it was reported (RO-06).</summary>
    public required DateOnly CommittedFrom { get; init; }

    /// <summary>The last day it may have been committed; null where one day is known.</summary>
    public DateOnly? CommittedTo { get; init; }

    public required DateOnly RecordedOn { get; init; }

    /// <summary>Flagged as domestic abuse by the force.</summary>
    public required bool IsDomesticAbuse { get; init; }

    /// <summary>Canonical, or null.</summary>
    public string? PncId { get; init; }

    public required string Surname { get; init; }

    public required string Forenames { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>The force's own number of the victim: her side's, though the file brings it.</summary>
    public string? VictimReference { get; init; }

    /// <summary>Home Office outcome (domain.md 1.6), such as <c>16</c> or <c>3A</c>; null while there is none.</summary>
    public string? Outcome { get; set; }

    public DateOnly? OutcomeOn { get; set; }

    public required CrimeStatus Status { get; set; }

    /// <summary>The import that brought it first.</summary>
    public required Guid FirstImportId { get; init; }

    /// <summary>The last import that spoke of it: that had it or, a full refresh, no longer had it.</summary>
    public required Guid LastImportId { get; set; }

    /// <summary>When a full refresh no longer had it, UTC; null while it stands. A withdrawn crime is counted nowhere.</summary>
    public DateTime? WithdrawnAt { get; set; }

    /// <summary>
    /// The day it was proven, by caution or conviction (RO-01); null while it is not, or where the file has no day. The extract knows no day of
    /// conviction: that of the outcome stands for it, which for a charge is earlier.
    /// </summary>
    public DateOnly? ProvenOn => Status is CrimeStatus.Cautioned or CrimeStatus.Convicted ? OutcomeOn : null;
}

/// <summary>What an import changed about a crime: the values as they were before. Append-only.</summary>
public sealed class CrimeChange
{
    public long Id { get; private set; }

    public required long CrimeId { get; init; }

    /// <summary>The import that brought the later values.</summary>
    public required Guid ImportId { get; init; }

    public required DateTime At { get; init; }

    public string? OutcomeBefore { get; init; }

    public DateOnly? OutcomeOnBefore { get; init; }

    public required CrimeStatus StatusBefore { get; init; }

    /// <summary>Whether it stood as withdrawn before. Where nothing else was different, it was withdrawn with this import or came back with it.</summary>
    public bool WasWithdrawnBefore { get; init; }

    /// <summary>Other values that were different before, as columns and values of the file; null where only outcome or standing changed.</summary>
    public string? OthersBefore { get; init; }
}
