namespace Interventions.Domain.Reoffending;

/// <summary>What a person says of a crime and somebody on record.</summary>
public enum MatchAnswer
{
    His,

    /// <summary>Not his; also what takes a match apart. The pair is not proposed again.</summary>
    NotHis,

    /// <summary>Undone: the weights speak again.</summary>
    TakenBack,
}

/// <summary>
/// A person's word on whether a crime is somebody's. It stands over what the weights say, today and after every later matching, until
/// another word on the same pair. Append-only.
/// </summary>
public sealed class MatchDecision
{
    public const int ReasonMaxLength = 300;

    public long Id { get; private set; }

    public required long CrimeId { get; init; }

    public required Guid PersonId { get; init; }

    public required MatchAnswer Answer { get; init; }

    /// <summary>How they know, as far as they said.</summary>
    public string? Reason { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Where the pair stood by the weights alone, so that undoing puts it back there.</summary>
    public required MatchStanding StandingBefore { get; init; }

    /// <summary>By what it stood there.</summary>
    public required MatchedBy ByBefore { get; init; }
}
