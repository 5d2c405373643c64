using System.Text;
using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Monitoring;

/// <summary>Tables and pictures as files. They ask through the mediator, so that role, suppression and access log are those of the page.</summary>
public static class FiguresEndpoint
{
    public static IEndpointConventionBuilder MapFigures(this IEndpointRouteBuilder app) =>
        app.MapGet("/monitoring/figures/{page}/{key}.{kind:regex(^(csv|svg)$)}", SendAsync)
            .RequireAuthorization(new AuthorizeAttribute { Roles = $"{nameof(Role.OpccStaff)},{nameof(Role.ForceAnalyst)}" });

    private static async Task<IResult> SendAsync(string page, string key, string kind, string? cohort, string? track, string? only, string? by, HttpContext context, Mediators mediators)
    {
        if (!string.IsNullOrEmpty(only) && !Narrows(page, only))
        {
            return Results.NotFound();
        }

        var (asked, counted) = (FigureWords.Read(cohort, only, by), CaseWords.Read(track, only, by));
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new DownloadFigure.Query(page, key, kind == "svg", asked, counted), context.RequestAborted);
        var name = NameOf(page, key, kind, asked, counted);
        return outcome.Problem switch
        {
            null when kind == "svg" => Results.File(Encoding.UTF8.GetBytes(outcome.Value), "image/svg+xml", name),
            null => Results.File([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(outcome.Value)], "text/csv; charset=utf-8", name),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }

    /// <summary>Whether the page can be narrowed to it: whoever asks for a part is never given the whole.</summary>
    internal static bool Narrows(string page, string only) => page switch
    {
        "referrals" or "funnel" => CaseWords.ReadSlice(only) is not null,
        "reoffending" => FigureWords.ReadSlice(only) is not null,
        _ => false,
    };

    /// <summary>Two parts of one page are two files: what is counted, and the slice, in letters that every disk takes.</summary>
    internal static string NameOf(string page, string key, string kind, FiguresAsked asked, CountedAsked counted)
    {
        var of = page switch { "funnel" or "fairness" => counted.Track.ToString(), "comparison" or "referrals" or "repeat" => "", _ => asked.Cohort.ToString() };
        var only = page switch { "referrals" or "funnel" => counted.Only?.Address(), "reoffending" => asked.Only?.Address(), _ => null };
        var name = string.Join('-', new[] { "interventions", page, key, of, only }.Where(p => !string.IsNullOrEmpty(p)));
        return $"{string.Concat(name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'))}.{kind}";
    }
}
