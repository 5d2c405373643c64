using Interventions.Domain.Cases;

namespace Interventions.Domain.Letters;

/// <summary>What is written to him. Each has a template in each language; nothing else is ever written (domain.md 4.3).</summary>
public enum LetterKind
{
    AppointmentLetter,

    /// <summary>To a telephone that others may read.</summary>
    AppointmentText,

    /// <summary>The day before; to a telephone that others may read.</summary>
    Reminder,

    /// <summary>A session was moved or cancelled by us.</summary>
    SessionChanged,

    /// <summary>After a missed session of a voluntary programme. Says nothing of consequences in law: there are none on Track B.</summary>
    WarningLetter,

    /// <summary>After a missed session on a caution: asks for his explanation (CC-28).</summary>
    InvitationToExplain,
}

/// <summary>What follows from the kind alone.</summary>
public static class LetterKinds
{
    public static string InWords(this LetterKind kind) => kind switch
    {
        LetterKind.AppointmentLetter => "Appointment letter",
        LetterKind.AppointmentText => "Appointment text",
        LetterKind.Reminder => "Reminder text",
        LetterKind.SessionChanged => "Letter about a moved or cancelled session",
        LetterKind.WarningLetter => "Letter after a missed session",
        LetterKind.InvitationToExplain => "Letter asking for his explanation",
    };

    /// <summary>True where it goes to a telephone: it names nobody and carries no reference.</summary>
    public static bool IsText(this LetterKind kind) => kind is LetterKind.AppointmentText or LetterKind.Reminder;

    /// <summary>True where it is about a session he missed; the others are about the one that comes next.</summary>
    public static bool IsAboutMiss(this LetterKind kind) => kind is LetterKind.WarningLetter or LetterKind.InvitationToExplain;

    /// <summary>A caution asks him to explain, a voluntary programme warns or rings him (AT-02, CARA-13). Never the other way round.</summary>
    public static bool IsFor(this LetterKind kind, Track track) => kind switch
    {
        LetterKind.WarningLetter => track == Track.Voluntary,
        LetterKind.InvitationToExplain => track == Track.ConditionalCaution,
        _ => true,
    };
}
