using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>What came of a try to reach her.</summary>
public enum AttemptResult
{
    Spoke,
    NoAnswer,
    VoicemailLeft,
    VoicemailNotLeft,
    SomebodyElse,
    NumberDoesNotWork,
    RingLater,
    NotSafeToSpeak,
}

/// <summary>What is said of a try to reach her.</summary>
/// <param name="How">The way.</param>
/// <param name="TriedAt">When, UTC.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Note">Anything else.</param>
/// <param name="Outside">What of it was outside her plan, in words; null where nothing was.</param>
/// <param name="WhyOutside">Why all the same.</param>
public sealed record AttemptMade(AskedHow How, DateTime TriedAt, AttemptResult Result, string? Note = null, string? Outside = null, string? WhyOutside = null)
{
    /// <summary>The sentence a contact outside the plan is refused with until somebody says why.</summary>
    public static string OutsideInWords(string outside) => $"This is outside her plan: {outside}. Say why.";
}

/// <summary>A try to reach her. A fact beside the answers that changes nothing (V-23).</summary>
public sealed class ContactAttempt
{
    private ContactAttempt()
    {
    }

    internal ContactAttempt(Guid caseVictimId, AttemptMade made, Stamp stamp)
    {
        (CaseVictimId, How, TriedAt, Result, Note) = (caseVictimId, made.How, made.TriedAt, made.Result, made.Note);
        (Outside, WhyOutside, By, At) = (made.Outside, made.Outside is null ? null : made.WhyOutside, stamp.By.UserId, stamp.At);
        Reached = made.Result is AttemptResult.Spoke or AttemptResult.RingLater or AttemptResult.NotSafeToSpeak;
    }

    public const int NoteMaxLength = 1000;

    public long Id { get; private set; }

    public Guid CaseVictimId { get; private set; }

    public AskedHow How { get; private set; }

    public DateTime TriedAt { get; private set; }

    /// <summary>She herself answered, whether or not she could speak.</summary>
    public bool Reached { get; private set; }

    /// <summary>Null for one recorded before results were kept.</summary>
    public AttemptResult? Result { get; private set; }

    public string? Note { get; private set; }

    /// <summary>What of it was outside her plan, as the plan stood then.</summary>
    public string? Outside { get; private set; }

    public string? WhyOutside { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}
