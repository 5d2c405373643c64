namespace Interventions.Domain.Cautions;

/// <summary>The decision that there is enough evidence and that a caution should be given (CC-04.1-3, G4-G6).</summary>
/// <param name="AdmittedAt">When he admitted the offence, UTC; before any offer (CC-22).</param>
/// <param name="EvidenceIsSufficient">The decision-maker states that the evidence is enough to charge (G5).</param>
/// <param name="CpsReference">Needed where the force's policy asks for it.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When, UTC.</param>
public sealed record Authorisation(DateTime AdmittedAt, bool EvidenceIsSufficient, string? CpsReference, Guid By, DateTime At)
{
    public const int CpsReferenceMaxLength = 50;
    public const int LongerBecauseMaxLength = 1000;

    /// <summary>Why the conditions may take up to 20 weeks, permitted by who authorises; null where 16 have to do (CC-21).</summary>
    public string? LongerBecause { get; init; }
}

/// <summary>What was explained when the caution was offered (CC-04.4, CC-22).</summary>
public sealed record CautionOffer(bool EffectExplained, bool WarningGiven, bool LegalAdviceAvailable, Guid By, DateTime At);

/// <summary>The signed document with its four contents (CC-04.5). In force until breached and prosecuted; never signed twice.</summary>
/// <param name="SignedOn">Day of signature.</param>
/// <param name="OffenceDetails">First content: details of the offence.</param>
/// <param name="Admission">Second content: his admission.</param>
/// <param name="Consents">Third content: he consents (E12); the conditions are the fourth.</param>
/// <param name="Deadline">Day by which the conditions are to be completed (CC-21).</param>
/// <param name="DeadlineReason">Why longer than the normal 16 weeks, where it is.</param>
/// <param name="By">The officer who gave it.</param>
/// <param name="At">When it was recorded, UTC.</param>
public sealed record SignedCaution(
    DateOnly SignedOn, string OffenceDetails, string Admission, bool Consents, DateOnly Deadline, string? DeadlineReason, Guid By, DateTime At)
{
    public const int TextMaxLength = 2000;

    /// <summary>Who authorised more than the normal 16 weeks (CC-21); null where nobody had to.</summary>
    public Guid? DeadlineAuthorisedBy { get; init; }
}

/// <summary>What a condition aims at (CC-02).</summary>
public enum ConditionKind
{
    Rehabilitative,
    Reparative,
    Punitive,
}

/// <summary>A condition as it is put to him.</summary>
/// <param name="Text">What he has to do.</param>
/// <param name="Kind">What it aims at.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="Title">What the library of conditions calls it: safe to show where the text is not.</param>
/// <param name="WordingId">The wording it was made from; null where it was typed.</param>
public sealed record ConditionTerms(string Text, ConditionKind Kind, DateOnly DueOn, string? Title = null, Guid? WordingId = null);
