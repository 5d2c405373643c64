using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Interventions.Domain.People;

/// <summary>
/// A person's identifier on the Police National Computer: year, serial number and a check letter (domain.md 8.4). Held
/// in the long padded form, <c>YYYY/NNNNNNNC</c>; two are equal when that is.
/// </summary>
public sealed partial record PncId
{
    /// <summary>What is expected, in one sentence.</summary>
    public const string Expected = "Enter the PNC ID as year, slash, number and letter, like 2003/0062845E or 03/62845E.";

    /// <summary>Said when the form is right and the letter is not.</summary>
    public const string WrongLetter = "The letter does not belong to this PNC ID. Check the year, each digit and the letter; they look like 2003/0062845E.";

    private PncId(string value) => Value = value;

    /// <summary>The canonical form, long and padded, such as <c>2003/0062845E</c>.</summary>
    public string Value { get; }

    /// <summary>
    /// Reads an identifier as typed: year of two or four digits, serial of up to seven, lower case and spaces allowed.
    /// Without the slash the serial must have all seven digits.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="today">Today's London day: a two-digit year is the most recent that is not in the future.</param>
    /// <param name="id">The identifier; null if there is none.</param>
    /// <param name="problem">One or two sentences naming what is expected; null if there is an identifier. They never repeat what was typed.</param>
    public static bool TryParse(string? text, DateOnly today, [NotNullWhen(true)] out PncId? id, [NotNullWhen(false)] out string? problem)
    {
        (id, problem) = (null, null);
        if (IsCanonical(text, today.Year))
        {
            id = new PncId(text!);
            return true;
        }

        var match = AsTyped().Match(PoliceCheckLetter.Tidy(text));
        if (!match.Success)
        {
            problem = Expected;
            return false;
        }

        var year = Number(match.Groups["year"]);
        if (match.Groups["year"].Length == 2)
        {
            year = PoliceCheckLetter.Year(year, today);
        }

        if (year < 1900 || year > today.Year)
        {
            problem = $"The year of the PNC ID must be between 1900 and {today.Year}. {Expected}";
            return false;
        }

        var serial = match.Groups["serial"].Value.PadLeft(7, '0');
        if (match.Groups["letter"].Value[0] != PoliceCheckLetter.Of($"{year % 100:00}{serial}"))
        {
            problem = WrongLetter;
            return false;
        }

        id = new PncId($"{year:0000}/{serial}{match.Groups["letter"].Value}");
        return true;
    }

    /// <summary>Takes back a value that was kept in the canonical form.</summary>
    /// <exception cref="FormatException">The value is not in the canonical form or its letter is wrong.</exception>
    public static PncId FromCanonical(string value) =>
        Canonical().IsMatch(value) && value[^1] == PoliceCheckLetter.Of(value[2..4] + value[5..12])
            ? new PncId(value)
            : throw new FormatException("A PNC ID in the canonical form is expected.");

    /// <summary>The canonical form.</summary>
    public override string ToString() => Value;

    /// <summary>As files have it, by the hundred thousand: told without the general reader, which takes ten times as long.</summary>
    private static bool IsCanonical(string? text, int thisYear)
    {
        if (text is not [_, _, _, _, '/', _, _, _, _, _, _, _, _] || text.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') || text.AsSpan(5, 7).ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        Span<char> digits = stackalloc char[9];
        text.AsSpan(2, 2).CopyTo(digits);
        text.AsSpan(5, 7).CopyTo(digits[2..]);
        return int.Parse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture) is var year && year >= 1900 && year <= thisYear && text[12] == PoliceCheckLetter.Of(digits);
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:(?<year>[0-9]{4}|[0-9]{2})/(?<serial>[0-9]{1,7})|(?<year>[0-9]{4}|[0-9]{2})(?<serial>[0-9]{7}))(?<letter>[A-Z])\z", RegexOptions.CultureInvariant)]
    private static partial Regex AsTyped();

    [GeneratedRegex(@"^[0-9]{4}/[0-9]{7}[A-Z]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();
}
