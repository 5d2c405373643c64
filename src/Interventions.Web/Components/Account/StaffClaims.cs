using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.Web.Data;

namespace Interventions.Web.Components.Account;

/// <summary>What the cookie says about a member of staff, beside Identity's own id, user name and security stamp.</summary>
public static class StaffClaims
{
    public const string Name = "name";
    public const string Rank = "rank";
    public const string Collar = "collar";
    public const string Supervisor = "supervisor";
    public const string Area = "area";
    public const string Suite = "suite";

    /// <summary>Present where the person holds other roles to switch to. It names none of them: the cookie carries one role.</summary>
    public const string CanSwitch = "can-switch";

    private static readonly HashSet<string> Types = [Name, Rank, Collar, Supervisor, Area, Suite, CanSwitch];

    /// <summary>Everything but the role, which is chosen at sign-in and is one.</summary>
    public static IEnumerable<Claim> Of(AppUser user)
    {
        yield return new(Name, user.Name);
        yield return new(Rank, user.Rank.ToString());
        yield return new(Supervisor, user.IsSupervisor ? "true" : "false");
        if (user.CollarNumber is { Length: > 0 } collar)
        {
            yield return new(Collar, collar);
        }

        if (user.Appointments.Count > 1)
        {
            yield return new(CanSwitch, "true");
        }

        foreach (var area in user.Areas)
        {
            yield return new(Area, area.AreaCode);
        }

        foreach (var suite in user.Suites)
        {
            yield return new(Suite, suite.SuiteCode);
        }
    }

    public static Claim For(Role role) => new(ClaimTypes.Role, role.ToString());

    /// <summary>The one role signed in as; none until it is chosen.</summary>
    public static Role? RoleOf(this ClaimsPrincipal principal) =>
        Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static bool CanSwitchRole(this ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == CanSwitch);

    public static string? NameOf(this ClaimsPrincipal principal) => principal.FindFirstValue(Name);

    /// <summary>True while name, rank, areas and so on are still what the account says.</summary>
    public static bool AreCurrent(ClaimsPrincipal principal, AppUser user) =>
        principal.Claims.Where(c => Types.Contains(c.Type)).Select(c => (c.Type, c.Value)).ToHashSet()
            .SetEquals(Of(user).Select(c => (c.Type, c.Value)));
}
