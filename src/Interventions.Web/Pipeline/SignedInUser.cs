using System.Security.Claims;
using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Web.Pipeline;

/// <summary>Somebody signed in: who acts, and where that person works.</summary>
/// <param name="Actor">The person in the role signed in as.</param>
/// <param name="Areas">Codes of the areas whose cases this person works on.</param>
/// <param name="Suites">Codes of the custody suites this person works in.</param>
public sealed record SignedInUser(Actor Actor, IReadOnlyList<string> Areas, IReadOnlyList<string> Suites)
{
    public static SignedInUser System { get; } = new(Actor.System, [], []);

    /// <summary>
    /// Reads a principal. Null, which may do nothing, for anyone not signed in, without an id, or with anything but
    /// exactly one role: nobody acts in two roles at a time (STD-01), and nobody signs in as the tracker.
    /// </summary>
    public static SignedInUser? From(ClaimsPrincipal principal)
    {
        var roles = principal.FindAll(ClaimTypes.Role).ToList();
        return principal.Identity?.IsAuthenticated == true
            && Guid.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            && roles is [var claim]
            && Enum.TryParse<Role>(claim.Value, out var role)
            && Roles.ForPeople.Contains(role)
                ? new(
                    new Actor(
                        id,
                        principal.FindFirstValue(UserClaims.Name) ?? "",
                        role,
                        principal.FindFirstValue(UserClaims.Supervisor) == "true",
                        Enum.TryParse<Rank>(principal.FindFirstValue(UserClaims.Rank), out var rank) ? rank : Rank.None,
                        principal.FindFirstValue(UserClaims.Collar)),
                    [.. principal.FindAll(UserClaims.Area).Select(c => c.Value)],
                    [.. principal.FindAll(UserClaims.Suite).Select(c => c.Value)])
                : null;
    }

    /// <summary>The claims that <see cref="From"/> reads.</summary>
    public IEnumerable<Claim> ToClaims()
    {
        yield return new(ClaimTypes.NameIdentifier, Actor.UserId.ToString());
        yield return new(ClaimTypes.Role, Actor.Role.ToString());
        yield return new(UserClaims.Name, Actor.Name);
        yield return new(UserClaims.Rank, Actor.Rank.ToString());
        yield return new(UserClaims.Supervisor, Actor.IsSupervisor ? "true" : "false");
        if (Actor.CollarNumber is { } collar)
        {
            yield return new(UserClaims.Collar, collar);
        }

        foreach (var claim in Areas.Select(a => new Claim(UserClaims.Area, a)).Concat(Suites.Select(s => new Claim(UserClaims.Suite, s))))
        {
            yield return claim;
        }
    }
}

/// <summary>Our own claim types; the id and the role use the framework's.</summary>
public static class UserClaims
{
    public const string Name = "name";
    public const string Rank = "rank";
    public const string Collar = "collar";
    public const string Supervisor = "supervisor";
    public const string Area = "area";
    public const string Suite = "suite";
}
