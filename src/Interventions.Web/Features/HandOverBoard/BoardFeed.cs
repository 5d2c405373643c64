using System.Collections.Concurrent;

namespace Interventions.Web.Features.HandOverBoard;

/// <summary>Tells open boards that something on them has changed, and nothing of what: each asks again for what its user may see.</summary>
public sealed class BoardFeed(ILogger<BoardFeed> logger)
{
    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = [];

    /// <summary>Calls back after each change of the board, on a thread of its own.</summary>
    public IDisposable Subscribe(Func<Task> changed)
    {
        Subscription made = new(this, changed);
        _subscriptions[made] = 0;
        return made;
    }

    internal void Changed()
    {
        foreach (var subscription in _subscriptions.Keys)
        {
            _ = Task.Run(async () =>
            {
                try
                {
                    await subscription.Changed();
                }
                catch (ObjectDisposedException)
                {
                    // The page closed meanwhile.
                }
                catch (Exception e)
                {
                    logger.LogWarning("An open board could not be told of a change: {Error}", e.GetType().Name);
                }
            });
        }
    }

    private sealed class Subscription(BoardFeed feed, Func<Task> changed) : IDisposable
    {
        public Func<Task> Changed => changed;

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }
}
