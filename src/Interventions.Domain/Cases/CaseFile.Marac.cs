using Interventions.Domain.Calendar;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Cases;

/// <summary>MARAC: facts beside the case that move nothing and that nothing ends (V-13, STD-03).</summary>
public sealed partial class CaseFile
{
    private readonly List<MaracReferral> _maracs = [];
    private readonly List<MaracEntry> _maracEntries = [];

    /// <summary>Referrals to MARAC made in this unit of work; earlier ones are not loaded, because nothing hangs on them.</summary>
    public IReadOnlyList<MaracReferral> NewMaracs => _maracs;

    /// <summary>What was recorded of MARAC in this unit of work.</summary>
    public IReadOnlyList<MaracEntry> NewMaracEntries => _maracEntries;

    /// <summary>Refers her to MARAC.</summary>
    /// <param name="id">Id of the referral.</param>
    /// <param name="victimId">Whom it is about; null where she is not entered yet.</param>
    /// <param name="referredOn">The day it was made.</param>
    /// <param name="sheWasAsked">Her consent was sought.</param>
    /// <param name="note">Anything the conference is to know.</param>
    /// <param name="stamp">Who refers.</param>
    public MaracReferral ReferToMarac(Guid id, Guid? victimId, DateOnly referredOn, bool sheWasAsked, string? note, Stamp stamp)
    {
        MaracReferral referral = new(id, Id, victimId, referredOn, sheWasAsked, note, stamp);
        Note(CaseAction.ReferToMarac, stamp, Because.None, () => _maracs.Add(referral),
            (() => referredOn <= London.DayOf(stamp.At), "The day of the referral is in the future. Check it."),
            (() => victimId is null || _victims.Any(v => v.VictimId == victimId && v.UnlinkedAt is null), "She is not in this case any more. Reload the page."));
        return referral;
    }

    /// <summary>Records what became of a referral to MARAC.</summary>
    /// <param name="referral">Which.</param>
    /// <param name="kind">What.</param>
    /// <param name="on">The day of it, or by which it is due.</param>
    /// <param name="text">What is to be done, or what came of it.</param>
    /// <param name="owner">Who does it.</param>
    /// <param name="of">The action that is done.</param>
    /// <param name="stamp">Who records.</param>
    public void RecordMarac(MaracReferral referral, MaracEntryKind kind, DateOnly on, string? text, string? owner, long? of, Stamp stamp)
    {
        var isAhead = kind is MaracEntryKind.MeetingSet or MaracEntryKind.ActionAgreed;
        Note(CaseAction.RecordMarac, stamp, Because.None, () => _maracEntries.Add(new(referral.Id, kind, on, text, owner, of, stamp)),
            (() => on >= referral.ReferredOn, "That day is before the referral to MARAC. Check it."),
            (() => isAhead || on <= London.DayOf(stamp.At), "That day is in the future. Check it."),
            (() => kind is MaracEntryKind.MeetingSet or MaracEntryKind.IdvaContact or MaracEntryKind.ActionDone || text is not null,
                kind == MaracEntryKind.Heard ? "Write what came of it." : "Write what is to be done."),
            (() => kind != MaracEntryKind.ActionAgreed || owner is not null, "Say who does it."));
    }
}
