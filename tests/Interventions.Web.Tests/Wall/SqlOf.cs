using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Interventions.Web.Tests.Wall;

/// <summary>What this test, and no other that runs beside it, has sent to the database.</summary>
internal sealed class SqlOf : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly AsyncLocal<ConcurrentQueue<string>?> _heard = new();
    private readonly List<IDisposable> _subscriptions = [];

    public SqlOf() => _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public void Start() => _heard.Value = new();

    public IReadOnlyCollection<string> Stop()
    {
        var heard = _heard.Value ?? [];
        _heard.Value = null;
        return heard;
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategoryName)
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData command)
        {
            _heard.Value?.Enqueue(command.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());

    private const string DbLoggerCategoryName = "Microsoft.EntityFrameworkCore";
}
