using System.Globalization;
using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>Finds one address, school or workplace in a text.</summary>
internal sealed class LeakPlaces
{
    internal static readonly HashSet<string> StreetTypes =
    [
        "street", "st", "str", "road", "rd", "avenue", "ave", "av", "lane", "ln", "close", "cl", "drive", "dr", "way", "crescent", "cres", "court", "ct", "place", "pl", "terrace", "terr", "grove", "gr", "gardens", "gdns",
        "garden", "walk", "row", "square", "sq", "mews", "hill", "park", "view", "green", "rise", "parade", "gate",
    ];

    /// <summary>Streets that are in every town.</summary>
    internal static readonly HashSet<string> Everywhere =
        ["station", "high", "church", "park", "victoria", "london", "main", "mill", "school", "chester", "king", "kings", "queen", "queens", "new", "north", "south", "east", "west", "bridge", "market", "manor", "green", "albert", "york", "manchester", "liverpool", "warrington", "the"];

    internal static readonly HashSet<string> NotItsName =
        ["primary", "school", "high", "academy", "college", "nursery", "infant", "infants", "junior", "juniors", "secondary", "community", "catholic", "church", "of", "england", "c", "e", "ce", "rc", "preschool", "pre", "grammar", "sixth", "form", "ltd", "limited", "plc", "co", "company", "llp", "and", "the", "uk", "group", "at", "in", "on", "for"];

    internal static readonly HashSet<string> LikeSchool =
        ["school", "primary", "academy", "college", "nursery", "infants", "infant", "juniors", "junior", "high", "secondary", "preschool", "grammar", "prim", "acad", "sch"];

    internal static readonly HashSet<string> LikeWork =
        ["work", "works", "worked", "working", "job", "shift", "shifts", "employed", "employer", "employs", "colleague", "colleagues", "boss", "manager", "office", "till", "staff", "she", "her", "hers", "mum", "wife", "partner", "ex", "girlfriend", "kids", "daughter", "son", "children", "child"];

    internal static readonly HashSet<string> LikePupil =
        ["pupil", "attends", "goes", "go", "collect", "collects", "collected", "pick", "picks", "picked", "pickup", "drop", "drops", "dropped", "gates", "gate", "teacher", "class", "year", "reception", "kids", "daughter", "son", "children", "child", "school", "her", "she", "mum", "girl", "boy", "lad", "run", "waits", "waited", "waiting", "outside", "finishes", "finish", "gates", "hometime", "youngest", "eldest"];

    private readonly LeakKind _kind;
    private readonly string? _number;
    private readonly IReadOnlyList<string> _street = [];
    private readonly IReadOnlyList<string> _words = [];
    private readonly IReadOnlyList<string> _initials = [];
    private readonly IReadOnlySet<string> _open;

    private LeakPlaces(LeakKind kind, string text, IReadOnlySet<string> open)
    {
        (_kind, _open) = (kind, open);
        var words = LeakWord.Of(text);
        if (kind == LeakKind.Address)
        {
            (_number, _street) = StreetOf(words);
            return;
        }

        var all = words.Select(w => Name(w.Plain)).Where(w => w.Length > 0).ToList();
        _words = [.. all.Where(w => !NotItsName.Contains(w) && !w.All(char.IsAsciiDigit))];
        _words = _words.Count > 3 ? [.. _words.Take(3)] : _words;
        var counted = all.Where(w => w is not ("the" or "and" or "of" or "ltd" or "limited" or "plc" or "at" or "in")).ToList();
        _initials = [.. new[] { string.Concat(counted.Select(w => w[0])), string.Concat(counted.Select(w => w is "ce" or "rc" ? w : w[..1])) }.Distinct().Where(i => i.Length >= 3)];
    }

    public static IEnumerable<LeakPlaces> Of(LeakMarks hers, IReadOnlySet<string> open) =>
        hers.Addresses.Select(a => new LeakPlaces(LeakKind.Address, a, open))
            .Concat(hers.Schools.Select(s => new LeakPlaces(LeakKind.School, s, open)))
            .Concat(hers.Workplaces.Select(w => new LeakPlaces(LeakKind.Workplace, w, open)));

    public IEnumerable<Leak> Find(List<LeakWord> words) => _kind == LeakKind.Address ? Streets(words) : Names(words);

    private IEnumerable<Leak> Streets(List<LeakWord> words)
    {
        for (var i = 0; i < words.Count && _street.Count > 0; i++)
        {
            var whole = string.Concat(_street);
            if (_number is not null && whole.Length > 4 && words[i].Text.Any(char.IsDigit) && words[i].Text.Replace("-", "", StringComparison.Ordinal).Contains(_number + whole, StringComparison.OrdinalIgnoreCase))
            {
                yield return Span(words, i, i);
            }

            if (!Fits(words, i, _street, out var last))
            {
                continue;
            }

            var hasType = last + 1 < words.Count && words[last + 1].IsAnyOf(StreetTypes);
            var near = _number is not null && Enumerable.Range(i - 4, 4).Concat(Enumerable.Range(last + 1, 5)).Any(at => at >= 0 && at < words.Count && IsNumber(words[at]));
            var own = !_street.All(Everywhere.Contains) && !_street.All(_open.Contains);
            var placed = i > 0 && words[i - 1].Plain is "on" or "at" or "off" or "in" or "near" or "down" or "up" or "from";
            if (near || (hasType && own) || (own && placed && words[i].IsCapital && !PlainWords.Has(_street[0])))
            {
                yield return Span(words, i, hasType ? last + 1 : last);
            }
        }
    }

