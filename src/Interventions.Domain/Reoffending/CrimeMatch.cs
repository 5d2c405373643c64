namespace Interventions.Domain.Reoffending;

/// <summary>How a crime came to be somebody's.</summary>
public enum MatchedBy
{
    /// <summary>The same number of the Police National Computer.</summary>
    PncId,

    /// <summary>So likely by name, date of birth and sex that nobody is asked.</summary>
    Likelihood,

    /// <summary>A person decided it.</summary>
    Person,
}

/// <summary>Where a possible match stands.</summary>
public enum MatchStanding
{
    /// <summary>Counted as his.</summary>
    Matched,

    /// <summary>Between the two thresholds: waits in the review queue and is counted nowhere.</summary>
    ToReview,

    /// <summary>Not his, or taken apart again.</summary>
    NotHis,
}

/// <summary>One crime and one person on record, with where that stands now. What was decided and when is kept beside it.</summary>
public sealed class CrimeMatch
{
    public required long CrimeId { get; init; }

    public required Guid PersonId { get; init; }

    public required MatchStanding Standing { get; set; }

    public required MatchedBy By { get; set; }

    /// <summary>Sum of the agreement weights in bits (Fellegi and Sunter 1969); null for a PNC ID or a person's decision.</summary>
    public double? Weight { get; set; }

    /// <summary>Agreement of each field, coded; see the matching rules.</summary>
    public string? Evidence { get; set; }
}

/// <summary>
/// One check of one case against one file: "no result" differs from "not checked" (product.md 8). Append-only; the latest day checked
/// up to is where the follow-up of the case ends.
/// </summary>
public sealed class CaseCheck
{
    public long Id { get; private set; }

    public required Guid CaseId { get; init; }

    /// <summary>The file.</summary>
    public required Guid ImportId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The last day the file covers.</summary>
    public required DateOnly CheckedUntil { get; init; }

    /// <summary>How many crimes of his the register of crimes then had; zero is "clear".</summary>
    public required int Found { get; init; }
}

/// <summary>Why nobody can be followed up any further (RO, Kaplan-Meier: death and removal censor).</summary>
public enum FollowUpEndReason
{
    Died,
    RemovedFromCountry,
}

/// <summary>The day from which somebody can no longer reoffend here. The last one said counts; taken back by a later one without a day.</summary>
public sealed class FollowUpEnd
{
    public long Id { get; private set; }

    public required Guid PersonId { get; init; }

    public required FollowUpEndReason Reason { get; init; }

    /// <summary>The day; null takes back what was said.</summary>
    public DateOnly? On { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }
}
