using Microsoft.AspNetCore.Components.Authorization;

namespace Interventions.Web.Pipeline;

/// <summary>Who is signed in, for components that show a name or a role, and for the mediator they send with.</summary>
/// <remarks>
/// A circuit has no HttpContext, so the answer comes from the circuit's authentication state, which is asked afresh each
/// time because it is revalidated. In a scope that works for a known user (a handler's, a job's, an API request's) it is that user.
/// </remarks>
public sealed class CircuitUser(CurrentUser current, IServiceProvider services)
{
    /// <summary>Null when nobody is signed in.</summary>
    public async Task<SignedInUser?> GetAsync()
    {
        if (current.IsSet)
        {
            return current.OrNobody;
        }

        // Resolved late: outside a circuit there may be no provider at all, and then nobody is signed in.
        var provider = services.GetService<AuthenticationStateProvider>();
        return provider is null ? null : SignedInUser.From((await provider.GetAuthenticationStateAsync()).User);
    }
}
