using Interventions.Domain.Cases;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Web.Features.Referrals;

/// <summary>How each answer is asked for when it is amended.</summary>
internal static class AmendChoices
{
    /// <summary>The parts of the form, each folded until it is wanted.</summary>
    public static IReadOnlyList<(string Title, ReferralField First, ReferralField Last)> Parts { get; } =
    [
        ("Who he is", ReferralField.Surname, ReferralField.ObservedAppearance),
        ("The offence", ReferralField.CrimeReference, ReferralField.Relationship),
        ("Circumstances", ReferralField.Circumstances, ReferralField.ReferredToMarac),
        ("Custody and programme", ReferralField.CustodyRecordNumber, ReferralField.Programme),
        ("Needs, language and access", ReferralField.Needs, ReferralField.Access),
        ("How to reach him", ReferralField.Contact, ReferralField.ContactNot),
    ];

    public static bool IsDay(ReferralField field) =>
        field is ReferralField.DateOfBirth or ReferralField.OffenceOn or ReferralField.LastIncidentOn or ReferralField.StatementGivenOn;

    public static bool IsLong(ReferralField field) =>
        field is ReferralField.Circumstances or ReferralField.NeedsNote or ReferralField.Access or ReferralField.Contact or ReferralField.ContactNot;

    /// <summary>True where nothing can be chosen too: not known, or none.</summary>
    public static bool MayBeEmpty(ReferralField field) => field is not (ReferralField.NoContactBail or ReferralField.NeedsInterpreter or ReferralField.Relationship);

    public static string? HintOf(ReferralField field) => field switch
    {
        ReferralField.PncId => "Like 2003/0062845E.",
        ReferralField.ArrestSummonsNumber => "Like 25/07EA/01/12345V.",
        ReferralField.Circumstances => "Nothing of the victim: she is entered on her side.",
        ReferralField.Language => "Leave empty for English.",
        ReferralField.ChildrenInHousehold or ReferralField.ReferredToMarac => "What it says now is not shown to you. Choose only what you know to be so.",
        _ => null,
    };

    /// <summary>Values and words of an answer that is chosen; null where it is typed.</summary>
    public static IReadOnlyList<(string Value, string Words)>? Of(ReferralField field, IReadOnlyList<ViewReferral.Programme> programmes) => field switch
    {
        ReferralField.Gender => Each<Gender>(field),
        ReferralField.Ethnicity => [.. Ethnicity.All.Select(e => (e.Code, e.Title))],
        ReferralField.ObservedAppearance => Each<ObservedAppearance>(field),
        ReferralField.Offence => [.. OffenceCatalogue.All.Select(o => (o.CjsCode, $"{o.Title} ({o.CjsCode})"))],
        ReferralField.Relationship => Each<Relationship>(field),
        ReferralField.NoContactBail or ReferralField.NeedsInterpreter or ReferralField.ChildrenInHousehold or ReferralField.ReferredToMarac =>
            [(ReferralFields.No, ReferralFields.No), (ReferralFields.Yes, ReferralFields.Yes)],
        ReferralField.Programme => [.. programmes.Select(p => (p.Id, p.Name))],
        _ => null,
    };

    private static (string, string)[] Each<T>(ReferralField field)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => (v.ToString(), field.InWords(v.ToString())))];
}
