using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Interventions.Domain.VictimSupport;

/// <summary>
/// Forenames the guard objects to in texts about a person though nobody on the case is called so. Always the same for one person and one
/// key, so that asking twice does not part them from the real; there are some where there is no victim at all, so that being stopped
/// proves nothing.
/// </summary>
public static class LeakDecoys
{
    /// <summary>How many there are for each person: enough to doubt, few enough not to be in the way.</summary>
    public const int Usual = 10;

    /// <param name="key">The secret of this installation.</param>
    /// <param name="about">The perpetrator.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<LeakMarks> For(ReadOnlySpan<byte> key, Guid about, int count = Usual)
    {
        Span<byte> asked = stackalloc byte[20];
        about.TryWriteBytes(asked);
        List<LeakMarks> decoys = [];
        for (var i = 0; i < count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(asked[16..], i);
            var drawn = BinaryPrimitives.ReadUInt32LittleEndian(HMACSHA256.HashData(key, asked));
            decoys.Add(new(CommonNames.Forenames[(int)(drawn % (uint)CommonNames.Forenames.Count)]));
        }

        return decoys;
    }
}
