using System.Globalization;
using System.Text;
using Interventions.Domain.People;

namespace Interventions.Benchmarks;

/// <summary>One row of a crime extract, and who it is really about.</summary>
/// <param name="CrimeReference">With the suspect's reference, the key.</param>
/// <param name="SuspectReference">One for each row.</param>
/// <param name="HomeOfficeCode">With or without the slash, as files mix them.</param>
/// <param name="Committed">The day.</param>
/// <param name="Recorded">That day or some days after.</param>
/// <param name="PncId">As the file has it: of most who have one.</param>
/// <param name="Surname">As the file has it, slips and all.</param>
/// <param name="Forenames">As the file has it.</param>
/// <param name="DateOfBirth">As the file has it.</param>
/// <param name="Sex">As the file has it.</param>
/// <param name="VictimReference">The force's own number of her.</param>
/// <param name="OutcomeCode">Blank for none.</param>
/// <param name="OutcomeOn">With an outcome.</param>
/// <param name="Status">In the file's words.</param>
/// <param name="Slip">What is wrong with name or date, in a word; "none" where nothing is.</param>
/// <param name="TrueOf">The person on record it is about; null where he is not on record.</param>
internal sealed record GeneratedCrime(
    string CrimeReference,
    string SuspectReference,
    string HomeOfficeCode,
    DateOnly Committed,
    DateOnly Recorded,
    string? PncId,
    string Surname,
    string Forenames,
    DateOnly DateOfBirth,
    Sex Sex,
    string VictimReference,
    string OutcomeCode,
    DateOnly? OutcomeOn,
    string Status,
    string Slip,
    Guid? TrueOf);

/// <summary>
/// A force's crimes over some years, with whose each is in truth: people on record under their names as police write them down, and
/// others who only look like some of them (the same surname and birth date, the same name and another date). The same seed makes the
/// same crimes, however often they are asked for.
/// </summary>
/// <param name="seed">Of people and crimes.</param>
/// <param name="peopleOnRecord">How many people are on record.</param>
/// <param name="crimes">How many rows the extract has.</param>
internal sealed class GeneratedCrimes(int seed, int peopleOnRecord, int crimes)
{
    public const string Header = "crime_ref,suspect_ref,ho_offence_code,cjs_offence_code,committed_from,committed_to,recorded_on,da_flag,suspect_pnc_id,suspect_surname,suspect_forenames,suspect_date_of_birth,suspect_sex,victim_ref,outcome_code,outcome_on,status";

    /// <summary>Of a hundred crimes, so many are about somebody on record.</summary>
    private const int OnRecordInHundred = 40;

    private static readonly DateOnly LastDay = new(2026, 11, 20);
    private static readonly string[] Codes = ["105/01", "105/01", "105/01", "008/06", "008/06", "149/00", "195/94", "125/09", "008/67", "049/10", "10501", "14900"];
    private static readonly (string Code, string Status)[] Outcomes =
        [("", "suspected"), ("", "arrested"), ("16", "suspected"), ("15", "suspected"), ("16", "suspected"), ("1", "charged"), ("1", "convicted"), ("3", "cautioned"), ("22", "suspected"), ("8", "suspected")];

    private static readonly (string From, string To)[] Nicknames =
    [
        ("Daniel", "Danny"), ("James", "Jim"), ("Thomas", "Tom"), ("Joshua", "Josh"), ("Matthew", "Matt"), ("Andrew", "Andy"), ("David", "Dave"), ("Michael", "Mick"), ("Christopher", "Chris"), ("Robert", "Bob"), ("Richard", "Rick"),
        ("Anthony", "Tony"), ("Stephen", "Steve"), ("Steven", "Steve"), ("Benjamin", "Ben"), ("Samuel", "Sam"), ("Joseph", "Joe"), ("Nicholas", "Nick"), ("Jonathan", "Jon"), ("Peter", "Pete"), ("Philip", "Phil"), ("Gregory", "Greg"),
        ("Patrick", "Paddy"), ("Mohammed", "Mo"), ("Muhammad", "Mo"), ("Katherine", "Kate"), ("Rebecca", "Becky"), ("William", "Bill"), ("Edward", "Ted"),
    ];

