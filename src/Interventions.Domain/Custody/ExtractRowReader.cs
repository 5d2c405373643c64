using System.Globalization;
using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.Cautions;
using Interventions.Domain.Offences;
using Interventions.Domain.People;

namespace Interventions.Domain.Custody;

/// <summary>Reads one row of an extract and gathers everything that is wrong with it, so that it is mended once and not value by value.</summary>
internal sealed class ExtractRowReader(Func<string, string> cell, ExtractContext context)
{
    private const int EarliestYear = 1900;

    private static readonly string[] Days = ["yyyy-MM-dd", "dd/MM/yyyy"];
    private static readonly string[] LocalTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] TimesWithOffset =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"];

    private readonly List<RowProblem> _problems = [];
    private readonly List<RowProblem> _notes = [];

    public ExtractRow Read()
    {
        // A reference is held to its force's form, so the suite comes first.
        var suite = context.Suites.GetValueOrDefault(cell("suite").Trim());
        var number = Reference("custody_record_no", DetentionFacts.RecordNumberMaxLength, suite?.CustodyRecords, "custody record number");
        if (suite is null)
        {
            Wrong("suite", "Enter a suite the tracker knows by name: " + string.Join(", ", context.Suites.Keys.Where(k => k.Length > 3).Order(StringComparer.Ordinal)) + ".");
        }

        var facts = Facts(number ?? "", suite);
        return new(_problems.Count == 0 ? facts : null, suite?.Force, suite?.Code, number, _problems, _notes);
    }

    private DetentionFacts Facts(string number, ExtractSuite? suite)
    {
        DetentionFacts facts = new()
        {
            CustodyRecordNumber = number,
            SuiteCode = suite?.Code ?? "",
            Cell = Text("cell", DetentionFacts.CellMaxLength, "Enter the cell, like B7.") ?? "",
            ArrivalAt = Time("arrival_at") ?? default,
            RelevantTime = Time("relevant_time") ?? default,
            AuthorisedAt = Time("detention_authorised_at") ?? default,
            NextReviewDue = Time("next_review_due") ?? default,
            ReleasedAt = Time("released_at", mayBeBlank: true),
            ExitType = Exit(),
            NoContactBail = YesOrNo("no_contact_bail"),
            Surname = Text("surname", Person.NameMaxLength, "Enter his surname.") ?? "",
            Forenames = Text("forenames", Person.NameMaxLength, "Enter his forenames.") ?? "",
            DateOfBirth = Day("date_of_birth", "his date of birth") ?? default,
            Sex = Code("sex", SexWords.Find, "Enter his sex as M, F, X or U."),
            EthnicitySde = (Ethnicity.Find(cell("ethnicity_sde")) ?? Wrong<Ethnicity>("ethnicity_sde", Ethnicity.Expected))?.Code ?? "",
            PncId = Pnc(),
            CjsOffenceCode = (OffenceCatalogue.Find(cell("cjs_offence_code"))
                ?? Wrong<Offence>("cjs_offence_code", "Enter the CJS code of an offence the tracker knows, like CJ88001."))?.CjsCode ?? "",
            OffenceOn = Day("offence_date", "the day of the offence") ?? default,
            CrimeReference = Reference("crime_ref", Referral.CrimeReferenceMaxLength, suite?.CrimeReferences, "crime reference") ?? "",
            DaFlag = YesOrNo("da_flag"),
            DashLevel = Blank("dash_level") ? null : Code("dash_level", Risk, "Enter the DASH level as standard, medium or high, or leave it blank."),
            Relationship = Code("relationship", RelationshipOf, "Enter his relationship as current_partner, ex_partner, family or other."),
            OfficerInCase = Text("oic", DetentionFacts.OfficerMaxLength, "Enter the officer in the case, like PC 2359 Johnson.") ?? "",
            Warnings = Blank("warnings") ? null : Text("warnings", DetentionFacts.WarningsMaxLength, ""),
        };
        HoldTogether(facts);
        return facts;
    }

    /// <summary>What values say of each other. Only of those that could be read: one slip is one problem.</summary>
    private void HoldTogether(DetentionFacts facts)
    {
        if (facts.ReleasedAt is { } released && facts.ArrivalAt != default && released < facts.ArrivalAt)
        {
            Wrong("released_at", "He cannot be released before he arrived. Check both times.");
        }

        if (facts.AuthorisedAt != default && facts.NextReviewDue != default && facts.NextReviewDue < facts.AuthorisedAt)
        {
            Wrong("next_review_due", "A review cannot be due before detention was authorised. Check both times.");
        }

        if (!Blank("released_at") && Blank("exit_type"))
        {
            Wrong("exit_type", $"Enter how he left: {ExitNames}.");
        }

        if (Blank("released_at") && !Blank("exit_type"))
        {
            Wrong("released_at", "Enter when he was released, or leave the exit type blank while he is held.");
        }
    }

    private static string ExitNames => string.Join("; ", Enum.GetValues<ExitType>().Select(t => t.InWords()));

    private ExitType? Exit()
    {
        if (Blank("exit_type"))
        {
            return null;
        }

        var found = ExitTypes.Find(cell("exit_type"));
        if (found is null)
        {
            Wrong("exit_type", $"Enter how he left in these words: {ExitNames}.");
        }

        return found;
    }

    private string? Pnc()
    {
        if (Blank("pnc_id"))
        {
            return null;
        }

        if (PncId.TryParse(cell("pnc_id"), context.Today, out var id, out var problem))
        {
            return id.Value;
        }

        Wrong("pnc_id", problem);
        return null;
    }

    private string? Reference(string column, int most, ReferencePattern? pattern, string what)
    {
        var typed = Text(column, most, $"Enter the {what}{(pattern is null ? "" : $", like {pattern.Example}")}.");
        if (typed is null || pattern is null)
        {
            return typed is null ? null : ReferencePattern.Tidy(typed);
        }

        if (pattern.ProblemWith(typed, what) is { } problem)
        {
            Wrong(column, problem);
            return null;
        }

        return ReferencePattern.Tidy(typed);
    }

    private DateTime? Time(string column, bool mayBeBlank = false)
    {
        if (mayBeBlank && Blank(column))
        {
            return null;
        }

        var text = cell(column).Trim();
        if (DateTimeOffset.TryParseExact(text, TimesWithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && instant.Year >= EarliestYear)
        {
            return instant.UtcDateTime;
        }

        if (!DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local) || local.Year < EarliestYear)
        {
            Wrong(column, "Enter day and time like 2026-11-22T14:05, on the London clock or with an offset.");
            return null;
        }

        switch (London.LocalToUtc(local))
        {
            case LocalTimeReading.Once once:
                return once.Utc;
            case LocalTimeReading.Twice twice:
                _notes.Add(new(column, text, "The clocks went back and showed this time twice; the first was taken. Add an offset, like +00:00, where the second is meant."));
                return twice.First;
            default:
                Wrong(column, "That time did not exist: the clocks went forward. Enter the time on the clock afterwards.");
                return null;
        }
    }

    private DateOnly? Day(string column, string what)
    {
        if (!DateOnly.TryParseExact(cell(column).Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < EarliestYear)
        {
            Wrong(column, $"Enter {what} as a day that exists, like 2026-11-22 or 22/11/2026.");
            return null;
        }

        if (day > context.Today)
        {
            Wrong(column, $"Check {what}: it is in the future.");
            return null;
        }

        return day;
    }

    private bool YesOrNo(string column) => Code<bool>(
        column, text => text.Trim().ToUpperInvariant() switch { "Y" => true, "N" => false, _ => null }, "Enter Y or N.");

    private T Code<T>(string column, Func<string, T?> find, string remedy)
        where T : struct
    {
        var found = find(cell(column));
        if (found is null)
        {
            Wrong(column, remedy);
        }

        return found.GetValueOrDefault();
    }

    private string? Text(string column, int most, string missing)
    {
        var text = cell(column).Trim();
        if (text.Length == 0)
        {
            Wrong(column, missing);
            return null;
        }

        if (text.Length > most)
        {
            Wrong(column, $"Shorten this to {most} characters.");
            return null;
        }

        return text;
    }

    private static RiskLevel? Risk(string text) => text.Trim().ToUpperInvariant() switch
    {
        "STANDARD" => RiskLevel.Standard,
        "MEDIUM" => RiskLevel.Medium,
        "HIGH" => RiskLevel.High,
        _ => null,
    };

    private static Relationship? RelationshipOf(string text) => text.Trim().ToUpperInvariant() switch
    {
        "CURRENT_PARTNER" => Relationship.CurrentPartner,
        "EX_PARTNER" => Relationship.FormerPartner,
        "FAMILY" => Relationship.Family,
        "OTHER" => Relationship.Other,
        _ => null,
    };

    private bool Blank(string column) => string.IsNullOrWhiteSpace(cell(column));

    private void Wrong(string column, string remedy) => _problems.Add(new(column, cell(column), remedy));

    private T? Wrong<T>(string column, string remedy)
        where T : class
    {
        Wrong(column, remedy);
        return null;
    }
}
