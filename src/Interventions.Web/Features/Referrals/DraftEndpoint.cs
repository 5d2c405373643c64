using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Interventions.Web.Features.Referrals;

/// <summary>
/// Where the page's script sends what is typed: an ordinary request, outside the circuit, so that it arrives whatever becomes
/// of the circuit (docs/decisions/0010).
/// </summary>
public static class DraftEndpoint
{
    /// <summary>Every answer at its longest is well under it.</summary>
    private const long MostBytes = 1_000_000;

    /// <remarks>Open to anybody because the script has to be told "signed out" in a way it can tell from an answer; the handler still wants a user.</remarks>
    public static void MapDrafts(this IEndpointRouteBuilder app) =>
        app.MapPost("/referrals/drafts/{draftId:guid}/answers", KeepAsync)
            .AllowAnonymous().WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));

    private static async Task<IResult> KeepAsync(Guid draftId, Sent sent, HttpContext context, IAntiforgery antiforgery, Mediators mediators)
    {
        // The script reads the status; the page that words it for people would put one of its own in its place.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        if (SignedInUser.From(context.User) is not { } user)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        KeepAnswers.Command command = new() { DraftId = draftId, Writer = sent.Writer, Sequence = sent.Sequence, Answers = [.. sent.Answers] };

        // What has arrived is kept, also where the page has gone meanwhile: leaving is when it matters most.
        var outcome = await mediators.For(user).Send(command, CancellationToken.None);
        return outcome.Problem switch
        {
            null => Results.Ok(outcome.Value),
            NotFound => Results.StatusCode(StatusCodes.Status404NotFound),
            Forbidden => Results.StatusCode(StatusCodes.Status403Forbidden),
            Refused refused => Results.Json(new { refused.Message }, statusCode: StatusCodes.Status409Conflict),
            Invalid invalid => Results.Json(new { Message = string.Join(' ', invalid.Sentences) }, statusCode: StatusCodes.Status422UnprocessableEntity),
            _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
        };
    }

    private sealed record Sent(Guid Writer, long Sequence, IReadOnlyList<KeepAnswers.Typed> Answers);
}
