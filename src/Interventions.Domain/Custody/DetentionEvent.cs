using Interventions.Domain.Cases;

namespace Interventions.Domain.Custody;

/// <summary>What custody support workers record on the board (CU-09).</summary>
public enum BoardFact
{
    Seen,
    NotSeen,
    Offered,
    Accepted,
    Declined,
    WantsTime,

    /// <summary>He was reached after he went.</summary>
    Reached,

    /// <summary>Somebody tried to reach him after he went, and did not.</summary>
    NotReached,
}

/// <summary>Why somebody was not seen (CU-09).</summary>
public enum NotSeenReason
{
    ReleasedBefore,
    Asleep,
    Intoxicated,
    Violent,
    RefusedAtTheDoor,
    Language,
    MentalHealth,
    Under18,
    InInterview,
}

/// <summary>Why somebody declined (CU-09).</summary>
public enum DeclineReason
{
    DeniesIt,
    NoNeedFelt,
    NotNow,
    HasHelpAlready,
    WorkOrFamily,
    Distrust,
    NoReasonGiven,
}

/// <summary>One thing recorded on the board. Append-only: two workers at once are both kept, and the later one stands.</summary>
public sealed class DetentionEvent
{
    public const int NoteMaxLength = 500;

    private DetentionEvent()
    {
    }

    internal DetentionEvent(Detention detention, BoardFact fact, NotSeenReason? notSeen, DeclineReason? declined, string? note, Stamp stamp)
    {
        (Id, DetentionId, SuiteCode, Fact) = (Guid.CreateVersion7(), detention.Id, detention.SuiteCode, fact);
        NotSeenBecause = fact == BoardFact.NotSeen ? notSeen : null;
        DeclinedBecause = fact == BoardFact.Declined ? declined : null;
        (Note, By, ByName, At) = (string.IsNullOrWhiteSpace(note) ? null : note.Trim(), stamp.By.UserId, stamp.By.Name, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid DetentionId { get; private set; }

    /// <summary>Where he was when it was recorded.</summary>
    public string SuiteCode { get; private set; } = "";

    public BoardFact Fact { get; private set; }

    public NotSeenReason? NotSeenBecause { get; private set; }

    public DeclineReason? DeclinedBecause { get; private set; }

    public string? Note { get; private set; }

    public Guid By { get; private set; }

    /// <summary>Name as colleagues read it, kept as it was.</summary>
    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }
}

/// <summary>Words of the board.</summary>
public static class BoardWords
{
    public static string InWords(this BoardFact fact) => fact switch
    {
        BoardFact.Seen => "Seen",
        BoardFact.NotSeen => "Not seen",
        BoardFact.Offered => "Offered",
        BoardFact.Accepted => "Accepted",
        BoardFact.Declined => "Declined",
        BoardFact.WantsTime => "Wants time",
        BoardFact.Reached => "Reached after release",
        BoardFact.NotReached => "Tried after release, not reached",
    };

    public static string InWords(this NotSeenReason reason) => reason switch
    {
        NotSeenReason.ReleasedBefore => "released before",
        NotSeenReason.Asleep => "asleep",
        NotSeenReason.Intoxicated => "intoxicated",
        NotSeenReason.Violent => "violent",
        NotSeenReason.RefusedAtTheDoor => "refused at the door",
        NotSeenReason.Language => "language",
        NotSeenReason.MentalHealth => "mental health",
        NotSeenReason.Under18 => "under 18",
        NotSeenReason.InInterview => "in interview or with a solicitor",
    };

    public static string InWords(this DeclineReason reason) => reason switch
    {
        DeclineReason.DeniesIt => "denies it",
        DeclineReason.NoNeedFelt => "sees no need",
        DeclineReason.NotNow => "not now",
        DeclineReason.HasHelpAlready => "has help already",
        DeclineReason.WorkOrFamily => "work or family",
        DeclineReason.Distrust => "does not trust it",
        DeclineReason.NoReasonGiven => "no reason given",
    };
}
