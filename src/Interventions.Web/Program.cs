using Interventions.Web;
using Interventions.Web.Components;
using Interventions.Web.Components.Pages;
using Interventions.Web.Data;
using Interventions.Web.Features.Attendance;
using Interventions.Web.Features.BreachPacks;
using Interventions.Web.Features.CalendarFeeds;
using Interventions.Web.Features.Cases;
using Interventions.Web.Features.Cautions;
using Interventions.Web.Features.Exports;
using Interventions.Web.Features.HerNumbers;
using Interventions.Web.Features.Imports;
using Interventions.Web.Features.Letters;
using Interventions.Web.Features.Monitoring;
using Interventions.Web.Features.PanelSamples;
using Interventions.Web.Features.Referrals;
using Interventions.Web.Features.Returns;
using Interventions.Web.Hosting;

British.Set();
return CommandLine.IsMeantBy(args)
    ? await CommandLine.RunAsync(args, () => Build([]))
    : await ServeAsync(Build(args));

static WebApplication Build(string[] args) =>
    WebApplication.CreateBuilder(args).AddLogs().UseDefaultAddress().AddInterventions().Build();

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
    app.MapSearch();
    app.MapDrafts();
    app.MapRegister();
    app.MapFigures();
    app.MapHerNumbers();
    app.MapReturns();
    app.MapDocuments();
    app.MapLetters();
    app.MapBreachPacks();
    app.MapImports();
    app.MapExports();
    app.MapPanelSamples();
    app.MapCalendarFeeds();
    app.MapRazorComponents<App>().AddInteractiveServerRenderMode(o => o.ContentSecurityFrameAncestorsPolicy = null);

    app.SayAddress();
    await app.RunAsync();
    return 0;
}
