using Interventions.Domain.People;
using Interventions.Domain.Reoffending.Matching;

namespace Interventions.Benchmarks;

/// <summary>
/// People on record and suspects of crimes, with the truth of who is who, and errors as they are made at a desk and in the back of a car.
/// Half the suspects are nobody on record; some of those are the twin, the brother or the father of somebody who is. The same seed makes
/// the same corpus. How names are called and written over is listed here apart from the tables that matching uses.
/// </summary>
internal sealed class MatchingCorpus
{
    private static readonly (string Name, string Called)[] CalledBy =
    [
        ("Daniel", "Dan"), ("Daniel", "Danny"), ("James", "Jim"), ("James", "Jamie"), ("Thomas", "Tom"), ("Thomas", "Tommy"), ("Joshua", "Josh"), ("Matthew", "Matt"), ("Jack", "Jackie"), ("Luke", "Lukey"),
        ("Andrew", "Andy"), ("Michael", "Mick"), ("Michael", "Mike"), ("Christopher", "Chris"), ("Robert", "Bob"), ("Robert", "Rob"), ("Robert", "Bobby"), ("Richard", "Dick"), ("Richard", "Ricky"), ("Anthony", "Tony"), ("David", "Dave"),
        ("Stephen", "Steve"), ("Steven", "Ste"), ("Gary", "Gaz"), ("Darren", "Daz"), ("Philip", "Phil"), ("Peter", "Pete"), ("Nicholas", "Nick"), ("Jonathan", "Jonny"), ("Geoffrey", "Geoff"), ("Bradley", "Brad"),
        ("Benjamin", "Ben"), ("Samuel", "Sam"), ("Joseph", "Joe"), ("Charlie", "Chaz"), ("Alfie", "Alf"), ("Lewis", "Lew"), ("Kelly", "Kel"), ("Rebecca", "Becky"), ("Katherine", "Kate"), ("Patrick", "Paddy"), ("Seán", "Shaun"), ("Padraig", "Pat"),
        ("Łukasz", "Luke"), ("Krzysztof", "Kris"), ("Piotr", "Peter"), ("Paweł", "Paul"), ("Tomasz", "Tomek"), ("Mateusz", "Mat"), ("Jakub", "Kuba"), ("Michał", "Michael"), ("Imran", "Immy"), ("Oluwaseun", "Seun"),
    ];

    private static readonly (string From, string To)[] WrittenOver =
    [
        ("Mohammed", "Muhammad"), ("Muhammad", "Mohamed"), ("Mohammad", "Mohammed"), ("Hussain", "Hussein"), ("Ahmed", "Ahmad"), ("Chaudhry", "Choudhury"), ("Qureshi", "Kureshi"), ("Yusuf", "Yousef"), ("Sean", "Shaun"), ("Conor", "Connor"),
        ("Stephen", "Steven"), ("Philip", "Phillip"), ("Geoffrey", "Jeffrey"), ("Clarke", "Clark"), ("Thompson", "Thomson"), ("Reid", "Read"), ("MacDonald", "McDonald"), ("Davies", "Davis"), ("Phillips", "Philips"), ("Begum", "Begam"),
        ("O'Neill", "ONeil"), ("Gallagher", "Gallacher"), ("Doherty", "Docherty"), ("Nowak", "Novak"), ("wicz", "vich"), ("Kow", "Kov"), ("Sz", "Sch"), ("Al-", "El "), ("bury", "berry"), ("ley", "leigh"), ("field", "feild"),
    ];

    private readonly Random _random;

    public MatchingCorpus(int people, int suspects, int seed = 7)
    {
        _random = new(seed);
        Person[] all = [.. new GeneratedPeople(seed).Take(people + (suspects / 2))];
        var onRecord = all[..people];
        var others = all[people..];
        People = [.. onRecord.Select(p => new KnownPerson(p.Id, p.Id, new(p.Surname, p.Forenames, p.DateOfBirth, p.Sex, p.PncId)))];
        Suspects = [.. Enumerable.Range(0, suspects).Select(i => Next(onRecord, others, i))];
    }

    public IReadOnlyList<KnownPerson> People { get; }

    /// <summary>What the crime extract says, and who it truly is; null for somebody who is not on record.</summary>
    public IReadOnlyList<(Identity Said, Guid? Is)> Suspects { get; }

    private (Identity Said, Guid? Is) Next(Person[] onRecord, Person[] others, int number)
    {
        // Some offend often: the square draws those at the front more than the rest.
        var person = onRecord[(int)(onRecord.Length * Math.Pow(_random.NextDouble(), 1.5))];
        if (number % 2 == 0)
        {
            return (AsRecorded(person, person.PncId), person.Id);
        }

        var other = others[_random.Next(others.Length)];
        Person relative = new() { Surname = person.Surname, Forenames = other.Forenames, DateOfBirth = person.DateOfBirth, Sex = other.Sex };
        return _random.Next(1000) switch
        {
            < 4 => (AsRecorded(relative, other.PncId), null),
            < 12 => (AsRecorded(Born(relative, person.DateOfBirth.AddDays(_random.Next(400, 3000))), other.PncId), null),
            < 18 => (AsRecorded(Born(person, person.DateOfBirth.AddDays(_random.Next(7000, 12000))), other.PncId), null),
            _ => (AsRecorded(other, other.PncId), null),
        };
    }

