using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>Finds one person's name in a text: whole or in part, short, misspelt, misheard, run together or pulled apart.</summary>
internal sealed class LeakNames
{
    private const int LongEnoughForSlip = 5;
    private const int LongEnoughForTwo = 8;
    private const int LongEnoughInside = 5;
    private const int CueReach = 3;

    /// <summary>Words after which a name is a name, however it is spelt.</summary>
    public static readonly HashSet<string> Cues =
    [
        "wife", "partner", "expartner", "ex", "girlfriend", "gf", "fiancee", "fiance", "missus", "missis", "mrs", "ms", "miss", "daughter", "son", "stepson", "stepdaughter", "stepchild", "child", "children", "kid", "kids",
        "baby", "girl", "girls", "boy", "lad", "toddler", "victim", "complainant", "ip", "aggrieved", "called", "named", "mum", "mother", "mom", "lass", "woman", "lady", "her", "spouse", "husband", "boyfriend",
    ];

    private static readonly HashSet<string> Titles = ["mrs", "ms", "miss", "mx", "dr", "missus"];

    private static readonly HashSet<string> SaidSo =
        ["said", "says", "rang", "rings", "told", "tells", "texted", "texts", "called", "phoned", "messaged", "asked", "asks", "left", "wants", "wanted", "lives", "lived", "works", "came", "comes", "has", "had", "is", "was", "and", "does", "doesnt", "did", "didnt", "went", "moved", "thinks", "knows", "feels", "reported", "made", "gave", "took", "who", "picks", "picked", "keeps", "kept", "needs", "saw", "visited", "dropped", "attends", "sent", "blocked", "stayed", "will"];

    private static readonly HashSet<string> Speaks = ["said", "says", "rang", "told", "tells", "texted", "phoned", "messaged", "asked", "lives", "moved", "thinks", "reported"];

    private static readonly HashSet<string> BeforeMonth =
        ["in", "of", "by", "early", "late", "mid", "until", "till", "since", "last", "next", "from", "to", "before", "after", "during", "this", "on", "every", "th", "st", "nd", "rd", "it", "he", "we", "they", "i", "you", "which", "there", "between"];

    private static readonly HashSet<string> Months = ["may", "june", "april", "august", "summer", "jan", "will", "mark"];

    private static readonly HashSet<string> AfterAuxiliary = ["be", "have", "not", "need", "help", "take", "get", "go", "come", "attend", "ring", "call", "do", "make", "also", "want", "miss", "see"];

    private static readonly HashSet<string> Streets =
        ["road", "rd", "street", "st", "avenue", "ave", "lane", "ln", "close", "drive", "way", "crescent", "court", "place", "terrace", "grove", "gardens", "walk", "row", "square", "mews", "hill", "park", "house", "centre", "center", "hall", "hospital", "school", "station", "church", "library", "college", "room", "group", "session", "workshop", "surgery"];

    private readonly HashSet<string> _given = [];
    private readonly HashSet<string> _surnames = [];
    private readonly HashSet<string> _shared = [];
    private readonly HashSet<char> _initials = [];
    private readonly IReadOnlySet<string> _his;
    private readonly IReadOnlySet<string> _open;

