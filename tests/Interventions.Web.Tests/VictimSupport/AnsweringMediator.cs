using Interventions.Web.Pipeline;
using MediatR;

namespace Interventions.Web.Tests.VictimSupport;

/// <summary>Keeps what a form sends and answers as told.</summary>
internal sealed class AnsweringMediator : IMediator
{
    public List<object> Sent { get; } = [];

    /// <summary>What to answer a request of a type with; anything else is done.</summary>
    public Dictionary<Type, object> Answers { get; } = [];

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return Task.FromResult((TResponse)Answers.GetValueOrDefault(request.GetType(), typeof(TResponse) == typeof(Outcome) ? Outcome.Done : NotFound<TResponse>()));
    }

    /// <summary>For a part of a page that a test is not about.</summary>
    private static object NotFound<TResponse>() => typeof(TResponse).GetMethod("Failed", System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static)!.Invoke(null, [new NotFound()])!;

    public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => throw new NotSupportedException();
}
