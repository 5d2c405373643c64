namespace Interventions.Domain.Cases;

/// <summary>How he was, or was to be, reached.</summary>
public enum ReachChannel
{
    Phone,
    Text,
    Email,
    Letter,
    Visit,
    InPerson,
}

/// <summary>What came of an attempt to reach him.</summary>
public enum ReachResult
{
    SpokeToHim,
    MessageLeft,
    NoAnswer,
    WrongDetails,
    WouldNotSpeak,
}

/// <summary>A try to reach him: evidence of what was done before a decision (CC-28). Append-only; nothing waits for it.</summary>
public sealed class ReachAttempt
{
    public const int NoteMaxLength = 500;

    private ReachAttempt()
    {
    }

    internal ReachAttempt(ReachChannel channel, DateTime triedAt, ReachResult result, string? note, Stamp stamp) =>
        (Channel, TriedAt, Result, Note, By, At) = (channel, triedAt, result, note, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public ReachChannel Channel { get; private set; }

    /// <summary>UTC, as whoever tried says it was.</summary>
    public DateTime TriedAt { get; private set; }

    public ReachResult Result { get; private set; }

    public string? Note { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What he says about not having complied. Append-only: a later explanation stands beside the earlier one.</summary>
public sealed class Explanation
{
    private Explanation()
    {
    }

    internal Explanation(ExplanationGiven given, Stamp stamp)
    {
        (How, AskedAt, AskedBy, GaveNone) = (given.How, given.AskedAt, given.AskedBy, given.GaveNone);
        (HisWords, Evidence, Opinion) = (given.HisWords, given.Evidence, given.Opinion);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public ReachChannel How { get; private set; }

    /// <summary>UTC, as whoever recorded it says it was.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Who asked him, where it was not who recorded it.</summary>
    public string? AskedBy { get; private set; }

    /// <summary>He was asked and gave none: that is an answer.</summary>
    public bool GaveNone { get; private set; }

    /// <summary>What he says.</summary>
    public string? HisWords { get; private set; }

    /// <summary>What was seen that bears it out or does not: a letter, a roster (fact).</summary>
    public string? Evidence { get; private set; }

    /// <summary>What whoever recorded it makes of it; kept apart from facts (DP-03).</summary>
    public string? Opinion { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What is said when his explanation is recorded.</summary>
/// <param name="How">How he was asked.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="GaveNone">He was asked and gave none.</param>
/// <param name="HisWords">What he says.</param>
/// <param name="Evidence">What was seen that bears it out or does not.</param>
/// <param name="Opinion">What whoever records it makes of it (DP-03).</param>
/// <param name="AskedBy">Who asked him, where it was somebody else.</param>
public sealed record ExplanationGiven(
    ReachChannel How, DateTime AskedAt, bool GaveNone, string? HisWords = null, string? Evidence = null, string? Opinion = null, string? AskedBy = null)
{
    public const int TextMaxLength = 2000;
    public const int AskedByMaxLength = 100;
}

/// <summary>Words for how he was reached and what came of it.</summary>
public static class ReachWords
{
    public static string InWords(this ReachChannel channel) => channel switch
    {
        ReachChannel.Phone => "By phone",
        ReachChannel.Text => "By text",
        ReachChannel.Email => "By e-mail",
        ReachChannel.Letter => "By letter",
        ReachChannel.Visit => "At his address",
        ReachChannel.InPerson => "In person",
    };

    public static string InWords(this ReachResult result) => result switch
    {
        ReachResult.SpokeToHim => "Spoke to him",
        ReachResult.MessageLeft => "Left a message",
        ReachResult.NoAnswer => "No answer",
        ReachResult.WrongDetails => "Wrong number or address",
        ReachResult.WouldNotSpeak => "He would not speak",
    };
}
