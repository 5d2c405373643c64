using Interventions.Web.Data;
using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>Whether a request may save its texts.</summary>
public interface ITextGuard
{
    /// <summary>Null if it may.</summary>
    Task<Problem?> LookAsync(object request, CancellationToken ct);

    /// <summary>It has been saved.</summary>
    Task SavedAsync(CancellationToken ct);

    /// <summary>The step was not taken, for a rule or because the page was old: the text was looked at, and nothing is on record of it unless this puts it there.</summary>
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

        var (isSaved, isDown) = (false, false);
        try
        {
            var response = await next();
            (isSaved, isDown) = (response.Problem is null, response.Problem is Unavailable);
            return response;
        }
        catch (Exception exception)
        {
            isDown = DatabaseErrors.ProblemIn(exception) is Unavailable;
            throw;
        }
        finally
        {
            // A page kept open until it is old, or left at once, would be a way of asking as good as a step that cannot be taken; a database
            // that does not answer is nobody's doing. Whoever asked may have gone by now.
            if (isSaved)
            {
                await guard.SavedAsync(CancellationToken.None);
            }
            else if (!isDown)
            {
                await guard.RefusedAsync(CancellationToken.None);
            }
        }
    }
}
