using Interventions.Domain.Calendar;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Domain.VictimSupport;

namespace Interventions.Web.Data.DemoData;

/// <summary>Names and particulars of people who do not exist. The same number always makes the same person.</summary>
internal sealed class DemoNames(int seed)
{
    private static readonly string[] Hers =
        ["Alice", "Bethan", "Chloe", "Donna", "Emily", "Farah", "Grace", "Hannah", "Isla", "Joanne", "Kelly", "Leanne", "Megan", "Natalie", "Olivia", "Paula", "Rachel", "Sophie", "Tanya", "Yasmin"];

    private static readonly string[] His =
        ["Adam", "Bradley", "Craig", "Daniel", "Ethan", "Faisal", "Gary", "Harry", "Ian", "Jordan", "Kyle", "Liam", "Marcus", "Nathan", "Oscar", "Pawel", "Ryan", "Stephen", "Thomas", "Usman", "Vincent", "Wayne", "Yusuf"];

    private static readonly string[] Surnames =
    [
        "Hughes", "Barton", "Clarke", "Dawson", "Evans", "Foster", "Gibbons", "Harper", "Ingham", "Johnson", "Kaur", "Lawson", "Mitchell", "Nuttall", "Osborne", "Pearson",
        "Quigley", "Rowe", "Sutton", "Thornton", "Underwood", "Vernon", "Wallace", "Yardley", "Zielinski", "Ahmed", "Booth", "Chapman", "Doyle", "Edge",
    ];

    private static readonly string[] CodeWords = ["Bluebell", "Lantern", "Pebble", "Robin", "Thimble"];
    private static readonly string[] Streets = ["Albion Street", "Canal Side", "Edleston Road", "Gresty Lane", "Heath Road", "Manley Close", "Orford Avenue", "Weaver View"];
    private static readonly (string Code, string What)[] Offences =
        [("CJ88001", "common assault"), ("CJ88116", "assault by beating"), ("CD71039", "criminal damage"), ("PU86116", "intentional harassment, alarm or distress"), ("CJ88001", "common assault")];

    private readonly Random _random = new(seed);

    public Person Person(Guid id, DateOnly today)
    {
        var born = new DateOnly(today.Year - _random.Next(20, 52), _random.Next(1, 13), _random.Next(1, 28));
        return new()
        {
            Id = id,
            Forenames = Pick(His),
            Surname = Pick(Surnames),
            DateOfBirth = born,
            Sex = Sex.Male,
            PncId = Pnc(today),
            Contact = $"Mobile 07700 900{_random.Next(100, 1000)}, after 17:00. {_random.Next(1, 90)} {Pick(Streets)}.",
        };
    }

    public Victim Victim(Guid id, DateOnly? born) => new()
    {
        Id = id,
        Name = $"{Pick(Hers)} {Pick(Surnames)}",
        DateOfBirth = born,
        VictimRef = $"V{_random.Next(100000, 999999)}",
    };

    /// <summary>How she is safely reached; of one in five it is soon to be gone through again.</summary>
    public SafeContactPlan Plan(Guid victimId, Stamp stamp)
    {
        var number = _random.Next(100, 1000);
        var inTheEvening = number % 4 == 0;
        return SafeContactPlan.Make(victimId, 1, new()
        {
            Channels = SafeChannels.Phone | SafeChannels.InPerson | (number % 3 == 0 ? SafeChannels.Text : SafeChannels.None),
            Points = [new() { Kind = ContactKind.Phone, Value = $"+447700900{number}", IsHersAlone = true }],
            Hours = inTheEvening ? [new(SafeDays.All, new(17, 30), new(20, 0))] : [new(SafeDays.Weekdays, new(10, 0), new(14, 0)), new(SafeDays.Saturday, new(9, 0), new(11, 0))],
            CodeWord = Pick(CodeWords),
            WhoMayCall = number % 7 == 0 ? WhoMayCall.WomenOnly : WhoMayCall.AnyWorker,
            NotToBeTold = "Him, and his mother",
            IfSomebodyElse = "A survey about the buses; ring off.",
            ReviewOn = London.DayOf(stamp.At).AddDays(number % 5 == 0 ? 21 : 180),
            Note = "Withheld number. Ask whether she can speak before you say anything.",
        }, stamp);
    }

    public (string Code, string What) Offence() => Pick(Offences);

    public string OfficerCollar() => $"{_random.Next(2000, 4999)}";

    public string Surname() => Pick(Surnames);

    public int Minute() => _random.Next(0, 12) * 5;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>One whose check letter is right, found by trying: the letter's rule belongs to <see cref="PncId"/>.</summary>
    private string Pnc(DateOnly today)
    {
        var number = $"{_random.Next(1998, today.Year)}/{_random.Next(1, 500000):D7}";
        return Enumerable.Range('A', 26).Select(letter => PncId.TryParse($"{number}{(char)letter}", today, out var id, out _) ? id.Value : null).First(id => id is not null)!;
    }
}
