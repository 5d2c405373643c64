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
    private readonly List<long> _keys = [];
    private int _search;

    public void Add(int place, Compared person)
    {
        while (_seenBy.Count <= place)
        {
            _seenBy.Add(0);
        }

        if (person.Identity.PncId is { } pnc)
        {
            ListOf(_byPnc, pnc).Add(place);
        }

        Keys(person.Surname, person.Forenames, person.Identity.DateOfBirth);
        foreach (var key in _keys)
        {
            var list = ListOf(_people, key);
            if (list.Count == 0 || list[^1] != place)
            {
                list.Add(place);
            }
        }
    }

    /// <summary>Everybody worth comparing, each once, in order. The list is reused by the next search.</summary>
    public IReadOnlyList<int> Of(Compared suspect)
    {
        _search++;
        _found.Clear();
        var born = suspect.Identity.DateOfBirth;
        Take(suspect.Identity.PncId is { } pnc && _byPnc.TryGetValue(pnc, out var same) ? same : []);
        Keys(suspect.Surname, suspect.Forenames, born);

        // Surname and forenames the wrong way round.
        AddSounds(Pass.SurnameAndYear, suspect.Forenames.Parts, born.Year);
        if (born.Day <= 12 && born.Day != born.Month)
        {
            _keys.Add(Key(Pass.Birth, 0, new DateOnly(born.Year, born.Day, born.Month).DayNumber));
        }

        foreach (var key in _keys)
        {
            Take(_people.TryGetValue(key, out var people) ? people : []);
        }

        _found.Sort();
        return _found;
    }

    private void Keys(BookName surname, BookName forenames, DateOnly born)
    {
        _keys.Clear();
        _keys.Add(Key(Pass.Birth, 0, born.DayNumber));
        AddSounds(Pass.SurnameAndYear, surname.Index, born.Year);
        var day = (born.Month * 100) + born.Day;
        AddSounds(Pass.SurnameAndDay, surname.Index, day);
        if (forenames.IsEmpty)
        {
            return;
        }

        AddSounds(Pass.ForenameAndDay, forenames.Parts.AsSpan(0, 1), day);
        foreach (var group in forenames.First.Groups)
        {
            _keys.Add(Key(Pass.CalledAndDay, group, day));
        }

        if (surname is { IsEmpty: false, Joined.Text.Length: > 1 })
        {
            var begins = (surname.Joined.Text[0] * 65536) + surname.Joined.Text[1];
            AddSounds(Pass.ForenameBeginningAndYear, forenames.Parts.AsSpan(0, 1), born.Year ^ (begins << 12));
        }
    }

    private void AddSounds(Pass pass, ReadOnlySpan<NameWord> words, int with)
    {
        foreach (var word in words)
        {
            foreach (var sound in word.Sounds)
            {
                _keys.Add(Key(pass, sound, with));
            }
        }
    }

    private static long Key(Pass pass, int what, int with) => ((long)pass << 60) | ((long)(what & 0xFFFFFF) << 32) | unchecked((uint)with);

    private void Take(List<int> people)
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

    private static List<int> ListOf<TKey>(Dictionary<TKey, List<int>> index, TKey key)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index.Add(key, list = new(2));
        }

        return list;
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
