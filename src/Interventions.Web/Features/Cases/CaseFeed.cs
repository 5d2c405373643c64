using System.Collections.Concurrent;

namespace Interventions.Web.Features.Cases;

/// <summary>Tells open pages that a case has changed, and nothing of what: each asks again for what its user may see.</summary>
public sealed class CaseFeed(ILogger<CaseFeed> logger)
{
    private readonly ConcurrentDictionary<Subscription, byte> _subscriptions = [];

    /// <summary>Calls back after each change of a case, or of any case.</summary>
    /// <param name="caseId">The case; null for all.</param>
    /// <param name="changed">Called on a thread of its own.</param>
    public IDisposable Subscribe(Guid? caseId, Func<Task> changed)
    {
        Subscription made = new(this, caseId, changed);
        _subscriptions[made] = 0;
        return made;
    }

    internal void Changed(IReadOnlyCollection<Guid> caseIds)
    {
        foreach (var subscription in _subscriptions.Keys.Where(s => s.CaseId is not { } id || caseIds.Contains(id)))
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
                    logger.LogWarning("An open page could not be told of a change: {Error}", e.GetType().Name);
                }
            });
        }
    }

    private sealed class Subscription(CaseFeed feed, Guid? caseId, Func<Task> changed) : IDisposable
    {
        public Guid? CaseId => caseId;

        public Func<Task> Changed => changed;

        public void Dispose() => feed._subscriptions.TryRemove(this, out _);
    }
}
