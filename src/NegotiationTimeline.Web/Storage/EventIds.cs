using System.Buffers.Binary;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// UUIDs of version 7, many at a time: the first is drawn, and each further one is the last one and one more, as RFC 9562
/// (6.2, method 2) has it for ids of one moment. To draw each asks the system for chance, which takes longer than all else.
/// </summary>
sealed class EventIds
{
    readonly byte[] last = Guid.CreateVersion7().ToByteArray(bigEndian: true);

    public Guid Next()
    {
        // The last 62 bits are chance; what is behind the variant's two stays as it is when they run over.
        var tail = last.AsSpan(8);
        var number = BinaryPrimitives.ReadUInt64BigEndian(tail);
        const ulong Chance = ulong.MaxValue >> 2;
        BinaryPrimitives.WriteUInt64BigEndian(tail, (number & ~Chance) | ((number + 1) & Chance));
        return new(last, bigEndian: true);
    }
}
