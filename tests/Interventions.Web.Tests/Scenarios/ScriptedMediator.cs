using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Tests.Scenarios;

/// <summary>Answers what a test says and keeps what a form sent.</summary>
internal sealed class ScriptedMediator : IMediator
{
    private readonly Dictionary<Type, Func<object, object>> _answers = [];

    public List<object> Sent { get; } = [];

    public ScriptedMediator On<TRequest>(Func<TRequest, object> answer)
        where TRequest : notnull
    {
        _answers[typeof(TRequest)] = request => answer((TRequest)request);
        return this;
    }

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return Task.FromResult((TResponse)(_answers.TryGetValue(request.GetType(), out var answer) ? answer(request) : Outcome.Done));
    }

    public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => throw new NotSupportedException();
}
