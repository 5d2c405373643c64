namespace Interventions.Domain.Attendance;

/// <summary>The reason he gave for missing a session or part of it; provisional until the decision-maker has looked at it (AT-01).</summary>
public enum AbsenceReason
{
    Medical,
    Religious,
    Holiday,
    Employment,
    FamilyOrChildcare,
    CourtOrLegal,
    InCustody,
    Other,
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
