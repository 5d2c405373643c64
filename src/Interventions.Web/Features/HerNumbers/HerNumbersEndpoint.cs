using System.Text;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.HerNumbers;

/// <summary>A table as a file. It asks through the mediator, so that role, suppression and access log are those of the page.</summary>
public static class HerNumbersEndpoint
{
    public static IEndpointConventionBuilder MapHerNumbers(this IEndpointRouteBuilder app) =>
        app.MapGet("/victim-support/numbers/{table}.csv", SendAsync)
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{nameof(Role.VictimContactWorker)},{nameof(Role.DecisionMaker)},{nameof(Role.OpccStaff)}" });

    private static async Task<IResult> SendAsync(string table, HttpContext context, Mediators mediators)
    {
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new DownloadHerNumbers.Query(table), context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.File(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(outcome.Value)).ToArray(), "text/csv; charset=utf-8", "interventions-victim-numbers.csv"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
