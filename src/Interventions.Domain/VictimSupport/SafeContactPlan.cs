using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>Ways of reaching her that she has said are safe (V-20, V-22).</summary>
[Flags]
public enum SafeChannels
{
    None = 0,
    Phone = 1,

    /// <summary>To a phone that is hers alone, never a shared one (V-22).</summary>
    Text = 2,
    Email = 4,
    InPerson = 8,
    Video = 16,

    /// <summary>Through another agency, which reaches her its own way.</summary>
    AnotherAgency = 32,
}

/// <summary>Who may ring her.</summary>
public enum WhoMayCall
{
    AnyWorker,
    NamedWorker,

    /// <summary>Shown and not enforced: the tracker does not know who is a woman.</summary>
    WomenOnly,
}

/// <summary>What kind of address it is.</summary>
public enum ContactKind
{
    Phone,
    Email,
}

/// <summary>A number or an address she is reached at. Stands in a table of its own, which is not read outside the safe hours.</summary>
public sealed class ContactPoint
{
    public const int WhoseMaxLength = 100;
    public const int ValueMaxLength = 254;

    public long Id { get; private set; }

    public Guid PlanId { get; private set; }

    public ContactKind Kind { get; init; }

    /// <summary>A telephone number in the one form of E.164 ("+447700900123"), or an e-mail address.</summary>
    public required string Value { get; init; }

    /// <summary>Whose it is, where it is not hers.</summary>
    public string? Whose { get; init; }

    /// <summary>Nobody else answers it or reads what comes in: only then is a text or an e-mail safe (V-22).</summary>
    public bool IsHersAlone { get; init; }

    /// <summary>A message may be left. Never, unless she has said so.</summary>
    public bool MayLeaveVoicemail { get; init; }
}

/// <summary>What is said when a plan is made or changed.</summary>
public sealed record PlanDraft
{
    public SafeChannels Channels { get; init; }
    public IReadOnlyList<ContactPoint> Points { get; init; } = [];
    public IReadOnlyList<SafeHours> Hours { get; init; } = [];
    public string? CodeWord { get; init; }
    public WhoMayCall WhoMayCall { get; init; }
    public Guid? OnlyWorker { get; init; }
    public string? NotToBeTold { get; init; }
    public string? IfSomebodyElse { get; init; }
    public string? Agency { get; init; }
    public DateOnly? ReviewOn { get; init; }
    public string? Note { get; init; }
}

/// <summary>
/// How and when it is safe to reach her (V-20, V-22). Append-only: each change is another version, and the newest counts.
/// It acts: numbers are withheld outside its hours, and reaching her another way than it says wants a reason (decision 0030).
/// </summary>
public sealed class SafeContactPlan
{
    public const int TextMaxLength = 400;
    public const int CodeWordMaxLength = 50;

    /// <summary>The longest a plan may go unlooked at.</summary>
    public const int ReviewWithinMonths = 12;

    /// <summary>More lines of hours nobody reads in a sentence; days with the same hours share one.</summary>
    public const int MaxHours = 14;

    /// <summary>The longest that <see cref="Outside"/> says: it is kept beside answers and attempts.</summary>
    public const int OutsideMaxLength = 400;

    private const int HoursQuotedMaxLength = 250;

    private readonly List<ContactPoint> _points = [];

    private SafeContactPlan()
    {
    }

    private SafeContactPlan(Guid victimId, int version, Stamp stamp) =>
        (Id, VictimId, Version, MadeBy, MadeAt) = (Guid.CreateVersion7(), victimId, version, stamp.By.UserId, stamp.At);

    public Guid Id { get; private set; }

    public Guid VictimId { get; private set; }

    /// <summary>From 1; the highest is the one in force.</summary>
    public int Version { get; private set; }

    public SafeChannels Channels { get; private set; }

    public IReadOnlyList<SafeHours> Hours { get; private set; } = [];

    /// <summary>Said to know that it is she, and that she is alone.</summary>
    public string? CodeWord { get; private set; }

    public WhoMayCall WhoMayCall { get; private set; }

    /// <summary>The one worker who may, where only one may.</summary>
    public Guid? OnlyWorker { get; private set; }

    /// <summary>Who must not learn that she is in touch with anybody.</summary>
    public string? NotToBeTold { get; private set; }

    /// <summary>What to say if somebody else answers.</summary>
    public string? IfSomebodyElse { get; private set; }

