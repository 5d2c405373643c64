using System.Globalization;
using Bogus;
using Interventions.Domain.VictimSupport;

namespace Interventions.Domain.Tests.VictimSupport;

/// <summary>One note, what is on record of the case it is about, and how it leaks; null where it does not.</summary>
internal sealed record Note(string Text, LeakGuard Guard, string Kind, string Hers, string Truth);

/// <summary>Notes as custody workers and facilitators write them, with and without something of hers, made from a seed.</summary>
internal sealed class LeakCorpus
{
    private static readonly string[] HerForenames =
    [
        "Sarah", "Emma", "Grace", "Catherine", "Kathryn", "Elizabeth", "Margaret", "Victoria", "Charlotte", "Rebecca", "Jennifer", "Jessica", "Samantha", "Stephanie", "Nicola", "Patricia", "Susan", "Deborah", "Amanda", "Jacqueline",
        "Joanne", "Eleanor", "Helen", "Emily", "Amelia", "Olivia", "Isabella", "Abigail", "Natalie", "Natasha", "Michelle", "Hannah", "Annabel", "Angela", "Lauren", "Louise", "Lucy", "Madeleine", "Melanie", "Melissa", "Kimberley",
        "Sophie", "Chloe", "Rachel", "Molly", "Matilda", "Gillian", "Harriet", "Heather", "Janet", "Kayleigh", "Leanne", "Lorraine", "Marianne", "Rosemary", "Siobhan", "Bethany", "Agnieszka", "Katarzyna", "Magdalena", "Fatima", "Aisha",
        "Yasmin", "Zainab", "Priyanka", "Niamh", "Aoife", "May", "Hope", "Rose", "Faith", "Joy", "June", "April", "Holly", "Daisy", "Ruby", "Amber", "Jade", "Dawn", "Kelly", "Gemma", "Claire", "Donna", "Stacey", "Tracey", "Paula", "Lisa", "Jane", "Ruth", "Zoe", "Mark", "Daniel", "Christopher", "Tomasz", "Oluwaseun", "Ngozi", "Mehwish", "Anastazja", "Jowita", "Tamsin", "Bronwen", "Persephone", "Xiaoling", "Thandiwe", "Marisol",
    ];

    private static readonly string[] ChildForenames = ["Alfie", "Oscar", "Noah", "Poppy", "Isla", "Evie", "Theo", "Freddie", "Lily-Mae", "Jayden", "Maisie", "Harrison", "Amelia-Rose", "Logan", "Ava", "Muhammad", "Zofia", "Kacper", "Ellis", "Scarlett", "Rory", "Teddy", "Willow", "Mason", "Ivy", "Reuben", "Aaliyah", "Tyler", "Bonnie", "Jaxon"];

    private static readonly string[] HisForenames = ["Paul", "Darren", "Lee", "Jason", "Craig", "Wayne", "Gary", "Michael", "David", "Stephen", "Kevin", "Ryan", "Liam", "Callum", "Jordan", "Scott", "Dean", "Carl", "Mark", "Anthony", "Tariq", "Imran", "Pawel", "Krzysztof", "Emeka", "Kwame", "Alexander", "Robert", "Nathan", "Shaun"];

    private static readonly string[] Surnames =
    [
        "Smith", "Jones", "Baker", "Cook", "Young", "Hill", "Green", "Taylor", "Marsh", "Worthington", "Hollingsworth", "Okonkwo", "Kowalczyk", "Begum", "Hussain", "O'Neill", "MacDonald", "Fitzgerald", "Entwistle", "Ramsbottom", "Wyszynski", "Adeyemi", "Fairclough", "Higginbotham", "Priestley", "Dutton", "Birtwistle", "Penhaligon", "Rahman", "Nwosu", "Cartwright", "Sutcliffe", "Brown", "Walker", "Page", "Long", "Price", "Lightfoot", "Ashworth-Lane", "Szymanski", "Featherstone", "Duckworth", "Whittaker", "Leigh", "Pickering", "Ollerenshaw",
    ];

