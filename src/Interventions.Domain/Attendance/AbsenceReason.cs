namespace Interventions.Domain.Attendance;

/// <summary>The reason he gave for missing a session or part of it; provisional until the decision-maker has looked at it (AT-01).</summary>
public enum AbsenceReason
{
    /// <summary>He was ill or had a medical appointment.</summary>
    Medical,

    /// <summary>A religious observance.</summary>
    Religious,

    /// <summary>He was away on holiday.</summary>
    Holiday,

    /// <summary>He had to work.</summary>
    Employment,

    /// <summary>Family or childcare.</summary>
    FamilyOrChildcare,

    /// <summary>He had to be in court or with his lawyer.</summary>
    CourtOrLegal,

    /// <summary>He was in custody or recalled to prison.</summary>
    InCustody,

    /// <summary>A reason that none of the others covers.</summary>
    Other,

    /// <summary>He gave no reason.</summary>
    NoneGiven,
}

/// <summary>Words for absence reasons.</summary>
public static class AbsenceReasons
{
    /// <summary>The reason in words, as on the register.</summary>
    public static string InWords(this AbsenceReason reason) => reason switch
    {
        AbsenceReason.Medical => "medical",
        AbsenceReason.Religious => "religious",
        AbsenceReason.Holiday => "holiday",
        AbsenceReason.Employment => "employment",
        AbsenceReason.FamilyOrChildcare => "family or childcare",
        AbsenceReason.CourtOrLegal => "court or legal",
        AbsenceReason.InCustody => "in custody",
        AbsenceReason.Other => "other",
        AbsenceReason.NoneGiven => "none given",
    };
}