    /// <summary>The agency she is reached through.</summary>
    public string? Agency { get; private set; }

    /// <summary>When it is to be gone through with her again; null only for one carried over.</summary>
    public DateOnly? ReviewOn { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Whether a message may be left on every number she gave.</summary>
    public bool MayLeaveVoicemail { get; private set; }

    public Guid MadeBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private set; }

    /// <summary>Loaded only where they may be shown.</summary>
    public IReadOnlyList<ContactPoint> Points => _points;

    /// <summary>Free text carried over from before there were plans: it says something, and it stops nothing.</summary>
    public bool IsOnlyNote => Channels == SafeChannels.None && Hours.Count == 0 && ReviewOn is null;

    /// <summary>The hours in a sentence; null where none are kept.</summary>
    public string? HoursInWords => Hours.Count == 0 ? null : string.Join(", or ", Hours.Select(h => h.InWords));

    /// <summary>A first plan from the free text there was: nothing is lost, and nothing is made up.</summary>
    public static SafeContactPlan CarryOver(Guid victimId, string note, Stamp stamp) => new(victimId, 1, stamp) { Note = note };

    /// <summary>Makes a version.</summary>
    /// <param name="victimId">Whose.</param>
    /// <param name="version">One more than the last.</param>
    /// <param name="draft">What it says.</param>
    /// <param name="stamp">Who makes it and when.</param>
    public static SafeContactPlan Make(Guid victimId, int version, PlanDraft draft, Stamp stamp)
    {
        var today = London.DayOf(stamp.At);
        var phones = draft.Points.Where(p => p.Kind == ContactKind.Phone).ToList();
        Refuse.Unless(draft.Channels != SafeChannels.None || !string.IsNullOrWhiteSpace(draft.Note), "Choose at least one safe way to reach her, or say in the note why there is none.");
        Refuse.Unless(!Has(SafeChannels.Phone | SafeChannels.Text) || phones.Count > 0, "Enter the number to ring or to text.");
        Refuse.Unless(!Has(SafeChannels.Text) || phones.Any(p => p.IsHersAlone), "A text is safe only to a phone that is hers alone. Say which one is, or leave texts out.");
        Refuse.Unless(!Has(SafeChannels.Email) || draft.Points.Any(p => p.Kind == ContactKind.Email && p.IsHersAlone), "An e-mail is safe only to an address that is hers alone. Enter one, or leave e-mail out.");
        Refuse.Unless(!Has(SafeChannels.AnotherAgency) || !string.IsNullOrWhiteSpace(draft.Agency), "Enter the agency she is reached through, and whom to ask for.");
        Refuse.Unless(!Has(SafeChannels.Phone | SafeChannels.Text | SafeChannels.Email | SafeChannels.Video | SafeChannels.InPerson) || draft.Hours.Count > 0, "Enter the days and hours at which it is safe. If it always is, say every day at any time.");
        Refuse.Unless(draft.Hours.All(h => h.IsPossible), "Choose the days, and a time to begin that is before the time to end.");
        Refuse.Unless(draft.Hours.Count <= MaxHours, $"There are more than {MaxHours} lines of hours. Put days with the same hours into one line.");
        Refuse.Unless(draft.WhoMayCall != WhoMayCall.NamedWorker || draft.OnlyWorker is not null, "Choose the worker who may ring her.");
        Refuse.Unless(draft.ReviewOn is { } review && review > today && review <= today.AddMonths(ReviewWithinMonths), $"Enter a day to go through the plan with her again: after today and within {ReviewWithinMonths} months.");
        SafeContactPlan plan = new(victimId, version, stamp)
        {
            Channels = draft.Channels,
            Hours = draft.Hours,
            CodeWord = draft.CodeWord,
            WhoMayCall = draft.WhoMayCall,
            OnlyWorker = draft.WhoMayCall == WhoMayCall.NamedWorker ? draft.OnlyWorker : null,
            NotToBeTold = draft.NotToBeTold,
            IfSomebodyElse = draft.IfSomebodyElse,
            Agency = draft.Agency,
            ReviewOn = draft.ReviewOn,
            Note = draft.Note,
            MayLeaveVoicemail = phones.Count > 0 && phones.TrueForAll(p => p.MayLeaveVoicemail),
        };
        plan._points.AddRange(draft.Points);
        return plan;

        bool Has(SafeChannels any) => (draft.Channels & any) != SafeChannels.None;
    }

