using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Web.Data.DemoData;

/// <summary>A made-up colleague to sign in as.</summary>
public sealed record DemoColleague(Guid Id, string UserName, string Name, Role Role, string? Area, string? Suite, bool IsSupervisor, Rank Rank, string? Collar)
{
    public Actor Actor => new(Id, Name, Role, IsSupervisor, Rank, Collar);
}

/// <summary>Two people for each role and area, custody support workers by suite, and two each of those who work for the whole force.</summary>
public static class DemoStaff
{
    private static readonly string[] Areas = ["CHE", "CWC", "HAL", "WAR"];
    private static readonly string[] Suites = ["MID", "CHS", "RUN"];
    private static readonly string[] Whole = [""];

    private static readonly Queue<string> Names = new(
    [
        "Amy Cole", "Reece Barlow", "Nadia Iqbal", "Owen Tate", "Jess Farrell", "Kofi Mensah",
        "Ben Fox", "Ruth Adeyemi", "Callum Price", "Sana Malik", "Gareth Lloyd", "Helen Moss", "Tariq Aziz", "Becky Stone",
        "Cath Rees", "Dee Shaw", "Marta Nowak", "Laura Finch", "Anita Desai", "Kim Brady", "Sian Morgan", "Joy Okafor",
        "Insp Priya Shah", "Sgt Tom Hale", "Insp Mark Ridley", "Sgt Elena Costa", "Insp Fiona Grant", "Sgt Dev Patel", "Insp Paul Whittle", "Sgt Zoe Barker",
        "Martin Yates", "Olu Bello", "Claire Dutton", "James Pryce", "Val Hopkins", "Rob Sinclair",
    ]);

    /// <summary>Everybody, in the order of the list of roles.</summary>
    public static IReadOnlyList<DemoColleague> All { get; } =
    [
        .. Two("custody", Role.CustodySupportWorker, Suites),
        .. Two("facilitator", Role.Facilitator, Areas),
        .. Two("victim-contact", Role.VictimContactWorker, Areas),
        .. Two("decision", Role.DecisionMaker, Areas),
        .. Two("analyst", Role.ForceAnalyst, Whole),
        .. Two("opcc", Role.OpccStaff, Whole),
        .. Two("administrator", Role.Administrator, Whole),
    ];

    /// <summary>The first or second person of a role in an area or suite.</summary>
    public static DemoColleague Of(Role role, string place, int which = 1) =>
        All.Where(c => c.Role == role && (c.Area ?? c.Suite) == place).ElementAt(which - 1);

    /// <summary>The suite that people arrested in an area are taken to.</summary>
    public static string SuiteFor(string area) => area switch { "CHE" => "MID", "CWC" => "CHS", _ => "RUN" };

    private static List<DemoColleague> Two(string title, Role role, string[] places) =>
    [
        .. from place in places
           from which in new[] { 1, 2 }
           select Make(string.Join('.', new[] { title, place.ToLowerInvariant(), which.ToString(Hosting.British.Culture) }.Where(p => p.Length > 0)), role, place, which),
    ];

    private static DemoColleague Make(string userName, Role role, string place, int which)
    {
        var name = Names.Dequeue();
        var decides = role == Role.DecisionMaker;
        return new(
            IdOf(Names.Count), userName, name, role,
            Areas.Contains(place) ? place : null,
            Suites.Contains(place) ? place : null,
            IsSupervisor: which == 1 && role is (Role.Facilitator or Role.VictimContactWorker or Role.DecisionMaker),
            decides ? (which == 1 ? Rank.Inspector : Rank.Sergeant) : Rank.None,
            decides ? $"{5100 + Names.Count}" : null);
    }

    /// <summary>The same on every computer, so that demo data half filled is recognised as such.</summary>
    private static Guid IdOf(int number) => new($"de300000-0000-7000-8000-{number:D12}");
}
