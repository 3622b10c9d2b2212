using System.Runtime.CompilerServices;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads all that was ever recorded of a negotiation, in the order in which it was.</summary>
public sealed class EventReader(NpgsqlDataSource database)
{
    /// <summary>Events to a step; as with <see cref="ExportReader"/>, none comes in between.</summary>
    const int Step = 500;

    // By an index of its own (TimelineStore): the name of the negotiation is a part of that of each of its streams.
    const string After =
        """
        select seq_id, stream_id, version, type, data, timestamp, user_name from timeline.mt_events
        where split_part(stream_id, '/', 2) = $1 and seq_id > $2 and timestamp <= $3
        order by seq_id
        limit $4
        """;

    // Backward along the same index.
    const string Last =
        """
        select seq_id from timeline.mt_events
        where split_part(stream_id, '/', 2) = $1 and timestamp <= $2
        order by seq_id desc
        limit 1
        """;

    const string Back =
        """
        select coalesce(min(seq_id), $2) from (
            select seq_id from timeline.mt_events where split_part(stream_id, '/', 2) = $1 and seq_id < $2
            order by seq_id desc limit $3) behind
        """;

    public async IAsyncEnumerable<StoredEvent> EventsAsync(
        string negotiation, DateTimeOffset recordedBy, [EnumeratorCancellation] CancellationToken cancellation)
    {
        IReadOnlyList<StoredEvent> step = [];
        do
        {
            var last = step.Count == 0 ? 0 : step[^1].Sequence;
            step = await AfterAsync(negotiation, last, recordedBy, Step, cancellation);
            foreach (var happened in step)
                yield return happened;
        }
        while (step.Count == Step);
    }

    /// <summary>The next few events behind a sequence.</summary>
    /// <param name="recordedBy">recorded axis: at or before the horizon, so that none can come in between later.</param>
    public async Task<IReadOnlyList<StoredEvent>> AfterAsync(
        string negotiation, long sequence, DateTimeOffset recordedBy, int most, CancellationToken cancellation)
    {
        await using var next = database.CreateCommand(After);
        next.Parameters.Add(new() { Value = negotiation });
        next.Parameters.Add(new() { Value = sequence });
        next.Parameters.Add(new() { Value = recordedBy.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        next.Parameters.Add(new() { Value = most });
        List<StoredEvent> step = [];
        await using var rows = await next.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            step.Add(Read(rows));
        return step;
    }

    /// <summary>The sequence of the last event at or before an instant; 0 = there is none.</summary>
    public async Task<long> LastAsync(string negotiation, DateTimeOffset recordedBy, CancellationToken cancellation)
    {
        await using var last = database.CreateCommand(Last);
        last.Parameters.Add(new() { Value = negotiation });
        last.Parameters.Add(new() { Value = recordedBy.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        return await last.ExecuteScalarAsync(cancellation) is long sequence ? sequence : 0;
    }

    /// <summary>The sequence of the event that lies so many before another one of the negotiation.</summary>
    public async Task<long> BackAsync(string negotiation, long sequence, long events, CancellationToken cancellation)
    {
        await using var back = database.CreateCommand(Back);
        back.CommandTimeout = 0;
        back.Parameters.Add(new() { Value = negotiation });
        back.Parameters.Add(new() { Value = sequence });
        back.Parameters.Add(new() { Value = events });
        return (long)(await back.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>The sequence of an event that there is.</summary>
    public async Task<long> SequenceAsync(string stream, long version, CancellationToken cancellation)
    {
        await using var one = database.CreateCommand(
            "select seq_id from timeline.mt_events where stream_id = $1 and version = $2");
        one.Parameters.Add(new() { Value = stream });
        one.Parameters.Add(new() { Value = version });
        return (long)(await one.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>In today's words, whatever those were under which it was stored.</summary>
    static StoredEvent Read(NpgsqlDataReader row)
    {
        var (name, type) = EventNames.Of(row.GetString(3));
        return new(
            row.GetString(1), row.GetInt64(2), name, JsonSerializer.Deserialize(row.GetString(4), type, Wire.Json)!,
            row.GetFieldValue<DateTimeOffset>(5), row.IsDBNull(6) ? "" : row.GetString(6), row.GetInt64(0));
    }
}

/// <param name="Version">of the stream, from 1.</param>
/// <param name="Name">of the kind of event: position_stated.</param>
/// <param name="At">recorded axis.</param>
/// <param name="Sequence">grows with the order of recording within a negotiation; there may be gaps.</param>
public sealed record StoredEvent(
    string Stream, long Version, string Name, object Happened, DateTimeOffset At, string Author, long Sequence);