    /// <param name="hers">Whose name.</param>
    /// <param name="his">Words of the perpetrator's name and what he is called: they give nothing away by themselves.</param>
    /// <param name="hisEntered">Those of them that are on record as they stand.</param>
    /// <param name="open">Words of places and staff, which no slip turns into her name.</param>
    public LeakNames(LeakMarks hers, IReadOnlySet<string> his, IReadOnlySet<string> hisEntered, IReadOnlySet<string> open)
    {
        (_his, _open) = (his, open);
        var words = PersonName.Of(hers.Name).Parts;
        var surnames = words.Count > 1 ? PersonName.IndexWords(hers.Name[(hers.Name.LastIndexOf(' ') + 1)..]) : [];
        string[] forenames = words.Count > 1 ? [.. words.Take(words.Count - Math.Max(1, hers.Name[(hers.Name.LastIndexOf(' ') + 1)..].Count(c => c == '-') + 1))] : [.. words];
        string[] called = [.. forenames, .. hers.Nicknames.SelectMany(n => PersonName.Of(n).Parts.Append(PersonName.Of(n).Joined))];
        foreach (var name in called.SelectMany(CommonNames.CalledFor).Where(n => n.Length > 1))
        {
            if (!his.Contains(name) || (called.Contains(name) && !hisEntered.Contains(name)))
            {
                _given.Add(name);
            }
        }

        _initials.UnionWith(called.Where(n => n.Length > 0).Select(n => n[0]));
        foreach (var surname in surnames.Where(s => s.Length > 1))
        {
            (hisEntered.Contains(surname) ? _shared : _surnames).Add(surname);
        }
    }

    public IEnumerable<Leak> Find(List<LeakWord> words, string text)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (IsMonth(words, i))
            {
                continue;
            }

