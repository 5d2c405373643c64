using System.Text;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Monitoring;

/// <summary>A table as a file. It asks through the mediator, so that role, suppression and access log are those of the page.</summary>
public static class CountsEndpoint
{
    public static IEndpointConventionBuilder MapCounts(this IEndpointRouteBuilder app) =>
        app.MapGet("/monitoring/{table}.csv", SendAsync).RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Role.OpccStaff) });

    /// <summary>How a page is narrowed, in its address: "track.Voluntary", "area.HAL", "quarter.2026-10"; null for all or nonsense.</summary>
    public static Only? Read(string? only) =>
        only?.Split('.', 2) is [var by, var value] && Enum.TryParse<Dimension>(by, ignoreCase: true, out var dimension) ? new(dimension, value) : null;

    public static string Write(Only only) => $"{only.By.ToString().ToLowerInvariant()}.{only.Value}";

    private static async Task<IResult> SendAsync(string table, string? only, HttpContext context, Mediators mediators)
    {
        if (!string.IsNullOrEmpty(only) && Read(only) is null)
        {
            return Results.NotFound();
        }

        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new DownloadCounts.Query(table, Read(only)), context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(outcome.Value)).ToArray(), "text/csv; charset=utf-8", $"interventions-{table}.csv"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
