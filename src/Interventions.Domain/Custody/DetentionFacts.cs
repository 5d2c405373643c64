using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Domain.Custody;

/// <summary>
/// What a custody extract says of one custody record (CU-06). It holds nothing of the victim but his relationship to her.
/// Two readings of the same row are equal, which is how a file sent twice changes nothing.
/// </summary>
public sealed record DetentionFacts
{
    public const int RecordNumberMaxLength = 30;
    public const int CellMaxLength = 20;
    public const int OfficerMaxLength = 100;
    public const int WarningsMaxLength = 1000;

    /// <summary>The force's own number (domain.md 8.4); unique within a force only.</summary>
    public required string CustodyRecordNumber { get; init; }

    public required string SuiteCode { get; init; }

    public required string Cell { get; init; }

    /// <summary>UTC, as every instant here.</summary>
    public required DateTime ArrivalAt { get; init; }

    /// <summary>From which the detention clock runs (CU-07).</summary>
    public required DateTime RelevantTime { get; init; }

    public required DateTime AuthorisedAt { get; init; }

    public required DateTime NextReviewDue { get; init; }

    /// <summary>Null while he is held.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>Null while he is held (CU-08).</summary>
    public ExitType? ExitType { get; init; }

    /// <summary>Bail forbids him contact with her; whoever books sessions must know (CU-08).</summary>
    public required bool NoContactBail { get; init; }

    public required string Surname { get; init; }

    public required string Forenames { get; init; }

    public required DateOnly DateOfBirth { get; init; }

    public required Sex Sex { get; init; }

    /// <summary>Self-defined ethnicity, an 18+1 code (EQ-01).</summary>
    public required string EthnicitySde { get; init; }

    /// <summary>Canonical long form; null where he has none yet.</summary>
    public string? PncId { get; init; }

    public required string CjsOffenceCode { get; init; }

    public required DateOnly OffenceOn { get; init; }

    public required string CrimeReference { get; init; }

    /// <summary>Flagged as domestic abuse.</summary>
    public required bool DaFlag { get; init; }

    public RiskLevel? DashLevel { get; init; }

    public required Relationship Relationship { get; init; }

    /// <summary>Officer in the case, for example "PC 2359 Johnson".</summary>
    public required string OfficerInCase { get; init; }

    /// <summary>Warnings and risk markers, as the custody system has them.</summary>
    public string? Warnings { get; init; }
}
