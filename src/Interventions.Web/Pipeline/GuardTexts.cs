using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>Whether a request may save its texts.</summary>
public interface ITextGuard
{
    /// <summary>Null if it may.</summary>
    Task<Problem?> LookAsync(object request, CancellationToken ct);

    /// <summary>It has been saved.</summary>
    Task SavedAsync(CancellationToken ct);

    /// <summary>The handler refused it for something else: the text was looked at, and nothing is on record of it unless this puts it there.</summary>
    Task RefusedAsync(CancellationToken ct);
}

/// <summary>
/// Looks at every text his side may read, before it is saved. Inside <see cref="Refuse{TRequest,TResponse}"/>, so that a database that does
/// not answer saves nothing.
/// </summary>
public sealed class GuardTexts<TRequest, TResponse>(ITextGuard guard) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (await guard.LookAsync(request, cancellationToken) is { } problem)
        {
            return TResponse.Failed(problem);
        }

        var isSaved = false;
        try
        {
            var response = await next();
            isSaved = response.Problem is null;
            return response;
        }
        finally
        {
            // Whoever asked may have gone by now.
            await (isSaved ? guard.SavedAsync(CancellationToken.None) : guard.RefusedAsync(CancellationToken.None));
        }
    }
}
