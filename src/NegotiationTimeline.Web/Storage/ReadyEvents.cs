using System.Buffers.Binary;
using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Events as COPY takes them. Their numbers are given when they are written, since steps are made ready beforehand.</summary>
sealed class ReadyEvents(StoredNames names) : IDisposable
{
    public const string Columns = "seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, user_name";

    const int Values = 9;

    readonly List<Memory<byte>> numbers = [];
    readonly EventIds ids = new();

    public CopyRows Rows { get; } = new();

    /// <param name="json">where it was put into words already.</param>
    public void Add(string stream, Recorded<object> it, byte[]? json = null)
    {
        var (name, dotNet) = names.Of(it.Event);
        Rows.Row(Values);
        numbers.Add(Rows.LaterNumber());
        Rows.Id(ids.Next());
        Rows.Text(stream);
        Rows.Number(it.Version);
        if (json is null)
            Rows.Json(it.Event);
        else
            Rows.Json(json.AsSpan());
        Rows.Text(name);
        Rows.Instant(it.At.At.ToUniversalTime());
        Rows.Text(dotNet);
        Rows.Text(it.Author);
    }

    /// <param name="given">one for each event, in order.</param>
    public void Number(long[] given)
    {
        for (var i = 0; i < given.Length; i++)
            BinaryPrimitives.WriteInt64BigEndian(numbers[i].Span, given[i]);
    }

    public void Dispose() => Rows.Dispose();
}
