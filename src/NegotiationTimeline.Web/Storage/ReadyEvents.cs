using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Events as COPY takes them. Their numbers are given when they are written, since steps are made ready beforehand.</summary>
sealed class ReadyEvents(StoredNames names) : IDisposable
{
    public const string Columns = "seq_id, id, stream_id, version, data, type, timestamp, mt_dotnet_type, user_name";

    const int Values = 9;

    readonly List<int> numbers = [];

    public CopyRows Rows { get; } = new();

    public void Add(string stream, Recorded<object> it)
    {
        var (name, dotNet) = names.Of(it.Event);
        Rows.Row(Values);
        numbers.Add(Rows.Next);
        Rows.Number(0L);
        Rows.Id(Guid.CreateVersion7());
        Rows.Text(stream);
        Rows.Number(it.Version);
        Rows.Json(it.Event);
        Rows.Text(name);
        Rows.Instant(it.At.At.ToUniversalTime());
        Rows.Text(dotNet);
        Rows.Text(it.Author);
    }

    /// <param name="given">one for each event, in order.</param>
    public void Number(long[] given)
    {
        for (var i = 0; i < given.Length; i++)
            Rows.Renumber(numbers[i], given[i]);
    }

    public void Dispose() => Rows.Dispose();
}
