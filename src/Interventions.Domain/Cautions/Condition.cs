using Interventions.Domain.Cases;

namespace Interventions.Domain.Cautions;

/// <summary>One condition of a caution: specific text, kind and due date (CC-31). A variation adds a new set; the old one is kept.</summary>
public sealed class Condition
{
    public const int TextMaxLength = 1000;

    /// <summary>What stands for a condition that is not from the library where its text is not shown.</summary>
    public const string OwnWording = "A condition in the officer's own words";

    private readonly List<ConditionRecord> _records = [];

    private Condition()
    {
    }

    internal Condition(ConditionTerms terms, int variation) =>
        (Text, Kind, DueOn, Variation, Title, WordingId) = (terms.Text, terms.Kind, terms.DueOn, variation, terms.Title, terms.WordingId);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>0 for the conditions first signed, then 1, 2 ... for each variation (CC-27).</summary>
    public int Variation { get; private set; }

    /// <summary>For whoever may read the signed document: it can name others.</summary>
    public string Text { get; private set; } = "";

    public ConditionKind Kind { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>What the library of conditions calls it; null where it was typed.</summary>
    public string? Title { get; private set; }

    /// <summary>The wording it was made from; null where it was typed.</summary>
    public Guid? WordingId { get; private set; }

    /// <summary>What was recorded of it, in order.</summary>
    public IReadOnlyList<ConditionRecord> Records => _records;

    /// <summary>The last recorded; null while nobody has.</summary>
    public ConditionRecord? Latest => _records.LastRecorded(r => r.Id);

    public ConditionStatus Status => Latest switch
    {
        null => ConditionStatus.Open,
        { WasKept: true } => ConditionStatus.Kept,
        { WasKept: false } => ConditionStatus.NotKept,
    };

    /// <summary>What may be said of it outside the document.</summary>
    public string TitleInWords => Title ?? OwnWording;

    internal ConditionTerms Terms => new(Text, Kind, DueOn, Title, WordingId);

    internal void Record(ConditionRecord record) => _records.Add(record);
}

/// <summary>How a condition stands.</summary>
public enum ConditionStatus
{
    /// <summary>Nobody has recorded it yet.</summary>
    Open,

    Kept,

    NotKept,
}

/// <summary>That a condition was kept or not, with the day and what that rests on. Append-only: the last recorded counts.</summary>
public sealed class ConditionRecord
{
    /// <summary>As long as a journal's note, which finalising takes it from.</summary>
    public const int EvidenceMaxLength = JournalDetail.NoteMaxLength;

    private ConditionRecord()
    {
    }

    internal ConditionRecord(bool wasKept, DateOnly on, string evidence, int version, Stamp stamp)
    {
        (WasKept, On, Evidence, Version) = (wasKept, on, evidence, version);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public long ConditionId { get; private set; }

    public bool WasKept { get; private set; }

    /// <summary>The day it was kept, or was known not to be.</summary>
    public DateOnly On { get; private set; }

    /// <summary>For decision-makers only.</summary>
    public string Evidence { get; private set; } = "";

    public int Version { get; private set; }

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}

/// <summary>Words for the status.</summary>
public static class ConditionStatuses
{
    public static string InWords(this ConditionStatus status) => status switch
    {
        ConditionStatus.Open => "Open",
        ConditionStatus.Kept => "Kept",
        ConditionStatus.NotKept => "Not kept",
    };

    /// <summary>What a condition aims at (CC-02), in words.</summary>
    public static string InWords(this ConditionKind kind) => kind switch
    {
        ConditionKind.Rehabilitative => "Rehabilitation",
        ConditionKind.Reparative => "Reparation",
        ConditionKind.Punitive => "Punishment",
    };
}
