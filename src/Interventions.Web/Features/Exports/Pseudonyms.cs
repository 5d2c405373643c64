using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Interventions.Web.Features.Exports;

/// <summary>
/// Names that mean nothing without the agreement's key: the same person has the same one in every export of an agreement and another in
/// any other. There is no way back from them but trying every person with the key, which never leaves the tracker.
/// </summary>
internal sealed class Pseudonyms(byte[] key)
{
    public const string Purpose = "Interventions.EvaluatorAgreement";
    public const int KeyBytes = 32;
    private const int Shown = 16;

    /// <summary>Null where the keys of Data Protection that guard it are lost.</summary>
    public static Pseudonyms? Unlock(IDataProtectionProvider protection, byte[] protectedKey)
    {
        try
        {
            return new(protection.CreateProtector(Purpose).Unprotect(protectedKey));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public string Of(Guid person) => Convert.ToHexStringLower(HMACSHA256.HashData(key, person.ToByteArray()).AsSpan(0, Shown));
}