    private static readonly string[] StreetNames = ["Acacia", "Station", "High", "Church", "Beechwood", "Whitegate", "Halton Brook", "Palatine", "Grangeway", "Sycamore", "Mersey", "Festival", "Balmoral", "Lilac", "Thorn", "Weaver", "Bluebell", "Clifton", "Picow Farm", "Stenhills", "Heath", "Kingsley", "Latham", "Wilding", "Union", "Victoria", "Lowlands", "Boston", "Cawdor", "Ivy"];
    private static readonly (string Full, string[] Short)[] StreetKinds = [("Avenue", ["Ave", "ave.", "Av"]), ("Road", ["Rd", "rd."]), ("Street", ["St", "st."]), ("Close", ["Cl", "close"]), ("Drive", ["Dr", "drive"]), ("Lane", ["Ln", "lane"]), ("Crescent", ["Cres", "cresc"]), ("Grove", ["Gr", "grove"])];
    private static readonly string[] Towns = ["Runcorn", "Crewe", "Chester", "Middlewich", "Northwich", "Widnes", "Warrington", "Macclesfield"];
    private static readonly string[] Schools = ["St Mary's Catholic Primary School", "Oakwood Primary School", "Weston Point Community Primary School", "The Heath School", "Ormiston Bolingbroke Academy", "Brookvale Academy", "Pewithall Primary School", "Little Acorns Nursery", "St Clement's CE Primary School", "Moore Primary School", "Victoria Road Primary School", "Hallwood Park Primary School", "Bridgewater High School", "Woodside Infant School", "Sandymoor Ormiston Academy"];
    private static readonly string[] Workplaces = ["Boots", "Tesco Extra", "Barclays Bank plc", "Halton Hospital", "Lightbody Celebration Cakes Ltd", "The Nail Bar", "Devonshire Care Home", "Pets at Home", "Bumblebee Day Nursery", "Asda", "Inspired Hair Studio", "Fresenius Kabi Ltd", "Riverside Dental Practice", "B&M Bargains", "Cromwell Tools Limited", "Greggs", "Amazon", "Teva"];

    private static readonly string[] Staff = ["Fay Farrow", "Amy Cole", "Insp Dora Dean", "Sgt Tom Reeve", "Grace Hall", "Sarah Ashdown", "Mike Poole"];
    private static readonly string[] Open = ["Runcorn", "Middlewich", "Chester", "Crewe", "Warrington", "Halton", "Cheshire West and Chester", "Halton Lea Library, 12 Market Street, Runcorn WA7 2BN", "Hampton Trust, 02380 009898", "St Peter's church hall, Station Road, Crewe", "Office 01928 555210"];

    // Written for the corpus, not taken from the guard's own table.
    private static readonly Dictionary<string, string[]> Short = new()
    {
        ["Catherine"] = ["Cathy", "Cath", "Kate", "Katie"],
        ["Kathryn"] = ["Kath", "Kathy", "Katie"],
        ["Elizabeth"] = ["Liz", "Lizzie", "Beth", "Betty", "Libby"],
        ["Margaret"] = ["Maggie", "Meg", "Peggy"],
        ["Victoria"] = ["Vicky", "Vikki", "Tori"],
        ["Charlotte"] = ["Charlie", "Lottie", "Char"],
        ["Rebecca"] = ["Becky", "Becca", "Bex"],
        ["Jennifer"] = ["Jen", "Jenny"],
        ["Jessica"] = ["Jess", "Jessie"],
        ["Samantha"] = ["Sam", "Sammy"],
        ["Stephanie"] = ["Steph"],
        ["Nicola"] = ["Nicky", "Nikki"],
        ["Patricia"] = ["Pat", "Trish", "Tricia"],
        ["Susan"] = ["Sue", "Susie"],
        ["Deborah"] = ["Debbie", "Debs"],
        ["Amanda"] = ["Mandy"],
        ["Jacqueline"] = ["Jackie", "Jacqui"],
        ["Joanne"] = ["Jo"],
        ["Eleanor"] = ["Ellie", "Nell"],
        ["Emily"] = ["Em", "Millie"],
        ["Amelia"] = ["Millie", "Milly"],
        ["Olivia"] = ["Liv", "Livvy"],
        ["Isabella"] = ["Bella", "Izzy"],
        ["Abigail"] = ["Abby", "Abi"],
        ["Natalie"] = ["Nat"],
        ["Natasha"] = ["Tash", "Nat"],
        ["Michelle"] = ["Shell", "Chelle"],
        ["Angela"] = ["Angie", "Ange"],
        ["Louise"] = ["Lou"],
        ["Madeleine"] = ["Maddie"],
        ["Melanie"] = ["Mel"],
        ["Kimberley"] = ["Kim"],
        ["Rachel"] = ["Rach"],
        ["Matilda"] = ["Tilly"],
        ["Gillian"] = ["Gill", "Jill"],
        ["Harriet"] = ["Hattie"],
        ["Rosemary"] = ["Rosie"],
        ["Bethany"] = ["Beth"],
        ["Agnieszka"] = ["Aga"],
        ["Katarzyna"] = ["Kasia"],
        ["Magdalena"] = ["Magda"],
        ["Christopher"] = ["Chris"],
        ["Daniel"] = ["Dan", "Danny"],
        ["Priyanka"] = ["Priya"],
        ["Marianne"] = ["Mari"],
        ["Helen"] = ["Nell"],
        ["Sophie"] = ["Soph"],
        ["Hannah"] = ["Han"],
    };

