using System.Text.RegularExpressions;
using PhoneNumbers;

namespace Interventions.Web.Features.VictimSupport;

/// <summary>Telephone numbers as people type them, read into the one form of E.164 by Google's tables (decision 0030).</summary>
public static partial class PhoneNumberReading
{
    public const string NotANumber = "This is no telephone number we know. Check the digits; one from abroad begins with + and its country.";

    private const string Home = "GB";

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    /// <summary>Reads a number typed in any of the usual ways; false for what is none, or one that cannot be rung safely.</summary>
    /// <param name="typed">As typed: spaces, dots, brackets, "0044", "(0)".</param>
    /// <param name="number">"+447700900123".</param>
    public static bool TryRead(string? typed, out string number)
    {
        number = "";
        if (string.IsNullOrWhiteSpace(typed) || !Plausible().IsMatch(typed))
        {
            return false;
        }

        try
        {
            var read = Numbers.Parse(typed, Home);
            number = Numbers.Format(read, PhoneNumberFormat.E164);
            return !read.HasExtension && (Numbers.IsValidNumber(read) ? Numbers.GetNumberType(read) != PhoneNumberType.PREMIUM_RATE : KeptForStories().IsMatch(number));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    /// <summary>As it is read out here: "07700 900123".</summary>
    public static string InWords(string number)
    {
        var read = Numbers.Parse(number, Home);
        return Numbers.Format(read, read.CountryCode == Numbers.GetCountryCodeForRegion(Home) ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /// <summary>The numbers that stand in a text, in the form of E.164.</summary>
    public static IReadOnlyList<string> In(string? text) =>
        [.. Runs().Matches(text ?? "").Select(m => TryRead(m.Value, out var number) ? number : null).OfType<string>().Distinct(StringComparer.Ordinal)];

    [GeneratedRegex(@"^[0-9 +().\-/\u00A0]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Plausible();

    /// <summary>Numbers Ofcom keeps for drama and nobody has, which demonstrations and training use.</summary>
    [GeneratedRegex(@"^\+44(7700900\d{3}|1632960\d{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex KeptForStories();

    [GeneratedRegex(@"\+?\(?[0-9][0-9 ().\-/\u00A0]{7,}[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
