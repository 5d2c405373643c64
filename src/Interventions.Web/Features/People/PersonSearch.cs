using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Interventions.Web.Features.People;

/// <summary>
/// Finds people by PNC ID, name and date of birth, slips allowed. It reads what the index offers and lets the domain judge
/// how well each fits. It knows nothing of who may be shown: <see cref="FindableAsync"/> says that.
/// </summary>
public static class PersonSearch
{
    /// <summary>Who is read to be judged. More than any list shows, few enough to stay fast where half a town has the name.</summary>
    private const int MostByName = 150;
    private const int MostByBirth = 300;
    private const int MostWordsOfText = 5;

    /// <summary>Those who fit, best first.</summary>
    public static async Task<IReadOnlyList<FoundPerson>> FindAsync(AppDb db, PersonSought sought, CancellationToken ct)
    {
        Dictionary<Guid, Person> found = [];
        if (sought.PncId is { Value: var pnc })
        {
            Add(await db.People.AsNoTracking().Where(p => p.PncId == pnc).ToListAsync(ct));
        }

        var (surname, forenames) = (PersonName.IndexWords(sought.Surname), PersonName.IndexWords(sought.Forenames));
        var words = await NameLookup.FindAsync(db, surname.Concat(forenames), ct);
        var (surnames, others) = (Of(surname), Of(forenames));
        if (sought.DateOfBirth is { } born)
        {
            Add(await ByBirth(db, born, sought.HasName ? [.. surnames.Concat(others).Distinct()] : null).Take(MostByBirth).AsNoTracking().ToListAsync(ct));
        }

        WordGroup family = new([.. surname], surnames), given = new([.. forenames], others);
        var each = PersonName.Of(sought.Forenames).Parts.Select(p => new WordGroup([p], Of([p])));
        Add(await ByNameAsync(db, LookedUp([family, .. each]), LookedUp([family, given]), ct));
        return Judged(found.Values, [sought]);

        List<string> Of(IEnumerable<string> asked) => [.. asked.SelectMany(w => words[w]).OrderByDescending(w => w.Fit).Select(w => w.Word).Distinct()];

        // An initial leads to half of everybody, so it is judged but not looked up.
        static List<WordGroup> LookedUp(IEnumerable<WordGroup> groups) => [.. groups.Where(g => g.Typed.Any(w => w.Length > 1))];

        void Add(List<Person> people) => people.ForEach(p => found.TryAdd(p.Id, p));
    }

    /// <summary>The same for words typed into one box, in any order: a name, or a PNC ID in any of its forms.</summary>
    public static async Task<IReadOnlyList<FoundPerson>> FindAsync(AppDb db, string text, DateOnly today, CancellationToken ct)
    {
        if (PncId.TryParse(text, today, out var pnc, out _))
        {
            return await FindAsync(db, new PersonSought(null, null, null, pnc), ct);
        }

        var parts = PersonName.Of(text).Parts.Where(p => p.Length > 1).Distinct().Take(MostWordsOfText).ToList();
        var words = await NameLookup.FindAsync(db, parts, ct);
        if (parts.Count == 0)
        {
            return [];
        }

        var groups = parts.ConvertAll(p => new WordGroup([p], [.. words[p].Select(w => w.Word)]));
        return Judged(await ByNameAsync(db, groups, [], ct), [.. PersonSought.Readings(text)]);
    }

    /// <summary>
    /// Which of these people may be shown to a referrer: everybody but who is known only from restricted cases that this user
    /// may not open (docs/decisions: finding the person first).
    /// </summary>
    public static async Task<IReadOnlySet<Guid>> FindableAsync(AppDb db, IReadOnlyCollection<Guid> people, Guid userId, DateTime now, CancellationToken ct)
    {
        var hidden = await db.People.Where(p => people.Contains(p.Id) && db.Cases.Any(c => c.PersonId == p.Id)
            && !db.Cases.Any(c => c.PersonId == p.Id && (!c.IsRestricted || db.CaseGrants.Any(g => g.CaseId == c.Id && g.UserId == userId && (g.Until == null || g.Until > now)))))
            .Select(p => p.Id).ToListAsync(ct);
        return people.Except(hidden).ToHashSet();
    }

    /// <summary>
    /// Those who bear the name, surest first and only until there are enough, so that the limit cuts off guesses: every word as
    /// typed, every word or what it may stand for, then one word of the surname and one of the forenames.
    /// </summary>
    private static async Task<List<Person>> ByNameAsync(AppDb db, List<WordGroup> every, List<WordGroup> any, CancellationToken ct)
    {
        List<Person> found = [];
        foreach (var groups in new[] { every.ConvertAll(g => g.Typed), every.ConvertAll(g => g.Known), any.ConvertAll(g => g.Known) })
        {
            if (found.Count < MostByName && groups.Count > 0 && groups.All(g => g.Count > 0))
            {
                found.AddRange(await Bearers(db, groups).AsNoTracking().ToListAsync(ct));
            }
        }

        return found;
    }

    /// <remarks>Both engines read an intersection from the index alone; looking each bearer up again took ten times as long.</remarks>
    private static IQueryable<Person> Bearers(AppDb db, List<List<string>> groups)
    {
        var all = groups.Select(words => db.PersonNames.Where(n => words.Contains(n.Word)).Select(n => n.PersonId))
            .Aggregate((some, others) => some.Intersect(others)).Distinct().Take(MostByName);
        return db.People.Where(p => all.Contains(p.Id));
    }

    /// <remarks>
    /// The empty text added to a word keeps the engine from seeking every word of the list for every person: it is to read the
    /// few words of that person instead, which took a tenth of the time.
    /// </remarks>
    private static IQueryable<Person> ByBirth(AppDb db, DateOnly born, List<string>? words)
    {
        var days = words is null ? [.. DateSlip.KeysOf(born).Where(d => d == born || DateSlip.IsSwapped(d, born))] : DateSlip.KeysOf(born).ToList();
        var people = db.People.Where(p => days.Contains(p.DateOfBirth));
        return words is null ? people : people.Where(p => db.PersonNames.Any(n => n.PersonId == p.Id && words.Contains(n.Word + "")));
    }

    private static IReadOnlyList<FoundPerson> Judged(IEnumerable<Person> people, IReadOnlyList<PersonSought> readings)
    {
        // Many share a surname or a forename, so each is compared once.
        Dictionary<(string?, string?), NameFit> compared = [];
        NameFit Compare(string? sought, string? onRecord) => compared.TryGetValue((sought, onRecord), out var fit) ? fit : compared[(sought, onRecord)] = NameFit.Of(sought, onRecord);
        return
        [
            .. people.DistinctBy(p => p.Id)
                .Select(p => (Person: p, Fit: readings.Select(r => PersonFit.Of(r, p, Compare)).OfType<PersonFit>().MaxBy(f => f.Score)))
                .Where(f => f.Fit is not null)
                .Select(f => new FoundPerson(f.Person, f.Fit!))
                .OrderBy(f => f.Fit.Level).ThenByDescending(f => f.Fit.Score).ThenBy(f => f.Person.Surname, StringComparer.Ordinal).ThenBy(f => f.Person.Id),
        ];
    }
}

/// <summary>Words of which a name has to bear one.</summary>
/// <param name="Typed">As typed.</param>
/// <param name="Known">On record, which these may stand for.</param>
internal sealed record WordGroup(List<string> Typed, List<string> Known);

/// <summary>Somebody on record and how well they fit.</summary>
public sealed record FoundPerson(Person Person, PersonFit Fit);