    private static readonly (string From, string To)[] Heard =
        [("ph", "f"), ("ea", "ee"), ("c", "k"), ("ck", "k"), ("ie", "y"), ("y", "ie"), ("ai", "ay"), ("tt", "t"), ("ll", "l"), ("nn", "n"), ("ss", "s"), ("s", "z"), ("i", "y"), ("ou", "oo"), ("ei", "ee"), ("ch", "tch"), ("x", "ks"), ("gh", ""), ("ah", "a"), ("ine", "een"), ("kh", "k"), ("w", "v"), ("sz", "sh"), ("th", "t"), ("er", "ar"), ("or", "er")];

    private static readonly string[] AboutPerson =
    [
        "He told the group that {x} had left him for good.", "Says {x} has been on at him all week.", "He is worried what {x} will say.", "Rang in late: {x} would not lend him the car.", "Discussed jealousy. He checks where {x} is all day.",
        "{x} rang the office asking about him.", "Attended on time. Mentioned {x} twice and became upset.", "He wants to see {x} before the next session.", "He has been texting {x} again", "we talked about how {x} felt that night", "Declined: says it was all {x} and her family.",
        "He asked us to pass a message to {x}, refused.", "Bail says no contact but {x} came to the house on Tuesday.", "He blames {x}; needs more work on taking responsibility.", "spoke to {x} by phone to confirm he is at work", "Good session. He rang {x} to say sorry, which he should not have.", "He showed me a photograph of {x} on his phone.",
        "Will not come while {x} is in town.", "Facts: seen with {x} outside the library on 12 Nov.", "He believes {x} has a new boyfriend.", "Evidence: statement of {x} dated 3 November 2026.", "Because {x} has moved out he has nobody to mind the dog.", "Hardship: he and {x} share one bank account.", "Circumstances: argument about money with {x}, pushed against a wall.",
        "In custody he kept asking whether {x} was all right.", "Not before 10, {x} works nights.", "Facilitator to ring {x} back.", "apologised for shouting about {x} in the break", "He said he loves {x}, and then that it is over.", "Late 20 minutes, dropped {x} off first.",
    ];

