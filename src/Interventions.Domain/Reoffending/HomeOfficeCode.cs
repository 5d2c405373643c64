using System.Diagnostics.CodeAnalysis;

namespace Interventions.Domain.Reoffending;

/// <summary>
/// A Home Office classification, class and sub-class, as files write it: <c>105/01</c> or, in five digits, <c>10501</c> (domain.md 8.6).
/// </summary>
public static class HomeOfficeCode
{
    /// <summary>What is expected, in one sentence.</summary>
    public const string Expected = "Enter the Home Office classification like 105/01 or 10501, with all five digits; a spreadsheet may have dropped zeros at the front.";

    /// <summary>Said of a class that no offence has.</summary>
    public const string Unknown = "This is no Home Office classification: classes run from 1 to 199, and 800 to 899 for traffic. Look the offence up, or ask whoever made the extract what they put there.";

    /// <summary>
    /// Reads one. Only a class that exists nowhere is unknown, such as the 999 that systems fill in: the tracker has no list of all
    /// classifications, and a crime it cannot score is still a crime. Motoring offences are classed from 800 [knowledge].
    /// </summary>
    /// <param name="text">As it stands in the file.</param>
    /// <param name="code">With the slash; null if there is none.</param>
    /// <param name="problem">What to do; null if there is one.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out string? code, [NotNullWhen(false)] out string? problem)
    {
        (code, problem) = (null, Expected);
        var trimmed = text.AsSpan().Trim();
        var slash = trimmed.IndexOf('/');
        ReadOnlySpan<char> klass = [], sub = [];
        if (slash < 0 && trimmed.Length == 5)
        {
            klass = trimmed[..3];
            sub = trimmed[3..];
        }
        else if (slash is > 0 and <= 3)
        {
            klass = trimmed[..slash];
            sub = trimmed[(slash + 1)..];
        }

        if (sub.Length != 2 || klass.ContainsAnyExceptInRange('0', '9') || sub.ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        if (int.Parse(klass, System.Globalization.CultureInfo.InvariantCulture) is not ((>= 1 and <= 199) or (>= 800 and <= 899)))
        {
            problem = Unknown;
            return false;
        }

        (code, problem) = (slash == 3 && trimmed.Length == text.Length ? text : $"{klass.ToString().PadLeft(3, '0')}/{sub}", null);
        return true;
    }
}
