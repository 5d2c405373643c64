using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Eligibility;

namespace Interventions.Web.Features.Referrals;

/// <summary>What an answer is called and how it reads, for the page that shows all of them.</summary>
public static class DraftWords
{
    private static readonly Dictionary<string, (string Label, IReadOnlyList<DraftOption>? Options)> Fields = new()
    {
        [DraftFields.Track] = ("Kind of referral", DraftOptions.Tracks),
        [DraftFields.Source] = ("Where it comes from", DraftOptions.Sources),
        [DraftFields.Area] = ("Area", null),
        [DraftFields.Suite] = ("Custody suite", null),
        [DraftFields.CustodyRecord] = ("Custody record number", null),
        [DraftFields.Surname] = ("Surname", null),
        [DraftFields.Forenames] = ("Forenames", null),
        [DraftFields.DateOfBirth] = ("Date of birth", null),
        [DraftFields.Sex] = ("Sex", DraftOptions.Sexes),
        [DraftFields.Gender] = ("Gender, as he says", DraftOptions.Genders),
        [DraftFields.Ethnicity] = ("Ethnicity, as he says", DraftOptions.Ethnicities),
        [DraftFields.Observed] = ("Appearance an officer saw", DraftOptions.Appearances),
        [DraftFields.PncId] = ("PNC ID", null),
        [DraftFields.CrimeReference] = ("Crime reference", null),
        [DraftFields.Offence] = ("Offence", DraftOptions.Offences),
        [DraftFields.OffenceOn] = ("Day of the offence", null),
        [DraftFields.LastIncidentOn] = ("Day of the last incident", null),
        [DraftFields.StatementOn] = ("Day the victim's statement was given", null),
        [DraftFields.ArrestSummons] = ("Arrest summons number", null),
        [DraftFields.Officer] = ("Officer in the case", null),
        [DraftFields.OfficerCollar] = ("Collar number of that officer", null),
        [DraftFields.Relationship] = ("His relationship to the victim", DraftOptions.Relationships),
        [DraftFields.Victims] = ("Victims of 16 or over", null),
        [DraftFields.Circumstances] = ("What happened", null),
        [DraftFields.Children] = ("Children in the household", DraftOptions.YesNoUnknown),
        [DraftFields.Marac] = ("Referred to MARAC", DraftOptions.YesNoUnknown),
        [DraftFields.NoContactBail] = ("Bail with no contact in force", DraftOptions.YesNoUnknown),
        [DraftFields.IsRestricted] = ("Only people named may open it", DraftOptions.Restricted),
        [DraftFields.ConsentExplained] = ("What was explained to him", null),
        [DraftFields.ConsentSigned] = ("He signed", DraftOptions.YesNoUnknown),
        [DraftFields.SeemedFit] = ("He seemed fit to consent", DraftOptions.YesNoUnknown),
        [DraftFields.Needs] = ("What he may need help with", DraftOptions.Needs),
        [DraftFields.NeedsNote] = ("More about what he needs", null),
        [DraftFields.Language] = ("Language he speaks best", null),
        [DraftFields.Interpreter] = ("Needs an interpreter", DraftOptions.YesNoUnknown),
        [DraftFields.Access] = ("What he needs to take part", null),
        [DraftFields.Contact] = ("How and when to reach him", null),
        [DraftFields.ContactNot] = ("When not to contact him", null),
        [DraftFields.Risk] = ("Risk level", DraftOptions.Risks),
        [DraftFields.RiskTool] = ("Tool", DraftOptions.Tools),
        [DraftFields.RiskOn] = ("Day of the assessment", null),
        [DraftFields.Programme] = ("Programme asked for", null),
    };

    public static string LabelOf(string name) =>
        Fields.TryGetValue(name, out var field) ? field.Label
        : DraftFields.Checks.FirstOrDefault(c => name.EndsWith($"-{c.Code()}", StringComparison.Ordinal)) is var check && name.StartsWith("check-", StringComparison.Ordinal)
            ? $"{check.Code()} {check.InWords()}" : $"{check.Code()} rests on";

    /// <summary>The answer in words; as typed where it is none of its list.</summary>
    public static string ValueOf(string name, string value, ViewDraft.View view)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return "";
        }

        if (name == DraftFields.Area || name == DraftFields.Suite || name == DraftFields.Programme)
        {
            return name switch
            {
                DraftFields.Area => view.Areas.FirstOrDefault(a => a.Code == value)?.Name,
                DraftFields.Suite => view.Suites.FirstOrDefault(s => s.Code == value)?.Name,
                _ => view.Programmes.FirstOrDefault(p => p.Id == value)?.Name,
            } ?? value;
        }

        var options = Fields.TryGetValue(name, out var field) ? field.Options : name.StartsWith("check-", StringComparison.Ordinal) ? DraftOptions.Answers : null;
        return options is not null ? string.Join(", ", value.Split(',').Select(v => options.FirstOrDefault(o => o.Value == v)?.Words ?? v))
            : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.InWords()
            : value;
    }
}
