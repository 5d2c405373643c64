using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Cautions;

/// <summary>The caution as a PDF file, to sign and as it was signed. It asks through the mediator, as the page does.</summary>
public static class DocumentEndpoint
{
    public static IEndpointConventionBuilder MapDocuments(this IEndpointRouteBuilder app)
    {
        var documents = app.MapGroup("/cases/{caseId:guid}");
        documents.MapGet("/document-{number:int}.pdf", (Guid caseId, int number, HttpContext context, Mediators mediators) => SendAsync(caseId, context, mediators, view =>
            view.Versions.FirstOrDefault(v => v.Document.Variation == number) is { } version
                ? (CautionPdf.Of(version.Document, version.Sha256), $"caution-{view.Reference}-{number}.pdf") : null));
        documents.MapGet("/draft-{number:int}.pdf", (Guid caseId, int number, HttpContext context, Mediators mediators) => SendAsync(caseId, context, mediators, view =>
            view.ToSign is { WhyNot: null } draft && draft.Number == number
                ? (CautionPdf.Of(draft.Document, draft.Sha256), $"caution-{view.Reference}-draft-{number}.pdf") : null));
        return documents.RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Role.DecisionMaker) });
    }

    private static async Task<IResult> SendAsync(Guid caseId, HttpContext context, Mediators mediators, Func<ViewDocument.View, (byte[] Pdf, string Name)?> print)
    {
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new ViewDocument.Query(caseId), context.RequestAborted);
        return outcome.Problem switch
        {
            null when print(outcome.Value) is { } file => Results.File(file.Pdf, "application/pdf", file.Name),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
