using System.IO.Pipelines;
using Marten;
using NegotiationTimeline.Web.Imports;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Restorations;

/// <summary>
/// Brings a complete record into an instance that has no such negotiation, in one transaction: all of it becomes visible
/// at once, or none of it was ever there. A thousand events are in memory, however long the file is.
/// </summary>
public sealed class Restorer(NpgsqlDataSource database, IDocumentStore store)
{
    const int Step = 1000;

    /// <exception cref="BrokenRecord">the file is not whole.</exception>
    /// <returns>null = the negotiation is here already.</returns>
    internal async Task<Restored?> RestoreAsync(PipeReader body, bool recordedNow, CancellationToken cancellation)
    {
        await using var file = await RecordFile.OpenAsync(body, cancellation);
        await using var transaction = await BulkTransaction.BeginAsync(database, cancellation);
        var connection = transaction.Events;
        var at = await BeginAsync(connection, file.Negotiation, cancellation);
        if (await IsHereAsync(connection, file.Negotiation, cancellation))
            return null;

        RestoredTimes times = new(at, recordedNow);
        RestoredStreams streams = new(transaction, store);
        var events = 0L;
        await foreach (var step in file.EventsAsync(cancellation).Chunk(Step).WithCancellation(cancellation))
        {
            events += step.Length;
            await streams.AppendAsync([.. step.Select(it => it with { RecordedAt = times.Of(it) })], cancellation);
        }

        if (events == 0)
            throw new BrokenRecord(2, "The file holds no event.", BrokenRecord.ExportAnew);

        await EndAsync(connection, file.Negotiation, times.Last, cancellation);
        await RestoredImports.ListAsync(connection, file.Negotiation, cancellation);
        await transaction.CommitAsync(cancellation);
        return new(file.Negotiation, events, times.First, times.Last);
    }

    static async Task<DateTimeOffset> BeginAsync(
        NpgsqlConnection connection, string negotiation, CancellationToken cancellation)
    {
        await using var begin = new NpgsqlCommand("select timeline.begin_recording($1)", connection);
        begin.Parameters.Add(new() { Value = negotiation });
        await using var row = await begin.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return await row.GetFieldValueAsync<DateTimeOffset>(0, cancellation);
    }

    static async Task<bool> IsHereAsync(NpgsqlConnection connection, string negotiation, CancellationToken cancellation)
    {
        await using var find = new NpgsqlCommand("select exists (select from timeline.mt_streams where id = $1)", connection);
        find.Parameters.Add(new() { Value = StreamKeys.Negotiation(negotiation) });
        return (bool)(await find.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Recorded time goes on from the last instant of the file, never from before it.</summary>
    static async Task EndAsync(
        NpgsqlConnection connection, string negotiation, DateTimeOffset last, CancellationToken cancellation)
    {
        await using var end = new NpgsqlCommand(
            "update timeline.recorded_clock set last = greatest(last, $2) where negotiation = $1", connection);
        end.Parameters.Add(new() { Value = negotiation });
        end.Parameters.Add(new() { Value = last.ToUniversalTime() });
        await end.ExecuteNonQueryAsync(cancellation);
    }
}

/// <param name="From">recorded axis: of the first event, as it is here.</param>
/// <param name="Until">recorded axis: of the last event, as it is here.</param>
sealed record Restored(string Negotiation, long Events, DateTimeOffset From, DateTimeOffset Until);
