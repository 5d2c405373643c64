using System.Globalization;
using System.Text.RegularExpressions;
using Interventions.Domain.People;
using Interventions.Web.Features.People;

namespace Interventions.Benchmarks;

/// <summary>Somebody looked for as people do it, and who is meant.</summary>
internal sealed record Search(string Kind, FindPerson.Query Query, Person Meant);

/// <summary>Searches for people of a list. The spellings of sound-alikes are how names are misheard, not what the index makes of them.</summary>
internal sealed partial class GeneratedSearches(IReadOnlyList<Person> people, int seed)
{
    private static readonly (string From, string To)[] Misheard =
    [
        ("Stephen", "Steven"), ("Steven", "Stephen"), ("Geoffrey", "Jeffrey"), ("Philip", "Phillip"), ("Nicholas", "Nicolas"), ("Katherine", "Catherine"), ("Shaun", "Shawn"), ("Seán", "Shaun"),
        ("Michael", "Micheal"), ("Mohammed", "Muhamad"), ("Muhammad", "Mohamed"), ("Mohammad", "Muhammed"), ("Hussain", "Hussein"), ("Ahmed", "Ahmad"), ("Usman", "Osman"), ("Yousef", "Yusuf"), ("Yusuf", "Yousuf"),
        ("Paweł", "Pavel"), ("Krzysztof", "Kristof"), ("Siobhán", "Shivaun"), ("Niamh", "Neve"), ("Seamus", "Shamus"), ("Clarke", "Clark"), ("Thompson", "Thomson"), ("Hughes", "Hews"), ("Reid", "Reed"), ("Smith", "Smyth"), ("Wright", "Right"),
        ("Phillips", "Philips"), ("MacDonald", "McDonald"), ("Kowalski", "Kovalski"), ("Chaudhry", "Chowdry"), ("Chowdhury", "Choudhury"), ("Rehman", "Rahman"), ("Qureshi", "Kureshi"), ("Mahmood", "Mehmud"), ("Iqbal", "Ikbal"), ("Okafor", "Okaphor"),
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<Search> Take(int count)
    {
        string[] kinds = ["exact", "one slip", "two slips", "swapped", "sounds alike", "accents dropped", "hyphen dropped", "PNC ID", "one box"];
        for (var i = 0; i < count; i++)
        {
            yield return Next(kinds[i % kinds.Length], (i / kinds.Length % 2) == 0, i / kinds.Length % 3);
        }
    }

    private Search Next(string kind, bool withBirth, int form)
    {
        var person = Meant(kind);
        var (surname, forenames) = (person.Surname, person.Forenames);
        DateOnly? born = withBirth ? person.DateOfBirth : null;
        var name = kind + (withBirth ? ", with birth" : "");
        return kind switch
        {
            "one slip" when form == 0 => Of(surname, Slip(forenames)),
            "one slip" => Of(Slip(surname), forenames),
            "two slips" => Of(Slip(surname), Slip(forenames)),
            "swapped" => Of(forenames, surname),
            "sounds alike" => Of(Mishear(surname), Mishear(forenames)),
            "accents dropped" => Of(GeneratedPeople.WithoutAccents(surname), GeneratedPeople.WithoutAccents(forenames)),
            "hyphen dropped" => Of(surname.Replace("-", form == 0 ? " " : "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal), forenames),
            "PNC ID" => new("PNC ID", new() { PncId = Pnc(person.PncId!, form) }, person),
            "one box" => new("one box", new() { Text = $"{forenames.Split(' ')[0]} {surname}" }, person),
            _ => Of(surname, forenames),
        };

        Search Of(string s, string f) => new(name, new() { Surname = s, Forenames = f, DateOfBirth = born }, person);
    }

    private Person Meant(string kind)
    {
        while (true)
        {
            var person = people[_random.Next(people.Count)];
            if (kind switch
            {
                "PNC ID" => person.PncId is not null,
                "accents dropped" => GeneratedPeople.WithoutAccents(person.FullName) != person.FullName,
                "hyphen dropped" => person.Surname.Contains('-', StringComparison.Ordinal) || person.Surname.Contains('\'', StringComparison.Ordinal),
                "sounds alike" => Misheard.Any(m => person.Surname == m.From || person.Forenames.Split(' ').Contains(m.From)),
                _ => true,
            })
            {
                return person;
            }
        }
    }

    private static string Mishear(string name) => string.Join(' ', name.Split(' ').Select(w => Misheard.FirstOrDefault(m => m.From == w).To ?? w));

    /// <summary>A letter lost, doubled, changed or swapped with the next, in one word of three letters or more.</summary>
    private string Slip(string name)
    {
        var words = Letters().Matches(name).Where(m => m.Length > 2).ToList();
        if (words.Count == 0)
        {
            return name;
        }

        var word = words[_random.Next(words.Count)];
        var at = word.Index + _random.Next(word.Length - 1);
        return _random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name.Remove(at, 1).Insert(at, ((char)('a' + _random.Next(26))).ToString()),
            _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        };
    }

    /// <summary>Long, short, and short without the zeros before the number.</summary>
    private static string Pnc(string value, int form) => form switch
    {
        0 => value,
        1 => value[2..],
        _ => string.Create(CultureInfo.InvariantCulture, $"{value[2..4]}/{int.Parse(value[5..12], CultureInfo.InvariantCulture)}{value[^1]}"),
    };

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
