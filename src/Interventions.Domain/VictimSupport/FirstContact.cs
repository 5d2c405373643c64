using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>Who brought a specialist to her first (product.md 1).</summary>
public enum ContactSource
{
    IdvaCar,
    JointResponse,
    NextDay,
    Marac,
    Other,
}

/// <summary>Whether she took up support of her own.</summary>
public enum SupportTaken
{
    NotOffered,
    Accepted,
    Declined,
    ThinkingItOver,
}

/// <summary>Whether she works with the police.</summary>
public enum WithPolice
{
    Yes,
    No,

    /// <summary>She did, and no longer does.</summary>
    Withdrew,
}

/// <summary>What is known of the first contact with her. What is not known is null; no question is forced.</summary>
/// <param name="Source">Who came first.</param>
/// <param name="IncidentAt">When the incident was, UTC; null takes the day of the offence.</param>
/// <param name="SpokenAt">When a specialist first spoke to her, UTC, where that was before anything recorded here.</param>
/// <param name="Support">Whether she took up support.</param>
/// <param name="Police">Whether she works with the police.</param>
public sealed record FirstContactGiven(ContactSource Source, DateTime? IncidentAt, DateTime? SpokenAt, SupportTaken? Support, WithPolice? Police);

/// <summary>A version of how she was first reached and what she took up. Append-only; the last one counts.</summary>
public sealed class FirstContact
{
    private FirstContact()
    {
    }

    internal FirstContact(Guid caseVictimId, FirstContactGiven given, Stamp stamp)
    {
        (CaseVictimId, Source, IncidentAt, SpokenAt, Support, Police) = (caseVictimId, given.Source, given.IncidentAt, given.SpokenAt, given.Support, given.Police);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Her link to the case.</summary>
    public Guid CaseVictimId { get; private set; }

    public ContactSource Source { get; private set; }

    public DateTime? IncidentAt { get; private set; }

    public DateTime? SpokenAt { get; private set; }

    public SupportTaken? Support { get; private set; }

    public WithPolice? Police { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>The day a scheme began in an area, so that before and after can be laid side by side. Append-only; the last entered counts.</summary>
public sealed class SchemeStart
{
    public long Id { get; private set; }

    public required string AreaCode { get; init; }

    public required ContactSource Source { get; init; }

    public required DateOnly StartedOn { get; init; }

    public required Guid By { get; init; }

    public required DateTime At { get; init; }
}

/// <summary>Words for first contact.</summary>
public static class FirstContactWords
{
    public static string InWords(this ContactSource source) => source switch
    {
        ContactSource.IdvaCar => "IDVA car, same visit",
        ContactSource.JointResponse => "Joint response",
        ContactSource.NextDay => "Next-day call",
        ContactSource.Marac => "MARAC",
        ContactSource.Other => "Another way, or not recorded",
    };

    public static string InWords(this SupportTaken support) => support switch
    {
        SupportTaken.NotOffered => "Not offered yet",
        SupportTaken.Accepted => "Accepted",
        SupportTaken.Declined => "Declined",
        SupportTaken.ThinkingItOver => "Thinking it over",
    };

    public static string InWords(this WithPolice police) => police switch
    {
        WithPolice.Yes => "Working with the police",
        WithPolice.No => "Not working with the police",
        WithPolice.Withdrew => "Did, and no longer does",
    };

    /// <summary>The source where nobody has recorded one.</summary>
    public static ContactSource From(ReferralSource source, bool? referredToMarac) =>
        source == ReferralSource.IdvaCar ? ContactSource.IdvaCar : referredToMarac == true ? ContactSource.Marac : ContactSource.Other;

    /// <summary>Whole London days from the incident to the first contact: 0 is the same day. Null where the contact is said to be before it.</summary>
    public static int? DaysUntil(DateOnly incident, DateTime contact) => London.DayOf(contact).DayNumber - incident.DayNumber is >= 0 and var days ? days : null;
}
