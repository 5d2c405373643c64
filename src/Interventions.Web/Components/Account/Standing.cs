using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Interventions.Web.Components.Account;

/// <summary>Whether somebody who has signed in may go on: asked of every cookie and every open tab, once a minute.</summary>
public sealed class Standing(UserManager<AppUser> users, IOptions<IdentityOptions> options)
{
    /// <summary>How long a demotion or a departure can take to reach an open tab.</summary>
    public static TimeSpan CheckedEvery { get; } = TimeSpan.FromMinutes(1);

    /// <summary>The account behind the principal, or nothing if its stamp, activity or role no longer holds.</summary>
    public async Task<AppUser?> FindAsync(ClaimsPrincipal principal)
    {
        if (!Guid.TryParse(users.GetUserId(principal), out var id)
            || await users.Users.WithPostings().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id) is not { IsActive: true } user)
        {
            return null;
        }

        var stamp = principal.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType);
        var role = principal.RoleOf();
        return stamp == user.SecurityStamp && (role is null || user.Appointments.Any(a => a.Role == role)) ? user : null;
    }
}

internal static class Postings
{
    /// <summary>With the roles, areas and suites the account holds.</summary>
    public static IQueryable<AppUser> WithPostings(this IQueryable<AppUser> users) =>
        users.Include(u => u.Appointments).Include(u => u.Areas).Include(u => u.Suites).AsSplitQuery();

    /// <summary>The roles the person may sign in as, in the order of the list of roles.</summary>
    public static IReadOnlyList<Role> RolesToSignInAs(this AppUser user) =>
        [.. Roles.ForPeople.Where(r => user.Appointments.Any(a => a.Role == r))];
}
