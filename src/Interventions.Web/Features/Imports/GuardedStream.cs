using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Interventions.Domain.Cases;

namespace Interventions.Web.Features.Imports;

/// <summary>
/// A file on its way in: counted, hashed and looked at as it passes, so that no more of it is ever in memory than a buffer,
/// and what is no text of ours is refused in a sentence at its first byte.
/// </summary>
internal sealed class GuardedStream(Stream source, ExtractKind kind) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _cut = new byte[4];
    private int _cutLength;
    private long _count;

    /// <summary>Of all that has passed; ask once, at the end.</summary>
    public byte[] Hash() => _hash.GetHashAndReset();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        // The first look needs a few bytes at once to tell an encoding; later ones take what comes.
        var read = _count == 0
            ? await source.ReadAtLeastAsync(buffer, Math.Min(4, buffer.Length), throwOnEndOfStream: false, cancellationToken)
            : await source.ReadAsync(buffer, cancellationToken);
        Look(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    private void Look(ReadOnlySpan<byte> bytes)
    {
        if (_count == 0)
        {
            LookAtStart(bytes);
        }

        if (bytes.Contains((byte)0))
        {
            throw new CaseRuleException("This is not a text file: it holds bytes that no text has. Nothing was changed. Export the extract as CSV UTF-8 and send that.");
        }

        RequireUtf8(bytes);
        _count += bytes.Length;
        if (_count > kind.MostBytes)
        {
            throw new CaseRuleException(kind.TooLarge);
        }

        _hash.AppendData(bytes);
    }

    /// <summary>Strictly UTF-8: a letter that cannot be read is refused, never replaced. One may be cut in two by the end of a buffer.</summary>
    /// <exception cref="DecoderFallbackException">There is one.</exception>
    private void RequireUtf8(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty && _cutLength > 0)
        {
            throw new DecoderFallbackException();
        }

        while (_cutLength > 0 && !bytes.IsEmpty)
        {
            _cut[_cutLength++] = bytes[0];
            bytes = bytes[1..];
            _cutLength = Rune.DecodeFromUtf8(_cut.AsSpan(0, _cutLength), out _, out _) switch
            {
                OperationStatus.Done => 0,
                OperationStatus.NeedMoreData => _cutLength,
                _ => throw new DecoderFallbackException(),
            };
        }

        for (var back = 1; back <= 3 && back <= bytes.Length; back++)
        {
            if (Rune.DecodeFromUtf8(bytes[^back..], out _, out _) == OperationStatus.NeedMoreData)
            {
                bytes[^back..].CopyTo(_cut);
                bytes = bytes[..^back];
                _cutLength = back;
                break;
            }
        }

        if (!Utf8.IsValid(bytes))
        {
            throw new DecoderFallbackException();
        }
    }

    private static void LookAtStart(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            throw new CaseRuleException("The file is empty. Nothing was changed. Export the extract again and send that.");
        }

        if (IsUtf16(bytes))
        {
            throw new CaseRuleException("The file is written in UTF-16. Nothing was changed. Save it as CSV UTF-8 and send it again.");
        }

        ReadOnlySpan<byte> png = [0x89, (byte)'P', (byte)'N', (byte)'G'];
        ReadOnlySpan<byte> jpeg = [0xFF, 0xD8, 0xFF];
        if (bytes.StartsWith(png) || bytes.StartsWith(jpeg) || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("BM"u8))
        {
            throw new CaseRuleException("This is a picture. Nothing was changed. Send the extract as a CSV file.");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            throw new CaseRuleException("This is a workbook or a zipped file. Nothing was changed. Open it, save the sheet as CSV UTF-8 and send that.");
        }

        if (bytes.StartsWith("%PDF"u8))
        {
            throw new CaseRuleException("This is a PDF. Nothing was changed. Send the extract as a CSV file.");
        }
    }

    /// <summary>By its mark or, without one, by every other byte of plain letters being zero.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes) =>
        bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] or [not 0, 0, not 0, 0, ..];

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A file comes in asynchronously.");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
