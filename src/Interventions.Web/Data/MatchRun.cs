namespace Interventions.Web.Data;

/// <summary>Weights as they were estimated (MatchWeights), kept so that what comes later is weighed like what came before. Append-only; the last counts.</summary>
public sealed class MatchModel
{
    public long Id { get; private set; }

    public required DateTime At { get; init; }

    /// <summary>How many people it was estimated from.</summary>
    public required int People { get; init; }

    public required string Weights { get; init; }
}

/// <summary>One matching of crimes with people: how far it went, so that the next takes up what is new. Append-only.</summary>
public sealed class MatchRun
{
    public long Id { get; private set; }

    public required DateTime At { get; init; }

    /// <summary>Who started it, or sent the file in.</summary>
    public required Guid By { get; init; }

    /// <summary>The file that was checked against; null where there was none.</summary>
    public Guid? ImportId { get; init; }

    /// <summary>The last day that file covers.</summary>
    public DateOnly? CheckedUntil { get; init; }

    /// <summary>Every crime was looked at again, under weights estimated anew.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>How many crimes were looked at.</summary>
    public required int Crimes { get; init; }

    public required int People { get; init; }

    /// <summary>The last crime, change of a crime and decision that it knew of.</summary>
    public required long LastCrimeId { get; init; }

    public required long LastChangeId { get; init; }

    public required long LastDecisionId { get; init; }

    public required int Milliseconds { get; init; }
}

/// <summary>What somebody looked like when last matched, as a number that tells nothing: who has changed since is matched again.</summary>
public sealed class MatchedPerson
{
    public required Guid PersonId { get; init; }

    public required long Fingerprint { get; init; }
}
