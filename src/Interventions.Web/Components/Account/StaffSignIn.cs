using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Interventions.Web.Components.Account;

/// <summary>Signing in: a name, a password and one role.</summary>
public sealed class StaffSignIn(SignInManager<AppUser> signIn, UserManager<AppUser> users, IHostEnvironment environment)
{
    /// <summary>One sentence for every refusal, so that it tells nobody which names exist, are locked or have left.</summary>
    public const string Refusal = "Those details do not match an account you can use. Check both and try again. " +
        "After five wrong tries an account is locked for 15 minutes.";

    /// <summary>The account with that name or e-mail address, if the password is right and the person may sign in.</summary>
    public async Task<AppUser?> CheckAsync(string name, string password)
    {
        var user = await FindAsync(name);
        if (user is null || (environment.IsProduction() && password == Accounts.DemoPassword))
        {
            SpendTheTime(password);
            return null;
        }

        var result = await signIn.CheckPasswordSignInAsync(user, password, lockoutOnFailure: true);
        if (result.IsLockedOut || result.IsNotAllowed)
        {
            SpendTheTime(password);
        }

        return result.Succeeded ? user : null;
    }

    /// <summary>The roles that person may choose from.</summary>
    public async Task<IReadOnlyList<Role>> RolesAsync(AppUser user) =>
        (await users.Users.WithPostings().AsNoTracking().SingleAsync(u => u.Id == user.Id)).RolesToSignInAs();

    /// <inheritdoc cref="RolesAsync(AppUser)"/>
    public async Task<IReadOnlyList<Role>> RolesAsync(ClaimsPrincipal principal) =>
        await users.GetUserAsync(principal) is { } user ? await RolesAsync(user) : [];

    /// <summary>Signs in with that role, or with none yet where there are several to choose from.</summary>
    public Task SignInAsync(AppUser user, Role? role) =>
        signIn.SignInWithClaimsAsync(user, new AuthenticationProperties { IsPersistent = false }, role is { } one ? [StaffClaims.For(one)] : []);

    /// <summary>
    /// Takes up one of several roles. That ends every other session of the person within a minute: whoever may act on both
    /// sides acts on one at a time, in all tabs and on all computers.
    /// </summary>
    public async Task<bool> TakeUpAsync(ClaimsPrincipal principal, Role role)
    {
        if (await users.GetUserAsync(principal) is not { IsActive: true } user
            || !(await RolesAsync(user)).Contains(role)
            || !(await users.UpdateSecurityStampAsync(user)).Succeeded)
        {
            return false;
        }

        await SignInAsync(user, role);
        return true;
    }

    private async Task<AppUser?> FindAsync(string name)
    {
        if (await users.FindByNameAsync(name) is { } user)
        {
            return user;
        }

        // Not FindByEmailAsync, which throws when two accounts share an address.
        var email = users.NormalizeEmail(name);
        var matches = await users.Users.Where(u => u.NormalizedEmail == email).OrderBy(u => u.Id).Take(2).ToListAsync();
        return matches is [var only] ? only : null;
    }

    /// <summary>A refusal takes as long as a check, so that the clock does not tell which names exist either.</summary>
    private void SpendTheTime(string password) => users.PasswordHasher.HashPassword(new AppUser { Name = "" }, password);
}

/// <summary>Somebody who has left, or has no role, cannot sign in.</summary>
public sealed class StaffSignInManager(
    UserManager<AppUser> users, IHttpContextAccessor context, IUserClaimsPrincipalFactory<AppUser> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<AppUser>> logger,
    IAuthenticationSchemeProvider schemes, IUserConfirmation<AppUser> confirmation)
    : SignInManager<AppUser>(users, context, claims, options, logger, schemes, confirmation)
{
    public override async Task<bool> CanSignInAsync(AppUser user) =>
        user.IsActive
        && await UserManager.Users.AnyAsync(u => u.Id == user.Id && u.Appointments.Any(a => a.Role != Role.System))
        && await base.CanSignInAsync(user);
}
