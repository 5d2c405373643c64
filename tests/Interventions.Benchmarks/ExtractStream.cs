using System.Globalization;
using System.Text;
using Interventions.Domain.Custody;

namespace Interventions.Benchmarks;

/// <summary>A custody extract made as it is read: so many rows, or rows up to so many bytes.</summary>
internal sealed class ExtractStream(int rows, long bytes = long.MaxValue) : Stream
{
    private byte[] _line = Encoding.UTF8.GetBytes(string.Join(',', CustodyExtract.Columns) + "\r\n");
    private int _at;
    private int _row;
    private long _given;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => _given;

    public override long Position
    {
        get => _given;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && _given < bytes && Next())
        {
            var part = Math.Min(buffer.Length - filled, _line.Length - _at);
            _line.AsSpan(_at, part).CopyTo(buffer[filled..]);
            (_at, filled, _given) = (_at + part, filled + part, _given + part);
        }

        return filled;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private bool Next()
    {
        if (_at < _line.Length)
        {
            return true;
        }

        if (_row == rows)
        {
            return false;
        }

        (_line, _at) = (Encoding.UTF8.GetBytes(Row(_row++)), 0);
        return true;
    }

    private static string Row(int n)
    {
        var suite = (n % 3) switch { 0 => "Runcorn", 1 => "Chester", _ => "Middlewich" };
        return string.Create(CultureInfo.InvariantCulture,
            $"07EC/{n}/26,{suite},B{n % 20},2026-11-20T08:42,2026-11-20T08:47,2026-11-20T08:54,2026-11-20T14:54,,,N,Hughes{n},\"Daniel, John\",1991-07-15,M,W1,,CJ88001,2026-11-20,CHES{n % 100_000_000:D8},Y,standard,current_partner,PC {n % 9999} Johnson,\"says \"\"no comment\"\"\"\r\n");
    }
}
