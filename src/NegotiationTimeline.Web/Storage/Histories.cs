using System.Text.Json;
using NegotiationTimeline.Domain.Time;
using Npgsql;

namespace NegotiationTimeline.Web.Storage;

/// <summary>Reads all events of many streams at once, within the transaction that will add to them.</summary>
static class Histories
{
    const string OfStreams =
        """
        select stream_id, version, type, data, timestamp, user_name from timeline.mt_events
        where stream_id = any($1) order by stream_id, version
        """;

    /// <returns>those that there are.</returns>
    public static async Task<Dictionary<string, List<Recorded<object>>>> ReadAsync(
        NpgsqlConnection connection, IEnumerable<string> streams, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand(OfStreams, connection) { CommandTimeout = 0 };
        read.Parameters.Add(new() { Value = streams.ToArray() });
        Dictionary<string, List<Recorded<object>>> histories = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var stream = rows.GetString(0);
            if (!histories.TryGetValue(stream, out var events))
                histories[stream] = events = [];
            events.Add(new(
                JsonSerializer.Deserialize(rows.GetString(3), EventNames.Of(rows.GetString(2)).Type, Wire.Json)!,
                new(await rows.GetFieldValueAsync<DateTimeOffset>(4, cancellation)),
                rows.IsDBNull(5) ? "" : rows.GetString(5), rows.GetInt64(1)));
        }

        return histories;
    }
}
