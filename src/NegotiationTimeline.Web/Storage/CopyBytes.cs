using System.Buffers;
using System.Buffers.Binary;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Bytes that grow as they are written, in memory that is used again.</summary>
sealed class CopyBytes : IBufferWriter<byte>, IDisposable
{
    const int AtFirst = 64 * 1024;

    byte[] bytes = ArrayPool<byte>.Shared.Rent(AtFirst);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => bytes.AsMemory(0, Length);

    /// <summary>So many bytes to be filled.</summary>
    public Span<byte> Take(int count)
    {
        var taken = GetSpan(count)[..count];
        Length += count;
        return taken;
    }

    public void Write(short number) => BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), number);

    public void Write(int number) => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), number);

    /// <summary>In place of what was written there.</summary>
    public void Write(int number, int at) => BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), number);

    /// <inheritdoc cref="Write(int, int)"/>
    public void Write(long number, int at) => BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(at), number);

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsSpan(Length);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(Math.Max(sizeHint, 1));
        return bytes.AsMemory(Length);
    }

    public void Advance(int count) => Length += count;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        (bytes, Length) = ([], 0);
    }

    void Grow(int by)
    {
        if (bytes.Length - Length >= by)
            return;

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + by, 2 * bytes.Length));
        bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = larger;
    }
}
