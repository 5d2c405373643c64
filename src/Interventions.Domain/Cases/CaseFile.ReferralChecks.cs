using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>What an amended answer has to look like: the rules a referral is made by, answer by answer and together.</summary>
public sealed partial class CaseFile
{
    /// <summary>An answer as typed, in the form it is kept in.</summary>
    /// <exception cref="CaseRuleException">It cannot be used; the sentence says what is expected.</exception>
    private string? Canonical(ReferralField field, string? typed, Stamp stamp)
    {
        var text = Blank(typed);
        if (text is null)
        {
            Refuse.Unless(!IsRequired(field), $"{field.InWords()} cannot be left empty.");
            return field is ReferralField.Needs ? nameof(SupportNeeds.None) : field is ReferralField.NoContactBail or ReferralField.NeedsInterpreter ? ReferralFields.No : null;
        }

        Refuse.Unless(field.MaxLength() == 0 || text.Length <= field.MaxLength(), $"{field.InWords()} is too long. Shorten it to {field.MaxLength():N0} characters.");
        return field switch
        {
            ReferralField.DateOfBirth or ReferralField.OffenceOn or ReferralField.LastIncidentOn or ReferralField.StatementGivenOn => CanonicalDay(field, text, London.DayOf(stamp.At)),
            ReferralField.PncId => PncId.TryParse(text, London.DayOf(stamp.At), out var pnc, out var problem) ? pnc.Value : throw new CaseRuleException(problem),
            ReferralField.ArrestSummonsNumber =>
                ArrestSummonsNumber.TryParse(text, London.DayOf(stamp.At), out var number, out var wrong) ? number.Value : throw new CaseRuleException(wrong),
            ReferralField.Gender => CanonicalChoice<Gender>(field, text),
            ReferralField.Ethnicity => Ethnicity.Find(text)?.Code ?? throw new CaseRuleException(Ethnicity.Expected),
            ReferralField.ObservedAppearance => CanonicalChoice<ObservedAppearance>(field, text),
            ReferralField.Offence => OffenceCatalogue.Find(text)?.CjsCode ?? throw new CaseRuleException("Choose the offence from the list."),
            ReferralField.Relationship => CanonicalChoice<Relationship>(field, text),
            ReferralField.Needs => CanonicalNeeds(text),
            ReferralField.CrimeReference => CanonicalReference(Policy.CrimeReferences, text, "crime reference"),
            ReferralField.CustodyRecordNumber => CanonicalReference(Policy.CustodyRecords, text, "custody record number"),
            ReferralField.NoContactBail or ReferralField.ChildrenInHousehold or ReferralField.ReferredToMarac or ReferralField.NeedsInterpreter =>
                text is ReferralFields.Yes or ReferralFields.No ? text : throw new CaseRuleException($"{field.InWords()}: choose yes or no."),
            _ => text,
        };
    }

    private bool IsRequired(ReferralField field) => field switch
    {
        ReferralField.Surname or ReferralField.Forenames or ReferralField.DateOfBirth or ReferralField.Relationship => true,
        ReferralField.CrimeReference or ReferralField.Offence or ReferralField.OffenceOn => Track == Track.ConditionalCaution,
        ReferralField.OfficerInCase => Source == ReferralSource.IdvaCar,
        _ => false,
    };

    /// <summary>The rules that hold between answers, for the referral as it would be.</summary>
    private static void CheckTogether(Func<ReferralField, string?> said)
    {
        var hasOffence = said(ReferralField.Offence) is not null;
        Refuse.Unless(!hasOffence || said(ReferralField.OffenceOn) is not null, "Enter the day of the offence.");
        Refuse.Unless(
            hasOffence || (said(ReferralField.OffenceOn) ?? said(ReferralField.LastIncidentOn) ?? said(ReferralField.StatementGivenOn)) is null,
            "Choose the offence these days belong to.");
        Refuse.Unless(
            !new[] { said(ReferralField.LastIncidentOn), said(ReferralField.StatementGivenOn) }.Any(d => d is not null && string.CompareOrdinal(d, said(ReferralField.OffenceOn)) < 0),
            "The last incident or the statement is before the offence. Check the days.");
    }

    private static string CanonicalDay(ReferralField field, string text, DateOnly today)
    {
        Refuse.Unless(DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day), $"{field.InWords()}: enter a day.");
        Refuse.Unless(day <= today, $"{field.InWords()} is in the future. Check it.");
        return text;
    }

    private static string CanonicalChoice<T>(ReferralField field, string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var choice) && Enum.IsDefined(choice) ? choice.ToString() : throw new CaseRuleException($"{field.InWords()}: choose from the list.");

    private static string CanonicalNeeds(string text)
    {
        Refuse.Unless(Enum.TryParse<SupportNeeds>(text, out var needs) && (needs & ~SupportNeedWords.Each.Aggregate((a, b) => a | b)) == 0, "Needs: choose from the list.");
        return needs.ToString();
    }

    private static string CanonicalReference(ReferencePattern? pattern, string text, string what)
    {
        Refuse.Unless(pattern?.ProblemWith(text, what) is null, pattern?.ProblemWith(text, what) ?? "");
        return pattern is null ? text.ToUpperInvariant() : ReferencePattern.Tidy(text);
    }
}