    /// <summary>Whether her numbers may be shown at an instant: inside the hours; always where no hours are known yet.</summary>
    /// <param name="utc">The instant, UTC.</param>
    public bool ShowsNumbersAt(DateTime utc) => Hours.Count == 0 || Hours.Any(h => h.Holds(utc));

    /// <summary>When the hours at hand end, UTC; null where nothing ends.</summary>
    /// <param name="utc">An instant inside them.</param>
    public DateTime? ShownUntil(DateTime utc)
    {
        // Hours that touch are one: at the end of the first the second holds.
        var end = utc;
        for (var i = 0; i <= Hours.Count && Hours.Select(h => h.EndAfter(end)).Max() is { } next; i++)
        {
            end = next;
        }

        return end == utc ? null : end;
    }

    /// <summary>"Can be reached now", or from when on; null where no hours are known.</summary>
    /// <param name="now">UTC.</param>
    public string? NextInWords(DateTime now)
    {
        if (Hours.Count == 0 || Hours.Select(h => h.NextFrom(now)).Min() is not { } next)
        {
            return null;
        }

        var (today, day) = (London.DayOf(now), London.DayOf(next));
        var when = day == today ? "today" : day == today.AddDays(1) ? "tomorrow" : $"on {day.InWords()}";
        return next <= now ? "Can be rung now" : $"From {London.TimeOf(next).ToString("HH:mm", CultureInfo.InvariantCulture)} {when}";
    }

    /// <summary>
    /// What of a contact is outside the plan, in words; null where nothing is. What she begins herself never is, and neither is
    /// anything where only a note is known.
    /// </summary>
    /// <param name="how">The way.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="by">Who.</param>
    /// <param name="leftVoicemail">Whether a message was left.</param>
    public string? Outside(AskedHow how, DateTime at, Actor by, bool leftVoicemail = false)
    {
        if (IsOnlyNote || how is AskedHow.SheRang or AskedHow.SheWrote or AskedHow.NotAsked)
        {
            return null;
        }

        List<string> outside = [];
        if (!Channels.HasFlag(ChannelOf(how)))
        {
            outside.Add(how switch
            {
                AskedHow.SafePhone => "she is not to be rung",
                AskedHow.SafeText => "she is not to be texted",
                AskedHow.Email => "she is not to be e-mailed",
                AskedHow.InPerson => "she is not to be met in person",
                AskedHow.Video => "she is not to be called by video",
                _ => "she is not to be reached through another agency",
            });
        }
        else if (how != AskedHow.ThroughIdva && !ShowsNumbersAt(at))
        {
            // Nothing she says may be refused because her hours are long.
            outside.Add(HoursInWords is { Length: <= HoursQuotedMaxLength } hours ? $"the safe hours are {hours}" : "it is not in the safe hours of the plan");
        }

        if (WhoMayCall == WhoMayCall.NamedWorker && OnlyWorker != by.UserId && how != AskedHow.ThroughIdva)
        {
            outside.Add("only the worker named in it is to reach her");
        }

        if (leftVoicemail && !MayLeaveVoicemail)
        {
            outside.Add("no message is ever to be left");
        }

        return outside.Count == 0 ? null : string.Join("; ", outside);
    }

    private static SafeChannels ChannelOf(AskedHow how) => how switch
    {
        AskedHow.SafePhone => SafeChannels.Phone,
        AskedHow.SafeText => SafeChannels.Text,
        AskedHow.Email => SafeChannels.Email,
        AskedHow.InPerson => SafeChannels.InPerson,
        AskedHow.Video => SafeChannels.Video,
        AskedHow.ThroughIdva => SafeChannels.AnotherAgency,
        AskedHow.SheRang or AskedHow.SheWrote or AskedHow.NotAsked => SafeChannels.None,
    };
}

/// <summary>Her numbers were shown outside the hours: who, when and why. Append-only.</summary>
public sealed class NumbersShown
{
    public const int WhyMaxLength = 1000;

    private NumbersShown()
    {
    }

    public NumbersShown(Guid planId, Guid victimId, Guid caseId, string why, Stamp stamp)
    {
        Refuse.Unless(!string.IsNullOrWhiteSpace(why), "Say why her numbers are needed outside the safe hours.");
        (PlanId, VictimId, CaseId, Why, By, At) = (planId, victimId, caseId, why.Trim(), stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid PlanId { get; private set; }

    public Guid VictimId { get; private set; }

    public Guid CaseId { get; private set; }

    public string Why { get; private set; } = "";

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