    private static Person Born(Person person, DateOnly day) => new() { Surname = person.Surname, Forenames = person.Forenames, DateOfBirth = day, Sex = person.Sex };

    private Identity AsRecorded(Person person, string? pnc)
    {
        var (surname, forenames, born, sex) = (person.Surname, person.Forenames, person.DateOfBirth, person.Sex);
        if (surname.Contains('-', StringComparison.Ordinal) && Once(45))
        {
            surname = surname.Split('-')[_random.Next(2)];
        }

        if (person.Sex == Sex.Female && Once(6))
        {
            surname = new GeneratedPeople(_random.Next()).Take(1).First().Surname;
        }

        if (forenames.Contains(' ', StringComparison.Ordinal) && Once(45))
        {
            forenames = forenames.Split(' ')[0];
        }

        (surname, forenames) = (Once(4) ? Over(surname) : surname, Once(4) ? Over(forenames) : forenames);
        if (Once(7))
        {
            forenames = Called(forenames);
        }

        (surname, forenames) = (Once(3) ? Slip(surname) : surname, Once(3) ? Slip(forenames) : forenames);
        (surname, forenames) = Once(60) ? (GeneratedPeople.WithoutAccents(surname), GeneratedPeople.WithoutAccents(forenames)) : (surname, forenames);
        (surname, forenames) = Once(20) ? (surname.ToUpperInvariant(), forenames.ToUpperInvariant()) : (surname, forenames);
        if (Once(1))
        {
            (surname, forenames) = (forenames, surname);
        }

        born = _random.Next(1000) switch
        {
            < 10 when born.Day <= 12 => new(born.Year, born.Day, born.Month),
            < 25 => Digit(born),
            < 28 => new(born.Year, 1, 1),
            _ => born,
        };
        sex = _random.Next(1000) switch { < 15 => Sex.Unknown, < 18 => Sex.Female, _ => sex };
        return new(surname, forenames, born, sex, Once(65) ? pnc : null);
    }

    private bool Once(int inHundred) => _random.Next(100) < inHundred;

    private static string Over(string name) => WrittenOver.Where(w => name.Contains(w.From, StringComparison.Ordinal)).Select(w => name.Replace(w.From, w.To, StringComparison.Ordinal)).FirstOrDefault() ?? name;

    private string Called(string forenames)
    {
        var first = forenames.Split(' ')[0];
        var called = CalledBy.Where(c => c.Name == first).Select(c => c.Called).ToList();
        return called.Count == 0 ? forenames : called[_random.Next(called.Count)] + forenames[first.Length..];
    }

    private string Slip(string name)
    {
        if (name.Length < 4)
        {
            return name;
        }

        var at = _random.Next(1, name.Length - 1);
        return _random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, $"{(char)('a' + _random.Next(26))}"),
            2 => $"{name[..at]}{(char)('a' + _random.Next(26))}{name[(at + 1)..]}",
            _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        };
    }

    private DateOnly Digit(DateOnly day)
    {
        DateOnly[] others = [.. DateSlip.KeysOf(day).Where(d => DateSlip.IsOneDigitOff(d, day) && d.Year is > 1930 and < 2012)];
        return others[_random.Next(others.Length)];
    }
}

/// <summary>How well a corpus was matched, before anybody reviews.</summary>
internal sealed record MatchingScore(int True, int Taken, int RightlyTaken, int Reviewed, int TrueInReview)
{
    public double Precision => RightlyTaken / (double)Math.Max(Taken, 1);

    public double Recall => RightlyTaken / (double)Math.Max(True, 1);

    public static MatchingScore Of(IEnumerable<(Identity Said, Guid? Is)> suspects, CrimeMatcher matcher)
    {
        var (truth, taken, right, reviewed, inReview) = (0, 0, 0, 0, 0);
        foreach (var (said, isOf) in suspects)
        {
            var proposals = matcher.Of(said);
            var match = proposals.FirstOrDefault(p => p.Standing == Domain.Reoffending.MatchStanding.Matched);
            truth += isOf is null ? 0 : 1;
            taken += match is null ? 0 : 1;
            right += match is not null && match.PersonId == isOf ? 1 : 0;
            reviewed += match is null && proposals.Count > 0 ? 1 : 0;
            inReview += match is null && proposals.Any(p => p.PersonId == isOf) ? 1 : 0;
        }

        return new(truth, taken, right, reviewed, inReview);
    }

    public override string ToString() =>
        $"precision {Precision:P3}, recall {Recall:P2} before review ({Taken:N0} taken, {RightlyTaken:N0} rightly, of {True:N0}); {Reviewed:N0} crimes in the review queue, the truth among them for {TrueInReview:N0} (recall with review {(RightlyTaken + TrueInReview) / (double)Math.Max(True, 1):P2})";
}
