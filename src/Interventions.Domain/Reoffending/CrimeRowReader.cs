using System.Globalization;
using Interventions.Domain.Cautions;
using Interventions.Domain.Custody;
using Interventions.Domain.People;

namespace Interventions.Domain.Reoffending;

/// <summary>Reads one row of a crime extract and gathers everything that is wrong with it, so that it is mended once and not value by value.</summary>
/// <param name="cells">Its values, in the order of the columns: looked up by place, for an extract has three million of them.</param>
/// <param name="today">The London day of the check.</param>
internal sealed class CrimeRowReader(IReadOnlyList<string> cells, DateOnly today)
{
    private const int EarliestYear = 1900;
    private const string NotYetAssigned = "0";
    private const string TellsApart = ": with the other reference it tells this row from all others.";

    private static readonly HashSet<string> Outcomes =
        [NotYetAssigned, "1", "2", "3", "1A", "2A", "3A", .. Enumerable.Range(4, 19).Select(n => n.ToString(CultureInfo.InvariantCulture))];

    private static readonly (CrimeStatus Status, string Name)[] Statuses = [.. Enum.GetValues<CrimeStatus>().Select(s => (s, $"{s}"))];

    private List<RowProblem>? _problems;

    public CrimeRow Read()
    {
        var (crime, suspect) = (Reference(Column.Crime, "Enter the crime's reference" + TellsApart), Reference(Column.Suspect, "Enter the force's reference of the suspect" + TellsApart));
        var facts = Facts(crime ?? "", suspect ?? "");
        HoldTogether(facts);
        return new(_problems is null ? facts : null, crime, suspect, _problems ?? (IReadOnlyList<RowProblem>)[]);
    }

    private CrimeFacts Facts(string crime, string suspect) => new()
    {
        CrimeReference = crime,
        SuspectReference = suspect,
        HomeOfficeCode = Classification(),
        CjsCode = Optional(Column.Cjs, SuspectedCrime.CodeMaxLength)?.ToUpperInvariant(),
        CommittedFrom = Day(Column.From, "the day it was committed") ?? default,
        CommittedTo = Blank(Column.To) ? null : Day(Column.To, "the last day it may have been committed"),
        RecordedOn = Day(Column.Recorded, "the day it was recorded") ?? default,
        IsDomesticAbuse = YesOrNo(Column.DomesticAbuse),
        PncId = Pnc(),
        Surname = Text(Column.Surname, Person.NameMaxLength, "Enter the suspect's surname."),
        Forenames = Text(Column.Forenames, Person.NameMaxLength, "Enter the suspect's forenames."),
        DateOfBirth = Day(Column.Born, "the suspect's date of birth") ?? default,
        Sex = SexWords.Find(Cell(Column.SexCode)) ?? Wrong(Column.SexCode, "Enter the suspect's sex as M, F, X or U.", Sex.Unknown),
        VictimReference = Optional(Column.Victim, SuspectedCrime.ReferenceMaxLength),
        Outcome = Outcome(),
        OutcomeOn = Blank(Column.OutcomeDay) ? null : Day(Column.OutcomeDay, "the day of the outcome"),
        Status = Status() ?? Wrong(Column.StatusWord, "Enter how far police have come as suspected, arrested, charged, cautioned or convicted.", CrimeStatus.Suspected),
    };