            if (IsGiven(words, i) || IsSurname(words, i) || IsShared(words, i) || IsInitial(words, i) || IsInside(words[i]))
            {
                yield return new(LeakKind.Name, words[i].Start, words[i].Text.Length);
            }
            else if (Pieces(words, i, text) is > 0 and var pieces)
            {
                yield return new(LeakKind.Name, words[i].Start, words[i + pieces - 1].End - words[i].Start);
            }
        }
    }

    private bool IsGiven(List<LeakWord> words, int i)
    {
        var word = words[i];
        foreach (var name in _given)
        {
            if (Exactly(word, name))
            {
                if (!CommonNames.IsWord(name) || StandsAsName(words, i, name))
                {
                    return true;
                }
            }
            else if (word.Forms.Any(f => Nearly(f, name, word, HasCue(words, i), CommonNames.IsForename)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSurname(List<LeakWord> words, int i)
    {
        var word = words[i];
        foreach (var name in _surnames)
        {
            if (Exactly(word, name))
            {
                var plain = CommonNames.IsWord(name) || PlainWords.Has(name) || _open.Contains(name);
                if (!plain || Introduced(words, i) || (word.IsPossessive && word.IsCapital && !_open.Contains(name)) || (word.IsCapital && !word.BeginsSentence && !IsFollowedByPlace(words, i) && !_open.Contains(name)))
                {
                    return true;
                }
            }
            else if (name.Length >= LongEnoughForSlip && word.Forms.Any(f => Nearly(f, name, word, Introduced(words, i), CommonNames.IsSurname)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A surname she shares with him names her only beside a title or an initial of hers.</summary>
    private bool IsShared(List<LeakWord> words, int i) =>
        i > 0 && _shared.Any(s => words[i].Is(s)) && (words[i - 1].IsAnyOf(Titles) || (IsInitialOfHers(words[i - 1]) && !_his.Any(h => h[0] == words[i - 1].Plain[0])));

    /// <summary>"His partner S".</summary>
    private bool IsInitial(List<LeakWord> words, int i) =>
        i > 0 && IsInitialOfHers(words[i]) && words[i].Text.Length == 1 && words[i].IsCapital && words[i].Plain is not ("i" or "a") && words[i - 1].IsAnyOf(Cues) && !words[i - 1].Is("her")
        && !_his.Any(h => h[0] == words[i].Plain[0]);

    private bool IsInitialOfHers(LeakWord word) => word.Plain.Length == 1 && _initials.Contains(word.Plain[0]);

    /// <summary>Run together with something else: sarahjones, sjones, withsarahtoday.</summary>
    private bool IsInside(LeakWord word)
    {
        foreach (var form in word.Forms.Where(f => f.Length > LongEnoughInside && !PlainWords.Has(f) && !_open.Contains(f)))
        {
            if (_given.Any(g => _surnames.Concat(_shared).Any(s => form.Contains(g + s, StringComparison.Ordinal) || form.Contains(s + g, StringComparison.Ordinal)))
                || _surnames.Any(s => s.Length > 3 && _initials.Any(n => form == n + s)))
            {
                return true;
            }

            foreach (var name in _given.Concat(_surnames).Where(n => n.Length >= LongEnoughInside && n.Length < form.Length && form.Contains(n, StringComparison.Ordinal)))
            {
                var at = form.IndexOf(name, StringComparison.Ordinal);
                if (AllWords(form[..at]) && AllWords(form[(at + name.Length)..]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True if a run of letters can be cut into words.</summary>
    private static bool AllWords(string run) => run.Length == 0 || run is "to" or "is" or "of" or "in" or "at" or "me" or "he" or "as" or "on" or "by" or "s" || PlainWords.Has(run)
        || Enumerable.Range(2, Math.Max(0, run.Length - 3)).Any(cut => (PlainWords.Has(run[..cut]) || cut == 2) && PlainWords.Has(run[cut..]));

    /// <summary>Pulled apart: S.a.r.a.h, sar ah. How many words make it; 0 for none.</summary>
    private int Pieces(List<LeakWord> words, int i, string text)
    {
        var (joined, letters, real) = (words[i].Plain, words[i].Plain.Length == 1, PlainWords.Has(words[i].Plain) && words[i].Plain.Length > 2);
        for (var n = 1; i + n < words.Count && n < 12; n++)
        {
            var (next, gap) = (words[i + n], words[i + n].Start - words[i + n - 1].End);
            if (gap > 3 || text.AsSpan(words[i + n - 1].End, gap).Contains('\n') || next.Plain.Length == 0)
            {
                return 0;
            }

            letters &= next.Plain.Length == 1;
            real &= PlainWords.Has(next.Plain) && next.Plain.Length > 2;
            joined += next.Forms[next.IsPossessive ? 1 : 0];
            var long_ = letters ? 3 : LongEnoughInside;
            if (joined.Length >= long_ && (letters ? n >= 2 : n <= 2) && !real && (_given.Contains(joined) || (joined.Length > 3 && _surnames.Contains(joined))) && !IsPart(words, i, n))
            {
                return n + 1;
            }
        }

        return 0;
    }

    /// <summary>"He s ali" is no name: of several words, those that are words by themselves do not count as pieces.</summary>
    private static bool IsPart(List<LeakWord> words, int i, int n) =>
        n == 1 && (words[i].Plain is "to" or "of" or "in" or "at" or "he" or "is" or "on" or "i" or "a" or "we" or "by" || words[i + 1].Plain is "to" or "of" or "in" or "at" or "he" or "is" or "on" or "i" or "a") && words[i].Plain.Length < 3 && words[i + 1].Plain.Length < 4;

    private static bool Exactly(LeakWord word, string name) => word.Forms.Any(f => f == name || (name.Length > 2 && f.Length == name.Length + 1 && f[^1] == 's' && f.StartsWith(name, StringComparison.Ordinal) && !PlainWords.Has(f)));

    /// <summary>A name that is a word as well: where it can only be a name.</summary>
    private bool StandsAsName(List<LeakWord> words, int i, string name)
    {
        var (word, before, after) = (words[i], i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null);
        if (after is not null && (_surnames.Concat(_shared).Any(after.Is) || (after.Text.Length == 1 && after.IsCapital && _surnames.Concat(_shared).Any(s => s[0] == after.Plain[0]))))
        {
            return true;
        }

        if (HasCue(words, i) || (after is not null && after.IsAnyOf(Speaks)))
        {
            return true;
        }

        return word.IsCapital && !IsFollowedByPlace(words, i)
            && (!word.BeginsSentence || word.IsPossessive || (after is not null && after.IsAnyOf(SaidSo) && !Months.Contains(name)));
    }

    /// <summary>"In May", "4 June", "he may be late".</summary>
    private static bool IsMonth(List<LeakWord> words, int i)
    {
        if (!Months.Contains(words[i].Plain) || HasCue(words, i))
        {
            return false;
        }

        var (before, after) = (i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null);
        return (before is not null && !words[i].BeginsSentence && (before.IsAnyOf(BeforeMonth) || before.Text.Any(char.IsDigit)))
            || (after is not null && (after.IsAnyOf(AfterAuxiliary) || after.Text.Any(char.IsDigit)));
    }

    private bool Nearly(string form, string name, LeakWord word, bool hasCue, Func<string, bool> isOther)
    {
        if (form.Length < 3 || name.Length < 3 || form == name || _his.Contains(form) || _open.Contains(form) || (!hasCue && PlainWords.Has(form)) || _his.Any(h => h.Length > 3 && NameSlip.Distance(form, h) < NameSlip.Distance(form, name)))
        {
            return false;
        }

        var slips = NameSlip.Distance(form, name);
        var other = isOther(form) && !hasCue;
        if (!other && (slips == 1 && (name.Length >= LongEnoughForSlip || (name.Length == 4 && form.Length >= 4 && (IsSwap(form, name) || (form[0] == name[0] && (word.IsCapital || hasCue)))))))
        {
            return true;
        }

        if (!other && slips == 2 && name.Length >= LongEnoughForTwo)
        {
            return true;
        }

        if (!NameSound.Alike(form, name) || Math.Abs(form.Length - name.Length) > 3)
        {
            return false;
        }

        var heard = NameSound.KeysOf(name).Max(k => k.Length);
        return other ? SpeltApart(form) == SpeltApart(name) || (heard >= 3 && form.Length > 3 && slips <= 2 && SameStart(form, name))
            : heard >= 3 ? form.Length > 3 : slips <= (form.Length > 3 && name.Length > 3 ? 2 : 1);
    }

    /// <summary>Sara and Sarah, Jon and John, Vicki and Vicky: one name spelt in two ways comes out the same; Jane and June do not.</summary>
    private static string SpeltApart(string name)
    {
        var plain = name.Replace("ph", "f", StringComparison.Ordinal).Replace("ck", "k", StringComparison.Ordinal).Replace('c', 'k').Replace("ie", "i", StringComparison.Ordinal).Replace("ey", "i", StringComparison.Ordinal)
            .Replace("ee", "i", StringComparison.Ordinal).Replace("ea", "i", StringComparison.Ordinal).Replace('y', 'i').Replace('z', 's').Replace("h", "", StringComparison.Ordinal);
        return string.Concat(plain.Where((c, i) => i == 0 || c != plain[i - 1])).TrimEnd('e');
    }

    private static bool SameStart(string a, string b) => a[0] == b[0] || NameSound.Alike(a[..2], b[..2]);

    private static bool IsSwap(string a, string b) => a.Length == b.Length && a.Order().SequenceEqual(b.Order());

    private static bool HasCue(List<LeakWord> words, int i)
    {
        for (var back = 1; back <= CueReach && i - back >= 0; back++)
        {
            if (words[i - back].IsAnyOf(Cues) && (back == 1 || !words[i - back].Is("her")))
            {
                return back == 1 || Enumerable.Range(1, back - 1).All(b => words[i - b].Plain is "is" or "name" or "called" or "named" or "a" or "the" or "and" or "s");
            }
        }

        return false;
    }

    private bool Introduced(List<LeakWord> words, int i) =>
        i > 0 && (words[i - 1].IsAnyOf(Titles) || IsInitialOfHers(words[i - 1]) || _given.Any(words[i - 1].Is)
            || (i > 1 && words[i - 1].Plain.Length == 1 && words[i - 2].IsAnyOf(Titles)));

    private static bool IsFollowedByPlace(List<LeakWord> words, int i) => i + 1 < words.Count && words[i + 1].IsAnyOf(Streets);
}
