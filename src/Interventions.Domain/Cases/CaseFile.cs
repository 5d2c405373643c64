using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>
/// One perpetrator's case on one track. It moves itself: <see cref="Stage"/> changes in one method, <c>Take</c>, by one table
/// a track, and every move and fact is an entry of its journal.
/// </summary>
public sealed partial class CaseFile
{
    private readonly List<JournalEntry> _journal = [];

    private CaseFile()
    {
    }

    public Guid Id { get; private set; }

    public string Reference { get; private set; } = "";

    public Track Track { get; private set; }

    public ReferralSource Source { get; private set; }

    /// <summary>Where the case is. No other code can set it.</summary>
    public CaseStage Stage { get; private set; }

    /// <summary>Raised by every step and every fact but attempts and attendance: the order in which things were recorded.</summary>
    public int Version { get; private set; }

    public Guid PersonId { get; private set; }

    public Person Person { get; private set; } = null!;

    public string AreaCode { get; private set; } = "";

    public string? SuiteCode { get; private set; }

    public string? CrimeReference { get; private set; }

    public OffenceFacts? Offence { get; private set; }

    public Relationship Relationship { get; private set; }

    public string? Circumstances { get; private set; }

    /// <summary>What the referral says besides, as amended since.</summary>
    public ReferralDetails Details { get; private set; } = new();

    public string? OfficerInCase { get; private set; }

    public string? OfficerInCaseCollar { get; private set; }

    public string PolicyId { get; private set; } = "";

    /// <summary>The force's policy on the day of the referral; fixed for the case.</summary>
    public ForcePolicy Policy { get; private set; } = null!;

    public DateTime ReferredAt { get; private set; }

    public Guid ReferredBy { get; private set; }

    /// <summary>Who answers for the case; changes when a transfer is accepted.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The area asked to take the case, until it accepts.</summary>
    public string? TransferTo { get; private set; }

    /// <summary>A stub to everybody but named people (product.md 4).</summary>
    public bool IsRestricted { get; private set; }

    public Guid? CameFromCaseId { get; private set; }

    /// <summary>Until when a case that was last set aside was to rest.</summary>
    public DateOnly? RestsUntil { get; private set; }

    /// <summary>Everything that happened, in order.</summary>
    public IReadOnlyList<JournalEntry> Journal => [.. _journal.OrderBy(e => e.Id == 0 ? long.MaxValue : e.Id)];

    /// <summary>Every stage but Closed and, on Track B, Completed.</summary>
    public bool IsOpen => Track.Open().Contains(Stage);