    private static readonly string[] AboutPhone = ["Ring on {x} instead.", "He gave {x} as where to leave a message.", "second number: {x}", "Number in his phone is {x}, he says it is his own.", "Contact through {x} after six.", "He keeps ringing {x} at night.", "Try {x} if he does not answer"];
    private static readonly string[] AboutPlace = ["He was seen outside {x} on Friday.", "Do not send letters to {x}.", "Says he has been staying at {x} again.", "Arrested at {x} at 23.40.", "He walks past {x} on his way to the session.", "the girl at {x} rang us", "Was found near {x}, says he was lost.", "Bail: not to go to {x}"];
    private static readonly string[] AboutSchool = ["He picked the kids up from {x} without leave.", "Waits outside {x} at half past three.", "The youngest goes to {x}.", "He will be late on Thursdays, {x} finishes at 3.15 and he collects.", "seen by the gates of {x}", "Teacher at {x} has raised concerns."];
    private static readonly string[] AboutWork = ["He goes to {x} when her shift ends.", "She works at {x} so he can only come mornings.", "Knows her hours at {x}.", "He rang her boss at {x}.", "seen in the car park of {x} waiting for her", "His wife got a job at {x} and he is not happy"];

    private readonly Randomizer _random;
    private readonly Faker _faker;
    private readonly byte[] _key = [1, 2, 3, 4, 5, 6, 7, 8];

    public LeakCorpus(int seed)
    {
        _random = new(seed);
        _faker = new("en_GB") { Random = _random };
    }

    public static IReadOnlyList<string> Kinds { get; } =
    [
        "whole name", "forename", "small letters", "misspelt", "as heard", "initial and surname", "short name", "possessive", "pulled apart", "run together", "figures for letters", "child", "surname", "relationship and name",
        "phone", "phone said in words", "phone with a slip", "house and street", "street short", "postcode", "place misspelt", "school without its kind", "school initials", "workplace without Ltd",
    ];

    public Note Leak(string kind)
    {
        for (; ; )
        {
            var scene = new Scene(this);
            if (Of(kind, scene) is { } made)
            {
                return new(made.Text, scene.Guard, kind, scene.Hers, made.What);
            }
        }
    }

    public Note Clean()
    {
        var scene = new Scene(this);
        var (kind, text) = CleanText(scene);
        return new(text, scene.Guard, kind, scene.Hers, "");
    }

