using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>What of a referral can be amended after it was submitted, in the order it is asked (CU-09).</summary>
public enum ReferralField
{
    Surname,
    Forenames,
    DateOfBirth,
    PncId,
    Gender,
    Ethnicity,
    ObservedAppearance,
    CrimeReference,
    Offence,
    OffenceOn,
    LastIncidentOn,
    StatementGivenOn,
    ArrestSummonsNumber,
    OfficerInCase,
    OfficerInCaseCollar,
    Relationship,
    Circumstances,
    NoContactBail,
    ChildrenInHousehold,
    ReferredToMarac,
    CustodyRecordNumber,
    Programme,
    Needs,
    NeedsNote,
    Language,
    NeedsInterpreter,
    Access,
    Contact,
    ContactNot,
}

/// <summary>What follows from a field alone: who may see it, what hangs on it, how it is said.</summary>
public static class ReferralFields
{
    /// <summary>"Yes" of a field that is yes, no or not known.</summary>
    public const string Yes = "Yes";

    /// <inheritdoc cref="Yes"/>
    public const string No = "No";

    private static readonly HashSet<ReferralField> NotForHisSide = [ReferralField.ChildrenInHousehold, ReferralField.ReferredToMarac];

    private static readonly HashSet<ReferralField> ForHerSide =
    [
        ReferralField.Surname, ReferralField.Forenames, ReferralField.Offence, ReferralField.OffenceOn, ReferralField.CrimeReference,
        ReferralField.Relationship, .. NotForHisSide,
    ];

    public static IReadOnlyList<ReferralField> All { get; } = [.. Enum.GetValues<ReferralField>()];

    /// <summary>
    /// True where the role may be shown the field (domain.md 4.3): her side knows him by name only, and what the referrer knew
    /// of the household is not shown to his side, from which it would reach him.
    /// </summary>
    public static bool MaySee(this Role role, ReferralField field) => role switch
    {
        Role.CustodySupportWorker or Role.Facilitator => !NotForHisSide.Contains(field),
        Role.DecisionMaker or Role.System => true,
        Role.VictimContactWorker => ForHerSide.Contains(field),
        Role.ForceAnalyst or Role.OpccStaff or Role.Administrator => false,
    };

    /// <summary>True where the role may amend the field: the custody support worker asked about the household, so may correct it unseen.</summary>
    public static bool MayAmend(this Role role, ReferralField field) =>
        Roles.Referrers.Contains(role) && (role.MaySee(field) || role == Role.CustodySupportWorker);

    /// <summary>Who he is: a correction changes him in all his cases.</summary>
    public static bool IsIdentity(this ReferralField field) =>
        field is ReferralField.Surname or ReferralField.Forenames or ReferralField.DateOfBirth or ReferralField.PncId;

    /// <summary>What the eligibility rules look at, so that the case is judged again when it changes (CARA-05).</summary>
    public static bool IsJudged(this ReferralField field) =>
        field.IsOffence() || field is ReferralField.DateOfBirth or ReferralField.Relationship or ReferralField.ReferredToMarac;

    /// <summary>Which offence it is: settled once he has been cautioned for it.</summary>
    public static bool IsOffence(this ReferralField field) =>
        field is ReferralField.CrimeReference or ReferralField.Offence or ReferralField.OffenceOn or ReferralField.LastIncidentOn
            or ReferralField.StatementGivenOn or ReferralField.Relationship;

    /// <summary>The longest text the field takes; 0 where it is chosen.</summary>
    public static int MaxLength(this ReferralField field) => field switch
    {
        ReferralField.Surname or ReferralField.Forenames => Person.NameMaxLength,
        ReferralField.Contact or ReferralField.ContactNot => Person.ContactMaxLength,
        ReferralField.CrimeReference => Referral.CrimeReferenceMaxLength,
        ReferralField.Circumstances => Referral.CircumstancesMaxLength,
        ReferralField.OfficerInCase or ReferralField.Language => 100,
        ReferralField.OfficerInCaseCollar or ReferralField.Programme => 50,
        ReferralField.NeedsNote or ReferralField.Access => ReferralDetails.NoteMaxLength,
        ReferralField.CustodyRecordNumber or ReferralField.ArrestSummonsNumber or ReferralField.PncId => ReferralDetails.NumberMaxLength,
        _ => 0,
    };

    /// <summary>The field as a label.</summary>
    public static string InWords(this ReferralField field) => field switch
    {
        ReferralField.Surname => "Surname",
        ReferralField.Forenames => "Forenames",
        ReferralField.DateOfBirth => "Date of birth",
        ReferralField.PncId => "PNC ID",
        ReferralField.Gender => "Gender",
        ReferralField.Ethnicity => "Ethnicity he states",
        ReferralField.ObservedAppearance => "Appearance an officer observed",
        ReferralField.CrimeReference => "Crime reference",
        ReferralField.Offence => "Offence",
        ReferralField.OffenceOn => "Day of the offence",
        ReferralField.LastIncidentOn => "Day of the last incident",
        ReferralField.StatementGivenOn => "Day the statement was given",
        ReferralField.ArrestSummonsNumber => "Arrest summons number",
        ReferralField.OfficerInCase => "Officer in the case",
        ReferralField.OfficerInCaseCollar => "Collar number of that officer",
        ReferralField.Relationship => "Relationship",
        ReferralField.Circumstances => "Circumstances",
        ReferralField.NoContactBail => "Bail with no contact in force",
        ReferralField.ChildrenInHousehold => "Children in the household",
        ReferralField.ReferredToMarac => "Referred to MARAC",
        ReferralField.CustodyRecordNumber => "Custody record number",
        ReferralField.Programme => "Programme asked for",
        ReferralField.Needs => "Needs",
        ReferralField.NeedsNote => "Note on his needs",
        ReferralField.Language => "Language",
        ReferralField.NeedsInterpreter => "Needs an interpreter",
        ReferralField.Access => "What he needs to take part",
        ReferralField.Contact => "How to reach him",
        ReferralField.ContactNot => "When or where not to",
    };

    /// <summary>A value of the field, as an amendment keeps it, as it stands on screen.</summary>
    public static string InWords(this ReferralField field, string? value) => value is null ? "Nothing" : field switch
    {
        ReferralField.DateOfBirth or ReferralField.OffenceOn or ReferralField.LastIncidentOn or ReferralField.StatementGivenOn =>
            Calendar.Wording.InWords(DateOnly.ParseExact(value, "O", System.Globalization.CultureInfo.InvariantCulture)),
        ReferralField.Gender => Enum.Parse<Gender>(value).InWords(),
        ReferralField.Ethnicity => Ethnicity.Find(value)?.Title ?? value,
        ReferralField.ObservedAppearance => Enum.Parse<ObservedAppearance>(value).InWords(),
        ReferralField.Offence => OffenceCatalogue.Find(value)?.Title ?? value,
        ReferralField.Relationship => Enum.Parse<Relationship>(value).InWords(),
        ReferralField.Needs => Enum.Parse<SupportNeeds>(value).InWords(),
        _ => value,
    };
}

/// <summary>One answer that is to be amended.</summary>
/// <param name="Field">Which.</param>
/// <param name="Seen">What the page showed: where the referral says something else by now, somebody has to look again.</param>
/// <param name="Value">What it is to say; null for nothing.</param>
public sealed record FieldChange(ReferralField Field, string? Seen, string? Value);