    private IEnumerable<Leak> Names(List<LeakWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var typed = words[i].Text.Replace(".", "", StringComparison.Ordinal);
            if (_initials.Any(n => typed.Equals(n, StringComparison.OrdinalIgnoreCase)) && (typed.All(char.IsUpper) ? typed.Length > 3 || HasCue(words, i, i) : HasCue(words, i, i)))
            {
                yield return Span(words, i, i);
            }

            // One telling word of several, where what stands around it says what it is.
            if (_words.Count > 1 && _words.Any(w => w.Length > 5 && !PlainWords.Has(w) && !_open.Contains(w) && IsPart(words[i], w)) && (IsBeside(words, i, i) || HasCue(words, i, i)))
            {
                yield return Span(words, i, i);
            }

            if (_words.Count == 0 || !Fits(words, i, _words, out var last))
            {
                continue;
            }

            var sure = _words.Count > 1 && !_words.All(_open.Contains);
            if (sure || IsBeside(words, i, last) || (!_words.All(_open.Contains) && HasCue(words, i, last)))
            {
                yield return Span(words, i, last);
            }
        }
    }

    private bool IsBeside(List<LeakWord> words, int first, int last) => _kind == LeakKind.School
        && Enumerable.Range(last + 1, 2).Concat([first - 1]).Any(at => at >= 0 && at < words.Count && words[at].IsAnyOf(LikeSchool));

    private bool HasCue(List<LeakWord> words, int first, int last) =>
        Enumerable.Range(first - 5, 5).Concat(Enumerable.Range(last + 1, 5)).Any(at => at >= 0 && at < words.Count && words[at].IsAnyOf(_kind == LeakKind.School ? LikePupil : LikeWork));

    private static bool Fits(List<LeakWord> words, int from, IReadOnlyList<string> name, out int last)
    {
        last = from - 1;
        foreach (var part in name)
        {
            last++;
            while (last < words.Count && last > from && words[last].Plain is "of" or "the" or "and" or "s" && words[last].Plain != part)
            {
                last++;
            }

            if (last >= words.Count || !IsPart(words[last], part))
            {
                last = from;
                return name.Count > 1 && words[from].Forms.Contains(string.Concat(name));
            }
        }

        return true;
    }

    private static bool IsPart(LeakWord word, string part) => word.Forms.Any(f => IsIt(Name(f), part, word.Figures));

    private static bool IsIt(string typed, string part, string figures) => typed == part || figures == part || typed + "s" == part || typed == part + "s"
        || (part.Length > 4 && typed.Length > 3 && !PlainWords.Has(typed) && (NameSlip.Distance(typed, part) <= (part.Length > 7 ? 2 : 1) || (NameSound.KeysOf(part).All(k => k.Length > 2) && NameSound.Alike(typed, part))));

    private bool IsNumber(LeakWord word) => _number is { } number
        && (word.Text.Equals(number, StringComparison.OrdinalIgnoreCase) || (word.Figures.Length > 0 && word.Figures == number) || InWords(word.Plain) == number
            || (word.Text.StartsWith("no", StringComparison.OrdinalIgnoreCase) && word.Text[2..] == number));

    private static (string? Number, IReadOnlyList<string> Street) StreetOf(List<LeakWord> words)
    {
        var type = words.FindIndex(1 < words.Count ? 1 : 0, w => w.IsAnyOf(StreetTypes));
        var end = type > 0 ? type : words.FindIndex(1 < words.Count ? 1 : 0, w => w.Text.Any(char.IsDigit) && w.Start > 0) is > 0 and var at ? at : words.Count;
        var number = words.FindLastIndex(Math.Max(0, end - 1), w => w.Text.Any(char.IsDigit));
        var street = words.Skip(number + 1).Take(end - number - 1).Select(w => Name(w.Plain)).Where(w => w.Length > 0).TakeLast(3).ToList();
        return (number >= 0 ? words[number].Text.ToLowerInvariant() : null, street);
    }

    private static string Name(string word) => word == "saint" ? "st" : word;

    private static Leak Make(LeakKind kind, LeakWord first, LeakWord last) => new(kind, first.Start, last.End - first.Start);

    private Leak Span(List<LeakWord> words, int first, int last) => Make(_kind, words[first], words[Math.Min(last, words.Count - 1)]);

    private static readonly string[] Teens =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static string? InWords(string word) => Array.IndexOf(Teens, word) is >= 0 and var at ? (at + 1).ToString(CultureInfo.InvariantCulture) : null;
}
