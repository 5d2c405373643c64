using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Interventions.Web.Data;

/// <summary>The secret address at which a facilitator's calendar reads the sessions. Only its hash is kept; a new one ends the old.</summary>
public sealed class CalendarFeed
{
    public const int HashLength = 64;
    private const int TokenBytes = 32;

    public required Guid UserId { get; init; }

    /// <summary>SHA-256 of the token, in hexadecimal. The token is random and long, so that it needs no salt.</summary>
    public string TokenHash { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    /// <summary>A new token. It is shown once and kept nowhere.</summary>
    public string Renew(DateTime now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));
        (TokenHash, MadeAt) = (HashOf(token), now);
        return token;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
