using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Exports;

/// <summary>An export as a file. It is posted for, so that no link followed ahead makes one.</summary>
public static class ExportEndpoint
{
    public static IEndpointConventionBuilder MapExports(this IEndpointRouteBuilder app) =>
        app.MapPost("/exports/{agreementId:guid}", SendAsync).RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Role.ForceAnalyst) });

    private static async Task<IResult> SendAsync(Guid agreementId, HttpContext context, IAntiforgery antiforgery, Mediators mediators)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new ExportCases.Command(agreementId), context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.File(outcome.Value.Bytes, "application/zip", outcome.Value.Name),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            Refused => Results.Redirect("/exports?refused=1"),
            _ => Results.NotFound(),
        };
    }
}
