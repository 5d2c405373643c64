using System.Globalization;
using System.Text;
using Interventions.Domain.People;
using Interventions.Web.Features.CrimeImports;
using Interventions.Web.Pipeline;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Features;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// Takes an extract by an ordinary request, read as it comes in: past the circuit, whose messages are small, and past any
/// buffer, so that a file of any size takes no more memory than a small one.
/// </summary>
public static class ImportEndpoint
{
    public const string Path = "/imports/custody-extract";
    public const string CrimesPath = "/imports/crime-extract";

    /// <summary>The file's own date in milliseconds since 1970, as browsers have it.</summary>
    private const string MadeAtHeader = "X-File-Date";

    public static void MapImports(this IEndpointRouteBuilder app)
    {
        var custody = new AuthorizeAttribute { Roles = $"{nameof(Role.CustodySupportWorker)},{nameof(Role.ForceAnalyst)}" };
        app.MapPost(Path, (HttpContext context, IAntiforgery antiforgery, Mediators mediators) => CheckAsync(
            context, antiforgery, mediators, ExtractKind.Custody, (file, madeAt) => new CheckCustodyExtract.Command { File = file, MadeAt = madeAt })).RequireAuthorization(custody);
        app.MapGet("/imports/{importId:guid}/bad-rows.csv", (Guid importId, HttpContext context, Mediators mediators) => DownloadAsync(
            context, mediators, ExtractKind.Custody, new DownloadBadRows.Query(importId))).RequireAuthorization(custody);
        var analyst = new AuthorizeAttribute { Roles = nameof(Role.ForceAnalyst) };
        app.MapPost(CrimesPath, (HttpContext context, IAntiforgery antiforgery, Mediators mediators) => CheckAsync(
            context, antiforgery, mediators, ExtractKind.Crimes, (file, madeAt) => new CheckCrimeExtract.Command { File = file, MadeAt = madeAt })).RequireAuthorization(analyst);
        app.MapGet("/imports/crimes/{importId:guid}/bad-rows.csv", (Guid importId, HttpContext context, Mediators mediators) => DownloadAsync(
            context, mediators, ExtractKind.Crimes, new DownloadBadCrimes.Query(importId))).RequireAuthorization(analyst);
    }

    private static async Task<IResult> CheckAsync(
        HttpContext context, IAntiforgery antiforgery, Mediators mediators, ExtractKind kind, Func<Stream, DateTime?, IRequest<Outcome<Guid>>> check)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Sentence("This page is out of date. Reload it and send the file again.", StatusCodes.Status400BadRequest);
        }

        if (context.Request.ContentLength > kind.MostBytes)
        {
            return Sentence(kind.TooLarge, StatusCodes.Status413PayloadTooLarge);
        }

        // The file is counted as it comes in, by a limit that answers in a sentence; the server's own would cut the line.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = null;
        }

        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(check(context.Request.Body, MadeAt(context.Request)), context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.Json(new { import = outcome.Value }),
            Forbidden => Results.Forbid(),
            Invalid invalid => Sentence(string.Join(" ", invalid.Sentences), StatusCodes.Status422UnprocessableEntity),
            Unavailable unavailable => Sentence(unavailable.Message, StatusCodes.Status503ServiceUnavailable),
            { } problem => Sentence(problem.Message, StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static async Task<IResult> DownloadAsync(HttpContext context, Mediators mediators, ExtractKind kind, IRequest<Outcome<string>> query)
    {
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(query, context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(outcome.Value)], "text/csv; charset=utf-8", $"{kind.Name.Replace(' ', '-')}-bad-rows.csv"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    private static IResult Sentence(string words, int status) => Results.Json(new { problem = words }, statusCode: status);

    private static DateTime? MadeAt(HttpRequest request) =>
        long.TryParse(request.Headers[MadeAtHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
        && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime
            : null;
}
