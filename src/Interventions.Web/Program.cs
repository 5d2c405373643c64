using Interventions.Web.Components;
using Interventions.Web.Components.Account;
using Interventions.Web.Components.Pages;
using Interventions.Web.Components.Ui;
using Interventions.Web.Data;
using Interventions.Web.Hosting;

British.Set();
return CommandLine.IsMeantBy(args)
    ? await CommandLine.RunAsync(args, () => Build([]))
    : await ServeAsync(Build(args));

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(args).AddLogs().UseDefaultAddress();
    builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
    builder.Services.AddData(builder.Configuration);
    builder.Services.AddAccounts();
    builder.Services.AddParts();
    builder.Services.AddRazorComponents().AddInteractiveServerComponents();
    return builder.Build();
}

static async Task<int> ServeAsync(WebApplication app)
{
    await app.MigrateAsync();

    app.UseSecurityHeaders();
    app.UseErrorPage();
    app.UseHsts();
    app.UseStatusCodePagesWithReExecute("/problem/{0}", createScopeForStatusCodePages: true);
    app.UseAuthentication();
    app.UseAuthorization();
    app.UseAntiforgery();
    app.UseFreshForms();

    app.MapStaticAssets().AllowAnonymous();
    app.MapLiveness();
    app.MapReadiness();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);

    app.SayAddress();
    await app.RunAsync();
    return 0;
}
