using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;

namespace Interventions.Web.Components.Account;

/// <summary>What the cookie says about a member of staff, beside Identity's own id, user name and security stamp.</summary>
public static class StaffClaims
{
    /// <summary>Present where the person holds other roles to switch to. It names none of them: the cookie carries one role.</summary>
    public const string CanSwitch = "can-switch";

    private static readonly HashSet<string> Types =
        [UserClaims.Name, UserClaims.Rank, UserClaims.Collar, UserClaims.Supervisor, UserClaims.Area, UserClaims.Suite, CanSwitch];

    /// <summary>Everything but the role, which is chosen at sign-in and is one.</summary>
    public static IEnumerable<Claim> Of(AppUser user)
    {
        yield return new(UserClaims.Name, user.Name);
        yield return new(UserClaims.Rank, user.Rank.ToString());
        yield return new(UserClaims.Supervisor, user.IsSupervisor ? "true" : "false");
        if (user.CollarNumber is { Length: > 0 } collar)
        {
            yield return new(UserClaims.Collar, collar);
        }

        if (user.Appointments.Count > 1)
        {
            yield return new(CanSwitch, "true");
        }

        foreach (var area in user.Areas)
        {
            yield return new(UserClaims.Area, area.AreaCode);
        }

        foreach (var suite in user.Suites)
        {
            yield return new(UserClaims.Suite, suite.SuiteCode);
        }
    }

    public static Claim For(Role role) => new(ClaimTypes.Role, role.ToString());

    /// <summary>The one role signed in as; none until it is chosen.</summary>
    public static Role? RoleOf(this ClaimsPrincipal principal) =>
        Enum.TryParse<Role>(principal.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static bool CanSwitchRole(this ClaimsPrincipal principal) => principal.HasClaim(c => c.Type == CanSwitch);

    public static string? NameOf(this ClaimsPrincipal principal) => principal.FindFirstValue(UserClaims.Name);

    /// <summary>True while name, rank, areas and so on are still what the account says.</summary>
    public static bool AreCurrent(ClaimsPrincipal principal, AppUser user) =>
        principal.Claims.Where(c => Types.Contains(c.Type)).Select(c => (c.Type, c.Value)).ToHashSet()
            .SetEquals(Of(user).Select(c => (c.Type, c.Value)));
}
