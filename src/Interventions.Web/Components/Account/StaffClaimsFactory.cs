using System.Security.Claims;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Interventions.Web.Components.Account;

/// <summary>Makes the signed-in principal from the account. It carries no role: <see cref="StaffSignIn"/> adds the chosen one.</summary>
public sealed class StaffClaimsFactory(UserManager<AppUser> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<AppUser>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(AppUser user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(StaffClaims.Of(await UserManager.Users.WithPostings().SingleAsync(u => u.Id == user.Id)));
        return identity;
    }
}
