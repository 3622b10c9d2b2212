using System.Buffers.Binary;
using System.Text.Json;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Rows in the binary form of COPY (PostgreSQL 15, sql-copy), made apart from the connection, which then has only to send
/// bytes: its own importer asks of each value anew how it is written, and took half of an import's processor time.
/// </summary>
sealed class CopyRows : IDisposable
{
    const byte JsonVersion = 1;

    const byte EmptyRange = 1, LowerIncluded = 2, UpperIncluded = 4;

    const int TextType = 25;

    const short NoMoreRows = -1;

    readonly CopyBytes bytes = new();
    readonly Utf8JsonWriter json;

    public CopyRows()
    {
        // Its name, no flags, and a header that is not longer.
        ReadOnlySpan<byte> head = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];
        head.CopyTo(bytes.Take(head.Length));
        json = new(bytes, new() { Encoder = Wire.Stored.Encoder, SkipValidation = true });
    }

    public int Count { get; private set; }

    /// <summary>Begins a row of so many values.</summary>
    public void Row(int values)
    {
        Count++;
        bytes.Write((short)values);
    }

    /// <returns>all there is to be sent.</returns>
    public IEnumerable<ReadOnlyMemory<byte>> End()
    {
        bytes.Write(NoMoreRows);
        return bytes.Written;
    }

    public void Null() => bytes.Write(-1);

    public void Flag(bool value) => Flag(Value(1), value);

    /// <summary>Fills the room that was left for a flag.</summary>
    public static void Flag(Span<byte> room, bool value) => room[0] = value ? (byte)1 : (byte)0;

    /// <summary>Leaves room for a flag that nobody knows yet.</summary>
    public Memory<byte> LaterFlag()
    {
        bytes.Write(1);
        return bytes.Leave(1);
    }

    public void Number(int value) => BinaryPrimitives.WriteInt32BigEndian(Value(sizeof(int)), value);

    public void Number(long value) => BinaryPrimitives.WriteInt64BigEndian(Value(sizeof(long)), value);

    /// <summary>Leaves room for a number, of eight bytes, that nobody knows yet.</summary>
    public Memory<byte> LaterNumber()
    {
        bytes.Write(sizeof(long));
        return bytes.Leave(sizeof(long));
    }

    public void Id(Guid value) => value.TryWriteBytes(Value(16), bigEndian: true, out _);

    public void Instant(DateTimeOffset value) => Number(Instants.Microseconds(value));

    public void Point(NpgsqlPoint value)
    {
        var span = Value(2 * sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(span, value.X);
        BinaryPrimitives.WriteDoubleBigEndian(span[sizeof(double)..], value.Y);
    }

    /// <summary>Bounded on both sides: an open end is infinity, which is a bound.</summary>
    public void Range<T>(NpgsqlRange<T> value, Action<CopyRows, T> bound)
        where T : struct
    {
        var begin = bytes.Begin();
        bytes.Take(1)[0] = value.IsEmpty ? EmptyRange : (byte)(
            (value.LowerBoundIsInclusive ? LowerIncluded : 0) | (value.UpperBoundIsInclusive ? UpperIncluded : 0));
        if (!value.IsEmpty)
        {
            bound(this, value.LowerBound);
            bound(this, value.UpperBound);
        }

        bytes.End(begin);
    }

    public void Text(string value)
    {
        var begin = bytes.Begin();
        bytes.Write(value);
        bytes.End(begin);
    }

    public void Texts(string[] values)
    {
        var begin = bytes.Begin();
        bytes.Write(values.Length > 0 ? 1 : 0);
        bytes.Write(0);
        bytes.Write(TextType);
        if (values.Length > 0)
        {
            bytes.Write(values.Length);
            bytes.Write(1);
        }

        foreach (var value in values)
            Text(value);
        bytes.End(begin);
    }

    /// <summary>Words to search by, of which there are none.</summary>
    public void NoWords() => Number(0);

    /// <summary>JSON that is a text already.</summary>
    public void Json(string value)
    {
        var begin = BeginJson();
        bytes.Write(value);
        bytes.End(begin);
    }

    /// <summary>JSON that is in bytes already.</summary>
    public void Json(ReadOnlySpan<byte> value)
    {
        var begin = BeginJson();
        value.CopyTo(bytes.Take(value.Length));
        bytes.End(begin);
    }

    /// <summary>What becomes of a value as the store writes it, without a text between.</summary>
    public void Json(object value)
    {
        var begin = BeginJson();
        json.Reset();
        JsonSerializer.Serialize(json, value, value.GetType(), Wire.Stored);
        bytes.End(begin);
    }

    public void Dispose()
    {
        json.Dispose();
        bytes.Dispose();
    }

    Span<byte> Value(int length)
    {
        bytes.Write(length);
        return bytes.Take(length);
    }

    CopyBytes.Begun BeginJson()
    {
        var begin = bytes.Begin();
        bytes.Take(1)[0] = JsonVersion;
        return begin;
    }
}
