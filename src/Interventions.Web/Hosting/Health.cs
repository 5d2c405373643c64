using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Interventions.Web.Hosting;

/// <summary>Live: the process answers, whatever its database does. Ready (<c>MapReadiness</c>) asks the database too.</summary>
public static class Health
{
    public static IEndpointConventionBuilder MapLiveness(this IEndpointRouteBuilder app) =>
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
}
