using Interventions.Web.Data;
using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>Inside, throw; at the mediator, answer: turns what is no bug into a problem, in one place.</summary>
public sealed class Refuse<TRequest, TResponse>(ILogger<AccessLog> logger) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (Exception exception) when (DatabaseErrors.ProblemIn(exception) is not null)
        {
            var problem = DatabaseErrors.ProblemIn(exception)!;
            if (problem is Unavailable)
            {
                // The codes only: a driver's message may quote what was being saved.
                logger.LogError("{Request}: the database is unavailable ({Codes})",
                    RequestCatalogue.NameOf(typeof(TRequest)), DatabaseErrors.CodesOf(exception));
            }

            return TResponse.Failed(problem);
        }
    }
}