    private static readonly (string From, string To)[] Misheard =
    [
        ("Stephen", "Steven"), ("Steven", "Stephen"), ("Geoffrey", "Jeffrey"), ("Philip", "Phillip"), ("Shaun", "Shawn"), ("Seán", "Shaun"), ("Michael", "Micheal"), ("Mohammed", "Muhamad"), ("Muhammad", "Mohamed"),
        ("Mohammad", "Muhammed"), ("Hussain", "Hussein"), ("Ahmed", "Ahmad"), ("Usman", "Osman"), ("Yousef", "Yusuf"), ("Yusuf", "Yousuf"), ("Paweł", "Pavel"), ("Krzysztof", "Kristof"), ("Clarke", "Clark"), ("Thompson", "Thomson"),
        ("Hughes", "Hews"), ("Reid", "Reed"), ("Smith", "Smyth"), ("Phillips", "Philips"), ("MacDonald", "McDonald"), ("Chaudhry", "Chowdry"), ("Rehman", "Rahman"), ("Qureshi", "Kureshi"), ("Mahmood", "Mehmood"), ("Iqbal", "Ikbal"),
    ];

    private readonly Lazy<IReadOnlyList<Person>> _people = new(() => [.. new GeneratedPeople(seed).Take(peopleOnRecord)]);

    /// <summary>Those on record, as they are on record.</summary>
    public IReadOnlyList<Person> People => _people.Value;

    /// <summary>The rows, in the order of the file.</summary>
    public IEnumerable<GeneratedCrime> Crimes()
    {
        Random random = new(seed + 1);
        var strangers = Strangers(random);
        var count = People.Count;
        for (var number = 0; number < crimes; number++)
        {
            // A few commit many: of those on record the first by number far more than the last.
            var isOnRecord = count > 0 && random.Next(100) < OnRecordInHundred;
            var person = isOnRecord ? People[(int)(count * Math.Pow(random.NextDouble(), 1.6))] : strangers[random.Next(strangers.Count)];
            yield return Crime(random, number, person, isOnRecord);
        }
    }

