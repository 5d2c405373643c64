using Interventions.Domain.People;
using Interventions.Web.Pipeline;
using Microsoft.AspNetCore.Authorization;

namespace Interventions.Web.Features.BreachPacks;

/// <summary>The files of a pack. They are asked for through the mediator, so that each fetch is on record.</summary>
public static class BreachPackEndpoint
{
    private static readonly (string Part, string Ending, string Type)[] Files =
        [("zip", "zip", "application/zip"), ("pdf", "pdf", "application/pdf"), ("json", "json", "application/json"), ("manifest", "manifest.json", "application/json")];

    public static IEndpointConventionBuilder MapBreachPacks(this IEndpointRouteBuilder app)
    {
        var packs = app.MapGroup("/cases/{caseId:guid}/breach-packs");
        foreach (var (part, ending, type) in Files)
        {
            packs.MapGet($"/{{number:int}}/{part}", async (Guid caseId, int number, HttpContext context, Mediators mediators) =>
            {
                var outcome = await mediators.For(SignedInUser.From(context.User)).Send(new FetchBreachPack.Query(caseId, number, part), context.RequestAborted);
                return outcome.Problem switch
                {
                    null => Results.File(outcome.Value.Bytes, type, $"breach-pack-{outcome.Value.Reference}-{number}.{ending}"),
                    Forbidden => Results.Forbid(),
                    Unavailable => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
                    _ => Results.NotFound(),
                };
            });
        }

        return packs.RequireAuthorization(new AuthorizeAttribute { Roles = nameof(Role.DecisionMaker) });
    }
}
