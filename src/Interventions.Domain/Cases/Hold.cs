namespace Interventions.Domain.Cases;

/// <summary>Why a case is under review though its gate may be open (product.md 3).</summary>
public enum HoldKind
{
    /// <summary>A decision-maker's pause.</summary>
    Pause,

    RiskReview,

    /// <summary>She is to be asked about a variation.</summary>
    AnswerDue,

    /// <summary>Something a stage rested on is in doubt (AT-09).</summary>
    DataQuery,
}

/// <summary>Keeps a case under review until resolved. Only her side and the decision-maker know which kind.</summary>
public sealed class Hold
{
    private Hold()
    {
    }

    internal Hold(HoldKind kind, int version, Stamp stamp) => (Kind, Version, OpenedBy, OpenedAt) = (kind, version, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public HoldKind Kind { get; private set; }

    /// <summary>The case's version when it was opened: an answer recorded later answers it.</summary>
    public int Version { get; private set; }

    public Guid OpenedBy { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public DateTime? ResolvedAt { get; private set; }

    public bool IsOpen => ResolvedAt is null;

    internal void Resolve(Stamp stamp) => ResolvedAt = stamp.At;
}
