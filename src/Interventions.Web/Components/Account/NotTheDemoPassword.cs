using Interventions.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Interventions.Web.Components.Account;

/// <summary>The Development password is in the README, so in Production nobody may choose it.</summary>
public sealed class NotTheDemoPassword(IHostEnvironment environment) : IPasswordValidator<AppUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(environment.IsProduction() && password == Accounts.DemoPassword
            ? IdentityResult.Failed(new IdentityError { Code = "DemoPassword", Description = "That password is published. Choose another one." })
            : IdentityResult.Success);
}
