using System.Security.Claims;
using Interventions.Domain.People;
using Interventions.EndToEnd.Tests.Rig;
using Interventions.Web.Components.Account;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Interventions.EndToEnd.Tests;

/// <summary>Rules of accounts that need the real store but no browser.</summary>
public sealed class AccountRuleTests(AppFixture app)
{
    [Fact]
    public async Task Standing_ends_with_the_role_the_activity_or_the_stamp()
    {
        var person = await app.PersonAsync("Stan Ding", Role.Facilitator);
        var principal = await SignedInAsync(person, Role.Facilitator);
        Assert.NotNull(await StandingAsync(principal));
        Assert.Null(await StandingAsync(await SignedInAsync(person, Role.Administrator)));

        await app.ChangeAsync(person, p => p.IsActive = false);
        Assert.Null(await StandingAsync(principal));
        await app.ChangeAsync(person, p => p.IsActive = true);
        Assert.NotNull(await StandingAsync(principal));

        await app.ChangeAsync(person, p => p.SecurityStamp = "another");
        Assert.Null(await StandingAsync(principal));
    }

    [Fact]
    public async Task A_change_of_rank_is_noticed_in_open_tabs()
    {
        var person = await app.PersonAsync("Sgt Ran Ker", Role.DecisionMaker);
        var principal = await SignedInAsync(person, Role.DecisionMaker);
        await app.ChangeAsync(person, p => p.Rank = Rank.Inspector);

        Assert.False(StaffClaims.AreCurrent(principal, (await StandingAsync(principal))!));
    }

    [Fact]
    public async Task The_demo_password_opens_nothing_in_production()
    {
        var person = await app.PersonAsync("Demo Dora", Role.Facilitator);
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var environment = new Production();
        var users = services.GetRequiredService<UserManager<AppUser>>();
        var signIn = new StaffSignIn(services.GetRequiredService<SignInManager<AppUser>>(), users, environment);

        Assert.NotNull(await services.GetRequiredService<StaffSignIn>().CheckAsync(person.UserName!, Accounts.DemoPassword));
        Assert.Null(await signIn.CheckAsync(person.UserName!, Accounts.DemoPassword));
        Assert.False((await new NotTheDemoPassword(environment).ValidateAsync(users, person, Accounts.DemoPassword)).Succeeded);
    }

    [Fact]
    public async Task A_second_first_administrator_is_refused()
    {
        await app.PersonAsync("Ann Admin", Role.Administrator);
        await using var scope = app.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();

        var refusal = await CreateAdministrator.CreateAsync(users, "second", "Second", () => "a long enough password", TestContext.Current.CancellationToken);

        Assert.StartsWith("There is an administrator already.", refusal, StringComparison.Ordinal);
        Assert.Null(await users.FindByNameAsync("second"));
    }

    [Theory]
    [InlineData("/cases?q=1", "/cases?q=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\tevil", "/")]
    [InlineData("/account/sign-out", "/")]
    [InlineData(null, "/")]
    public void Signing_in_only_ever_leads_to_a_page_of_ours(string? asked, string given) => Assert.Equal(given, ReturnUrl.Safe(asked));

    private async Task<AppUser?> StandingAsync(ClaimsPrincipal principal)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Standing>().FindAsync(principal);
    }

    private async Task<ClaimsPrincipal> SignedInAsync(AppUser person, Role role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var principal = await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<AppUser>>().CreateAsync(person);
        ((ClaimsIdentity)principal.Identity!).AddClaim(StaffClaims.For(role));
        return principal;
    }

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;
        public string ApplicationName { get; set; } = "";
        public string ContentRootPath { get; set; } = "";
        public Microsoft.Extensions.FileProviders.IFileProvider ContentRootFileProvider { get; set; } = default!;
    }
}