    private (string Text, string What)? Of(string kind, Scene s)
    {
        var child = s.Children.Count > 0 ? s.Children[0].Split(' ')[0] : null;
        var x = kind switch
        {
            "whole name" => $"{s.Forename} {s.Surname}",
            "forename" => s.Forename,
            "small letters" => $"{s.Forename}{(_random.Bool(0.4f) ? $" {s.Surname}" : "")}".ToLowerInvariant(),
            "misspelt" => s.Forename.Length >= 5 ? Misspell(s.Forename) : !s.Shares && s.Surname.Length >= 5 ? $"{s.Forename[0]} {Misspell(s.Surname)}" : null,
            "as heard" => s.Forename.Length >= 4 ? AsHeard(s.Forename) : null,
            "initial and surname" => s.Forename[0] == s.HisForename[0] && s.Shares ? null : s.Shares ? Pick($"Mrs {s.Surname}", $"{s.Forename[0]} {s.Surname}", $"{s.Forename[0]}. {s.Surname}", $"Ms {s.Surname}") : Pick($"{s.Forename[0]} {s.Surname}", $"{s.Forename[0]}. {s.Surname}", $"Miss {s.Surname}", $"{s.Forename[0]}.{s.Surname}"),
            "short name" => s.Nickname is { } stated && _random.Bool(0.3f) ? stated : Short.TryGetValue(s.Forename, out var all) ? Cased(_random.ArrayElement(all)) : null,
            "possessive" => Pick($"{s.Forename}'s brother", $"{s.Forename}’s new flat", $"{s.Forename}s car"),
            "pulled apart" => s.Forename.Length < 4 || s.Forename.Contains('-') ? null : Pick(string.Join('.', s.Forename.ToCharArray()), string.Join(' ', s.Forename.ToCharArray()), string.Join('-', s.Forename.ToCharArray()), s.Forename.Length < 6 ? s.Forename.Insert(2, "*").Insert(1, "_") : s.Forename.Insert(3, "-"), string.Join("_", s.Forename.ToLowerInvariant().ToCharArray())),
            "run together" => Pick($"{s.Forename}{s.Surname}", $"{s.Forename}.{s.Surname}".ToLowerInvariant(), $"{s.Forename}_{s.Surname}", s.Shares ? $"{s.Forename}{s.Surname}".ToLowerInvariant() : $"{s.Forename[0]}{s.Surname}".ToLowerInvariant(), $"@{s.Forename}{s.Surname}"),
            "figures for letters" => Leet(s.Forename),
            "child" => child is null ? null : Pick(child, child.ToLowerInvariant(), $"his daughter {child}", $"{child}'s birthday", $"little {child}"),
            "surname" => s.Shares ? null : Pick(s.Surname, $"the {s.Surname} family", $"Ms {s.Surname}", $"{s.Surname}'s house"),
            "relationship and name" => $"{Pick("his wife", "his ex", "his partner", "the mother of his kids", "his girlfriend", "his missus", "the victim")} {Pick(s.Forename, s.Forename.ToLowerInvariant(), s.Forename.Length >= 5 ? Misspell(s.Forename) : s.Forename)}",
            "phone" => Written(s.Phone),
            "phone said in words" => InWords(s.Phone),
            "phone with a slip" => Written(Slip(s.Phone)),
            "house and street" => Pick($"{s.House} {s.Street} {s.StreetKind}", $"no. {s.House} {s.Street} {s.StreetKind}", $"{s.House}, {s.Street} {s.StreetKind}, {s.Town}", $"{s.House} {s.Street} {s.StreetKind}".ToLowerInvariant(), $"{s.Street} {s.StreetKind}, number {s.House}", $"{s.House} {s.Street} {s.StreetKind}".ToUpperInvariant()),
            "street short" => Pick($"{s.House} {s.Street} {s.StreetShort}", $"no {s.House} {s.Street}", $"{s.House} {s.Street}".ToLowerInvariant(), $"no.{s.House} {s.Street} {s.StreetShort}", $"number {s.House} {s.Street} {s.StreetShort}"),
            "postcode" => Pick(s.Postcode, s.Postcode.Replace(" ", "", StringComparison.Ordinal), s.Postcode.ToLowerInvariant(), s.Postcode.Replace(' ', '-')),
            "place misspelt" => s.Street.Length >= 6 ? Pick($"{s.House} {Misspell(s.Street)} {s.StreetKind}", $"no {s.House} {Misspell(s.Street)} {s.StreetShort}") : null,
            "school without its kind" => SchoolShort(s.School),
            "school initials" => Initials(s.School),
            "workplace without Ltd" => s.Work.Replace(" Ltd", "", StringComparison.Ordinal).Replace(" plc", "", StringComparison.Ordinal).Replace(" Limited", "", StringComparison.Ordinal).Replace("The ", "", StringComparison.Ordinal),
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
        if (x is null)
        {
            return null;
        }

        var carriers = kind switch
        {
            _ when kind.StartsWith("phone", StringComparison.Ordinal) => AboutPhone,
            "house and street" or "street short" or "postcode" or "place misspelt" => AboutPlace,
            "school without its kind" or "school initials" => AboutSchool,
            "workplace without Ltd" => AboutWork,
            _ => AboutPerson,
        };
        var carrier = _random.ArrayElement(carriers);
        var text = carrier.Replace("{x}", x, StringComparison.Ordinal);
        text = _random.Bool(0.3f) ? $"{CleanText(s).Text} {text}" : text;
        return (_random.Bool(0.1f) ? text.ToUpperInvariant() : text, x);
    }

    private (string Kind, string Text) CleanText(Scene s)
    {
        var third = Third();
        var (day, time) = (_faker.Date.Between(new(2026, 9, 1), new(2027, 6, 30)), $"{_random.Int(7, 20):00}{Pick(":", ".")}{Pick("00", "15", "30", "45")}");
        var date = Pick(day.ToString("d MMM yyyy", CultureInfo.InvariantCulture), day.ToString("d MMMM", CultureInfo.InvariantCulture), day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture), day.ToString("dddd", CultureInfo.InvariantCulture), "in May", "by the end of June", "4 May 2027", "in April");
        var him = Pick("He", s.HisForename, $"Mr {s.HisSurname}", "Client", s.HisForename.ToLowerInvariant());
        var staff = Pick(Staff);
        var place = Pick("Halton Lea Library", "Middlewich custody", "St Peter's church hall", "Runcorn", "Chester", "the office in Crewe", "Station Road", "the Job Centre", "Warrington hospital");
        string[] plain =
        [
            $"{him} attended on time and took part. Good insight into what sets him off.", $"{him} arrived at {time}, 12 minutes late: bus from {place}.", $"Left early with a headache, told {staff}.", $"{him} was quiet at first, then joined the exercise on the cycle of change.", "Mood low but engaged. No concerns raised in the group.",
            $"Absent. Text received at {time} that he is on shift. Evidence to follow by {date}.", $"{him} hopes to finish by {date}. We will mark his workbook next week.", $"I hope he may be able to catch up {date}; will ring him then.", "He has shown some grace under pressure and the mood of the group rose.", $"Explained the conditions. He may appeal; he will need to sign by {date}.",
            $"Rang {him.ToLowerInvariant()} on his own number, no answer, voicemail left.", $"Office number 01928 555210 given to him in case he is late.", $"Hampton Trust can be reached on 02380 009898 between 9 and 5.", $"Moved to the {time} session at {place} on {date}.", "Workbook pages 4 to 9 done. Homework: thoughts diary, two entries at least.", "No insight yet. Minimises, says it was six of one and half a dozen of the other.",
            $"Seen in cell 14 by {staff}. Awake, sober, willing to talk.", $"Not seen: interview under way until {time}. Try again after.", $"Declined. Says he does not need help. Leaflet left, {date}.", $"Asleep at {time}; hand over to the late shift.", "Needs glasses to read, give large print.", $"He works nights at the warehouse and asks for a morning group in {place}.", "Wants the one-to-one because of a hearing loss.",
            $"Crime reference 07/12345/26, custody record RU/004512/26, PNC checked {date}.", $"Previous: 1 caution 2019, none for violence. Checked on PNC by {staff}.", "No reasonable excuse: he knew the date, the place and the time.", $"Accepts there was an argument about money and that he broke the door. {date}.", "Employment letter seen, shift pattern confirmed for the next four weeks.", $"Sick note to {date}, seen and copied.", "Bail conditions explained again, he understands them.",
            $"Session 3 of 32. Theme: respect. Joy at his progress in the group; keep an eye on sleep.", $"Room changed at {place}; everybody told.", "Trains cancelled all morning, five people late, all excused.", $"Transfer asked for: he moves to {place} {date}.", "Passed to the agency with his consent, no further work here.", $"He can be reached weekdays after {time}.", "Rose from his seat, swore, sat down again when asked. Apologised.", "Faith group meets in the next room on Thursdays, noise was a problem.", $"Facts: arrived {time}, left {Pick("16.00", "at the end")}. Opinion: tired, not unwilling.", "He said he would rather be dead than in prison; risk talked through, GP informed, safety plan made.",
            "Poppy appeal tin went missing from the hall; nothing to do with this group.", "Amber on the finish clock: two sessions left, eleven working days.", "Heather in the car park needs cutting back, he tripped.", $"Pack of three: page, price and long form signed {date}.", "Took a long, hard look at himself; a good cook, he says, and wants to work with food again.", "The young men in the group look up to him.",
        ];
        string[] naming =
        [
            $"His mother {third.Forename} rang to say he is ill.", $"Came with his brother {third.Forename}, who waited outside.", $"Solicitor {Pick("Mr", "Ms", "Mrs")} {third.Surname} asked for the dates.", $"His new manager, {third.Forename} {third.Surname}, confirmed the shifts.", $"{third.Forename} in the group fell out with him over the parking.", $"Probation officer {third.Forename} {third.Surname} will ring {date}.", $"GP Dr {third.Surname} signed him off until {date}.",
            $"Lives with his friend {third.Forename} at present.", $"Lift from {third.Forename} fell through.", $"{staff} and {third.Forename} {third.Surname} led the session.", $"Interpreter {third.Forename} booked for {date}.", $"He reports to {third.Forename} at the Job Centre.",
        ];
        string[] staffed = [$"{staff} will ring him {date}.", $"Spoke with {staff} about the room.", $"Handed over to {staff} at {time}.", $"{him} asked for {staff}, who led his first session."];
        return _random.Int(0, 99) switch
        {
            < 22 => ("names a third person", Pick(naming)),
            < 34 => ("names staff", Pick(staffed)),
            _ => ("no name but his", _random.Bool(0.25f) ? $"{Pick(plain)} {Pick(plain)}" : Pick(plain)),
        };
    }

