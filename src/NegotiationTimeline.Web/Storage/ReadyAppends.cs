using NegotiationTimeline.Domain.Time;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// Appends as the tables will have them: folded and put into bytes apart from the connection, which meanwhile sends what
/// was made ready before.
/// </summary>
sealed class ReadyAppends : IDisposable
{
    public const string StreamColumns = "id, version, is_archived";

    readonly Dictionary<ReadModelTable, ReadyRows> rows = [];
    readonly Dictionary<ReadModelTable, List<string>> replaced = [];

    ReadyAppends(StoredNames names) => Events = new(names);

    /// <summary>Streams that begin.</summary>
    public CopyRows Streams { get; } = new();

    /// <summary>Streams that go on, with their new versions.</summary>
    public List<(string Stream, long Version)> Longer { get; } = [];

    public ReadyEvents Events { get; }

    /// <summary>Streams that were there: their rows of before make room.</summary>
    public IEnumerable<KeyValuePair<ReadModelTable, List<string>>> Replaced => replaced;

    public IEnumerable<ReadyRows> Rows => rows.Values;

    /// <param name="appends">their events are appended in this order.</param>
    public static ReadyAppends Of(IReadOnlyList<StreamAppend> appends, StoredNames names)
    {
        var ready = new ReadyAppends(names);
        foreach (var it in appends)
        {
            ready.Add(it);
            foreach (var happened in it.News)
                ready.Events.Add(it.Stream, happened, it.Json);
        }

        return ready;
    }

    /// <param name="events">the same events as those of the appends, in the order in which they are appended.</param>
    public static ReadyAppends Of(
        IEnumerable<StreamAppend> appends, IEnumerable<(string Stream, Recorded<object> It)> events, StoredNames names)
    {
        var ready = new ReadyAppends(names);
        foreach (var it in appends)
            ready.Add(it);
        foreach (var (stream, happened) in events)
            ready.Events.Add(stream, happened);
        return ready;
    }

    void Add(StreamAppend it)
    {
        var (tables, made) = StreamRows.Of(it.Stream, it.All);
        Begin(it, tables);
        foreach (var row in made)
            (rows.TryGetValue(row.Table, out var those) ? those : rows[row.Table] = new(row.Table)).Add(row);
    }

    void Begin(StreamAppend it, IEnumerable<ReadModelTable> tables)
    {
        if (it.Before.Count == 0)
        {
            Streams.Row(3);
            Streams.Text(it.Stream);
            Streams.Number(it.News[^1].Version);
            Streams.Flag(false);
            return;
        }

        Longer.Add((it.Stream, it.News[^1].Version));
        foreach (var table in tables)
            (replaced.TryGetValue(table, out var those) ? those : replaced[table] = []).Add(it.Stream);
    }

    public void Dispose()
    {
        Streams.Dispose();
        Events.Dispose();
        foreach (var made in rows.Values)
            made.Dispose();
    }
}
