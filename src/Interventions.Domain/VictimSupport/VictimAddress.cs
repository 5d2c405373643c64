using System.Text;
using Interventions.Domain.Cases;

namespace Interventions.Domain.VictimSupport;

/// <summary>Where she lives or lived, from a day on. Added to and never changed; the last is the one now. Her side only.</summary>
public sealed class VictimAddress
{
    public const int TextMaxLength = 300;

    private VictimAddress()
    {
    }

    /// <summary>Notes an address.</summary>
    /// <param name="victimId">Whose.</param>
    /// <param name="text">As written.</param>
    /// <param name="from">Since when, as far as known.</param>
    /// <param name="stamp">Who notes it.</param>
    public VictimAddress(Guid victimId, string text, DateOnly from, Stamp stamp) =>
        (VictimId, Text, Plain, From, By, At) = (victimId, text, PlainOf(text), from, stamp.By.UserId, stamp.At);

    public long Id { get; private set; }

    public Guid VictimId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The same however it is written; see <see cref="PlainOf"/>.</summary>
    public string Plain { get; private set; } = "";

    public DateOnly From { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>
    /// An address to compare: its postcode with the number of the house or flat, because those tell a door apart; without a
    /// postcode, its letters and digits with the usual short words written out. Empty where there is nothing to compare.
    /// </summary>
    public static string PlainOf(string? text)
    {
        List<string> words = [.. Words(text).Select(w => InFull.GetValueOrDefault(w, w))];
        for (var i = 0; i < words.Count; i++)
        {
            var joined = words[i] + (i + 1 < words.Count ? words[i + 1] : "");
            var postcode = IsPostcode(words[i]) ? words[i] : IsPostcode(joined) ? joined : null;
            if (postcode is not null)
            {
                var rest = words.Where((_, at) => at < i);
                var numbers = rest.Where(w => w.Any(char.IsDigit)).ToList();
                return numbers.Count > 0 ? $"{postcode} {string.Join(' ', numbers.Order(StringComparer.Ordinal))}" : $"{postcode} {string.Join(' ', rest.Take(2))}".Trim();
            }
        }

        return words.Exists(w => w.Any(char.IsDigit)) && words.Count > 1 ? string.Join(' ', words.Take(3)) : "";
    }

    private static readonly Dictionary<string, string> InFull = new()
    {
        ["ST"] = "STREET",
        ["RD"] = "ROAD",
        ["AVE"] = "AVENUE",
        ["AV"] = "AVENUE",
        ["LN"] = "LANE",
        ["CL"] = "CLOSE",
        ["CT"] = "COURT",
        ["DR"] = "DRIVE",
        ["CRES"] = "CRESCENT",
        ["TCE"] = "TERRACE",
        ["PL"] = "PLACE",
        ["GDNS"] = "GARDENS",
        ["SQ"] = "SQUARE",
        ["APT"] = "FLAT",
        ["APARTMENT"] = "FLAT",
    };

    private static IEnumerable<string> Words(string? text)
    {
        StringBuilder word = new();
        foreach (var c in (text ?? "").ToUpperInvariant() + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (word.Length > 0 && c is not '\'' and not '.')
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }

    /// <summary>Letters, a digit, perhaps one more, then digit and two letters: CW1 2AB, M1 1AE, SW1A 1AA.</summary>
    private static bool IsPostcode(string word) => word.Length is >= 5 and <= 7
        && char.IsAsciiLetter(word[0]) && char.IsDigit(word[^3]) && char.IsAsciiLetter(word[^1]) && char.IsAsciiLetter(word[^2]) && word[1..^3].Any(char.IsDigit);
}
