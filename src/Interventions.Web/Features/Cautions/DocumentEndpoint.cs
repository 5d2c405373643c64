using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Cautions;

/// <summary>The signed caution as a PDF file. It asks through the mediator, as the page does.</summary>
public static class DocumentEndpoint
{
    public static IEndpointConventionBuilder MapDocuments(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{caseId:guid}/document-{variation:int}.pdf", SendAsync).RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Role.DecisionMaker) });

    private static async Task<IResult> SendAsync(Guid caseId, int variation, HttpContext context, Mediators mediators)
    {
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new ViewDocument.Query(caseId), context.RequestAborted);
        return outcome.Problem switch
        {
            null when outcome.Value.Versions.FirstOrDefault(v => v.Document.Variation == variation) is { } version =>
                Results.File(CautionPdf.Of(version.Document, version.Sha256), "application/pdf", $"caution-{outcome.Value.Reference}-{variation}.pdf"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
