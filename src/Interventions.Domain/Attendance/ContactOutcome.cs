namespace Interventions.Domain.Attendance;

/// <summary>
/// Contact outcome codes of the probation service, the field's convention for the result of one session (domain.md 7.1).
/// On screen they stand in words, see <see cref="ContactOutcomes.Description"/>. Not to be confused with the outcome of a crime.
/// </summary>
public enum ContactOutcome
{
    /// <summary>Attended, complied.</summary>
    ATTC,

    /// <summary>Attended, failed to comply.</summary>
    AFTC,

    /// <summary>Attended, sent home (behaviour).</summary>
    ATSH,

    /// <summary>Attended, sent home (service issues).</summary>
    ATSS,

    /// <summary>Unacceptable absence.</summary>
    UAAB,

    /// <summary>Acceptable absence, other.</summary>
    AAAA,

    /// <summary>Acceptable absence, medical.</summary>
    AAME,

    /// <summary>Acceptable absence, religious.</summary>
    AARE,

    /// <summary>Acceptable absence, stood down.</summary>
    AASD,

    /// <summary>Acceptable absence, holiday.</summary>
    AAHO,

    /// <summary>Acceptable absence, employment.</summary>
    AAEM,

    /// <summary>Acceptable absence, family or childcare.</summary>
    AAFC,

    /// <summary>Acceptable absence, court or legal.</summary>
    AACL,

    /// <summary>Acceptable absence, recalled or in custody.</summary>
    AARC,

    /// <summary>Rescheduled at the service's request.</summary>
    RSSR,

    /// <summary>Rescheduled at his request; never derived, for it is agreed before the session.</summary>
    RSOF,

    /// <summary>Acceptable absence, professional judgement.</summary>
    CO05,
}
