namespace Interventions.Domain.Cautions;

/// <summary>The day the weeks for completing the conditions are counted from; a setting of the force (CC-21).</summary>
public enum CompletionClockBasis
{
    /// <summary>The day of the offence: the default, and always safe against the prosecution limit.</summary>
    OffenceDate,

    /// <summary>The day the caution is given, for either-way and indictable offences; summary-only ones keep the offence date.</summary>
    CautionDate,
}

/// <summary>Words for it.</summary>
public static class CompletionClockBases
{
    public static string InWords(this CompletionClockBasis basis) => basis switch
    {
        CompletionClockBasis.OffenceDate => "the day of the offence",
        CompletionClockBasis.CautionDate => "the day of the caution (of the offence, where it is summary only)",
    };
}
