using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>
/// A referral of the victims of a case to MARAC, the conference on those at high risk (V-13). Her side and the
/// decision-maker only. It stands by itself: no stage of the case and no referral to a programme ends it (STD-03).
/// </summary>
public sealed class MaracReferral
{
    public const int TextMaxLength = 1000;

    /// <summary>Months within which any further abuse of the same pair is a repeat (V-13).</summary>
    public const int RepeatMonths = 12;

    /// <summary>Working days from the referral to the IDVA's first contact (V-13).</summary>
    public const int IdvaContactWorkingDays = 2;

    private MaracReferral()
    {
    }

    internal MaracReferral(Guid id, Guid caseId, Guid? victimId, DateOnly referredOn, bool sheWasAsked, string? note, Stamp stamp)
    {
        (Id, CaseId, VictimId, ReferredOn) = (id, caseId, victimId, referredOn);
        (SheWasAsked, Note, By, At) = (sheWasAsked, note, stamp.By.UserId, stamp.At);
    }

    public Guid Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>Whom it is about; null where she is not entered yet.</summary>
    public Guid? VictimId { get; private set; }

    public DateOnly ReferredOn { get; private set; }

    /// <summary>Her consent is sought and not required (V-13).</summary>
    public bool SheWasAsked { get; private set; }

    public string? Note { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What can be recorded of a referral to MARAC.</summary>
public enum MaracEntryKind
{
    /// <summary>The day it is to be heard.</summary>
    MeetingSet,

    /// <summary>It was heard, with what came of it.</summary>
    Heard,

    /// <summary>Somebody is to do something by a day.</summary>
    ActionAgreed,

    /// <summary>An action was done.</summary>
    ActionDone,

    /// <summary>The IDVA has spoken with her.</summary>
    IdvaContact,
}

/// <summary>One thing recorded of a referral to MARAC. Append-only: what is so now is the last of its kind.</summary>
public sealed class MaracEntry
{
    public const int OwnerMaxLength = 100;

    private MaracEntry()
    {
    }

    internal MaracEntry(Guid referralId, MaracEntryKind kind, DateOnly on, string? text, string? owner, long? of, Stamp stamp)
    {
        (ReferralId, Kind, On, Text, Owner, Of) = (referralId, kind, on, text, owner, of);
        (By, At) = (stamp.By.UserId, stamp.At);
    }

    public long Id { get; private set; }

    public Guid ReferralId { get; private set; }

    public MaracEntryKind Kind { get; private set; }

    /// <summary>The day of it: of the meeting, of the contact, or by which an action is due.</summary>
    public DateOnly On { get; private set; }

    /// <summary>What is to be done, or what came of it.</summary>
    public string? Text { get; private set; }

    /// <summary>Who does it: an agency or a person.</summary>
    public string? Owner { get; private set; }

    /// <summary>The action this one says is done.</summary>
    public long? Of { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>Words for what is recorded of MARAC.</summary>
public static class MaracEntryKinds
{
    /// <summary>As it stands in a list.</summary>
    public static string InWords(this MaracEntryKind kind) => kind switch
    {
        MaracEntryKind.MeetingSet => "Meeting set",
        MaracEntryKind.Heard => "Heard",
        MaracEntryKind.ActionAgreed => "Action agreed",
        MaracEntryKind.ActionDone => "Action done",
        MaracEntryKind.IdvaContact => "IDVA has spoken with her",
    };
}
