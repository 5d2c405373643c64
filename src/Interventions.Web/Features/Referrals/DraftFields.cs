using System.Reflection;
using Interventions.Domain.Eligibility;

namespace Interventions.Web.Features.Referrals;

/// <summary>The names of a draft's answers: the same in the database, in the page and in the request that keeps them.</summary>
public static class DraftFields
{
    public const string Track = "track";
    public const string Source = "source";
    public const string Area = "area";
    public const string Suite = "suite";
    public const string CustodyRecord = "custody-record";

    public const string Surname = "surname";
    public const string Forenames = "forenames";
    public const string DateOfBirth = "date-of-birth";
    public const string Sex = "sex";
    public const string Gender = "gender";
    public const string Ethnicity = "ethnicity";
    public const string Observed = "observed";
    public const string PncId = "pnc-id";

    public const string CrimeReference = "crime-reference";
    public const string Offence = "offence";
    public const string OffenceOn = "offence-on";
    public const string LastIncidentOn = "last-incident-on";
    public const string StatementOn = "statement-on";
    public const string ArrestSummons = "arrest-summons";
    public const string Officer = "officer";
    public const string OfficerCollar = "officer-collar";

    public const string Relationship = "relationship";
    public const string Victims = "victims";
    public const string Circumstances = "circumstances";
    public const string Children = "children";
    public const string Marac = "marac";
    public const string NoContactBail = "no-contact-bail";
    public const string IsRestricted = "restricted";

    public const string ConsentExplained = "consent-explained";
    public const string ConsentSigned = "consent-signed";
    public const string SeemedFit = "seemed-fit";

    /// <summary>Names of <see cref="Domain.Cases.SupportNeeds"/>, with commas; "None" says that he was asked.</summary>
    public const string Needs = "needs";
    public const string NeedsNote = "needs-note";
    public const string Language = "language";
    public const string Interpreter = "interpreter";
    public const string Access = "access";

    public const string Contact = "contact";
    public const string ContactNot = "contact-not";

    public const string Risk = "risk";
    public const string RiskTool = "risk-tool";
    public const string RiskOn = "risk-on";

    public const string Programme = "programme";

    /// <summary>The desk checks a referrer answers; E5 to E7 come from police records and are the decision-maker's.</summary>
    public static IReadOnlyList<Criterion> Checks { get; } = [.. Criteria.DeskChecks.Where(c => !c.IsForDecisionMaker())];

    private static readonly HashSet<string> Known =
    [
        .. typeof(DraftFields).GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!),
        .. Checks.SelectMany(c => new[] { Check(c.Code()), Evidence(c.Code()) }),
    ];

    /// <summary>Whether a draft has an answer of that name: no other is taken from outside.</summary>
    public static bool IsKnown(string? name) => name is not null && Known.Contains(name);

    /// <summary>Answer and evidence of one desk check: <c>check-E1</c>, <c>evidence-E1</c>.</summary>
    public static string Check(string code) => $"check-{code}";

    /// <inheritdoc cref="Check"/>
    public static string Evidence(string code) => $"evidence-{code}";
}
