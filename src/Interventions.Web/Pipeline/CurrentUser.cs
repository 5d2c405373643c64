using Interventions.Domain.Cases;
using Interventions.Domain.People;

namespace Interventions.Web.Pipeline;

/// <summary>Who made the request that this scope serves. Handlers and behaviours ask it; components ask <see cref="CircuitUser"/>.</summary>
public sealed class CurrentUser
{
    private SignedInUser? _user;

    /// <summary>True once somebody has said for whom this scope works, even if that is nobody.</summary>
    internal bool IsSet { get; private set; }

    public bool IsSignedIn => _user is not null;

    public Actor Actor => User.Actor;

    public Role Role => User.Actor.Role;

    public IReadOnlyList<string> Areas => User.Areas;

    public IReadOnlyList<string> Suites => User.Suites;

    internal SignedInUser? OrNobody => _user;

    private SignedInUser User => _user ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Says for whom this scope works. Once only: a scope never changes hands.</summary>
    public void Set(SignedInUser? user)
    {
        if (IsSet)
        {
            throw new InvalidOperationException("This scope works for somebody already.");
        }

        (_user, IsSet) = (user, true);
    }

    /// <summary>This user, now.</summary>
    /// <remarks>Cut to the microsecond, which is what PostgreSQL keeps, so that a stamp read back equals the one written.</remarks>
    public Stamp Stamp(TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new(Actor, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)));
    }
}
