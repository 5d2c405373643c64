using System.Collections.Concurrent;

namespace Interventions.Web.Features.Referrals;

/// <summary>Tells open pages that a draft has changed and which page changed it, and nothing of what: each asks again.</summary>
public sealed class DraftFeed(ILogger<DraftFeed> logger)
{
    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = [];

    /// <summary>Calls back after each change of a draft, with the page that made it or nothing where every page has to look.</summary>
    public IDisposable Subscribe(Guid draftId, Func<Guid?, Task> changed)
    {
        Subscription made = new(this, draftId, changed);
        _subscriptions[made] = 0;
        return made;
    }

    internal void Changed(Guid draftId, Guid? writer)
    {
        foreach (var subscription in _subscriptions.Keys.Where(s => s.DraftId == draftId))
        {
            _ = Task.Run(async () =>
            {
                try
                {
                    await subscription.Changed(writer);
                }
                catch (ObjectDisposedException)
                {
                    // The page closed meanwhile.
                }
                catch (Exception e)
                {
                    logger.LogWarning("An open draft could not be told of a change: {Error}", e.GetType().Name);
                }
            });
        }
    }

    private sealed class Subscription(DraftFeed feed, Guid draftId, Func<Guid?, Task> changed) : IDisposable
    {
        public Guid DraftId => draftId;

        public Func<Guid?, Task> Changed => changed;

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }
}
