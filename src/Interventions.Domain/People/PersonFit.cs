namespace Interventions.Domain.People;

/// <summary>Whom somebody is looking for, as far as they know.</summary>
/// <param name="Surname">As typed.</param>
/// <param name="Forenames">As typed.</param>
/// <param name="DateOfBirth">As typed.</param>
/// <param name="PncId">Read already, so that a wrong letter has been said.</param>
public sealed record PersonSought(string? Surname, string? Forenames, DateOnly? DateOfBirth, PncId? PncId)
{
    /// <summary>True if there is any name to compare.</summary>
    public bool HasName => !PersonName.Of(Surname).IsEmpty || !PersonName.Of(Forenames).IsEmpty;

    /// <summary>Every way to read words typed into one box as forenames and surname.</summary>
    public static IEnumerable<PersonSought> Readings(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        yield return new(text, null, null, null);
        for (var i = 1; i < words.Length; i++)
        {
            var (first, last) = (string.Join(' ', words[..i]), string.Join(' ', words[i..]));
            yield return new(last, first, null, null);
            yield return new(first, last, null, null);
        }
    }
}

/// <summary>How well somebody on record fits, in steps that mean the same to everybody.</summary>
public enum FitLevel
{
    /// <summary>The Police National Computer's number is the same (domain.md 8.4).</summary>
    SamePncId,

    /// <summary>Everything asked for is the same.</summary>
    Same,

    /// <summary>Everything asked for fits, with slips.</summary>
    Close,

    /// <summary>Some of it fits.</summary>
    Possible,
}

/// <summary>How well somebody on record fits who is sought: for a person to judge, never acted on by itself (product.md 5, 8).</summary>
/// <param name="Level">The step.</param>
/// <param name="Score">For the order of a list; higher fits better.</param>
/// <param name="Reasons">What is the same and what differs, in words.</param>
public sealed record PersonFit(FitLevel Level, double Score, IReadOnlyList<string> Reasons)
{
    private const double NamesSwapped = 0.95;
    private const double TypedAsSurname = 0.8;
    private const double Enough = 0.65;

    /// <summary>Null if there is too little in common to show.</summary>
    /// <param name="sought">Whom somebody is looking for.</param>
    /// <param name="person">Who is on record.</param>
    /// <param name="compare"><see cref="NameFit.Of"/>, or something that remembers what it said.</param>
    public static PersonFit? Of(PersonSought sought, Person person, Func<string?, string?, NameFit>? compare = null)
    {
        List<string> reasons = [];
        var hasSamePnc = sought.PncId is not null && sought.PncId.Value == person.PncId;
        if (hasSamePnc)
        {
            reasons.Add("same PNC ID");
        }
        else if (sought.PncId is not null && person.PncId is not null)
        {
            reasons.Add("different PNC ID");
        }

        var (surname, forenames) = OfName(sought, person, compare ?? NameFit.Of, reasons);
        var (hasBorn, born) = OfBirth(sought.DateOfBirth, person.DateOfBirth, reasons);
        var (asksSurname, asksForenames) = (!string.IsNullOrWhiteSpace(sought.Surname), !string.IsNullOrWhiteSpace(sought.Forenames));
        var nameFits = (!asksSurname || surname.Value >= Enough) && (!asksForenames || forenames.Value >= Enough);
        var anyNameFits = (asksSurname && surname.Value >= Enough) || (asksForenames && forenames.Value >= Enough);
        if (!hasSamePnc && !(sought.HasName ? nameFits || (anyNameFits && hasBorn) : hasBorn && born >= BornSwapped))
        {
            return null;
        }

        var differentPnc = !hasSamePnc && sought.PncId is not null && person.PncId is not null;
        var bornFits = sought.DateOfBirth is null || hasBorn;
        var level = hasSamePnc ? FitLevel.SamePncId
            : !nameFits || !bornFits || differentPnc ? FitLevel.Possible
            : (!asksSurname || surname.IsSame) && (!asksForenames || forenames.IsSame) && (sought.DateOfBirth is null || born >= BornSame) ? FitLevel.Same
            : FitLevel.Close;
        var score = (hasSamePnc ? 200 : differentPnc ? -30 : 0) + (45 * surname.Value) + (35 * forenames.Value) + born;
        return new(level, score, reasons);
    }

    /// <summary>The level as it stands on screen.</summary>
    public string InWords => Level switch
    {
        FitLevel.SamePncId => "Same PNC ID",
        FitLevel.Same => "Same",
        FitLevel.Close => "Close",
        FitLevel.Possible => "Possible",
    };

    private const double BornSame = 40;
    private const double BornSwapped = 32;
    private const double BornOneDigit = 30;
    private const double BornElse = -15;

    private static (NameFit Surname, NameFit Forenames) OfName(
        PersonSought sought, Person person, Func<string?, string?, NameFit> compare, List<string> reasons)
    {
        var straight = (Surname: compare(sought.Surname, person.Surname), Forenames: compare(sought.Forenames, person.Forenames));
        var swapped = (Surname: compare(sought.Surname, person.Forenames), Forenames: compare(sought.Forenames, person.Surname));
        var factor = string.IsNullOrWhiteSpace(sought.Forenames) ? TypedAsSurname : NamesSwapped;
        if ((swapped.Surname.Value + swapped.Forenames.Value) * factor > straight.Surname.Value + straight.Forenames.Value)
        {
            reasons.Add("names swapped");
            Say("surname", sought.Surname, swapped.Surname, reasons, saysSame: false);
            Say("forenames", sought.Forenames, swapped.Forenames, reasons, saysSame: false);
            return (swapped.Surname with { Value = swapped.Surname.Value * factor }, swapped.Forenames with { Value = swapped.Forenames.Value * factor });
        }

        Say("surname", sought.Surname, straight.Surname, reasons);
        Say("forenames", sought.Forenames, straight.Forenames, reasons);
        return straight;
    }

    private static void Say(string what, string? asked, NameFit fit, List<string> reasons, bool saysSame = true)
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return;
        }

        if (fit.Value == 0)
        {
            reasons.Add($"different {what}");
        }
        else if (fit.Why is { } why)
        {
            reasons.Add($"{what}: {why}");
        }
        else if (saysSame)
        {
            reasons.Add($"same {what}");
        }
    }

    private static (bool Fits, double Score) OfBirth(DateOnly? asked, DateOnly onRecord, List<string> reasons)
    {
        if (asked is not { } day)
        {
            return (false, 0);
        }

        var (fits, score, why) = day == onRecord ? (true, BornSame, "same date of birth")
            : DateSlip.IsSwapped(day, onRecord) ? (true, BornSwapped, "day and month swapped")
            : DateSlip.IsOneDigitOff(day, onRecord) ? (true, BornOneDigit, "one digit of the date of birth off")
            : (false, BornElse, "different date of birth");
        reasons.Add(why);
        return (fits, score);
    }
}
