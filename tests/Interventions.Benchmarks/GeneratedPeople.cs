using System.Globalization;
using System.Text;
using Interventions.Domain.People;

namespace Interventions.Benchmarks;

/// <summary>People who do not exist, with names as they are mixed in a northern English force. The same seed makes the same people.</summary>
internal sealed class GeneratedPeople(int seed)
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    /// <summary>Forenames, whole surnames, and beginnings and endings that make rarer ones. The share is of a thousand people.</summary>
    private static readonly (int Share, string[] Forenames, string[] Surnames, string[] Begins, string[] Ends)[] Mix =
    [
        (620,
            [.. "Daniel James Thomas Joshua Matthew Ryan Jack Luke Callum Jordan Adam Lee Craig Mark Paul Stephen Steven Andrew David Michael Christopher Robert Richard Anthony Simon Gary Wayne Darren Jason Scott Stuart Philip Peter Kevin Ian Neil Martin Nicholas Jonathan Geoffrey Graham Keith Barry Alan Colin Derek Nigel Clive Trevor Gareth Rhys Bradley Kyle Nathan Connor Liam Dean Carl Shaun Ashley Marcus Lewis Aaron Benjamin Samuel Joseph George Harry Oliver Charlie Alfie Sarah Emma Kelly Stacey Donna Michelle Lisa Natalie Rebecca Hannah Katherine Zoë Chloë Leanne".Split(' ')],
            [.. "Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Hughes Edwards Lewis Turner Harris Cooper Hill Ward Morris Moore Clark Lee King Baker Harrison Morgan Allen Scott Parker Phillips Watson Bennett Griffiths Price Cook Shaw Kelly Bailey Richardson Marshall Collins Bell Murphy Miller Cox Richards Young Stewart Thomson Reid Campbell Anderson MacDonald McKenzie Fraser Holland Whittaker Hargreaves Entwistle Bramhall Sutcliffe Ramsbottom Higginbottom Featherstone".Split(' ')],
            [.. "Hather Ash Brad Brack Bur Chad Clif Comp Cran Dal Den Dun East El Fair Fen Gar Green Had Hal Hart Haz Hol Hun Ken Kir Lang Lin Lock Mar Mel Mid New Nor Old Oak Pen Pres Rad Red Ring Rock Rush Sal Sed Shel South Stan Stock Sut Thorn Up Wal War Wes Whit Win Wool Wor".Split(' ')],
            [.. "ton ley ford ham worth field wood burn bury by combe cott croft dale den er gate grave hurst land ling low man mere more over ridge scough shaw side stead stock thorpe well wick wright".Split(' ')]),
        (90,
            [.. "Seán Patrick Conor Niall Ciarán Eoin Oisín Declan Brendan Padraig Siobhán Aoife Niamh Róisín Gráinne Máire Brian Cormac Fergal Seamus Donal Cathal".Split(' ')],
            [.. "O'Brien|O'Neill|O'Connor|O'Sullivan|Murphy|Byrne|Ryan|Walsh|Doyle|Gallagher|Doherty|Kennedy|Lynch|Murray|Quinn|McCarthy|McLoughlin|O'Reilly|Ní Bhriain|Mac Gabhann|St.John|Fitzgerald|Nolan|Brennan|Duffy".Split('|')],
            [.. "Mc Mac O' Fitz Kil Gil Dun".Split(' ')],
            [.. "allister donagh gerald patrick keeley ferty hoolihan grath manus ney shea toole meara donnell callaghan cahey namara".Split(' ')]),
        (130,
            [.. "Mohammed Muhammad Mohammad Imran Usman Asif Tariq Bilal Hamza Faisal Naveed Waqas Zeeshan Aamir Kashif Sajid Rashid Abdul Ali Hassan Hussain Ahmed Amir Harpreet Gurpreet Jaspreet Manjit Rajesh Sanjay Amit Vikram Suresh Arjun Rahul Priya Ayesha Fatima Saima Nasreen Rukhsana".Split(' ')],
            [.. "Khan Ahmed Hussain Ali Begum Akhtar Mahmood Iqbal Malik Shah Mirza Chaudhry Qureshi Butt Bhatti Rehman Aslam Patel Singh Kaur Sharma Gupta Desai Chowdhury Rahman Miah Uddin Islam Hoque Sandhu Gill Dhillon Sidhu".Split(' ')],
            [.. "Bhatta Mukho Chatto Bando Subra Ananda Krishna Rama Gopala Vaidya Deva Chandra Nara Raja".Split(' ')],
            [.. "charya padhyay manian murthy natham swamy lingam sekhar kumar puri wala dutta gar kar".Split(' ')]),
        (80,
            [.. "Paweł Łukasz Krzysztof Wojciech Grzegorz Michał Piotr Tomasz Marcin Jacek Andrzej Stanisław Zbigniew Mateusz Jakub Rafał Sławomir Agnieszka Małgorzata Katarzyna".Split(' ')],
            [.. "Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Kwiatkowski Krawczyk Grabowski Pawłowski".Split(' ')],
            [.. "Brzez Chmie Dob Gar Jab Kac Lis Mal Niew Olsz Piet Rad Sob Szcz Wierz Zab Żół Kras Ostr Wil".Split(' ')],
            [.. "iński owski czyk icki ewicz ński ak ek owicz arski ecki".Split(' ')]),
        (50,
            [.. "Abdullah Abdulrahman Mustafa Yusuf Yousef Omar Khalid Ibrahim Mahmoud Ahmad Karim Samir Tarek Nasser Hisham Bashar Walid Layla Noor Maryam".Split(' ')],
            [.. "Al-Hassan|El Sayed|Al Mansouri|bin Saeed|Haddad|Nasser|Khalil|Saleh|Aziz|Farouk|Mansour|Abu Bakr|Al-Rashid|El-Amin|Hamdan|Darwish|Najjar|Sabbagh|Othman|Barzani".Split('|')],
            [.. "Al- El- Abu Bou Ben".Split(' ')],
            [.. "jarrah shami masri baghdadi tikriti halabi zahrani ghamdi qahtani harbi dosari otaibi".Split(' ')]),
        (30,
            [.. "Oluwaseun Chukwuemeka Adebayo Kwame Kofi Tendai Tariro Babajide Ngozi Chidi Emeka Femi Kwabena Sipho Thabo Abdi Hodan Ifeoma Yaw Tafadzwa".Split(' ')],
            [.. "Okafor Okonkwo Adeyemi Balogun Mensah Owusu Boateng Moyo Ncube Dlamini Nkosi Abdi Warsame Mohamud Adeleke Eze Nwosu Asante Chikwanha Mutasa".Split(' ')],
            [.. "Ade Olu Oko Nwa Chi Ogun Aki Ayo Baba Osa".Split(' ')],
            [.. "wale bayo nkwo kolo ma yemi tunde sola biodun kunle fela gboyega".Split(' ')]),
    ];

    private readonly Random _random = new(seed);

    public IEnumerable<Person> Take(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return Next(i);
        }
    }

    private Person Next(int number)
    {
        var (_, forenames, surnames, begins, ends) = Mix[Group()];
        var surname = Surname();
        return new()
        {
            Id = new Guid(number + 1, (short)(number % 7919), (short)(number % 6101), [1, 2, 3, 4, 5, 6, 7, 8]),
            Forenames = _random.Next(100) < 40 ? $"{Common(forenames)} {Common(forenames)}" : Common(forenames),
            Surname = _random.Next(100) < 4 ? $"{surname}-{Surname()}" : surname,
            DateOfBirth = new DateOnly(1950, 1, 1).AddDays(_random.Next(21_000)),
            Sex = _random.Next(10) == 0 ? Sex.Female : Sex.Male,
            PncId = _random.Next(10) < 7 ? Pnc(number) : null,
        };

        string Surname() => _random.Next(100) < 55 ? Common(surnames) : Pick(begins) + Pick(ends);
    }

    /// <summary>One in a number that no two have, with the letter that belongs to it.</summary>
    private string Pnc(int number)
    {
        var value = string.Create(CultureInfo.InvariantCulture, $"{_random.Next(1990, 2026)}/{number + 1:D7}");
        return Enumerable.Range('A', 26).Select(l => PncId.TryParse($"{value}{(char)l}", Today, out var id, out _) ? id.Value : null).First(id => id is not null)!;
    }

    private int Group()
    {
        var share = _random.Next(1000);
        for (var i = 0; i < Mix.Length - 1; i++)
        {
            share -= Mix[i].Share;
            if (share < 0)
            {
                return i;
            }
        }

        return Mix.Length - 1;
    }

    /// <summary>Those at the front are far commoner, as with real names.</summary>
    private string Common(string[] from) => from[(int)(from.Length * Math.Pow(_random.NextDouble(), 2.2))];

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    /// <summary>As a keyboard without accents writes it.</summary>
    public static string WithoutAccents(string name) => string.Concat(name.Replace('ł', 'l').Replace('Ł', 'L').Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
}