    /// <summary>What values say of each other. Only of those that could be read: one slip is one problem.</summary>
    private void HoldTogether(CrimeFacts facts)
    {
        var (from, recorded) = (facts.CommittedFrom, facts.RecordedOn);
        if (from != default && facts.CommittedTo is { } to && to != default && to < from)
        {
            Wrong(Column.To, "It cannot have ended before it began. Check both days.");
        }

        if (from != default && recorded != default && recorded < from)
        {
            Wrong(Column.Recorded, "A crime cannot be recorded before it was committed. Check both days.");
        }

        if (from != default && facts.DateOfBirth != default && facts.DateOfBirth >= from)
        {
            Wrong(Column.Born, "He cannot be born after the crime. Check both days.");
        }

        if (from != default && facts.OutcomeOn is { } decided && decided != default && decided < from)
        {
            Wrong(Column.OutcomeDay, "An outcome cannot come before the crime. Check both days.");
        }

        if (facts.Outcome is not null && Blank(Column.OutcomeDay))
        {
            Wrong(Column.OutcomeDay, "Enter the day of the outcome: without it nothing can be said of when it was proven.");
        }

        if (facts.Outcome is null && Blank(Column.OutcomeCode) && !Blank(Column.OutcomeDay))
        {
            Wrong(Column.OutcomeCode, "Enter which outcome it was, or leave its day blank.");
        }
    }

    private string Classification() => HomeOfficeCode.TryParse(Cell(Column.Offence), out var code, out var problem) ? code : Wrong(Column.Offence, problem, "");

    /// <summary>Outcome 0, not yet assigned, is none (domain.md 1.6).</summary>
    private string? Outcome()
    {
        if (Blank(Column.OutcomeCode))
        {
            return null;
        }

        var code = Cell(Column.OutcomeCode).Trim().ToUpperInvariant();
        return Outcomes.Contains(code)
            ? code == NotYetAssigned ? null : code
            : Wrong<string?>(Column.OutcomeCode, "Enter a Home Office outcome from 1 to 22, or 1A, 2A or 3A; leave it blank while there is none.", null);
    }

    private CrimeStatus? Status()
    {
        var word = Cell(Column.StatusWord).AsSpan().Trim();
        foreach (var (status, name) in Statuses)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return status;
            }
        }

        return null;
    }

    private bool YesOrNo(Column column) => Cell(column).Trim().ToUpperInvariant() switch
    {
        "Y" => true,
        "N" => false,
        _ => Wrong(column, "Enter Y or N.", false),
    };

    private string? Pnc()
    {
        if (Blank(Column.PncNumber))
        {
            return null;
        }

        return PncId.TryParse(Cell(Column.PncNumber), today, out var id, out var problem) ? id.Value : Wrong<string?>(Column.PncNumber, problem, null);
    }

    private string? Reference(Column column, string missing)
    {
        var typed = Text(column, SuspectedCrime.ReferenceMaxLength, missing);
        return typed.Length == 0 ? null : ReferencePattern.Tidy(typed);
    }

    private DateOnly? Day(Column column, string what)
    {
        if (!TryDay(Cell(column).AsSpan().Trim(), out var day) || day.Year < EarliestYear)
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

    private string Text(Column column, int most, string missing)
    {
        var text = Cell(column).Trim();
        return text.Length == 0 ? Wrong(column, missing, "") : text.Length > most ? Wrong(column, $"Shorten this to {most} characters.", "") : text;
    }

    private string? Optional(Column column, int most) => Blank(column) ? null : Text(column, most, "");

    private bool Blank(Column column) => string.IsNullOrWhiteSpace(Cell(column));

    private T Wrong<T>(Column column, string remedy, T instead)
    {
        Wrong(column, remedy);
        return instead;
    }

    private void Wrong(Column column, string remedy) =>
        (_problems ??= []).Add(new(CrimeExtract.Columns[(int)column], column == Column.Victim ? CrimeExtract.NotShown : Cell(column), remedy));

    private string Cell(Column column) => cells[(int)column];

    /// <summary>In the order of <see cref="CrimeExtract.Columns"/>.</summary>
    private enum Column
    {
        Crime,
        Suspect,
        Offence,
        Cjs,
        From,
        To,
        Recorded,
        DomesticAbuse,
        PncNumber,
        Surname,
        Forenames,
        Born,
        SexCode,
        Victim,
        OutcomeCode,
        OutcomeDay,
        StatusWord,
    }
}
