using System.Globalization;
using Interventions.Domain.Cautions;
using Interventions.Domain.Custody;
using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending;

/// <summary>Reads one row of a crime extract and gathers everything that is wrong with it, so that it is mended once and not value by value.</summary>
internal sealed class CrimeRowReader(Func<string, string> cell, DateOnly today)
{
    private const int EarliestYear = 1900;
    private const string NotYetAssigned = "0";

    private static readonly HashSet<string> Outcomes =
        [NotYetAssigned, "1", "2", "3", "1A", "2A", "3A", .. Enumerable.Range(4, 19).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private List<RowProblem>? _problems;

    public CrimeRow Read()
    {
        var (crime, suspect) = (Reference("crime_ref", "the crime's reference"), Reference("suspect_ref", "the force's reference of the suspect"));
        var facts = Facts(crime ?? "", suspect ?? "");
        HoldTogether(facts);
        return new(_problems is null ? facts : null, crime, suspect, _problems ?? (IReadOnlyList<RowProblem>)[]);
    }

    private CrimeFacts Facts(string crime, string suspect) => new()
    {
        CrimeReference = crime,
        SuspectReference = suspect,
        HomeOfficeCode = Classification(),
        CjsCode = Optional("cjs_offence_code", SuspectedCrime.CodeMaxLength)?.ToUpperInvariant(),
        CommittedFrom = Day("committed_from", "the day it was committed") ?? default,
        CommittedTo = Blank("committed_to") ? null : Day("committed_to", "the last day it may have been committed"),
        RecordedOn = Day("recorded_on", "the day it was recorded") ?? default,
        IsDomesticAbuse = YesOrNo("da_flag"),
        PncId = Pnc(),
        Surname = Text("suspect_surname", Person.NameMaxLength, "Enter the suspect's surname."),
        Forenames = Text("suspect_forenames", Person.NameMaxLength, "Enter the suspect's forenames."),
        DateOfBirth = Day("suspect_date_of_birth", "the suspect's date of birth") ?? default,
        Sex = SexWords.Find(cell("suspect_sex")) ?? Wrong("suspect_sex", "Enter the suspect's sex as M, F, X or U.", Sex.Unknown),
        VictimReference = Optional(CrimeExtract.VictimColumn, SuspectedCrime.ReferenceMaxLength),
        Outcome = Outcome(),
        OutcomeOn = Blank("outcome_on") ? null : Day("outcome_on", "the day of the outcome"),
        Status = Status() ?? Wrong("status", "Enter how far police have come as suspected, arrested, charged, cautioned or convicted.", CrimeStatus.Suspected),
    };

    /// <summary>What values say of each other. Only of those that could be read: one slip is one problem.</summary>
    private void HoldTogether(CrimeFacts facts)
    {
        var (from, recorded) = (facts.CommittedFrom, facts.RecordedOn);
        if (from != default && facts.CommittedTo is { } to && to != default && to < from)
        {
            Wrong("committed_to", "It cannot have ended before it began. Check both days.");
        }

        if (from != default && recorded != default && recorded < from)
        {
            Wrong("recorded_on", "A crime cannot be recorded before it was committed. Check both days.");
        }

        if (from != default && facts.DateOfBirth != default && facts.DateOfBirth >= from)
        {
            Wrong("suspect_date_of_birth", "He cannot be born after the crime. Check both days.");
        }

        if (from != default && facts.OutcomeOn is { } decided && decided != default && decided < from)
        {
            Wrong("outcome_on", "An outcome cannot come before the crime. Check both days.");
        }

        if (facts.Outcome is not null && Blank("outcome_on"))
        {
            Wrong("outcome_on", "Enter the day of the outcome: without it nothing can be said of when it was proven.");
        }

        if (facts.Outcome is null && Blank("outcome_code") && !Blank("outcome_on"))
        {
            Wrong("outcome_code", "Enter which outcome it was, or leave its day blank.");
        }
    }

    private string Classification() => HomeOfficeCode.TryParse(cell("ho_offence_code"), out var code, out var problem) ? code : Wrong("ho_offence_code", problem, "");

    /// <summary>Outcome 0, not yet assigned, is none (domain.md 1.6).</summary>
    private string? Outcome()
    {
        if (Blank("outcome_code"))
        {
            return null;
        }

        var code = cell("outcome_code").Trim().ToUpperInvariant();
        return Outcomes.Contains(code)
            ? code == NotYetAssigned ? null : code
            : Wrong<string?>("outcome_code", "Enter a Home Office outcome from 1 to 22, or 1A, 2A or 3A; leave it blank while there is none.", null);
    }

    private CrimeStatus? Status() => cell("status").Trim().ToUpperInvariant() switch
    {
        "SUSPECTED" => CrimeStatus.Suspected,
        "ARRESTED" => CrimeStatus.Arrested,
        "CHARGED" => CrimeStatus.Charged,
        "CAUTIONED" => CrimeStatus.Cautioned,
        "CONVICTED" => CrimeStatus.Convicted,
        _ => null,
    };

    private bool YesOrNo(string column) => cell(column).Trim().ToUpperInvariant() switch
    {
        "Y" => true,
        "N" => false,
        _ => Wrong(column, "Enter Y or N.", false),
    };

    private string? Pnc()
    {
        if (Blank("suspect_pnc_id"))
        {
            return null;
        }

        return PncId.TryParse(cell("suspect_pnc_id"), today, out var id, out var problem) ? id.Value : Wrong<string?>("suspect_pnc_id", problem, null);
    }

    private string? Reference(string column, string what)
    {
        var typed = Text(column, SuspectedCrime.ReferenceMaxLength, $"Enter {what}: with the other reference it tells this row from all others.");
        return typed.Length == 0 ? null : ReferencePattern.Tidy(typed);
    }

    private DateOnly? Day(string column, string what)
    {
        if (!TryDay(cell(column).AsSpan().Trim(), out var day) || day.Year < EarliestYear)
        {
            return Wrong<DateOnly?>(column, $"Enter {what} as a day that exists, like 2026-11-22 or 22/11/2026.", null);
        }

        return day <= today ? day : Wrong<DateOnly?>(column, $"Check {what}: it is in the future.", null);
    }

    /// <summary>By place, for an extract has a million days and the general reader takes ten times as long.</summary>
    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day)
    {
        day = default;
        if (text.Length != 10)
        {
            return false;
        }

        var (year, month, dayOfMonth) = text is [_, _, _, _, '-', _, _, '-', _, _] ? (Number(text[..4]), Number(text[5..7]), Number(text[8..]))
            : text is [_, _, '/', _, _, '/', ..] ? (Number(text[6..]), Number(text[3..5]), Number(text[..2]))
            : (-1, -1, -1);
        if (year < 1 || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new(year, month, dayOfMonth);
        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private string Text(string column, int most, string missing)
    {
        var text = cell(column).Trim();
        return text.Length == 0 ? Wrong(column, missing, "") : text.Length > most ? Wrong(column, $"Shorten this to {most} characters.", "") : text;
    }

    private string? Optional(string column, int most) => Blank(column) ? null : Text(column, most, "");

    private bool Blank(string column) => string.IsNullOrWhiteSpace(cell(column));

    private T Wrong<T>(string column, string remedy, T instead)
    {
        Wrong(column, remedy);
        return instead;
    }

    private void Wrong(string column, string remedy) =>
        (_problems ??= []).Add(new(column, column == CrimeExtract.VictimColumn ? CrimeExtract.NotShown : cell(column), remedy));
}