    /// <summary>The rows as a file has them, header first.</summary>
    public IEnumerable<string> Lines()
    {
        yield return Header;
        foreach (var c in Crimes())
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{c.CrimeReference},{c.SuspectReference},{c.HomeOfficeCode},,{c.Committed:yyyy-MM-dd},,{c.Recorded:yyyy-MM-dd},Y,{c.PncId},{c.Surname},{c.Forenames},{c.DateOfBirth:yyyy-MM-dd},{Letter(c.Sex)},{c.VictimReference},{c.OutcomeCode},{c.OutcomeOn:yyyy-MM-dd},{c.Status}");
        }
    }

    private static char Letter(Sex sex) => sex switch { Sex.Male => 'M', Sex.Female => 'F', Sex.Indeterminate => 'X', Sex.Unknown => 'U' };

    /// <summary>People who are not on record; one in twenty-five looks like somebody who is.</summary>
    private List<Person> Strangers(Random random)
    {
        List<Person> strangers = [];
        foreach (var one in new GeneratedPeople(seed + 2).Take(Math.Max(10, crimes / 3)))
        {
            var like = People.Count > 0 && strangers.Count % 25 == 0 ? People[random.Next(People.Count)] : null;
            var isTwin = like is not null && strangers.Count % 50 == 0;
            strangers.Add(new()
            {
                Id = Guid.Empty,
                Surname = like?.Surname ?? one.Surname,
                Forenames = like is not null && !isTwin ? like.Forenames : one.Forenames,
                DateOfBirth = isTwin ? like!.DateOfBirth : one.DateOfBirth,
                Sex = like?.Sex ?? one.Sex,
                PncId = one.PncId is null ? null : Pnc(1990 + (strangers.Count % 36), 5_000_000 + strangers.Count),
            });
        }

        return strangers;
    }

    private static GeneratedCrime Crime(Random random, int number, Person person, bool isOnRecord)
    {
        var committed = LastDay.AddDays(-random.Next(3_600));
        var recorded = committed.AddDays(random.Next(10) < 7 ? 0 : random.Next(1, 40));
        recorded = recorded > LastDay ? LastDay : recorded;
        var (outcome, status) = Outcomes[random.Next(Outcomes.Length)];
        var decided = recorded.AddDays(random.Next(1, 200));
        if (decided > LastDay)
        {
            (outcome, status) = ("", "arrested");
        }

        var (surname, forenames, born, slip) = AsWritten(random, person);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"CHES{committed.Year % 100:00}{number:D7}"), string.Create(CultureInfo.InvariantCulture, $"S{number:D7}"),
            Codes[random.Next(Codes.Length)], committed, recorded, random.Next(100) < 75 ? person.PncId : null, surname, forenames, born,
            random.Next(200) == 0 ? Sex.Unknown : person.Sex, string.Create(CultureInfo.InvariantCulture, $"V{random.Next(1, 400_000):D7}"), outcome, outcome.Length == 0 ? null : decided, status, slip,
            isOnRecord ? person.Id : null);
    }

    /// <summary>Three in four as on record; the rest as names and dates go wrong, and one in forty twice.</summary>
    private static (string Surname, string Forenames, DateOnly Born, string Slip) AsWritten(Random random, Person person)
    {
        var (surname, forenames, born) = (person.Surname, person.Forenames, person.DateOfBirth);
        if (random.Next(2) == 0)
        {
            (surname, forenames) = (GeneratedPeople.WithoutAccents(surname), GeneratedPeople.WithoutAccents(forenames));
        }

        if (random.Next(4) == 0 && forenames.Contains(' ', StringComparison.Ordinal))
        {
            forenames = forenames.Split(' ')[0];
        }

        var slip = "none";
        for (var times = random.Next(40) == 0 ? 2 : random.Next(100) < 25 ? 1 : 0; times > 0; times--)
        {
            slip = slip == "none" ? Slip() : $"{slip}, {Slip()}";
        }

        return (surname, forenames, born, slip);

        string Slip()
        {
            switch (random.Next(100))
            {
                case < 22:
                    surname = Keyboard(random, surname);
                    return "surname slip";
                case < 36:
                    forenames = Keyboard(random, forenames);
                    return "forename slip";
                case < 46:
                    (surname, forenames) = (forenames, surname);
                    return "names swapped";
                case < 58:
                    forenames = Replaced(forenames, Nicknames);
                    return "nickname";
                case < 68:
                    (surname, forenames) = (Replaced(surname, Misheard), Replaced(forenames, Misheard));
                    return "misheard";
                case < 76:
                    surname = surname.Contains('-', StringComparison.Ordinal) ? surname.Split('-')[random.Next(2)] : surname.Replace("'", "", StringComparison.Ordinal);
                    return "part of a surname";
                case < 88:
                    born = born.Day <= 12 ? new(born.Year, born.Day, born.Month) : born;
                    return "day and month swapped";
                default:
                    born = OneDigitOff(random, born);
                    return "one digit of the date";
            }
        }
    }

    private static string Replaced(string name, (string From, string To)[] table) => string.Join(' ', name.Split(' ').Select(w => table.FirstOrDefault(t => t.From == w).To ?? w));

    private static DateOnly OneDigitOff(Random random, DateOnly day)
    {
        var near = DateSlip.KeysOf(day).Where(d => DateSlip.IsOneDigitOff(d, day) && d.Year is > 1930 and < 2008).Order().ToList();
        return near[random.Next(near.Count)];
    }

    private static string Keyboard(Random random, string name)
    {
        var at = random.Next(1, Math.Max(2, name.Length - 1));
        if (name.Length < 4 || !char.IsLetter(name[at]) || !char.IsLetter(name[at - 1]))
        {
            return name + name[^1];
        }

        StringBuilder text = new(name);
        _ = random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, name[at]),
            2 => text.Remove(at, 1).Insert(at, (char)('a' + random.Next(26))),
            _ => text.Remove(at, 1).Insert(at - 1, char.ToLowerInvariant(name[at])),
        };
        return text.ToString();
    }

    private static string Pnc(int year, int serial)
    {
        var letter = "ZABCDEFGHJKLMNPQRTUVWXY"[(int)(((year % 100 * 10_000_000L) + serial) % 23)];
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{serial:D7}{letter}");
    }
}
