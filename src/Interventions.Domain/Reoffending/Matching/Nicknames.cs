namespace Interventions.Domain.Reoffending.Matching;

/// <summary>
/// Forenames that are called by another: each line is one name and what its bearers are called. Small on purpose: a wrong entry makes two
/// people look alike, a missing one only sends a crime to the review queue. Accents and case are gone (PersonName).
/// </summary>
public static class Nicknames
{
    private static readonly Dictionary<string, int[]> Groups = Read("""
        aaron ron ronnie
        abdul abdullah abdulrahman abdulaziz abdulkarim
        abigail abi abbie gail
        adam addy
        albert al bert bertie
        alexander alex alec sandy xander ally sacha lex
        alexandra alex alexa sandra sandy lexi
        alfred alf alfie fred
        alistair alasdair ally
        amanda mandy manda
        andrew andy drew andrzej
        andrea andie
        angela angie ange
        ann anne annie anna nan
        anthony antony tony ant anton antoni
        archibald archie
        arthur art artie
        barbara barb babs basia
        barry baz bazza
        benjamin ben benny benji
        bernard bernie
        beverley bev
        bradley brad
        brendan bren
        bridget bridie biddy
        cameron cam
        catherine katherine kathryn cath kath kathy cathy kate katie kitty kat katarzyna kasia
        charles charlie chas chuck chaz karol
        charlotte charlie lottie
        christian chris
        christine christina chris chrissie tina krystyna
        christopher chris kit topher krzysztof krzys
        clifford cliff
        clive cliff
        colin col
        conor connor con
        craig craigy
        daniel dan danny
        darren daz dazza
        david dave davey davy dai dawid
        dean deano
        deborah debra deb debbie
        dennis den
        derek del
        desmond des
        dominic dom nic
        donald don donnie
        dorothy dot dotty dolly
        douglas doug dougie
        edmund eddie ed ned
        edward ed eddie ted teddy ned
        elizabeth liz lizzie beth betty eliza lisa libby elsie bess
        eleanor ellie nell nelly
        emily em emmy millie
        emma em
        eric rick
        ernest ernie
        francis frank frankie fran
        frances fran fanny frankie
        franklin frank
        frederick fred freddie freddy
        gareth gaz garry
        gary gaz gazza
        gavin gav
        geoffrey jeffrey geoff jeff
        george georgie jerzy
        gerald gerry jerry
        gerard gerry ged ger
        gillian jill gill
        glen glenn
        graham graeme gram
        gregory greg gregor grzegorz
        harold harry hal
        harry henry harold
        helen nell ellen nellie
        henry harry hal hank
        herbert bert herb
        howard howie
        hugh huw hughie
        hussain husain husayn
        ian iain
        imran immy
        isaac ike zac
        isabel isobel izzy bella
        jack john jackie jake
        jacqueline jackie jacqui
        jacob jake jakub kuba
        james jim jimmy jamie jem
        jane janet janie jenny
        janet jan
        jason jase jay
        jennifer jen jenny
        jeremy jez jem jerry
        jessica jess jessie
        joanne joanna jo joan asia
        john johnny jack jon jan jonny
        jonathan jon jonny john nathan
        jordan jordy
        joseph joe joey jozef
        josephine jo josie
        joshua josh
        judith judy jude
        julian jules
        julie jules julia
        karen kaz
        kenneth ken kenny
        kevin kev
        kimberley kim kimmy
        laurence lawrence larry laurie loz
        lee leigh
        leonard len lenny leo
        leslie lesley les
        lewis louis lew lou
        liam william
        lucy luce
        luke lucas lukasz
        malcolm mal
        malgorzata margaret gosia
        marcin martin
        margaret maggie meg peggy marge madge greta
        mark marcus marc marek
        martin marty mart
        mary marie molly polly maria
        mateusz matthew
        matthew matt matty mat
        maurice mo
        maximilian max
        michael mike mick mickey micky mikey mitch michal
        michelle shelly shell chelle
        mohammed muhammad mohammad mohamed mo moh md mohd muhammed ahmed
        natalie nat tally
        nathan nate nat
        nathaniel nathan nate nat
        neil neal
        nicholas nick nicky nic nico
        nicola nicky nic
        nigel nige
        norman norm
        oliver ollie olly
        oluwaseun seun
        pamela pam
        patricia pat trish tricia patsy
        patrick pat paddy padraig pad
        paul pauly pawel
        pauline paula
        peter pete piotr
        philip phillip phil pip
        priscilla cilla
        rafal raphael
        raymond ray
        rebecca becky becca bex
        reginald reg reggie
        richard rick ricky dick rich richie
        robert rob bob bobby robbie bert robin
        robin rob
        roderick rod roddy
        rodney rod
        roger rodge
        roland roly
        ronald ron ronnie
        rosemary rose rosie
        roy royston
        russell russ
        samantha sam sammy
        samuel sam sammy
        sandra sandy
        sarah sara sally sadie
        sean shaun shawn john
        sharon shaz
        simon si szymon
        stacey stace
        stanley stan stanislaw
        stephanie steph stef
        stephen steven steve stevie ste stefan
        stewart stuart stu stew
        susan sue susie suzanne suzie
        tamara tammy
        terence terry terrence tel
        theodore ted theo teddy
        theresa teresa tess terry
        thomas tom tommy tomasz tomek
        timothy tim timmy
        tobias toby
        tracey tracy trace
        trevor trev
        valerie val
        vanessa nessa
        veronica ronnie vera
        victor vic
        victoria vicky vicki tori
        vincent vince vinny
        violet vi
        virginia ginny
        vivian viv
        wallace wally
        walter wally walt
        wayne wayney
        wilfred wilf fred
        william will bill billy willy wills liam
        winston win
        wojciech wojtek
        yasmin yaz
        yusuf yousef joseph yousuf
        zachary zac zach zak
        zbigniew zbyszek
        """);

    /// <summary>The lines a plain forename stands in; none for most.</summary>
    public static IReadOnlyList<int> GroupsOf(string word) => Groups.GetValueOrDefault(word, []);

    /// <summary>True if one may be called by the other.</summary>
    public static bool AreOfOne(string a, string b) => GroupsOf(a).Intersect(GroupsOf(b)).Any();

    private static Dictionary<string, int[]> Read(string table) => table.Split('\n')
        .SelectMany((line, number) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (Name: name, number)))
        .GroupBy(n => n.Name)
        .ToDictionary(g => g.Key, g => g.Select(n => n.number).Distinct().ToArray());
}
