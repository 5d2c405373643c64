using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Interventions.Web.Hosting;

/// <summary>Where log lines go: the console, and a JSON file a day under <c>logs/</c>.</summary>
public static class Logs
{
    /// <summary>Setting <c>Logs:Path</c>; a relative path starts at the application's folder.</summary>
    public const string PathSetting = "Logs:Path";

    public static WebApplicationBuilder AddLogs(this WebApplicationBuilder builder)
    {
        var path = builder.Configuration[PathSetting] ?? Path.Combine("logs", "interventions-.json");
        path = Path.Combine(builder.Environment.ContentRootPath, path);

        // The framework writes addresses with their query ("/cases?q=...") and SQL at Information. Names of people would
        // reach the log that way, so only its warnings are kept.
        builder.Services.AddSerilog((_, log) => log
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("System", LogEventLevel.Warning)
            .Enrich.FromLogContext()
            .WriteTo.Console(formatProvider: British.Culture)
            .WriteTo.File(new CompactJsonFormatter(), path, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true));
        return builder;
    }
}
