using NegotiationTimeline.Domain.Imports;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Imports;

/// <summary>
/// Imports that came with a restored record: told from their events, listed and undone like those that were made here. The
/// file, its mapping and the report on its rows stayed where it was sent.
/// </summary>
static class RestoredImports
{
    const string Unlisted =
        """
        select distinct s.stream from timeline.setup_version s
        where s.kind = 'import' and ($1::text is null or s.negotiation = $1) and not exists (
            select from timeline.import i where i.negotiation = s.negotiation and i.id = s.slug)
        """;

    /// <param name="negotiation">null = all.</param>
    public static async Task ListAsync(NpgsqlConnection connection, string? negotiation, CancellationToken cancellation)
    {
        List<string> streams = [];
        await using (var find = new NpgsqlCommand(Unlisted, connection))
        {
            find.Parameters.Add(new() { Value = (object?)negotiation ?? DBNull.Value });
            await using var rows = await find.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                streams.Add(rows.GetString(0));
        }

        foreach (var history in (await Histories.ReadAsync(connection, streams, cancellation)).Values)
            await ImportJobs.ListAsync(connection, Job(history), cancellation);
    }

    static ImportJob Job(List<Recorded<object>> history)
    {
        var import = history.Select(it => it.Event).OfType<IImportEvent>().Aggregate((Import?)null, Import.Evolve)!;
        var (recorded, tally) = (history[0], import.Tally);
        return new(
            ((ImportRecorded)recorded.Event).Negotiation, import.Id,
            import.Retracted ? ImportState.Retracted : ImportState.Recorded, import.File.Name, import.File.Sha256,
            import.File.Bytes, import.File.Format, Encoding: "unknown", Separator: null, recorded.Author, recorded.At.At,
            new())
        {
            Counts = new(tally.Rows, tally.New, tally.Same, tally.Faulty, Conflicting: 0, Duplicates: 0),
            Creates = new(new(tally.Parties, []), new(tally.Issues, []), new(tally.Sources, [])),
            Ended = recorded.At.At,
            RecordedAt = recorded.At.At,
            Made = import.Events,
        };
    }
}
