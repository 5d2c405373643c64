using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Interventions.Web.Components.Account;

/// <summary>
/// Checks the person behind an open tab once a minute; the stock template waits thirty. A change of area or rank ends the
/// tab's sign-in too: the page then reloads with the cookie, which the same minute has brought up to date.
/// </summary>
public sealed class TabStanding(ILoggerFactory logs, IServiceScopeFactory scopes) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => Standing.CheckedEvery;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        // A scope of its own, so that the account is read afresh and not from what the circuit has already loaded.
        await using var scope = scopes.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<Standing>().FindAsync(authenticationState.User);
        return user is not null && StaffClaims.AreCurrent(authenticationState.User, user);
    }
}
