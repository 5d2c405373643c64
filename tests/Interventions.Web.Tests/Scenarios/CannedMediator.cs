using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>Keeps what a form sends and answers as told; with nothing told, that it worked.</summary>
internal sealed class CannedMediator : IMediator
{
    private readonly Dictionary<Type, object> _answers = [];

    public List<object> Sent { get; } = [];

    public CannedMediator Answer<TRequest>(object outcome)
    {
        _answers[typeof(TRequest)] = outcome;
        return this;
    }

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return Task.FromResult((TResponse)_answers.GetValueOrDefault(request.GetType(), Outcome.Done));
    }

    public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => throw new NotSupportedException();
}
