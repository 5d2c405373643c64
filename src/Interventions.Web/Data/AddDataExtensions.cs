using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Interventions.Web.Data;

public static class AddDataExtensions
{
    public const string Ready = "ready";

    /// <summary>The database, as the section "Database" says, and what hangs on it.</summary>
    public static IServiceCollection AddData(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<DatabaseOptions>(configuration.GetSection(DatabaseOptions.Section));
        services.TryAddClock();
        services.AddSingleton<FinishChanges>();
        services.AddSingleton(provider => Dbs(
            new FinishWatch(provider.GetRequiredService<FinishChanges>()),
            provider.GetRequiredService<IOptions<DatabaseOptions>>().Value,
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<ILoggerFactory>()));
        services.AddScoped<IDbContextFactory<AppDb>, AppDbFactory>();
        services.AddSingleton<BankHolidayCalendar>();

        // Only because Identity's stores and the key ring ask for it.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());

        // In the database, or every restart would sign everyone out.
        services.AddDataProtection().SetApplicationName("Interventions").PersistKeysToDbContext<AppDb>();
        services.AddHealthChecks().AddCheck<GuardsInPlace>("guards", tags: [Ready]);
        return services;
    }

    /// <summary>Where SQLite keeps its file.</summary>
    internal static string FileOf(DatabaseOptions options, IHostEnvironment environment) =>
        Path.Combine(environment.ContentRootPath, options.Directory, "interventions.db");

    internal static DbContextOptionsBuilder<SqliteDb> Sqlite(string connectionString, int busyTimeoutSeconds) =>
        Common(new DbContextOptionsBuilder<SqliteDb>())
            .UseSqlite(connectionString, sqlite => sqlite.CommandTimeout(busyTimeoutSeconds))
            .AddInterceptors(new SqlitePragmas(busyTimeoutSeconds));

    internal static DbContextOptionsBuilder<PostgresDb> Postgres(string connectionString) =>
        Common(new DbContextOptionsBuilder<PostgresDb>()).UseNpgsql(connectionString);

    private static AppDbs Dbs(FinishWatch watch, DatabaseOptions options, IHostEnvironment environment, ILoggerFactory loggers)
    {
        switch (options.Provider)
        {
            case Engine.Postgres:
                var postgres = Postgres(WithoutDetail(options.ConnectionString)).UseLoggerFactory(loggers).AddInterceptors(watch).Options;
                return new(access => new PostgresDb(postgres, access));
            case Engine.Sqlite:
            default:
                var file = FileOf(options, environment);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                var connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = options.BusyTimeoutSeconds };
                var sqlite = Sqlite(connection.ToString(), options.BusyTimeoutSeconds).UseLoggerFactory(loggers).AddInterceptors(watch).Options;
                return new(access => new SqliteDb(sqlite, access));
        }
    }

    /// <summary>PostgreSQL's "Detail" quotes the row that offended, whatever the settings say.</summary>
    private static string WithoutDetail(string? connectionString) => new NpgsqlConnectionStringBuilder(
        connectionString ?? throw new InvalidOperationException("Set Database:ConnectionString for PostgreSQL."))
    {
        IncludeErrorDetail = false,
        LogParameters = false,
    }.ToString();

    /// <summary>A refused step is an answer, not an error: the request's own line reports it, and reports bugs without their messages.</summary>
    private static DbContextOptionsBuilder<T> Common<T>(DbContextOptionsBuilder<T> builder)
        where T : AppDb => builder
        .EnableSensitiveDataLogging(false)
        .ConfigureWarnings(warnings => warnings.Log(
            (RelationalEventId.CommandExecuted, LogLevel.Debug),
            (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug)));

    private static void TryAddClock(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
