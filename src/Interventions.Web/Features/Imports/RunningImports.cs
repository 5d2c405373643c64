using System.Collections.Concurrent;

namespace Interventions.Web.Features.Imports;

/// <summary>Imports being applied on this node: how far they are, and a way to stop them.</summary>
public sealed class RunningImports
{
    private readonly ConcurrentDictionary<Guid, Running> _running = [];

    /// <summary>Called after each step of any import, on the thread that makes it.</summary>
    public event Action<Guid>? Moved;

    /// <summary>How many rows are done; null where it is not running here.</summary>
    public int? DoneOf(Guid importId) => _running.TryGetValue(importId, out var running) ? running.Done : null;

    /// <summary>Stops it; false where it is not running here.</summary>
    public bool Cancel(Guid importId)
    {
        if (!_running.TryGetValue(importId, out var running))
        {
            return false;
        }

        running.Stop();
        return true;
    }

    /// <summary>Says that an import runs; null where it does already.</summary>
    internal Running? Begin(Guid importId)
    {
        Running made = new(this, importId);
        if (_running.TryAdd(importId, made))
        {
            return made;
        }

        made.Dispose();
        return null;
    }

    internal sealed class Running(RunningImports imports, Guid importId) : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();

        public int Done { get; private set; }

        public CancellationToken Stopped => _stop.Token;

        public void Stop() => _stop.Cancel();

        public void Report(int done)
        {
            Done = done;
            imports.Moved?.Invoke(importId);
        }

        public void Dispose()
        {
            // Only its own: one that could not begin is not in the list.
            imports._running.TryRemove(new(importId, this));
            _stop.Dispose();
            imports.Moved?.Invoke(importId);
        }
    }
}
