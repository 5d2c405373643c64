var app = WebApplication.CreateBuilder(args).Build();
app.MapGet("/", () => "Interventions");
app.Run();
