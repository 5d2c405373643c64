using Interventions.Domain.Letters;
using Interventions.Domain.People;
using Interventions.Web.Pdf;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Letters;

/// <summary>A letter as a PDF file, to print and send. It asks through the mediator, as the page does, so a hold holds it too.</summary>
public static class LetterEndpoint
{
    public static IEndpointConventionBuilder MapLetters(this IEndpointRouteBuilder app) =>
        app.MapGet("/cases/{caseId:guid}/letters/{kind}.pdf", SendAsync).RequireAuthorization(new AuthorizeAttribute { Roles = $"{Role.Facilitator},{Role.DecisionMaker}" });

    private static async Task<IResult> SendAsync(Guid caseId, string kind, HttpContext context, Mediators mediators)
    {
        if (!Enum.TryParse<LetterKind>(kind, ignoreCase: true, out var known) || !Enum.IsDefined(known))
        {
            return Results.NotFound();
        }

        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new ViewLetters.Query(caseId, known), context.RequestAborted);
        return outcome.Problem switch
        {
            null when outcome.Value.Draft is { HasPdf: true } draft => Results.File(PdfOf(draft.Text), "application/pdf", "letter.pdf"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    /// <summary>No marking and no title: it lies on a doormat (decision 0026).</summary>
    internal static byte[] PdfOf(string text)
    {
        using PageWriter page = new("Letter", "", marking: "");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n"))
        {
            page.Letter(paragraph);
        }

        return page.ToArray();
    }
}