    /// <summary>Somebody else: as often as not a name that many have, else one from a generator that knows nothing of the guard.</summary>
    private (string Forename, string Surname) Third() => _random.Bool()
        ? (Pick([.. HisForenames, .. HerForenames, .. ChildForenames.Where(c => !c.Contains('-'))]), Pick(Surnames))
        : (_faker.Name.FirstName(), _faker.Name.LastName());

    private T Pick<T>(params T[] all) => _random.ArrayElement(all);

    private string Cased(string name) => _random.Bool(0.25f) ? name.ToLowerInvariant() : name;

    private string Misspell(string name)
    {
        for (; ; )
        {
            var at = _random.Int(1, name.Length - 2);
            var slipped = _random.Int(0, 3) switch
            {
                0 => name.Remove(at, 1),
                1 => name.Insert(at, name[at].ToString()),
                2 => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
                _ => $"{name[..at]}{(char)('a' + _random.Int(0, 25))}{name[(at + 1)..]}",
            };
            if (slipped != name)
            {
                return slipped;
            }
        }
    }

    private string? AsHeard(string name)
    {
        var small = name.ToLowerInvariant();
        var fits = Heard.Where(h => small.IndexOf(h.From, 0, StringComparison.Ordinal) >= 0).ToArray();
        if (fits.Length == 0)
        {
            return null;
        }

        var (from, to) = _random.ArrayElement(fits);
        var at = small.IndexOf(from, StringComparison.Ordinal);
        var heard = small.Remove(at, from.Length).Insert(at, to);
        return char.ToUpperInvariant(heard[0]) + heard[1..];
    }

