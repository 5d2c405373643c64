using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>
/// How she wants to be told, as a name of a way in her safe-contact plan. A text or a letter is not among them: whatever she is told
/// she is told by somebody who can hear how she takes it (V-22).
/// </summary>
public enum ToldThrough
{
    SafePhone,
    InPerson,
    Video,
    ThroughIdva,
}

/// <summary>What she wants to be told, as she said it. Nothing at all is a choice (V-20, RS-05).</summary>
/// <param name="Decisions">Key decisions of the case: hers by right unless she says otherwise (V-02).</param>
/// <param name="Started">That he has started, or come back.</param>
/// <param name="Missed">That he has missed a session.</param>
/// <param name="Finished">That he has been to every session.</param>
/// <param name="Breached">That a breach was found.</param>
/// <param name="Ended">That it has ended or rests.</param>
public sealed record Wanted(bool Decisions, bool Started, bool Missed, bool Finished, bool Breached, bool Ended)
{
    /// <summary>What holds until she has been asked: decisions, because they are hers by right.</summary>
    public static Wanted UntilAsked { get; } = new(true, false, false, false, false, false);

    /// <summary>She wants to hear nothing.</summary>
    public static Wanted Nothing { get; } = new(false, false, false, false, false, false);

    /// <summary>Whether she chose a kind of news.</summary>
    public bool Has(Promise promise) => promise switch
    {
        Promise.Started => Started,
        Promise.Missed => Missed,
        Promise.Finished => Finished,
        Promise.Breached => Breached,
        Promise.Ended => Ended,
    };
}

/// <summary>What she wanted from when on: all that deciding needs of a version.</summary>
public sealed record WishSaid(Wanted Wanted, DateTime At);

/// <summary>What she can choose to be told of how it goes (RS-05).</summary>
public enum Promise
{
    Started,
    Missed,
    Finished,
    Breached,
    Ended,
}

/// <summary>A version of what one victim wants to be told in one case. Append-only: changing her mind is another version.</summary>
public sealed class ToldWish
{
    public const int NoteMaxLength = 1000;

    private ToldWish()
    {
    }

    internal ToldWish(Guid caseVictimId, Wanted wanted, ToldThrough? through, string? note, Stamp stamp)
    {
        CaseVictimId = caseVictimId;
        (Decisions, Started, Missed, Finished, Breached, Ended) = (wanted.Decisions, wanted.Started, wanted.Missed, wanted.Finished, wanted.Breached, wanted.Ended);
        (Through, Note, By, At) = (through, note, stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Her link to the case.</summary>
    public Guid CaseVictimId { get; private set; }

    public bool Decisions { get; private set; }

    public bool Started { get; private set; }

    public bool Missed { get; private set; }

    public bool Finished { get; private set; }

    public bool Breached { get; private set; }

    public bool Ended { get; private set; }

    /// <summary>How; null where she wants to hear nothing.</summary>
    public ToldThrough? Through { get; private set; }

    public string? Note { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>What this version says.</summary>
    public Wanted Wanted => new(Decisions, Started, Missed, Finished, Breached, Ended);

    /// <summary>What this version says, without its note.</summary>
    public WishSaid ToSaid() => new(Wanted, At);
}

/// <summary>Words for what she chooses.</summary>
public static class ToldWishWords
{
    public static string InWords(this ToldThrough through) => through switch
    {
        ToldThrough.SafePhone => "On a safe number",
        ToldThrough.InPerson => "In person",
        ToldThrough.Video => "By video",
        ToldThrough.ThroughIdva => "Through her IDVA",
    };

    public static string InWords(this Promise promise) => promise switch
    {
        Promise.Started => "he has started, or come back",
        Promise.Missed => "he has missed a session",
        Promise.Finished => "he has been to every session",
        Promise.Breached => "a breach was found",
        Promise.Ended => "it has ended, or rests",
    };

    /// <summary>In one sentence.</summary>
    public static string InWords(this Wanted wanted)
    {
        List<string> said = [.. wanted.Decisions ? ["decisions"] : Array.Empty<string>(), .. Enum.GetValues<Promise>().Where(wanted.Has).Select(p => p.InWords())];
        return said.Count == 0 ? "Nothing: she does not want to be told" : $"Told of: {string.Join("; ", said)}";
    }
}
