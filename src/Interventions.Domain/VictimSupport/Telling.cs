using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>What came of it when somebody set out to tell her.</summary>
public enum TellingResult
{
    /// <summary>She was told.</summary>
    Told,

    /// <summary>She said that she does not want to hear it.</summary>
    DidNotWantToHear,

    /// <summary>Tried and not reached: it stays to be done.</summary>
    NotReached,

    /// <summary>Cannot be reached, or it would not be safe to try again: nobody tries any more, and why is said.</summary>
    GaveUp,
}

/// <summary>What somebody says of telling her.</summary>
/// <param name="Result">What came of it.</param>
/// <param name="How">How it was done or tried.</param>
/// <param name="ToldAt">When, UTC.</param>
/// <param name="Note">What else there is to say; why, where nobody tries any more.</param>
public sealed record TellingGiven(TellingResult Result, AskedHow How, DateTime ToldAt, string? Note = null);

/// <summary>That she was told of one thing, or that it was tried. Append-only; what there is to tell is never stored but follows from the journal (decision 0033).</summary>
public sealed class Telling
{
    public const int NoteMaxLength = 1000;

    private Telling()
    {
    }

    internal Telling(Guid caseVictimId, NewsKey news, DateOnly dueOn, TellingGiven given, Stamp stamp)
    {
        (CaseVictimId, JournalId, AttendanceId, IsCorrection, DueOn) = (caseVictimId, news.JournalId, news.AttendanceId, news.IsCorrection, dueOn);
        (Result, How, ToldAt, Note) = (given.Result, given.How, given.ToldAt, given.Note);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Her link to the case.</summary>
    public Guid CaseVictimId { get; private set; }

    /// <summary>The entry of the journal it is about.</summary>
    public long? JournalId { get; private set; }

    /// <summary>The mark of a register it is about.</summary>
    public Guid? AttendanceId { get; private set; }

    /// <summary>She had been told of a session he missed, and the mark was corrected (AT-09).</summary>
    public bool IsCorrection { get; private set; }

    /// <summary>The day by which she was to be told, as it stood when this was recorded.</summary>
    public DateOnly DueOn { get; private set; }

    public TellingResult Result { get; private set; }

    public AskedHow How { get; private set; }

    public DateTime ToldAt { get; private set; }

    public string? Note { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The same without its note.</summary>
    public Told ToTold() => new(Id, new(JournalId, AttendanceId, IsCorrection), Result, ToldAt, DueOn, At);
}

/// <summary>All that deciding needs of a telling.</summary>
public sealed record Told(long Id, NewsKey News, TellingResult Result, DateTime ToldAt, DateOnly DueOn, DateTime At)
{
    /// <summary>Nothing more is to be done about it.</summary>
    public bool Closes => Result != TellingResult.NotReached;
}

/// <summary>Which news: an entry of the journal, or a mark of a register.</summary>
/// <param name="JournalId">The entry; null for a mark.</param>
/// <param name="AttendanceId">The mark; null for an entry.</param>
/// <param name="IsCorrection">That the mark was corrected, after she had been told.</param>
public sealed record NewsKey(long? JournalId, Guid? AttendanceId, bool IsCorrection);
