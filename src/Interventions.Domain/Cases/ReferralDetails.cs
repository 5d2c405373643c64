namespace Interventions.Domain.Cases;

/// <summary>What he may need help with (CU-09). Several can hold at once.</summary>
[Flags]
public enum SupportNeeds
{
    None = 0,
    Alcohol = 1,
    Drugs = 2,
    MentalHealth = 4,
    Housing = 8,
    Employment = 16,
    Neurodivergence = 32,
    Learning = 64,
}

/// <summary>Words for needs.</summary>
public static class SupportNeedWords
{
    /// <summary>Each need alone, in the order they are asked.</summary>
    public static IReadOnlyList<SupportNeeds> Each { get; } = [.. Enum.GetValues<SupportNeeds>().Where(n => n != SupportNeeds.None)];

    /// <summary>One need in words.</summary>
    public static string TitleOf(SupportNeeds need) => need switch
    {
        SupportNeeds.Alcohol => "Alcohol",
        SupportNeeds.Drugs => "Drugs",
        SupportNeeds.MentalHealth => "Mental health",
        SupportNeeds.Housing => "Housing",
        SupportNeeds.Employment => "Employment",
        SupportNeeds.Neurodivergence => "Neurodivergence",
        SupportNeeds.Learning => "Learning difficulty or disability",
        _ => throw new ArgumentOutOfRangeException(nameof(need), "One need alone is expected."),
    };

    /// <summary>Several needs in words; "None known" for none.</summary>
    public static string InWords(this SupportNeeds needs) =>
        needs == SupportNeeds.None ? "None known" : string.Join(", ", Each.Where(n => needs.HasFlag(n)).Select(TitleOf));
}

/// <summary>
/// What a referral says besides person, offence and risk (CU-09): what he needs, how to talk with him, where he was held,
/// and what the referrer knows of the household.
/// </summary>
public sealed record ReferralDetails
{
    public const int NoteMaxLength = 400;
    public const int NumberMaxLength = 30;

    /// <summary>Number of the custody record he was held under; its form is the force's own (domain.md 8.4).</summary>
    public string? CustodyRecordNumber { get; init; }

    /// <summary>Canonical form; see <see cref="People.ArrestSummonsNumber"/>.</summary>
    public string? ArrestSummonsNumber { get; init; }

    public SupportNeeds Needs { get; init; }

    public string? NeedsNote { get; init; }

    /// <summary>The language he speaks best; null for English.</summary>
    public string? Language { get; init; }

    public bool NeedsInterpreter { get; init; }

    /// <summary>What he needs to take part: step-free access, large print, an appropriate adult.</summary>
    public string? Access { get; init; }

    /// <summary>Whether children live in the household; null where it is not known.</summary>
    public bool? ChildrenInHousehold { get; init; }

    /// <summary>Whether the referrer knows of a referral to MARAC; never closed by this referral (product.md 1).</summary>
    public bool? ReferredToMarac { get; init; }

    /// <summary>Bail with no contact is in force: whoever books sessions has to see it (CU-08).</summary>
    public bool NoContactBail { get; init; }

    /// <summary>The programme asked for; the enrolment decides (product.md 6).</summary>
    public string? ProgrammeVersionId { get; init; }
}
