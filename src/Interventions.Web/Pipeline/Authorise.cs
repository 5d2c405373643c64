using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>Nobody may, until the request says who. Runs before anything is validated or read, so a stranger learns nothing.</summary>
/// <remarks>Whether this user may see this case is a filter in the handler's query, and a case one may not see is not found.</remarks>
public sealed class Authorise<TRequest, TResponse>(CurrentUser user) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
    where TResponse : IOutcome<TResponse>
{
    private static readonly AllowAttribute? Allow = AllowAttribute.Of(typeof(TRequest));

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next) =>
        Allow is not null && user.IsSignedIn && Allow.Roles.Contains(user.Role)
            ? next()
            : Task.FromResult(TResponse.Failed(new Forbidden()));
}
