using System.Collections.Frozen;

namespace Interventions.Domain.VictimSupport;

/// <summary>Forenames with what they are shortened to, surnames that many have, and forenames that are words as well.</summary>
public static class CommonNames
{
    /// <summary>A line a name: the full form, or forms that are spelt apart and are one name, and what people are called who have it.</summary>
    private static readonly string[][] Families =
    [.. """
        elizabeth elisabeth liz lizzie lizzy beth betty betsy eliza libby lisbeth bess bessie elsie|catherine katherine kathryn katharine cath cathy kath kathy kate katie katy kit kitty kat|margaret maggie meg megan peggy madge marge margie greta mags|victoria vicky vicki vikki tori vic
        alexandra alex sandra lexi lexie sasha alexa ali|alexander alex al sandy alec xander sasha alistair|rebecca becky becca bex|jennifer jen jenny jenni jenna|jessica jess jessie|samantha sam sammy sammie mantha|samuel sam sammy|charlotte charlie lottie lotte char charley|caroline carolyn carol carrie caz caro lyn
        christine christina chris chrissy tina kirsty chrissie|christopher chris kris topher kit|stephanie steph stevie steff|stephen steven steve ste stevie|nicola nicole nicky nikki nic nicki|patricia pat patsy tricia trish patty|patrick pat paddy|susan suzanne susanna sue susie suzie suzy|deborah debra deb debbie debs|amanda mandy manda
        jacqueline jackie jacqui jac|josephine jo josie joey|joanne joanna jo joan jojo|barbara barb babs barbie|dorothy dot dottie dolly|eleanor ellie nell nora elle elly lena|ellen nell ellie|helen nell helena lena nelly|emily em emmy millie emmie|emma em emmy ems|amelia milly millie amy mia|olivia liv livvy ollie|oliver ollie olly|isabella isabel isabelle izzy bella belle issy|isobel izzy bel
        abigail abby abbie abi gail|natalie nat tally|natasha tasha nat tash|gabrielle gabby gaby elle|gabriel gabe|frances francesca fran frankie franny|francis frank frankie|philippa pippa pip|philip phillip phil pip|georgina georgia georgie gina george|theresa teresa terri tess tessa tracy|pamela pam pammy|valerie val|judith judy jude judi|sarah sara sally sadie|michelle michele shell chelle mish
        hannah anna han hanna|anne ann anna annie nan|annabel anna bella annie|angela angie ange|antonia toni|anthony antony tony ant|andrew andy drew|andrea andi|michael mike mick micky mikey mickey|william will bill billy liam willy|robert rob bob bobby robbie bert|richard rich rick dick ricky richie|james jim jimmy jamie jem|john jack johnny jon jonny|jonathan jon jonny nathan johnathan
        joseph joe joey jo|thomas tom tommy thom|david dave davy davie|daniel dan danny|danielle dani danny elle|matthew matt matty|nicholas nick nicky nico|edward ed eddie ted teddy ned|benjamin ben benny benji|joshua josh|jacob jake|jake jakey|george georgie|henry harry hal hank|harold harry hal|charles charlie chuck chaz|peter pete|kenneth ken kenny|gerald gerry jerry|geoffrey jeffrey geoff jeff|gregory greg
        timothy tim timmy|zachary zach zac zak|dominic dom nic|frederick fred freddie freddy|ronald ron ronnie|donald don donnie|raymond ray|lawrence laurence larry laurie loz|leonard len lenny leo|nathaniel nathan nat nate|maximilian max|theodore theo ted|louise lou lulu|louis lewis lou|lucy lou luce lucinda cindy|madeleine madeline maddie maddy|melanie mel|melissa mel lissa missy|kimberley kimberly kim|lauren laurie loz|laura laurie lori|linda lynda lin lindy
        lynette lyn lynne|sophie sophia soph|chloe clo|rachel rach rachael|zoe zo|molly mol|martha marty|mary molly polly maria marie mae|matilda tilly tilda mattie|florence flo flossie|gillian gill jill jilly|harriet hattie harri|heather hev|janet jan janette|janice jan|jane janie jan|kayleigh kayley kay kaylee|leanne leann lianne|lorraine lori raine|maureen mo|marianne mari anne annie|rosemary rose rosie|rosalind ros roz|sheila shee|siobhan shiv chevonne|yvonne von|bethany beth
        agnieszka aga|aleksandra ola|katarzyna kasia|malgorzata gosia|magdalena magda|joanna asia|mohammed muhammad mohammad mo|fatima fati|khadija khadijah|aisha ayesha|yasmin jasmine yaz jaz|zainab zainub|priyanka priya pri|ifeoma ify|oluwaseun seun|temitope temi|niamh neve|aoife eefa|roisin rosheen
        """.Split(['|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];

    private static readonly string[] Others =
        ["gemma", "kelly", "claire", "clare", "karen", "julie", "donna", "tracey", "paula", "lisa", "leah", "lily", "ella", "evie", "freya", "poppy", "ruby", "scarlett", "daisy", "imogen", "maisie", "holly", "erin", "jade", "amber", "ashleigh", "ashley", "hayley", "naomi", "bryony", "carly", "cheryl", "dawn", "denise", "diane", "diana", "elaine", "fiona", "gail", "grace", "hope", "ingrid", "irene", "iris", "ivy", "jean", "joyce", "june", "kerry", "kirsten", "lesley", "lynn", "marion", "maxine", "may", "moira", "nadia", "nina", "pauline", "ruth", "sharon", "shirley", "stacey", "sylvia", "tanya", "tara", "toni", "vanessa", "wendy", "alison", "beverley", "bridget", "hilary", "kirstie", "rose", "faith", "joy", "eve", "heidi", "orla", "priya", "aaliyah", "layla", "maryam", "sana", "zara", "ewa", "monika", "agata", "adam", "aaron", "alan", "allan", "barry", "brian", "callum", "cameron", "carl", "colin", "connor", "craig", "curtis", "damian", "darren", "dean", "declan", "dennis", "derek", "dylan", "elliot", "eric", "ethan", "evan", "finn", "gareth", "garry", "gary", "gavin", "glen", "graham", "grant", "harrison", "hugh", "ian", "isaac", "ivan", "jason", "jay", "jordan", "josef", "karl", "keith", "kevin", "kieran", "kyle", "lee", "leon", "logan", "lucas", "luke", "malcolm", "marcus", "mark", "martin", "marvin", "mason", "neil", "nigel", "noah", "norman", "oscar", "owen", "paul", "ralph", "reece", "rhys", "riley", "robin", "roger", "ross", "ryan", "sean", "shaun", "scott", "shane", "simon", "stanley", "stuart", "stewart", "terry", "toby", "tyler", "wayne", "archie", "alfie", "bradley", "brandon", "brett", "clive", "corey", "dale", "duncan", "howard", "imran", "omar", "ahmed", "ali", "hassan", "bilal", "tariq", "usman", "pawel", "marek", "piotr", "tomasz", "rafal"];

    private static readonly FrozenSet<string> CommonSurnames = """
        smith jones taylor brown williams wilson johnson davies davis robinson wright thompson evans walker white roberts green hall wood jackson clarke clark patel khan lewis james phillips mason mitchell rose davidson harris martin cooper king lee baker harrison morgan allen moore scott watson parker hughes edwards price bell cook cooke bennett griffiths carter ward collins shaw murphy miller cox richards richardson marshall anderson simpson ellis adams wilkinson begum foster chapman powell webb hussain ahmed ali rogers gray grey mills hunt palmer holmes campbell barnes knight matthews barker stevens jenkins fisher dixon russell fletcher graham reynolds fox gibson lloyd butler pearson andrews ford west cole brooks atkinson reid reed mccarthy kelly murray ryan burke doyle byrne singh kaur shah kowalski nowak gill hill young turner lawrence stone spencer hart dean lane field marsh rowe
        """.Split([' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Forenames that stand in ordinary sentences as words, so that a small letter tells nothing.</summary>
    private static readonly FrozenSet<string> WordsToo = """
        grace may hope mark will rose joy faith june april august summer sue pat rob bill frank ray drew grant dean art gene jean dawn eve iris ivy lily daisy
        poppy holly heather hazel olive pearl amber crystal angel sky rowan robin sandy chance miles max guy nick dick bob rich cliff glen clay lance earl
        prince harmony melody charity mercy patience penny kitty ginger buddy violet saffron rosemary basil sage lee mat dot fern don pip kit al jan val bell
        shell ant star van stone bella rick norm hank chuck logan mason scarlett jay pri jaz dale guy
        """.Split([' ', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string[]> ByWord = Families.SelectMany(f => f.Select(w => (w, f))).GroupBy(p => p.w)
        .ToFrozenDictionary(g => g.Key, g => g.SelectMany(p => p.f).Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> AllForenames = Families.SelectMany(f => f).Concat(Others).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Full forenames, from which a case's decoys are taken. In a fixed order.</summary>
    public static IReadOnlyList<string> Forenames { get; } = [.. Families.Select(f => f[0]).Concat(Others).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>True for a forename or short form many people have; plain small letters.</summary>
    public static bool IsForename(string word) => AllForenames.Contains(word);

    /// <summary>True for a surname many people have.</summary>
    public static bool IsSurname(string word) => CommonSurnames.Contains(word);

    /// <summary>True if the word stands in sentences that name nobody: in the dictionary and not only there as a name.</summary>
    public static bool IsWord(string word) => WordsToo.Contains(word) || (PlainWords.Has(word) && !AllForenames.Contains(word));

    /// <summary>What somebody with that forename may be called, the forename itself included. A short form leads to every full one.</summary>
    public static IReadOnlyCollection<string> CalledFor(string forename) =>
        ByWord.TryGetValue(forename, out var called) && called.Length > 0 ? [.. called.Where(c => IsOfSameName(forename, c)), forename] : [forename];

    /// <summary>From a full form to all its short ones, from a short one to the full ones; not from one short form to another name's.</summary>
    private static bool IsOfSameName(string from, string to) => Families.Any(f => f.Contains(from) && f.Contains(to));
}
