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
}

/// <summary>What a condition aims at (CC-02).</summary>
public enum ConditionKind
{
    Rehabilitative,
    Reparative,
    Punitive,
}

/// <summary>One condition of a caution: specific text, kind and due date (CC-31). A variation adds a new set; the old one is kept.</summary>
public sealed class Condition
{
    public const int TextMaxLength = 1000;

    private Condition()
    {
    }

    internal Condition(ConditionTerms terms, int variation) =>
        (Text, Kind, DueOn, Variation) = (terms.Text, terms.Kind, terms.DueOn, variation);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    /// <summary>0 for the conditions first signed, then 1, 2 ... for each variation (CC-27).</summary>
    public int Variation { get; private set; }

    public string Text { get; private set; } = "";

    public ConditionKind Kind { get; private set; }

    public DateOnly DueOn { get; private set; }
}

/// <summary>A condition as it is put to him.</summary>
public sealed record ConditionTerms(string Text, ConditionKind Kind, DateOnly DueOn);
