using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Interventions.Web.Features.Cases;

/// <summary>
/// Keeps what somebody searched for on the server and gives a token for the address: a name must not stand in an address,
/// yet Back has to bring the search up again. Lost at a restart, when people search again.
/// </summary>
public sealed class SearchWords(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(8);
    private readonly ConcurrentDictionary<string, (Guid UserId, string Words, DateTimeOffset Until)> _kept = [];

    /// <summary>A token that only this user can turn back into the words.</summary>
    public string Keep(Guid userId, string words)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _kept.Where(k => k.Value.Until < now))
        {
            _kept.TryRemove(old.Key, out _);
        }

        var token = RandomNumberGenerator.GetHexString(12, lowercase: true);
        _kept[token] = (userId, words, now + Kept);
        return token;
    }

    /// <summary>Null if the token is not this user's or is too old.</summary>
    public string? Find(Guid userId, string? token) =>
        token is not null && _kept.TryGetValue(token, out var kept) && kept.UserId == userId && kept.Until >= clock.GetUtcNow() ? kept.Words : null;
}
