namespace Interventions.Domain.Reoffending.Matching;

/// <summary>
/// Finds whom it is worth comparing a suspect with. Each pass is a key that two records of one person are likely to share; whoever shares
/// one in any pass is compared. Two errors in one record are caught by the pass that looks at neither.
/// </summary>
internal sealed class Blocks
{
    private readonly Dictionary<long, List<int>> _people = [];
    private readonly Dictionary<string, List<int>> _byPnc = new(StringComparer.Ordinal);
    private readonly List<int> _seenBy = [];
    private readonly List<int> _found = [];
    private int _search;

    public void Add(int place, Compared person)
    {
        while (_seenBy.Count <= place)
        {
            _seenBy.Add(0);
        }

        if (person.Identity.PncId is { } pnc)
        {
            AddTo(_byPnc, pnc, place);
        }

        foreach (var key in KeysOf(person.Surname, person.Forenames, person.Identity.DateOfBirth).Distinct())
        {
            AddTo(_people, key, place);
        }
    }

    /// <summary>Those with the same PNC ID.</summary>
    public IReadOnlyList<int> SamePnc(string pnc) => _byPnc.GetValueOrDefault(pnc, []);

    /// <summary>Everybody worth comparing, each once, in order. The list is reused by the next search.</summary>
    public IReadOnlyList<int> Of(Compared suspect)
    {
        _search++;
        _found.Clear();
        var born = suspect.Identity.DateOfBirth;
        Take(suspect.Identity.PncId is { } pnc ? SamePnc(pnc) : []);
        foreach (var key in KeysOf(suspect.Surname, suspect.Forenames, born))
        {
            Take(_people.GetValueOrDefault(key, []));
        }

        // Surname and forenames the wrong way round.
        foreach (var key in SoundKeys(Pass.SurnameAndYear, suspect.Forenames.Parts, born.Year))
        {
            Take(_people.GetValueOrDefault(key, []));
        }

        if (born.Day <= 12 && born.Day != born.Month)
        {
            Take(_people.GetValueOrDefault(Key(Pass.Birth, 0, new DateOnly(born.Year, born.Day, born.Month).DayNumber), []));
        }

        _found.Sort();
        return _found;
    }

    private static IEnumerable<long> KeysOf(BookName surname, BookName forenames, DateOnly born)
    {
        yield return Key(Pass.Birth, 0, born.DayNumber);
        foreach (var key in SoundKeys(Pass.SurnameAndYear, surname.Index, born.Year))
        {
            yield return key;
        }

        var day = (born.Month * 100) + born.Day;
        foreach (var key in SoundKeys(Pass.SurnameAndDay, surname.Index, day))
        {
            yield return key;
        }

        if (forenames.IsEmpty)
        {
            yield break;
        }

        foreach (var key in SoundKeys(Pass.ForenameAndDay, [forenames.First], day).Concat(forenames.First.Groups.Select(g => Key(Pass.CalledAndDay, g, day))))
        {
            yield return key;
        }

        if (surname is { IsEmpty: false, Joined.Text.Length: > 1 })
        {
            var begins = (surname.Joined.Text[0] * 65536) + surname.Joined.Text[1];
            foreach (var key in SoundKeys(Pass.ForenameBeginningAndYear, [forenames.First], born.Year ^ (begins << 12)))
            {
                yield return key;
            }
        }
    }

    private static IEnumerable<long> SoundKeys(Pass pass, NameWord[] words, int with) => words.SelectMany(w => w.Sounds).Select(s => Key(pass, s, with));

    private static long Key(Pass pass, int what, int with) => ((long)pass << 60) | ((long)(what & 0xFFFFFF) << 32) | unchecked((uint)with);

    private void Take(IReadOnlyList<int> people)
    {
        foreach (var place in people)
        {
            if (_seenBy[place] != _search)
            {
                _seenBy[place] = _search;
                _found.Add(place);
            }
        }
    }

    private static void AddTo<TKey>(Dictionary<TKey, List<int>> index, TKey key, int place)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = new(2));
        }

        list.Add(place);
    }

    private enum Pass
    {
        Birth = 1,
        SurnameAndYear,
        SurnameAndDay,
        ForenameAndDay,
        CalledAndDay,
        ForenameBeginningAndYear,
    }
}
