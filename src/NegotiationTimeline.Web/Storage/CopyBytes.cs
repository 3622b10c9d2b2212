using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Bytes that grow as they are written, in pieces of memory that is used again.</summary>
sealed class CopyBytes : IBufferWriter<byte>, IDisposable
{
    // What is larger, the runtime keeps apart, and for long.
    const int Piece = 64 * 1024;

    // Half a character is an error here, as it is in the database.
    static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    readonly List<(byte[] Bytes, int Length)> full = [];
    byte[] last = ArrayPool<byte>.Shared.Rent(Piece);
    int used;

    public int Length { get; private set; }

    public IEnumerable<ReadOnlyMemory<byte>> Written =>
        full.Append((Bytes: last, Length: used)).Select(it => new ReadOnlyMemory<byte>(it.Bytes, 0, it.Length));

    /// <summary>So many bytes to be filled, in one piece.</summary>
    public Span<byte> Take(int count)
    {
        var taken = GetSpan(count)[..count];
        Advance(count);
        return taken;
    }

    /// <summary>So many bytes to be filled later.</summary>
    public Memory<byte> Leave(int count)
    {
        var left = GetMemory(count)[..count];
        Advance(count);
        return left;
    }

    public void Write(short number) => BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), number);

    public void Write(string text) => Advance(Utf8.GetBytes(text, GetSpan(Utf8.GetMaxByteCount(text.Length))));

    public void Write(int number) => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), number);

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (last.Length - used < Math.Max(sizeHint, 1))
        {
            full.Add((last, used));
            (last, used) = (ArrayPool<byte>.Shared.Rent(Math.Max(sizeHint, Piece)), 0);
        }

        return last.AsMemory(used);
    }

    public void Advance(int count)
    {
        used += count;
        Length += count;
    }

    /// <summary>Begins what its length goes before.</summary>
    public Begun Begin() => new(Leave(sizeof(int)), Length);

    public void End(Begun it) => BinaryPrimitives.WriteInt32BigEndian(it.Length.Span, Length - it.From);

    public void Dispose()
    {
        foreach (var (piece, _) in full)
            ArrayPool<byte>.Shared.Return(piece);
        ArrayPool<byte>.Shared.Return(last);
        full.Clear();
        (last, used) = ([], 0);
    }

    /// <param name="Length">where it is to be told.</param>
    public readonly record struct Begun(Memory<byte> Length, int From);
}
