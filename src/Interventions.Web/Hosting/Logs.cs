using Interventions.Web.Features.CalendarFeeds;
using Serilog;
using Serilog.Core;
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
            .Enrich.With<WithoutSecretPaths>()
            .WriteTo.Console(formatProvider: British.Culture)
            .WriteTo.File(new CompactJsonFormatter(), path, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 31, shared: true));
        return builder;
    }

    /// <summary>The framework puts the path of the request beside each line. Where it is itself the secret, it is left out.</summary>
    private sealed class WithoutSecretPaths : ILogEventEnricher
    {
        private const string RequestPath = "RequestPath";

        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            if (logEvent.Properties.GetValueOrDefault(RequestPath) is ScalarValue { Value: string path }
                && path.StartsWith(CalendarFeedEndpoint.Folder, StringComparison.OrdinalIgnoreCase))
            {
                logEvent.RemovePropertyIfPresent(RequestPath);
            }
        }
    }
}
