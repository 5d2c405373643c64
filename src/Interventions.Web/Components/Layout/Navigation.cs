using Interventions.Domain.People;

namespace Interventions.Web.Components.Layout;

/// <summary>A place in the rail.</summary>
/// <param name="Words">As it stands on screen.</param>
/// <param name="Href">Where it goes.</param>
/// <param name="For">Who sees it.</param>
public sealed record Place(string Words, string Href, params IReadOnlyList<Role> For);

/// <summary>The one table of who finds what in the rail. It shows the way; it does not guard the page.</summary>
public static class Navigation
{
    /// <summary>Roles that see cases at all (product.md 4): OPCC staff see numbers, administrators no case content.</summary>
    private static readonly IReadOnlyList<Role> CaseWork =
        [Role.CustodySupportWorker, Role.Facilitator, Role.VictimContactWorker, Role.DecisionMaker];

    private static readonly Place[] Places =
    [
        new("Today", "/", Roles.ForPeople),
        new("Board", "/board", Role.CustodySupportWorker),
        new("To ask", "/victim-support", Role.VictimContactWorker),
        new("To tell", "/victim-support/to-tell", Role.VictimContactWorker),
        new("Decisions", "/decisions", Role.DecisionMaker),
        new("Rules", "/rules", Role.DecisionMaker),
        new("Cases", "/cases", CaseWork),
        new("Refer", "/referrals/new", Roles.Referrers),
        new("My referrals", "/referrals", Roles.Referrers),
        new("Imports", "/imports", Role.CustodySupportWorker, Role.ForceAnalyst),
        new("Crimes", "/imports/crimes", Role.ForceAnalyst),
        new("Matches", "/matches", Role.ForceAnalyst),
        new("Checks", "/checks", Role.ForceAnalyst),
        new("Repeat", "/repeat", Role.ForceAnalyst),
        new("Harm tables", "/harm-tables", Role.ForceAnalyst, Role.Administrator),
        new("Exports", "/exports", Role.ForceAnalyst),
        new("Panel samples", "/panel-samples", Role.ForceAnalyst),
        new("Sessions", "/sessions", Role.Facilitator),
        new("Groups", "/groups", Role.Facilitator),
        new("Waiting list", "/waiting", Role.Facilitator),
        new("Monitoring", "/monitoring", Role.OpccStaff, Role.ForceAnalyst),
        new("Funnel", "/monitoring/funnel", Role.OpccStaff, Role.ForceAnalyst),
        new("Fairness", "/monitoring/fairness", Role.OpccStaff, Role.ForceAnalyst),
        new("Repeat and serial", "/monitoring/repeat", Role.OpccStaff, Role.ForceAnalyst),
        new("Reoffending", "/monitoring/reoffending", Role.OpccStaff, Role.ForceAnalyst),
        new("Comparison", "/monitoring/comparison", Role.OpccStaff, Role.ForceAnalyst),
        new("Trends", "/monitoring/trends", Role.OpccStaff, Role.ForceAnalyst),
        new("For the board", "/monitoring/board", Role.OpccStaff, Role.ForceAnalyst),
        new("Cases behind", "/monitoring/cases", Role.ForceAnalyst),
        new("Returns", "/returns", Role.OpccStaff, Role.ForceAnalyst),
        new("Victim numbers", "/victim-support/numbers", Role.VictimContactWorker, Role.DecisionMaker, Role.OpccStaff),
        new("People", "/users", Role.Administrator),
        new("Break-glass", "/break-glass", Role.Administrator),
        new("Reference", "/reference", Role.Administrator),
        new("Programmes", "/programmes", Role.Administrator),
        new("Help", "/help", Roles.ForPeople),
    ];

    public static IEnumerable<Place> For(Role role) => Places.Where(p => p.For.Contains(role));

    /// <summary>Search finds cases, so it is shown to those who may see some.</summary>
    public static bool CanSearch(Role role) => CaseWork.Contains(role);
}
