using Interventions.Domain.People;

namespace Interventions.Domain.Cases;

/// <summary>Somebody acting in one role.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">Name as staff see it, with rank where there is one.</param>
/// <param name="Role">The role signed in as.</param>
/// <param name="IsSupervisor">Supervisor is a flag on any role (product.md 4).</param>
/// <param name="Rank">Police rank, for CC-05 and CC-44.</param>
/// <param name="CollarNumber">Police collar number, compared with the officer in the case.</param>
public sealed record Actor(Guid UserId, string Name, Role Role, bool IsSupervisor = false, Rank Rank = Rank.None, string? CollarNumber = null)
{
    /// <summary>The tracker itself.</summary>
    public static Actor System { get; } = new(Guid.Empty, "Interventions", Role.System);
}

/// <summary>Who, in which role, when. Time and user come into the domain only this way.</summary>
/// <param name="By">Who acts and in which role.</param>
/// <param name="At">The instant, UTC.</param>
public sealed record Stamp(Actor By, DateTime At);
