using Interventions.Domain.Cautions;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>The offence a case is about.</summary>
/// <param name="CjsCode">CJS offence code (domain.md 8.6).</param>
/// <param name="CommittedOn">Day of the offence.</param>
/// <param name="LastIncidentOn">Last incident of a course of conduct (STL-06).</param>
/// <param name="StatementGivenOn">First day the victim gave police a written statement for evidence (STL-02).</param>
/// <param name="VideoInterviewOn">First day the victim was interviewed on video for evidence (STL-02).</param>
public sealed record OffenceFacts(
    string CjsCode, DateOnly CommittedOn, DateOnly? LastIncidentOn = null, DateOnly? StatementGivenOn = null, DateOnly? VideoInterviewOn = null)
{
    /// <summary>The facts the prosecution limit hangs on. Everything here is domestic abuse.</summary>
    internal ProsecutionFacts ForTheLimit() => new(CommittedOn, LastIncidentOn, isDomesticAbuse: true, StatementGivenOn, VideoInterviewOn);
}

/// <summary>His consent to a voluntary referral (CU-04). Programme consent, not the basis for processing data.</summary>
/// <param name="Explained">What was explained to him.</param>
/// <param name="IsSigned">True if signed, false if given by word of mouth.</param>
/// <param name="SeemedFit">Whether he seemed fit to consent: sober, well, understood.</param>
public sealed record ConsentGiven(string Explained, bool IsSigned, bool SeemedFit)
{
    public const int ExplainedMaxLength = 1000;
}

/// <summary>A consent on record. Append-only.</summary>
public sealed class Consent
{
    private Consent()
    {
    }

    internal Consent(ConsentGiven given, Stamp stamp) =>
        (Explained, IsSigned, SeemedFit, By, At) = (given.Explained, given.IsSigned, given.SeemedFit, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid CaseId { get; private set; }

    public string Explained { get; private set; } = "";

    public bool IsSigned { get; private set; }

    public bool SeemedFit { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }
}

/// <summary>What a referral says when it is submitted. It carries nothing of the victim but how many there are (product.md 5).</summary>
public sealed record Referral
{
    public const int CircumstancesMaxLength = 4000;
    public const int CrimeReferenceMaxLength = 30;

    public required Guid Id { get; init; }

    /// <summary>Reads CHE-2026-000412: area, year of referral, sequence.</summary>
    public required string Reference { get; init; }

    public required Track Track { get; init; }

    public required ReferralSource Source { get; init; }

    public required Person Person { get; init; }

    public required ForcePolicy Policy { get; init; }

    public required string AreaCode { get; init; }

    public string? SuiteCode { get; init; }

    public string? CrimeReference { get; init; }

    public OffenceFacts? Offence { get; init; }

    public required Relationship Relationship { get; init; }

    /// <summary>How many people of 16 or over are to be asked (product.md 3).</summary>
    public required int VictimsCounted { get; init; }

    public string? Circumstances { get; init; }

    /// <summary>Officer in the case, as staff write it, for example "PC 2359 Johnson".</summary>
    public string? OfficerInCase { get; init; }

    /// <summary>Collar number of the officer in the case, who may never decide it.</summary>
    public string? OfficerInCaseCollar { get; init; }

    public ConsentGiven? Consent { get; init; }

    public RiskLevel? Risk { get; init; }

    public RiskTool RiskTool { get; init; }

    public DateOnly? RiskAssessedOn { get; init; }

    /// <summary>Police or staff, honour-based abuse, a colleague: a stub to everybody but named people (product.md 4).</summary>
    public bool IsRestricted { get; init; }

    public ReferralDetails Details { get; init; } = new();

    /// <summary>The conditional-caution case this voluntary one came from.</summary>
    public Guid? CameFromCaseId { get; init; }
}
