using Interventions.Web;
using Interventions.Web.Data;

var app = WebApplication.CreateBuilder(args).AddInterventions().Build();
await app.MigrateAsync();
app.MapReadiness();
app.MapGet("/", () => "Interventions");
app.Run();
