using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace NegotiationTimeline.Web.Storage;

/// <summary>
/// The adapter through which Marten runs the pure folds: in the transaction that appends to a stream, the rows of that
/// stream's read model are replaced by what all its events amount to. A rebuild does the very same.
/// </summary>
public sealed class ReadModels : IProjection
{
    public async Task ApplyAsync(
        IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        foreach (var stream in events.GroupBy(it => it.StreamKey!))
        {
            var before = stream.First().Version == 1
                ? []
                : await operations.Events.FetchStreamAsync(stream.Key, token: cancellation);
            Replace(operations, stream.Key, [.. before, .. stream]);
        }
    }

    /// <summary>Takes away all rows of a stream.</summary>
    public static void Clear(IDocumentOperations operations, string stream)
    {
        foreach (var table in ReadModelTable.All)
            operations.QueueSqlCommand($"delete from timeline.{table.Name} where stream = ?", stream);
    }

    /// <summary>Writes what all events of a stream amount to in place of what was written before.</summary>
    public static void Replace(IDocumentOperations operations, string stream, IReadOnlyList<IEvent> events)
    {
        var (tables, rows) = StreamRows.Of(stream, events.Recorded<object>());
        foreach (var table in tables)
            operations.QueueSqlCommand($"delete from timeline.{table.Name} where stream = ?", stream);
        foreach (var row in rows)
            operations.QueueSqlCommand(row.Table.Insert, row.InWords());
    }
}
