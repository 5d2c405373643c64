namespace Interventions.Domain.Attendance;

/// <summary>What the contact outcome codes mean and how they follow from the facts (domain.md 7.1, AT-01).</summary>
public static class ContactOutcomes
{
    /// <summary>The outcome in words.</summary>
    public static string Description(this ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.ATTC => "Attended - complied",
        ContactOutcome.AFTC => "Attended - failed to comply",
        ContactOutcome.ATSH => "Attended - sent home (behaviour)",
        ContactOutcome.ATSS => "Attended - sent home (service issues)",
        ContactOutcome.UAAB => "Unacceptable absence",
        ContactOutcome.AAAA => "Acceptable absence - other",
        ContactOutcome.AAME => "Acceptable absence - medical",
        ContactOutcome.AARE => "Acceptable absence - religious",
        ContactOutcome.AASD => "Acceptable absence - stood down",
        ContactOutcome.AAHO => "Acceptable absence - holiday",
        ContactOutcome.AAEM => "Acceptable absence - employment",
        ContactOutcome.AAFC => "Acceptable absence - family/childcare",
        ContactOutcome.AACL => "Acceptable absence - court/legal",
        ContactOutcome.AARC => "Acceptable absence - recalled/in custody",
        ContactOutcome.RSSR => "Rescheduled - service request",
        ContactOutcome.RSOF => "Rescheduled - person's request",
        ContactOutcome.CO05 => "Acceptable absence - professional judgement",
    };

    /// <summary>Whether he counts as having attended (domain.md 7.1).</summary>
    public static bool Attended(this ContactOutcome outcome) =>
        outcome is ContactOutcome.ATTC or ContactOutcome.AFTC or ContactOutcome.ATSH or ContactOutcome.ATSS;

    /// <summary>Whether he counts as having complied (domain.md 7.1). Only these three go against him.</summary>
    public static bool Complied(this ContactOutcome outcome) =>
        outcome is not (ContactOutcome.AFTC or ContactOutcome.ATSH or ContactOutcome.UAAB);

    /// <summary>
    /// The outcome that follows from a fact; null while it is not decided whether missing the session, or leaving it,
    /// was acceptable (AT-01). Late and refused is not attended (AT-03); what the service did never counts against
    /// him, whatever was decided (AT-04).
    /// </summary>
    /// <param name="fact">What the facilitator recorded.</param>
    /// <param name="reason">The reason he gave; null is none given.</param>
    /// <param name="acceptable">Whether the decision-maker found it acceptable (a reasonable excuse, CC-28); null while undecided.</param>
    public static ContactOutcome? Derive(AttendanceFact fact, AbsenceReason? reason, bool? acceptable) => fact switch
    {
        AttendanceFact.Attended => ContactOutcome.ATTC,
        AttendanceFact.SentHomeBehaviour => ContactOutcome.ATSH,
        AttendanceFact.SentHomeService => ContactOutcome.ATSS,
        AttendanceFact.CancelledByUs => ContactOutcome.RSSR,
        AttendanceFact.StoodDown => ContactOutcome.AASD,
        AttendanceFact.LeftEarly => Decided(acceptable, reason, ContactOutcome.AFTC),
        AttendanceFact.Absent or AttendanceFact.LateRefused => Decided(acceptable, reason, ContactOutcome.UAAB),
    };

    private static ContactOutcome? Decided(bool? acceptable, AbsenceReason? reason, ContactOutcome otherwise) => acceptable switch
    {
        null => null,
        true => Acceptable(reason ?? AbsenceReason.NoneGiven),
        false => otherwise,
    };

    /// <summary>An absence found acceptable though no reason was given rests on the decision-maker's judgement alone.</summary>
    private static ContactOutcome Acceptable(AbsenceReason reason) => reason switch
    {
        AbsenceReason.Medical => ContactOutcome.AAME,
        AbsenceReason.Religious => ContactOutcome.AARE,
        AbsenceReason.Holiday => ContactOutcome.AAHO,
        AbsenceReason.Employment => ContactOutcome.AAEM,
        AbsenceReason.FamilyOrChildcare => ContactOutcome.AAFC,
        AbsenceReason.CourtOrLegal => ContactOutcome.AACL,
        AbsenceReason.InCustody => ContactOutcome.AARC,
        AbsenceReason.Other => ContactOutcome.AAAA,
        AbsenceReason.NoneGiven => ContactOutcome.CO05,
    };
}
