using Interventions.Web.Data;
using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>
/// The outermost behaviour: who asked what, when and why, on record before anything is read, and what came of it after.
/// Fails closed at both ends. Its one line in the log is our request log, since a circuit makes no HTTP requests.
/// </summary>
public sealed class RecordAccess<TRequest, TResponse>(AccessLog log, CurrentAccess access, CurrentUser user, ILogger<AccessLog> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    private static readonly string Name = RequestCatalogue.NameOf(typeof(TRequest));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (!await log.BeginAsync(request, cancellationToken))
        {
            return Answered(request, TResponse.Failed(new Unavailable()));
        }

        TResponse response;
        try
        {
            response = await next();
        }
        catch (Exception exception)
        {
            await log.EndAsync(Name, AccessResult.Failed);
            WriteLine(request, AccessResult.Failed);
            if (exception is OperationCanceledException)
            {
                throw;
            }

            // An original message may quote personal data, so neither the log nor the framework above us gets to see it.
            logger.LogError("{Request} failed: {Stack}", Name, RequestFailedException.WithoutMessages(exception));
            throw new RequestFailedException(Name, exception);
        }

        return await log.EndAsync(Name, ResultOf(response.Problem))
            ? Answered(request, response)
            : Answered(request, TResponse.Failed(new Unavailable()));
    }

    private static AccessResult ResultOf(Problem? problem) => problem switch
    {
        null => AccessResult.Done,
        NotFound => AccessResult.NotFound,
        Forbidden => AccessResult.Forbidden,
        Refused or NeutralWords => AccessResult.Refused,
        Stale => AccessResult.Stale,
        Invalid => AccessResult.Invalid,
        Unavailable => AccessResult.Unavailable,
        _ => throw new InvalidOperationException($"The access log has no word for {problem.GetType().Name}."),
    };

    private TResponse Answered(TRequest request, TResponse response)
    {
        WriteLine(request, ResultOf(response.Problem));
        return response;
    }

    /// <summary>Ids, never a name or a payload.</summary>
    private void WriteLine(TRequest request, AccessResult result) => logger.LogInformation(
        "{Request} by {UserId} as {Role} on {CaseId}: {Result} in {Milliseconds} ms",
        Name, user.OrNobody?.Actor.UserId, user.OrNobody?.Actor.Role, (request as IAboutCase)?.CaseId, result, access.Milliseconds);
}
