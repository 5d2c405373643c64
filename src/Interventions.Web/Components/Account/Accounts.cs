using System.Security.Claims;
using Interventions.Web.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Interventions.Web.Components.Account;

/// <summary>Accounts, sign-in and the cookie.</summary>
public static class Accounts
{
    /// <summary>Everybody's password among the demo people. It opens nothing in Production.</summary>
    public const string DemoPassword = "Interventions-demo-1";

    /// <summary>Policy for pages that somebody with no role yet may see: choosing one, signing out, a new password.</summary>
    public const string SignedIn = "Signed in";

    public const string SignInPath = "/account/sign-in";
    public const string RolePath = "/account/role";

    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddScoped<Standing>();
        services.AddScoped<StaffSignIn>();
        services.TryAddSingleton<IDemoPeople, NoDemoPeople>();

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(c => c.ApplicationCookie!.Configure(SetCookie));
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(InARole)
            .SetFallbackPolicy(InARole)
            .AddPolicy(SignedIn, p => p.RequireAuthenticatedUser());

        services.AddIdentityCore<AppUser>(SetIdentity)
            .AddEntityFrameworkStores<AppDb>()
            .AddSignInManager<StaffSignInManager>()
            .AddClaimsPrincipalFactory<StaffClaimsFactory>()
            .AddPasswordValidator<NotTheDemoPassword>()
            .AddDefaultTokenProviders();

        services.AddScoped<ISecurityStampValidator, StaffStampValidator>();
        services.AddScoped<AuthenticationStateProvider, TabStanding>();
        services.Configure<SecurityStampValidatorOptions>(o =>
        {
            o.ValidationInterval = Standing.CheckedEvery;
            o.OnRefreshingPrincipal = StaffStampValidator.KeepRoleAsync;
        });
        return services;
    }

    /// <summary>Pages are for people who have signed in and said as what. A page that says nothing gets this too.</summary>
    private static AuthorizationPolicy InARole { get; } =
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireClaim(ClaimTypes.Role).Build();

    private static void SetIdentity(IdentityOptions options)
    {
        // Length is what makes a password hard to guess; rules about digits and capitals make it hard to remember.
        options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false };
        options.Lockout.MaxFailedAccessAttempts = 5;
        options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
    }

    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "interventions";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = true;
        options.LoginPath = SignInPath;
        options.ReturnUrlParameter = "returnUrl";

        // No redirect for the forbidden: the answer stays 403 and StatusPage words it, unless a role is still to be chosen.
        options.Events.OnRedirectToAccessDenied = context =>
        {
            if (context.HttpContext.User.RoleOf() is null)
            {
                context.Response.Redirect(ReturnUrl.Append(RolePath, context.Request.Path + context.Request.QueryString));
            }
            else
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
            }

            return Task.CompletedTask;
        };
    }
}
