using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.Returns;

/// <summary>A return as a file. It asks through the mediator, so that role, force and access log are those of the page.</summary>
public static class ReturnEndpoint
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReturns(this IEndpointRouteBuilder app)
    {
        var allowed = new AuthorizeAttribute { Roles = $"{nameof(Role.OpccStaff)},{nameof(Role.ForceAnalyst)}" };
        app.MapGet("/returns/{returnId:guid}.csv", (Guid returnId, HttpContext context, Mediators mediators) => SendAsync(returnId, asSpreadsheet: false, context, mediators)).RequireAuthorization(allowed);
        app.MapGet("/returns/{returnId:guid}.xlsx", (Guid returnId, HttpContext context, Mediators mediators) => SendAsync(returnId, asSpreadsheet: true, context, mediators)).RequireAuthorization(allowed);
    }

    private static async Task<IResult> SendAsync(Guid returnId, bool asSpreadsheet, HttpContext context, Mediators mediators)
    {
        var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new DownloadReturn.Query(returnId, asSpreadsheet), context.RequestAborted);
        return outcome.Problem switch
        {
            null => Results.File(outcome.Value, asSpreadsheet ? Spreadsheet : "text/csv; charset=utf-8", $"interventions-return.{(asSpreadsheet ? "xlsx" : "csv")}"),
            Forbidden => Results.Forbid(),
            Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
            _ => Results.NotFound(),
        };
    }
}
