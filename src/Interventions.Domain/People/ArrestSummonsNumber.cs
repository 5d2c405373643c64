using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Interventions.Domain.People;

/// <summary>
/// The number of an arrest or summons: year, force and unit, system, sequence and a check letter (domain.md 8.4). Held
/// in the padded form, <c>YY/FFUU/SS/NNNNNNNNNNNC</c>; two are equal when that is.
/// </summary>
public sealed partial record ArrestSummonsNumber
{
    /// <summary>What is expected, in one sentence.</summary>
    public const string Expected = "Enter the arrest summons number as year, force and unit, system, number and letter, like 25/07EA/01/00000012345V or 25/07EA/01/12345V.";

    /// <summary>Said when the form is right and the letter is not.</summary>
    public const string WrongLetter = "The letter does not belong to this arrest summons number. Check each digit and the letter; they look like 25/07EA/01/00000012345V.";

    private ArrestSummonsNumber(string value) => Value = value;

    /// <summary>The canonical form, padded and with the two-digit year it is always written with, such as <c>25/07EA/01/00000012345V</c>.</summary>
    public string Value { get; }

    /// <summary>The two characters of the force, such as <c>07</c> for Cheshire (domain.md 8.5).</summary>
    public string Force => Value[3..5];

    /// <summary>
    /// Reads a number as typed: sequence of up to eleven digits, lower case and spaces allowed, with the slashes or
    /// without. A year of four digits is taken when it is the one the two digits would mean.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Today's London day, to tell which century a four-digit year must be of.</param>
    /// <param name="number">The number; null if there is none.</param>
    /// <param name="problem">One or two sentences naming what is expected; null if there is a number. They never repeat what was typed.</param>
    public static bool TryParse(string? text, DateOnly today, [NotNullWhen(true)] out ArrestSummonsNumber? number, [NotNullWhen(false)] out string? problem)
    {
        (number, problem) = (null, null);
        var match = AsTyped().Match(PoliceCheckLetter.Tidy(text));
        if (!match.Success)
        {
            problem = Expected;
            return false;
        }

        var yy = match.Groups["yy"].Value;
        var century = match.Groups["century"].Value;
        if (century.Length > 0 && Year(yy, today).ToString(CultureInfo.InvariantCulture) != century + yy)
        {
            problem = $"The year of the arrest summons number must be one of the last hundred, up to {today.Year}. {Expected}";
            return false;
        }

        var sequence = match.Groups["sequence"].Value.PadLeft(11, '0');
        var value = $"{yy}/{match.Groups["unit"].Value}/{match.Groups["system"].Value}/{sequence}{match.Groups["letter"].Value}";
        if (value[^1] != LetterOf(value))
        {
            problem = WrongLetter;
            return false;
        }

        number = new ArrestSummonsNumber(value);
        return true;
    }

    /// <summary>Takes back a value that was kept in the canonical form.</summary>
    /// <exception cref="FormatException">The value is not in the canonical form or its letter is wrong.</exception>
    public static ArrestSummonsNumber FromCanonical(string value) =>
        Canonical().IsMatch(value) && value[^1] == LetterOf(value)
            ? new ArrestSummonsNumber(value)
            : throw new FormatException("An arrest summons number in the canonical form is expected.");

    /// <summary>The year in full: the most recent one ending in the two digits that is not in the future.</summary>
    /// <param name="today">Today's London day.</param>
    public int YearAt(DateOnly today) => Year(Value[..2], today);

    /// <summary>The canonical form.</summary>
    public override string ToString() => Value;

    private static int Year(string yy, DateOnly today) =>
        PoliceCheckLetter.Year(int.Parse(yy, NumberStyles.None, CultureInfo.InvariantCulture), today);

    /// <summary>The letter of force, system, year and sequence; a force or system that is no number is left out.</summary>
    private static char LetterOf(string value) =>
        PoliceCheckLetter.Of(IfDigits(value[3..5]) + IfDigits(value[8..10]) + value[..2] + value[11..22]);

    private static string IfDigits(string text) => text.All(char.IsAsciiDigit) ? text : "";

    [GeneratedRegex(@"^(?:(?<century>[0-9]{2})?(?<yy>[0-9]{2})/(?<unit>[0-9A-Z]{4})/(?<system>[0-9A-Z]{2})/|(?<yy>[0-9]{2})(?<unit>[0-9A-Z]{4})(?<system>[0-9A-Z]{2}))(?<sequence>[0-9]{1,11})(?<letter>[A-Z])\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsTyped();

    [GeneratedRegex(@"^[0-9]{2}/[0-9A-Z]{4}/[0-9A-Z]{2}/[0-9]{11}[A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();
}