    /// <summary>Makes a case from a referral: the only start.</summary>
    /// <exception cref="CaseRuleException">The referral lacks something its track needs.</exception>
    public static CaseFile Refer(Referral referral, Stamp stamp)
    {
        Refuse.Unless(Roles.Referrers.Contains(stamp.By.Role), "Only a custody support worker, a facilitator or a decision-maker can make a referral.");
        Refuse.Unless(referral.Track.Sources().Contains(referral.Source), $"{referral.Source.InWords()} is no source of this kind of referral. Choose another.");
        Refuse.Unless(referral.VictimsCounted >= 1, "Enter how many victims there are: at least 1.");
        Refuse.Unless(
            referral.Track == Track.Voluntary || !string.IsNullOrWhiteSpace(referral.CrimeReference),
            "Enter the crime reference. A conditional caution is always for a recorded crime.");
        Refuse.Unless(referral.Track == Track.Voluntary || referral.Offence is not null, "Enter the offence and the day it was committed.");
        Refuse.Unless(
            referral.Source != ReferralSource.Custody || referral.SuiteCode is not null,
            "Choose the custody suite he was in.");
        Refuse.Unless(
            referral.Source != ReferralSource.IdvaCar || !string.IsNullOrWhiteSpace(referral.OfficerInCase),
            "Enter the officer in the IDVA car.");
        Refuse.Unless(
            referral.Offence is null || referral.Offence.CommittedOn <= London.DayOf(stamp.At),
            "The day of the offence is in the future. Check it.");
        Refuse.Unless(
            !new[] { referral.Offence?.LastIncidentOn, referral.Offence?.StatementGivenOn, referral.Offence?.VideoInterviewOn, referral.RiskAssessedOn }
                .Any(d => d > London.DayOf(stamp.At)),
            "The last incident, the statement, the video interview or the risk assessment is in the future. Check the days.");
        Refuse.Unless(
            referral.Offence is not { } o || !new[] { o.LastIncidentOn, o.StatementGivenOn, o.VideoInterviewOn }.Any(d => d < o.CommittedOn),
            "The last incident, the statement or the video interview is before the offence. Check the days.");

        var file = new CaseFile
        {
            Id = referral.Id,
            Reference = referral.Reference,
            Track = referral.Track,
            Source = referral.Source,
            Stage = CaseStage.Referred,
            Person = referral.Person,
            PersonId = referral.Person.Id,
            AreaCode = referral.AreaCode,
            SuiteCode = referral.SuiteCode,
            CrimeReference = referral.CrimeReference,
            Offence = referral.Offence,
            Relationship = referral.Relationship,
            VictimsCounted = referral.VictimsCounted,
            Circumstances = referral.Circumstances,
            Details = referral.Details,
            OfficerInCase = referral.OfficerInCase,
            OfficerInCaseCollar = referral.OfficerInCaseCollar,
            Policy = referral.Policy,
            PolicyId = referral.Policy.Id,
            ReferredAt = stamp.At,
            ReferredBy = stamp.By.UserId,
            OwnerId = stamp.By.UserId,
            IsRestricted = referral.IsRestricted,
            CameFromCaseId = referral.CameFromCaseId,
        };
        file.Enter(CaseAction.SubmitReferral, from: null, CaseStage.Referred, stamp, Because.None);
        if (referral.Consent is { } consent)
        {
            file._consents.Add(new Consent(consent, stamp));
        }

        if (referral.Risk is { } risk)
        {
            file._risks.Add(new RiskAssessment(risk, referral.RiskTool, referral.RiskAssessedOn ?? London.DayOf(stamp.At), isRestricted: false, stamp));
        }

        return file;
    }

    /// <summary>Asks another area to take the case; nothing changes until it accepts.</summary>
    public void RequestTransfer(string areaCode, Stamp stamp, Because because) =>
        Note(CaseAction.RequestTransfer, stamp, because, () => TransferTo = areaCode,
            (() => !string.IsNullOrWhiteSpace(areaCode), "Choose the area that is to take the case."),
            (() => areaCode != AreaCode, "The case is in that area already. Choose another."));

    /// <summary>The receiving area takes the case, at the stage it is at.</summary>
    public void AcceptTransfer(Stamp stamp) =>
        Note(CaseAction.AcceptTransfer, stamp, Because.None, () => (AreaCode, OwnerId, TransferTo) = (TransferTo!, stamp.By.UserId, null));

    /// <summary>Notes on this case that a voluntary referral was made from it.</summary>
    public void ReferToVoluntary(Stamp stamp, Because because) => Note(CaseAction.ReferToVoluntary, stamp, because, () => { });

    /// <summary>Names somebody who may open this restricted case.</summary>
    public void NamePerson(Stamp stamp) =>
        Note(CaseAction.NamePerson, stamp, Because.None, () => { });

    /// <summary>
    /// From now on only named people open the case: police or staff, honour-based abuse, or a colleague (product.md 4). Which of them is
    /// kept for her side and the decision-maker; to others it is a stub.
    /// </summary>
    public void Restrict(Stamp stamp, Because because) => Note(CaseAction.Restrict, stamp, because, () => IsRestricted = true);
}

/// <summary>The order of recording decides, not the clock: two entries of one instant, or of a clock set back, are in order too.</summary>
internal static class RecordingOrder
{
    /// <summary>The last recorded: not yet saved ones come after those the database has numbered.</summary>
    public static T? LastRecorded<T>(this IEnumerable<T> entries, Func<T, long> id) => entries.OrderBy(e => id(e) == 0 ? long.MaxValue : id(e)).LastOrDefault();
}

/// <summary>Throws the domain's one exception.</summary>
internal static class Refuse
{
    /// <exception cref="CaseRuleException">The condition does not hold.</exception>
    public static void Unless(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new CaseRuleException(otherwise);
        }
    }
}
