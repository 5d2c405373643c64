using Interventions.Domain.People;

namespace Interventions.Web.Data;

/// <summary>The intent of one request, committed before anything is read. Ids only: names stay where they can be disposed of.</summary>
public sealed class AccessEntry
{
    public long Id { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Null when nobody was signed in.</summary>
    public Guid? UserId { get; init; }

    public Role? Role { get; init; }

    /// <summary>The slice's name, for example "IssueCaution".</summary>
    public required string Request { get; init; }

    /// <summary>The justification for the look (DP-02).</summary>
    public string? Reason { get; init; }

    public Guid? CaseId { get; init; }

    /// <summary>The hash chain's columns: set once, later, by the job that seals the log.</summary>
    public byte[]? PreviousHash { get; init; }

    public byte[]? Hash { get; init; }
}

/// <summary>What came of a request: saved with its changes or, where there are none, by itself.</summary>
public sealed class AccessOutcome
{
    public required long AccessEntryId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required AccessResult Result { get; init; }

    public required long Milliseconds { get; init; }

    public byte[]? PreviousHash { get; init; }

    public byte[]? Hash { get; init; }
}

/// <summary>A person, case, victim or user that an answer showed.</summary>
public sealed class AccessSubject
{
    public required long AccessEntryId { get; init; }

    public required SubjectKind Kind { get; init; }

    public required Guid SubjectId { get; init; }
}

/// <summary>What came of a request. An entry without an outcome is a request cut off by a crash.</summary>
public enum AccessResult
{
    Done,
    Forbidden,
    Invalid,
    Refused,
    Stale,
    NotFound,
    Unavailable,

    /// <summary>A bug, or a caller who went away.</summary>
    Failed,
}

/// <summary>What kind of thing an answer showed.</summary>
public enum SubjectKind
{
    Person,
    Case,
    Victim,
    User,

    /// <summary>A custody record on the hand-over board.</summary>
    Detention,
    Draft,
    BreachPack,

    /// <summary>An export to an evaluator: all cases of its force, by pseudonym.</summary>
    EvaluatorExport,

    /// <summary>A sample for a scrutiny panel.</summary>
    PanelSample,
}
