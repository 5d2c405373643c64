using System.Text;
using Interventions.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Data;

/// <summary>
/// The index people are found by: kept by the save that changes a name, in the same transaction, so that it is never stale
/// (docs/decisions: finding the person first). Whoever changes names past the change tracker has to keep it themselves.
/// </summary>
internal static class PersonIndex
{
    public const int WordMaxLength = 100;

    /// <summary>Raise it when the way names are read changes: the next start makes the index afresh.</summary>
    private const string Version = "1";

    private const string VersionKey = "!";
    private const int LongestBeginning = 5;
    private const int RowsAtOnce = 400;
    private const int PeopleAtOnce = 1000;

    /// <summary>The key under which the beginning of a word is kept; what is longer is compared afterwards.</summary>
    public static string BeginningKey(string word) => "^" + word[..Math.Min(word.Length, LongestBeginning)];

    public static string SoundKey(string sound) => "~" + sound;

    /// <summary>The words of a person's name, as kept.</summary>
    public static IReadOnlyCollection<string> WordsOf(string surname, string forenames) =>
        [.. PersonName.IndexWords(surname).Concat(PersonName.IndexWords(forenames)).Select(w => w.Length > WordMaxLength ? w[..WordMaxLength] : w).Distinct()];

    /// <summary>Puts the names of people added or renamed into this save.</summary>
    public static async Task KeepAsync(AppDb db, CancellationToken ct)
    {
        List<Person> changed = [.. db.ChangeTracker.Entries<Person>()
            .Where(e => e.State == EntityState.Added
                || (e.State == EntityState.Modified && (e.Property(p => p.Surname).IsModified || e.Property(p => p.Forenames).IsModified)))
            .Select(e => e.Entity)];
        if (changed.Count == 0)
        {
            return;
        }

        HashSet<string> words = [];
        foreach (var person in changed)
        {
            var wanted = WordsOf(person.Surname, person.Forenames);
            words.UnionWith(wanted);
            var there = db.Entry(person).State == EntityState.Added
                ? [.. db.PersonNames.Local.Where(n => n.PersonId == person.Id)]
                : await db.PersonNames.Where(n => n.PersonId == person.Id).ToListAsync(ct).ConfigureAwait(false);
            db.RemoveRange(there.Where(n => !wanted.Contains(n.Word)));
            db.AddRange(wanted.Except(there.Select(n => n.Word)).Select(w => new PersonNameWord { Word = w, PersonId = person.Id }));
        }

        await AddKeysAsync(db, words, ct).ConfigureAwait(false);
    }

    /// <summary>At start-up: everybody whose name is not in the index, which is everybody after a change of <see cref="Version"/>.</summary>
    public static async Task BackFillAsync(AppDb db, CancellationToken ct)
    {
        if (!await db.NameKeys.AnyAsync(k => k.Key == VersionKey && k.Word == Version, ct))
        {
            await db.PersonNames.ExecuteDeleteAsync(ct);
            await db.NameKeys.ExecuteDeleteAsync(ct);
        }

        for (var last = Guid.Empty; ;)
        {
            var people = await db.People.AsNoTracking()
                .Where(p => p.Id > last && !db.PersonNames.Any(n => n.PersonId == p.Id))
                .OrderBy(p => p.Id).Take(PeopleAtOnce).Select(p => new { p.Id, p.Surname, p.Forenames }).ToListAsync(ct);
            if (people.Count == 0)
            {
                break;
            }

            var rows = people.SelectMany(p => WordsOf(p.Surname, p.Forenames).Select(w => (Word: w, p.Id))).ToList();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await AddKeysAsync(db, rows.Select(r => r.Word), ct);
            await InsertAsync(db, "\"PersonNames\" (\"Word\", \"PersonId\")", rows.Select(r => ((object)r.Word, (object)r.Id)), ct);
            await transaction.CommitAsync(ct);
            last = people[^1].Id;
        }

        await InsertAsync(db, KeyColumns, [(VersionKey, Version)], ct);
    }

    private const string KeyColumns = "\"NameKeys\" (\"Key\", \"Word\")";

    /// <summary>Adds the words nobody had before. Two that add the same word at once do not collide, so it is not left to the change tracker.</summary>
    private static async Task AddKeysAsync(AppDb db, IEnumerable<string> words, CancellationToken ct)
    {
        // In order, so that two transactions that add the same words wait for each other and never in a ring.
        foreach (var some in words.Distinct().Order(StringComparer.Ordinal).Chunk(RowsAtOnce))
        {
            var known = await db.NameKeys.Where(k => some.Contains(k.Key) && k.Key == k.Word).Select(k => k.Word).ToListAsync(ct).ConfigureAwait(false);
            var keys = some.Except(known).SelectMany(w => KeysOf(w).Select(k => ((object)k, (object)w)));
            await InsertAsync(db, KeyColumns, keys, ct).ConfigureAwait(false);
        }
    }

    private static IEnumerable<string> KeysOf(string word) =>
    [
        .. NameSlip.KeysOf(word),
        .. Enumerable.Range(2, LongestBeginning - 1).Where(n => n < word.Length).Select(n => BeginningKey(word[..n])),
        .. NameSound.KeysOf(word).Select(SoundKey),
    ];

    private static async Task InsertAsync(AppDb db, string columns, IEnumerable<(object, object)> rows, CancellationToken ct)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            StringBuilder sql = new($"insert into {columns} values ");
            sql.AppendJoin(", ", some.Select((_, i) => $"({{{2 * i}}}, {{{(2 * i) + 1}}})")).Append(" on conflict do nothing");
            await db.Database.ExecuteSqlRawAsync(sql.ToString(), some.SelectMany(r => new[] { r.Item1, r.Item2 }), ct).ConfigureAwait(false);
        }
    }
}