    private string? Leet(string name)
    {
        var fits = Enumerable.Range(0, name.Length).Where(i => "aeiostl".Contains(char.ToLowerInvariant(name[i]), StringComparison.Ordinal)).ToArray();
        var chosen = _random.ArrayElements(fits, Math.Min(fits.Length, _random.Int(1, 3)));
        return fits.Length == 0 || name.Length < 4 ? null : string.Concat(name.Select((c, i) => chosen.Contains(i) ? char.ToLowerInvariant(c) switch { 'a' => Pick('4', '@'), 'e' => '3', 'i' => '1', 'o' => '0', 's' => Pick('5', '$'), 't' => '7', _ => '1' } : c));
    }

    private string Written(string phone) => _random.Int(0, 6) switch
    {
        0 => phone,
        1 => $"{phone[..5]} {phone[5..]}",
        2 => $"{phone[..5]}-{phone[5..8]}-{phone[8..]}",
        3 => $"+44 {phone[1..5]} {phone[5..]}",
        4 => $"0044{phone[1..]}",
        5 => $"{phone[..5]}.{phone[5..8]}.{phone[8..]}",
        _ => $"({phone[..5]}) {phone[5..]}",
    };

    private string InWords(string phone)
    {
        string[] words = ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
        List<string> said = [];
        for (var i = 0; i < phone.Length; i++)
        {
            var isDouble = i + 1 < phone.Length && phone[i] == phone[i + 1] && _random.Bool();
            said.Add((isDouble ? "double " : "") + (phone[i] == '0' && _random.Bool() ? "zero" : words[phone[i] - '0']));
            i += isDouble ? 1 : 0;
        }

        return string.Join(' ', said);
    }

    private string Slip(string phone)
    {
        var at = _random.Int(3, phone.Length - 2);
        return _random.Bool() ? $"{phone[..at]}{phone[at + 1]}{phone[at]}{phone[(at + 2)..]}" : $"{phone[..at]}{_random.Int(0, 9)}{phone[(at + 1)..]}";
    }

