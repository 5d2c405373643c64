using System.Text.RegularExpressions;

namespace Interventions.Domain.VictimSupport;

/// <summary>Telephone numbers and postcodes in a text, however they are written.</summary>
internal sealed partial class LeakNumbers
{
    private const int ShortestPhone = 10;
    private const int Tail = 6;

    private static readonly string[] Spoken = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    private readonly IReadOnlyList<string> _phones;
    private readonly IReadOnlyList<string> _postcodes;
    private readonly HashSet<string> _openPhones;
    private readonly HashSet<string> _openPostcodes;

    public LeakNumbers(IReadOnlyList<LeakMarks> hers, OpenlyKnown known)
    {
        _openPhones = [.. known.Texts.SelectMany(PhonesIn)];
        _openPostcodes = [.. known.Texts.SelectMany(t => PostcodesIn(t).Select(p => p.Code))];
        _phones = [.. hers.SelectMany(h => h.Phones).SelectMany(PhonesIn).Distinct().Where(p => !_openPhones.Contains(p))];
        _postcodes = [.. hers.SelectMany(h => h.Addresses).SelectMany(a => PostcodesIn(a).Select(p => p.Code)).Distinct().Where(p => !_openPostcodes.Contains(p))];
    }

    /// <summary>The numbers in what is written about reaching somebody.</summary>
    public static IEnumerable<string> PhonesIn(string text) =>
        Runs(LeakWord.Of(text), text).Select(r => National(r.Figures)).Where(f => f.Length >= ShortestPhone - 1);

    public IEnumerable<Leak> Find(List<LeakWord> words, string text)
    {
        foreach (var (figures, start, end) in Runs(words, text))
        {
            var number = National(figures);
            if (_openPhones.Any(o => number.Contains(o, StringComparison.Ordinal)))
            {
                continue;
            }

            if (_phones.Any(p => IsIt(number, p)))
            {
                yield return new(LeakKind.Phone, start, end - start);
            }
            else if (number.Length is 10 or 11 && number[0] == '0' && number[1] is '1' or '2' or '7')
            {
                yield return new(LeakKind.PhoneLike, start, end - start);
            }
            else if (number.Length is >= Tail and <= Tail + 2 && !_openPhones.Any(o => o.EndsWith(number, StringComparison.Ordinal)) && !IsNoPhone(text, start, end))
            {
                yield return new(LeakKind.PhoneLike, start, end - start);
            }
        }

        foreach (var (code, start, length) in PostcodesIn(text))
        {
            if (!_openPostcodes.Contains(code))
            {
                yield return new(_postcodes.Contains(code) ? LeakKind.Address : LeakKind.PostcodeLike, start, length);
            }
        }
    }

    /// <summary>The whole of it, with one figure wrong, or the end of it as people give it.</summary>
    private static bool IsIt(string number, string hers) =>
        number.Contains(hers, StringComparison.Ordinal)
        || (number.Length >= hers.Length - 1 && number.Length <= hers.Length + 1 && People.NameSlip.Distance(number, hers) <= 1)
        || (number.Length >= ShortestPhone - 1 && hers.EndsWith(number, StringComparison.Ordinal))
        || (number.Length is >= Tail and <= Tail + 2 && hers.EndsWith(number, StringComparison.Ordinal));

    /// <summary>A date, a time from and to, money, a part of a reference.</summary>
    private static bool IsNoPhone(string text, int start, int end) =>
        (start > 0 && text[start - 1] is '/' or '£') || (end < text.Length && text[end] == '/') || DateOrTimes().IsMatch(text.AsSpan(start, end - start));

    private static string National(string figures)
    {
        var number = figures.StartsWith("0044", StringComparison.Ordinal) ? figures[2..] : figures;
        return number.StartsWith("44", StringComparison.Ordinal) && number.Length >= 12 ? "0" + number[2..].TrimStart('0') : number;
    }

    /// <summary>Figures that stand together but for spaces, dashes, dots, brackets, and figures said in words.</summary>
    private static IEnumerable<(string Figures, int Start, int End)> Runs(List<LeakWord> words, string text)
    {
        var (run, start, end, times) = ("", 0, 0, 1);
        foreach (var word in words)
        {
            if (Times(word.Plain) is > 1 and var more)
            {
                times = more;
                continue;
            }

            var figures = word.Figures.Length > 0 ? word.Figures : Said(word.Plain);
            if (figures.Length == 0)
            {
                if (run.Length > 0)
                {
                    yield return (run, start, end);
                }

                (run, times) = ("", 1);
                continue;
            }

            if (run.Length > 0 && !IsGap(text.AsSpan(end, word.Start - end), times))
            {
                yield return (run, start, end);
                run = "";
            }

            start = run.Length == 0 ? word.Start : start;
            run += string.Concat(Enumerable.Repeat(figures, times));
            (end, times) = (word.End, 1);
        }

        if (run.Length > 0)
        {
            yield return (run, start, end);
        }
    }

    private static bool IsGap(ReadOnlySpan<char> between, int times)
    {
        if (times > 1)
        {
            return between.Length < 12;
        }

        foreach (var sign in between)
        {
            if (!(char.IsWhiteSpace(sign) || sign is '.' or '-' or '–' or '(' or ')' or '+' or ',' or '_' or '*'))
            {
                return false;
            }
        }

        return between.Length <= 4;
    }

    private static int Times(string word) => word switch { "double" => 2, "treble" or "triple" => 3, _ => 1 };

    private static string Said(string word) => word switch
    {
        "oh" or "o" or "nought" or "naught" => "0",
        _ => Array.IndexOf(Spoken, word) is >= 0 and var figure ? $"{figure}" : "",
    };

    private static IEnumerable<(string Code, int Start, int Length)> PostcodesIn(string text) =>
        Postcode().Matches(text).Select(m => (Code(m.Groups[1].Value, m.Groups[2].Value), m.Index, m.Length));

    /// <summary>O for 0 and I for 1 are the commonest slips of a postcode.</summary>
    private static string Code(string outward, string inward) =>
        (outward[..1] + outward[1..].Replace('O', '0').Replace('o', '0') + inward.Replace('O', '0').Replace('o', '0')).ToUpperInvariant();

    [GeneratedRegex(@"^([0-9]{1,2}[.\- ][0-9]{1,2}[.\- ]([0-9]{2}|[0-9]{4})|[0-9]{4}-[0-9]{2}-[0-9]{2})$|^[0-9]{1,2}[.][0-9]{2}[^0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex DateOrTimes();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])([A-Za-z]{1,2}[0-9][0-9A-Za-z]?)[ \-.]{0,2}([0-9Oo][ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex Postcode();
}
