using System.Security.Cryptography;
using System.Text;
using Interventions.Domain.Cases;
using Interventions.Domain.People;
using Interventions.Web.Data;
using Interventions.Web.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace Interventions.Web.Features.CalendarFeeds;

/// <summary>
/// A facilitator's sessions for a calendar program, which cannot sign in: the secret in the address stands for the person. What
/// the account may see is asked anew each time. A wrong, renewed or ended address is a page that is not there.
/// </summary>
public static class CalendarFeedEndpoint
{
    /// <summary>What every such address begins with. No log may hold what follows.</summary>
    public const string Folder = "/calendar/";

    private static readonly TimeSpan KeepFor = TimeSpan.FromMinutes(15);

    public static string PathOf(string token) => $"calendar/{token}.ics";

    public static void MapCalendarFeeds(this IEndpointRouteBuilder app) => app.MapGet("/calendar/{token}.ics", SendAsync).AllowAnonymous();

    private static async Task<IResult> SendAsync(string token, HttpContext context, AppDbs dbs, Mediators mediators)
    {
        if (await OwnerAsync(dbs, token, context.RequestAborted) is not { } owner)
        {
            return Results.NotFound();
        }

        var outcome = await mediators.For(owner).Send(new ReadCalendarFeed.Query(), context.RequestAborted);
        if (outcome.Problem is { } problem)
        {
            return problem is Unavailable ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.NotFound();
        }

        var bytes = Encoding.UTF8.GetBytes(outcome.Value);
        context.Response.GetTypedHeaders().CacheControl = new() { Private = true, MaxAge = KeepFor };
        return Results.File(bytes, "text/calendar; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))}\""));
    }

    /// <summary>Whose address it is, as a facilitator, with the areas of now; null for one who has left or is no facilitator any more.</summary>
    private static async Task<SignedInUser?> OwnerAsync(AppDbs dbs, string token, CancellationToken ct)
    {
        await using var db = dbs.Create();
        var hash = CalendarFeed.HashOf(token);
        var owner = await db.Users.AsNoTracking().Include(u => u.Areas)
            .SingleOrDefaultAsync(u => u.IsActive && u.Appointments.Any(a => a.Role == Role.Facilitator) && db.CalendarFeeds.Any(f => f.UserId == u.Id && f.TokenHash == hash), ct);
        return owner is null ? null : new(new Actor(owner.Id, owner.Name, Role.Facilitator), [.. owner.Areas.Select(a => a.AreaCode)], []);
    }
}
