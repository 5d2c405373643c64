using Interventions.Web.Data.Guards;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Interventions.Web.Data;

/// <summary>Brings the database up to date when the application starts.</summary>
public static class StartUp
{
    /// <summary>Migrates, installs the guards, and adds the reference data, the names in the index, the kept limits and the first contact plans that are missing.</summary>
    public static async Task MigrateAsync(this IHost app, CancellationToken ct = default)
    {
        var services = app.Services;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StartUp));
        await using var db = services.GetRequiredService<AppDbs>().Create();
        if (db is SqliteDb)
        {
            var wait = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.MigrationLockWaitSeconds;
            await StaleMigrationLock.ClearAsync(db, TimeSpan.FromSeconds(wait), services.GetRequiredService<TimeProvider>(), logger, ct);
        }

        await db.Database.MigrateAsync(ct);
        await GuardInstaller.InstallAsync(db, ct);
        await ReferenceData.SeedAsync(db, ct);
        await PersonIndex.BackFillAsync(db, ct);
        await ProsecutionLimits.BackFillAsync(db, ct);
        await DisposalOutcomes.BackFillAsync(db, ct);
        await FirstContactPlans.CarryOverAsync(db, services.GetRequiredService<TimeProvider>(), ct);
    }

    /// <summary>"/health/ready" for whatever sends users to this node.</summary>
    public static IEndpointConventionBuilder MapReadiness(this IEndpointRouteBuilder app) => app
        .MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(AddDataExtensions.Ready) })
        .AllowAnonymous();
}
