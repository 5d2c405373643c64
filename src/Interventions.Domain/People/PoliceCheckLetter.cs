namespace Interventions.Domain.People;

/// <summary>The letter at the end of police identifiers, by which a slip is noticed (domain.md 8.4).</summary>
internal static class PoliceCheckLetter
{
    private const string Letters = "ZABCDEFGHJKLMNPQRTUVWXY";

    /// <summary>The letter that belongs to a number.</summary>
    /// <param name="digits">ASCII digits only, as many as fit a <see cref="long"/>.</param>
    public static char Of(ReadOnlySpan<char> digits)
    {
        var remainder = 0;
        foreach (var digit in digits)
        {
            remainder = ((remainder * 10) + (digit - '0')) % Letters.Length;
        }

        return Letters[remainder];
    }

    /// <summary>The text in capitals without any white space, as identifiers are compared.</summary>
    public static string Tidy(string? text) => string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    /// <summary>The most recent year, this year included, that ends in the two digits.</summary>
    /// <param name="twoDigits">0 to 99.</param>
    /// <param name="today">Today's London day.</param>
    public static int Year(int twoDigits, DateOnly today) => today.Year - ((((today.Year - twoDigits) % 100) + 100) % 100);
}