    private string SchoolShort(string school)
    {
        string[] kinds = ["Catholic", "CE", "Community", "Primary", "School", "Academy", "Nursery", "Infant", "High", "Ormiston"];
        var words = school.Split(' ');
        var own = words.Where(w => !kinds.Contains(w) && w != "The").ToArray();
        var name = string.Join(' ', own.Length > 0 ? own : words);
        return Pick(name, $"{name} school", $"{name} primary".ToLowerInvariant(), name.ToLowerInvariant());
    }

    private static string? Initials(string school)
    {
        var initials = string.Concat(school.Split(' ').Where(w => w != "The").Select(w => w == "CE" ? "CE" : w[..1]));
        return initials.Length < 3 ? null : initials;
    }

    /// <summary>What is on record of one case.</summary>
    private sealed class Scene
    {
        public Scene(LeakCorpus c)
        {
            (HisForename, HisSurname) = (c.Pick(HisForenames), c.Pick(Surnames));
            Shares = c._random.Bool(0.55f);
            Surname = Shares ? HisSurname : c.Pick([.. Surnames.Where(n => n != HisSurname)]);
            Forename = c._random.Bool(0.8f) ? c.Pick([.. HerForenames.Where(n => n != HisForename)]) : c._faker.Name.FirstName(Bogus.DataSets.Name.Gender.Female);
            Nickname = c._random.Bool(0.3f) ? c.Pick("Bean", "Shaz", "Minnie", "Duchess", "Kiki", "Bubbles") : null;
            Children = [.. c._random.ArrayElements(ChildForenames, c._random.Int(0, 2)).Select(n => $"{n} {c.Pick(Surname, HisSurname)}")];
            Phone = c.Pick("07", "07", "01") + c._random.ReplaceNumbers("#########");
            (House, Street, var kind, Town) = (c._random.Int(1, 140).ToString(CultureInfo.InvariantCulture), c.Pick(StreetNames), c.Pick(StreetKinds), c.Pick(Towns));
            (StreetKind, StreetShort) = (kind.Full, c.Pick(kind.Short));
            Postcode = $"{c.Pick("WA", "CW", "CH", "L")}{c._random.Int(1, 16)} {c._random.Int(1, 9)}{c.Pick("AB", "DH", "QT", "XE", "LS", "BD")}";
            (School, Work) = (c.Pick(Schools), c._random.Bool(0.7f) ? c.Pick(Workplaces) : $"{c._faker.Company.CompanyName()} Ltd");
            var his = $"07{c._random.ReplaceNumbers("#########")}";
            LeakMarks[] marks =
            [
                new($"{Forename} {Surname}") { Nicknames = Nickname is null ? [] : [Nickname], Phones = [Phone], Addresses = [$"{House} {Street} {StreetKind}, {Town} {Postcode}"], Workplaces = [Work] },
                .. Children.Select(n => new LeakMarks(n) { Schools = [School] }),
                .. Children.Count == 0 ? [new LeakMarks($"{Forename} {Surname}") { Schools = [School] }] : Array.Empty<LeakMarks>(),
            ];
            var about = c._random.Guid();
            Guard = new([.. marks, .. LeakDecoys.For(c._key, about)], new($"{HisForename} {HisSurname}") { Names = Staff, Texts = [his, .. Open] }, new(c._key, about));
            Hers = $"{Forename} {Surname}/{Nickname}/{string.Join("+", Children)}/{Phone}/{House} {Street} {StreetKind} {Postcode}/{School}/{Work} (his: {HisForename} {HisSurname})";
        }

        public string HisForename { get; }

        public string HisSurname { get; }

        public bool Shares { get; }

        public string Forename { get; }

        public string Surname { get; }

        public string? Nickname { get; }

        public IReadOnlyList<string> Children { get; }

        public string Phone { get; }

        public string House { get; }

        public string Street { get; }

        public string StreetKind { get; }

        public string StreetShort { get; }

        public string Town { get; }

        public string Postcode { get; }

        public string School { get; }

        public string Work { get; }

        public LeakGuard Guard { get; }

        public string Hers { get; }
    }
}
