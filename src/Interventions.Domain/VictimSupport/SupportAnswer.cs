using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>What a victim said, or what ended what she said (V-23). Only <see cref="Supports"/> opens the gate.</summary>
public enum AnswerKind
{
    Supports,
    DoesNotSupport,

    /// <summary>Declined to say.</summary>
    NoView,

    /// <summary>Entered by hand, only where no answer stands.</summary>
    UnableToContact,

    /// <summary>Took her support back; reaches all her cases with him.</summary>
    Withdrawn,

    /// <summary>Appended by a rise in risk to each of her cases with him.</summary>
    EndedByRiseInRisk,

    /// <summary>She has died or cannot answer; leaves the gate closed.</summary>
    CannotAnswer,
}

/// <summary>How she was asked. By text to a shared phone is not among them (V-22).</summary>
public enum AskedHow
{
    InPerson,
    SafePhone,
    Video,
    ThroughIdva,
    SheRang,

    /// <summary>She got in touch herself, in writing.</summary>
    SheWrote,

    /// <summary>For attempts only: nobody is asked by text (V-22), and never on a shared phone.</summary>
    SafeText,

    /// <summary>For attempts only.</summary>
    Email,

    /// <summary>Not asked: brought over from another case or appended by the tracker.</summary>
    NotAsked,
}

/// <summary>Why she does not support it (V-21). Never the same as crime outcome 16.</summary>
public enum WhyNot
{
    WantsProsecution,
    WantsNothing,
    Afraid,
    Other,
}

/// <summary>One answer of one victim in one case. Append-only; the order of recording decides (product.md 3).</summary>
public sealed class SupportAnswer
{
    private SupportAnswer()
    {
    }

    internal SupportAnswer(Guid id, Guid caseVictimId, int version, AnswerKind kind, Stamp stamp)
    {
        (Id, CaseVictimId, Version, Kind) = (id, caseVictimId, version, kind);
        (RecordedBy, RecordedAt) = (stamp.By.UserId, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseVictimId { get; private set; }

    /// <summary>The case's version at this answer's commit: the order of recording.</summary>
    public int Version { get; private set; }

    public AnswerKind Kind { get; private set; }

    public AskedHow How { get; internal init; }

    /// <summary>When she was asked, UTC, as the worker says it was.</summary>
    public DateTime AskedAt { get; internal init; }

    /// <summary>Last London day on which a "supports" is good for steps up to signing or start; null has no end (she asked not to be contacted again).</summary>
    public DateOnly? GoodUntil { get; internal init; }

    /// <summary>
    /// False for a "supports" said to have been given before an answer already on record: it is kept but replaces nothing.
    /// Anything that closes the gate always counts, because a slip in a time must never keep a gate open (decision 0006).
    /// </summary>
    public bool Counts { get; internal init; } = true;

    public Guid RecordedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>The answer in another case that this one was brought over from.</summary>
    public Guid? InheritedFrom { get; internal init; }

    /// <summary>Her words and wishes, kept beside the answer.</summary>
    public AnswerWords? Words { get; internal init; }

    /// <summary>True if this answer, being her latest, lets a step through.</summary>
    /// <param name="day">The London day of the step.</param>
    /// <param name="needsFresh">Whether the step needs the answer to be good on its day.</param>
    public bool Opens(DateOnly day, bool needsFresh) =>
        Kind == AnswerKind.Supports && (!needsFresh || GoodUntil is null || day <= GoodUntil);
}

/// <summary>What she said in her own words: restricted to her side and the decision-maker.</summary>
public sealed class AnswerWords
{
    public const int MaxLength = 4000;

    /// <summary>The answer's own id.</summary>
    public Guid Id { get; private set; }

    public string? HerWords { get; init; }

    /// <summary>Conditions and other things she asked for (V-20, community remedy).</summary>
    public string? Wishes { get; init; }

    public WhyNot? WhyNot { get; init; }

    /// <summary>Who was in earshot when she was asked (V-22).</summary>
    public string? InEarshot { get; init; }

    /// <summary>Whether she fears that it would put her or children at risk (V-20).</summary>
    public SaidOrNot? Fear { get; init; }

    /// <summary>Whether she wants support for herself (V-20).</summary>
    public SaidOrNot? WantsSupport { get; init; }

    /// <summary>Whether she wants to be told how it goes (V-20). What is then promised stands elsewhere.</summary>
    public SaidOrNot? WantsToBeTold { get; init; }

    /// <summary>What she was told, given also where she declines everything (V-21, STD-02).</summary>
    public Explained Explained { get; init; }

    /// <summary>Who interpreted and in what language; never family (V-22).</summary>
    public string? InterpreterUsed { get; init; }

    /// <summary>Signs of pressure or coercion, as the worker saw them (V-22).</summary>
    public string? Pressure { get; init; }

    /// <summary>What of reaching her was outside her plan, as the plan stood then.</summary>
    public string? Outside { get; init; }

    /// <summary>Why she was reached outside her plan. Never asked for where it would hold up an answer that closes the gate.</summary>
    public string? WhyOutside { get; init; }

    /// <summary>True if there is nothing to keep.</summary>
    public bool IsEmpty => this is
    {
        HerWords: null, Wishes: null, WhyNot: null, InEarshot: null, Fear: null, WantsSupport: null, WantsToBeTold: null,
        Explained: Explained.None, InterpreterUsed: null, Pressure: null, Outside: null, WhyOutside: null,
    };
}

/// <summary>What she said to a question that may be left unanswered.</summary>
public enum SaidOrNot
{
    Yes,
    No,
    WouldNotSay,
}

/// <summary>What she was told (V-21, STD-02). Each is a tick of the worker's, so that what was left out can be told another time.</summary>
[Flags]
public enum Explained
{
    None = 0,

    /// <summary>What the programme is and what he has to do.</summary>
    TheProgramme = 1,

    /// <summary>That it may not change him: nothing is promised of it (STD-02, RS-06).</summary>
    NoPromise = 2,

    /// <summary>The police decide; she is not responsible for what comes of it.</summary>
    PoliceDecide = 4,

    /// <summary>She may change her mind at any time.</summary>
    MayChangeHerMind = 8,

    /// <summary>He is not told what she said; if it goes to court some of it may have to be disclosed (DP-07).</summary>
    MayBeDisclosed = 16,

    /// <summary>Where she finds support, whatever she answers.</summary>
    WhereToFindSupport = 32,
}

/// <summary>A remark on an answer that was made by mistake. It changes nothing: only a new "supports" opens the gate again.</summary>
public sealed class AnswerRemark
{
    private AnswerRemark()
    {
    }

    internal AnswerRemark(Guid answerId, string text, Stamp stamp) =>
        (AnswerId, Text, By, At) = (answerId, text, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid AnswerId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What is said when an answer is recorded.</summary>
/// <param name="Kind">Her answer.</param>
/// <param name="How">How she was asked.</param>
/// <param name="AskedAt">When she was asked, UTC.</param>
/// <param name="DoNotContactAgain">She supports and asks not to be contacted again: the answer has no end date.</param>
/// <param name="Words">Her words and wishes.</param>
public sealed record AnswerGiven(AnswerKind Kind, AskedHow How, DateTime AskedAt, bool DoNotContactAgain = false, AnswerWords? Words = null)
{
    /// <summary>Answers a worker may record by hand.</summary>
    public static IReadOnlyList<AnswerKind> ByHand { get; } =
        [AnswerKind.Supports, AnswerKind.DoesNotSupport, AnswerKind.NoView, AnswerKind.UnableToContact, AnswerKind.Withdrawn, AnswerKind.CannotAnswer];
}
