namespace Interventions.Domain.Reoffending;

/// <summary>
/// A version of the crime harm table: days of imprisonment a first offender would start from, by Home Office classification (CH-01).
/// Never changed once loaded; a report names the version it was scored with (CH-05).
/// </summary>
public sealed class HarmTable
{
    public const int VersionMaxLength = 60;
    public const int TitleMaxLength = 300;

    /// <summary>As the file names it, such as <c>CCHI 2026</c>.</summary>
    public required string Version { get; init; }

    /// <summary>True for the published medians of subgroups that a fresh install ships, which score whole groups of offences alike (CH-04).</summary>
    public bool IsSubgroupMedians { get; init; }

    public required DateTime LoadedAt { get; init; }

    /// <summary>Who loaded it; null for the one that ships.</summary>
    public Guid? LoadedBy { get; init; }

    /// <summary>When it was chosen to score with, UTC; the last chosen is in force. Null where it never was.</summary>
    public DateTime? ChosenAt { get; set; }
}

/// <summary>The harm of one classification in one version.</summary>
public sealed class HarmWeight
{
    public required string Version { get; init; }

    public required string HomeOfficeCode { get; init; }

    public required string Title { get; init; }

    /// <summary>Days; a classification that is not in the table is unknown, never zero.</summary>
    public required double Days { get; init; }
}
