using Interventions.Domain.Cases;
using Interventions.Domain.Offences;

namespace Interventions.Domain.Cautions;

/// <summary>One offence a case is about: the one it was referred for, or a related one put on the same caution (CC-24).</summary>
/// <param name="CrimeReference">The crime it is recorded under.</param>
/// <param name="Facts">What and when.</param>
public sealed record CaseOffence(string? CrimeReference, OffenceFacts Facts)
{
    /// <summary>Null where the catalogue does not know it.</summary>
    public Offence? Known => OffenceCatalogue.Find(Facts.CjsCode);

    /// <summary>Title and day, for the middle of a sentence.</summary>
    public string InWords => $"{Known?.Title ?? Facts.CjsCode}, {Calendar.Wording.InWords(Facts.CommittedOn)}";

    /// <summary>Last day on which a prosecution for it can be started; null where there is no limit.</summary>
    public DateOnly? ProsecutionLimit => Known is { } offence ? ProsecutionTimeLimit.LastDay(offence, Facts.ForTheLimit()) : null;
}

/// <summary>A related offence on the same caution (CC-24). It is taken back with a reason, never deleted.</summary>
public sealed class FurtherOffence
{
    public const int ReasonMaxLength = 1000;

    private FurtherOffence()
    {
    }

    internal FurtherOffence(Guid caseId, string crimeReference, OffenceFacts facts, int version, Stamp stamp)
    {
        (Id, CaseId, CrimeReference, Facts, Version) = (Guid.CreateVersion7(), caseId, crimeReference, facts, version);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string CrimeReference { get; private set; } = "";

    public OffenceFacts Facts { get; private set; } = null!;

    /// <summary>The case's version at the commit: that of the journal's entry.</summary>
    public int Version { get; private set; }

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When it was taken back, UTC; null while it is on the caution.</summary>
    public DateTime? RemovedAt { get; private set; }

    public Guid? RemovedBy { get; private set; }

    /// <summary>For decision-makers only.</summary>
    public string? RemovedBecause { get; private set; }

    internal void Remove(string reason, Stamp stamp) => (RemovedAt, RemovedBy, RemovedBecause) = (stamp.At, stamp.By.UserId, reason);
}
