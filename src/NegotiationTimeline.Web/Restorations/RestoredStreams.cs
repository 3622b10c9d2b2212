using Marten;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Restorations;

/// <summary>Appends what a file tells, in its order, through the store, so that the rows that readers see follow.</summary>
sealed class RestoredStreams(NpgsqlConnection connection, NpgsqlTransaction transaction, IDocumentStore store)
{
    /// <exception cref="BrokenRecord">an event does not go on where its stream stands.</exception>
    public async Task AppendAsync(IReadOnlyList<ToldEvent> events, CancellationToken cancellation)
    {
        await CheckAsync(events, cancellation);
        for (var i = 0; i < events.Count;)
        {
            var run = Run(events, i);
            try
            {
                await SaveAsync(run, cancellation);
            }
            catch (Exception unfit) when (unfit is not (OperationCanceledException or NpgsqlException or Marten.Exceptions.MartenCommandException))
            {
                throw new BrokenRecord(run[0].Line,
                    $"Lines {run[0].Line} to {run[^1].Line}: What happened in one of them fits nothing that is known of it.",
                    BrokenRecord.ExportAnew, unfit);
            }

            i += run.Count;
        }
    }

    /// <summary>
    /// The store numbers events stream by stream: what it is given at once names each stream in one go, so that the
    /// numbers follow the file. It keeps one author for all that it is given.
    /// </summary>
    static List<ToldEvent> Run(IReadOnlyList<ToldEvent> events, int start)
    {
        HashSet<string> streams = [];
        List<ToldEvent> run = [];
        foreach (var it in events.Skip(start))
        {
            var goesOn = run.Count > 0 && run[^1].Stream == it.Stream;
            if (run.Count > 0 && (run[0].Author != it.Author || (!goesOn && streams.Contains(it.Stream))))
                break;
            streams.Add(it.Stream);
            run.Add(it);
        }

        return run;
    }

    async Task SaveAsync(List<ToldEvent> run, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession(Marten.Services.SessionOptions.ForTransaction(transaction));
        session.LastModifiedBy = run[0].Author;
        foreach (var stream in run.GroupBy(it => it.Stream))
            session.Events.Append(stream.Key, stream.Select(it =>
            {
                var envelope = session.Events.BuildEvent(it.Happened);
                envelope.Timestamp = it.RecordedAt;
                return (object)envelope;
            }).ToArray());
        await session.SaveChangesAsync(cancellation);
    }

    async Task CheckAsync(IReadOnlyList<ToldEvent> events, CancellationToken cancellation)
    {
        var versions = await VersionsAsync([.. events.Select(it => it.Stream).Distinct()], cancellation);
        foreach (var it in events)
        {
            var next = versions.GetValueOrDefault(it.Stream) + 1;
            if (it.Version != next)
                throw new BrokenRecord(it.Line,
                    $"Line {it.Line}: This is event {it.Version} of {it.Stream}, and event {next} was to come.",
                    BrokenRecord.ExportAnew);
            versions[it.Stream] = next;
        }
    }

    async Task<Dictionary<string, long>> VersionsAsync(string[] streams, CancellationToken cancellation)
    {
        await using var read = new NpgsqlCommand("select id, version from timeline.mt_streams where id = any($1)", connection);
        read.Parameters.Add(new() { Value = streams });
        Dictionary<string, long> versions = [];
        await using var rows = await read.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            versions[rows.GetString(0)] = rows.GetInt64(1);
        return versions;
    }
}
