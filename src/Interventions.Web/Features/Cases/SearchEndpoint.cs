using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace Interventions.Web.Features.Cases;

/// <summary>
/// The search box of every page. It posts, so that a name never stands in an address, and leads to the list by a token.
/// An ordinary request: it works while a circuit is down.
/// </summary>
public static class SearchEndpoint
{
    public const string Path = "/search";

    public static void MapSearch(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, ([FromForm] string? q, HttpContext context, SearchWords words) =>
            SignedInUser.From(context.User) is { } user && !string.IsNullOrWhiteSpace(q)
                ? Results.LocalRedirect($"~/cases?find={words.Keep(user.Actor.UserId, q.Trim())}")
                : Results.LocalRedirect("~/cases")).RequireAuthorization();
}
