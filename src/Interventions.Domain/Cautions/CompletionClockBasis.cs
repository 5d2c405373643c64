namespace Interventions.Domain.Cautions;

/// <summary>The day the weeks for completing the conditions are counted from; a setting of the force (CC-21).</summary>
public enum CompletionClockBasis
{
    /// <summary>The day of the offence: the default, and always safe against the prosecution limit.</summary>
    OffenceDate,

    /// <summary>The day the caution is given, for either-way and indictable offences; summary-only ones keep the offence date.</summary>
    CautionDate,
}
