using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Tests.Support;

/// <summary>Somebody to send as. Those below work in Cheshire East (CHE) and, in custody, in Runcorn (RUN), unless they say otherwise.</summary>
public sealed record TestPerson(SignedInUser User)
{
    public static TestPerson CustodyWorker { get; } = Make(1, "Cara Custody", Role.CustodySupportWorker, suites: ["RUN"]);

    public static TestPerson CustodyWorkerInChester { get; } = Make(2, "Colin Custody", Role.CustodySupportWorker, areas: ["CWC"], suites: ["CHS"]);

    public static TestPerson Facilitator { get; } = Make(3, "Fay Facilitator", Role.Facilitator);

    public static TestPerson OtherFacilitator { get; } = Make(4, "Fred Facilitator", Role.Facilitator);

    public static TestPerson VictimContactWorker { get; } = Make(5, "Vera Victim-Contact", Role.VictimContactWorker);

    public static TestPerson OtherVictimContactWorker { get; } = Make(6, "Vic Victim-Contact", Role.VictimContactWorker);

    public static TestPerson Inspector { get; } = Make(7, "Insp Dora Decider", Role.DecisionMaker, rank: Rank.Inspector, collar: "C1007");

    public static TestPerson Sergeant { get; } = Make(8, "Sgt Dan Decider", Role.DecisionMaker, rank: Rank.Sergeant, collar: "C1008");

    public static TestPerson SupervisingInspector { get; } = Make(9, "Insp Sue Decider", Role.DecisionMaker, rank: Rank.Inspector, collar: "C1009", supervisor: true);

    public static TestPerson Analyst { get; } = Make(10, "Ann Analyst", Role.ForceAnalyst);

    public static TestPerson Opcc { get; } = Make(11, "Olive Opcc", Role.OpccStaff, areas: []);

    public static TestPerson Administrator { get; } = Make(12, "Adam Admin", Role.Administrator, areas: []);

    public static TestPerson Tracker { get; } = new(SignedInUser.System);

    public Guid Id => User.Actor.UserId;

    public Actor Actor => User.Actor;

    /// <summary>Whom <c>SendAs(role, ...)</c> sends as.</summary>
    public static TestPerson Usual(Role role) => role switch
    {
        Role.CustodySupportWorker => CustodyWorker,
        Role.Facilitator => Facilitator,
        Role.VictimContactWorker => VictimContactWorker,
        Role.DecisionMaker => Inspector,
        Role.ForceAnalyst => Analyst,
        Role.OpccStaff => Opcc,
        Role.Administrator => Administrator,
        Role.System => Tracker,
    };

    /// <summary>The same person elsewhere: for "another area's case is not found".</summary>
    public TestPerson In(params string[] areas) => new(User with { Areas = areas });

    /// <summary>The same person as a supervisor.</summary>
    public TestPerson Supervising() => new(User with { Actor = Actor with { IsSupervisor = true } });

    public static TestPerson Make(
        int number,
        string name,
        Role role,
        string[]? areas = null,
        string[]? suites = null,
        Rank rank = Rank.None,
        string? collar = null,
        bool supervisor = false) =>
        new(new SignedInUser(
            new Actor(new Guid(number, 0, 0, new byte[8]), name, role, supervisor, rank, collar), areas ?? ["CHE"], suites ?? []));
}
