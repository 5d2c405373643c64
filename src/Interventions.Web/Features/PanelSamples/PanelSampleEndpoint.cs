using System.Text;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.PanelSamples;

/// <summary>A released sample as a file. It asks through the mediator, so that role and access log are those of the page.</summary>
public static class PanelSampleEndpoint
{
    public static IEndpointConventionBuilder MapPanelSamples(this IEndpointRouteBuilder app) =>
        app.MapGet("/panel-samples/{sampleId:guid}/cases.csv", SendAsync).RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Role.ForceAnalyst) });

    private static async Task<IResult> SendAsync(Guid sampleId, HttpContext context, Mediators mediators)
    {
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new DownloadSample.Query(sampleId), context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(outcome.Value)], "text/csv; charset=utf-8", "OFFICIAL-SENSITIVE-panel-sample.csv"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
