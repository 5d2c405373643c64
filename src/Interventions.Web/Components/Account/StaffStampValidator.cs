using System.Security.Claims;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Interventions.Web.Components.Account;

/// <summary>Checks the cookie once a minute: stamp, activity, and that the role is still held.</summary>
public sealed class StaffStampValidator(
    Standing standing, IOptions<SecurityStampValidatorOptions> options, SignInManager<AppUser> signIn, ILoggerFactory logs)
    : SecurityStampValidator<AppUser>(options, signIn, logs)
{
    protected override async Task<AppUser?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        principal is null ? null : await standing.FindAsync(principal);

    /// <summary>The principal is made anew with every check; the role that was chosen goes with it.</summary>
    internal static Task KeepRoleAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context.CurrentPrincipal?.RoleOf() is { } role)
        {
            ((ClaimsIdentity)context.NewPrincipal!.Identity!).AddClaim(StaffClaims.For(role));
        }

        return Task.CompletedTask;
    }
}
