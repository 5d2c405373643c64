using MediatR;

namespace Interventions.Web.Pipeline;

/// <summary>
/// The mediator everybody injects. Each request gets a scope of its own, so a scoped service lives exactly as long as
/// the request and not as long as the tab, and two requests of one circuit share nothing (docs/decisions/0004).
/// </summary>
public sealed class ScopedMediator(IServiceScopeFactory scopes, Func<Task<SignedInUser?>> user) : IMediator
{
    public async Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        // Behaviours are registered for outcomes only: another response would walk past every one of them.
        if (!RequestCatalogue.IsOutcome(typeof(TResponse)))
        {
            throw new InvalidOperationException($"{RequestCatalogue.NameOf(request.GetType())} does not answer with an outcome.");
        }

        var who = await user();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Set(who);
        return await scope.ServiceProvider.GetRequiredService<Mediator>().Send(request, cancellationToken);
    }

    public Task Publish(object notification, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Effects belong to the handler: there are no notifications.");

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification =>
        throw new NotSupportedException("Effects belong to the handler: there are no notifications.");
}

/// <summary>Mediators for callers outside a circuit: jobs, the API, imports, tests.</summary>
public sealed class Mediators(IServiceScopeFactory scopes)
{
    public IMediator For(SignedInUser? user) => new ScopedMediator(scopes, () => Task.FromResult(user));

    /// <summary>For what must happen with nobody looking; the request must allow <see cref="Domain.People.Role.System"/>.</summary>
    public IMediator ForSystem() => For(SignedInUser.System);
}
