using Interventions.Domain.Calendar;

namespace Interventions.Domain.Eligibility;

/// <summary>High risk, or a referral to MARAC, on a day: what rules a case out for a while under CARA-02.</summary>
/// <param name="On">The day of the assessment, or of the referral that knew of MARAC.</param>
/// <param name="IsMarac">Known from a referral to MARAC; else a level of high was recorded.</param>
/// <param name="Reference">The other case of his that it is on record in; null for the case itself.</param>
public sealed record HighRisk(DateOnly On, bool IsMarac, string? Reference = null)
{
    /// <summary>As it stands in a sentence.</summary>
    public string InWords =>
        $"{(IsMarac ? $"A referral to MARAC was known on {On.InWords()}" : $"The risk was high on {On.InWords()}")}{(Reference is null ? "" : $" in his case {Reference}")}";
}
