using Interventions.Web.Data.Guards;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Interventions.Web.Data;

/// <summary>Not ready while a guard is missing or the database does not answer.</summary>
internal sealed class GuardsInPlace(AppDbs dbs) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = dbs.Create();
        var missing = await GuardInstaller.MissingGuardsAsync(db, cancellationToken);
        return missing.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy($"Missing: {string.Join(", ", missing)}");
    }
}
