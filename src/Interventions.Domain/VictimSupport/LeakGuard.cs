using Interventions.Domain.People;

namespace Interventions.Domain.VictimSupport;

/// <summary>
/// Finds in a text what would tell the other side who she is or where to find her (product.md 4, domain.md 4.3): names, numbers and
/// places on record, as people misspell, shorten, hide and describe them; and, whoever's they are, telephone numbers and postcodes that are
/// not openly known, and some words that are nobody's, so that being stopped proves nothing.
/// </summary>
public sealed class LeakGuard
{
    private readonly LeakNumbers _numbers;
    private readonly IReadOnlyList<LeakNames> _names;
    private readonly IReadOnlyList<LeakPlaces> _places;
    private readonly IReadOnlyList<IReadOnlyList<string>> _openNames;
    private readonly IReadOnlySet<string> _his;
    private readonly IReadOnlySet<string> _open;
    private readonly LeakDoubts? _doubts;

    /// <param name="hers">Everybody to be kept out of the text.</param>
    /// <param name="known">What is no secret.</param>
    /// <param name="doubts">What is objected to though it is nobody's; null for who may know what is hers.</param>
    public LeakGuard(IReadOnlyList<LeakMarks> hers, OpenlyKnown known, LeakDoubts? doubts = null)
    {
        var entered = PersonName.Of(known.HisName).Parts.Concat(PersonName.IndexWords(known.HisName)).ToHashSet(StringComparer.Ordinal);
        var his = entered.SelectMany(p => CommonNames.CalledFor(p).Append(p)).ToHashSet(StringComparer.Ordinal);
        var open = known.Texts.SelectMany(t => LeakWord.Of(t).Select(w => w.Plain)).Where(w => w.Length > 2).ToHashSet(StringComparer.Ordinal);
        (_his, _open, _doubts) = (his, open, doubts);
        _numbers = new(hers, known);
        _names = [.. hers.Select(h => new LeakNames(h, his, entered, open))];
        _places = [.. hers.SelectMany(h => LeakPlaces.Of(h, open))];
        var whole = hers.Select(h => PersonName.Of(h.Name).Parts).Where(p => p.Count > 1).Select(p => $"{p[0]} {p[^1]}").ToHashSet(StringComparer.Ordinal);
        _openNames = [.. known.Names.Append(known.HisName).Select(n => PersonName.Of(n).Parts).Where(p => p.Count > 1 && !whole.Contains($"{p[^2]} {p[^1]}"))];
    }

    /// <summary>Every place in the text that gives something away, in its order. Empty for a text that may be saved.</summary>
    public IReadOnlyList<Leak> Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        var words = LeakWord.Of(text);
        var naming = WithoutOpenNames(words);
        return
        [
            .. _numbers.Find(words, text)
                .Concat(_names.SelectMany(n => n.Find(naming, text)))
                .Concat(_places.SelectMany(p => p.Find(words)))
                .Concat(_doubts?.Find(naming, _his, _open) ?? [])
                .Distinct().OrderBy(l => l.Start).ThenBy(l => l.Kind),
        ];
    }

    /// <summary>A colleague's whole name is theirs, whatever of it she shares.</summary>
    private List<LeakWord> WithoutOpenNames(List<LeakWord> words)
    {
        HashSet<int> open = [];
        foreach (var name in _openNames)
        {
            var last = name.TakeLast(2).ToList();
            for (var i = 0; i + 1 < words.Count; i++)
            {
                if (words[i].Is(last[0]) && words[i + 1].Is(last[1]))
                {
                    open.UnionWith([i, i + 1]);
                }
            }
        }

        return open.Count == 0 ? words : [.. words.Select((w, i) => open.Contains(i) ? w with { Forms = [""] } : w)];
    }
}
