using Marten;
using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Records;

/// <summary>What readers get of a version of a record: one answer, or one for each of its parties.</summary>
public delegate IEnumerable<TRecord> Shown<out TRecord>(
    RecordVersion version, IReadOnlyDictionary<string, Source> sources);

/// <summary>One record of whatever kind: all its versions, and all that was done to it.</summary>
public sealed class RecordReads(NpgsqlDataSource database, IDocumentStore store, SetupReader setup)
{
    /// <param name="shown">what readers get of a version.</param>
    public Task<IResult> OneAsync<TRecord>(
        RecordAddress address, AskedQuery query, Asker asker,
        Shown<TRecord> shown, CancellationToken cancellation) =>
        OneAsync(address, query, asker, _ => Task.FromResult(shown), cancellation);

    /// <param name="shownAt">what readers get of a version at the point that they ask about.</param>
    public async Task<IResult> OneAsync<TRecord>(
        RecordAddress address, AskedQuery query, Asker asker,
        Func<ReadPoint, Task<Shown<TRecord>>> shownAt, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(address.Negotiation, query, asker, database, setup, cancellation);
        await using var session = store.QuerySession();
        var stream = StreamKeys.Record(address.Negotiation, address.Path);
        var events = (await session.Events.FetchStreamAsync(stream, token: cancellation))
            .Recorded<IRecordEvent>().Where(it => it.At.At <= point.Times.Recorded.At).ToArray();
        var history = RecordHistory.Of(events);
        var told = history is null ? [] : events.KnownBy(history.Record, point.Times.Published).ToArray();
        if (history is null || told.Length == 0)
            throw new NotFound(RecordPath.NounOf(address.Path), StreamKeys.SlugOf(stream));

        var rows = history.Rows
            .Where(it => it.RecordedUntil > point.Times.Recorded.At && it.KnownFrom <= point.Times.Published.At)
            .ToArray();
        var shown = await shownAt(point);
        var sources = await SourcesAsync(
            point, rows.SelectMany(it => it.Cited()).Concat(history.Record.Withdrawal), cancellation);
        var imports = await setup.ImportsAsync(address.Negotiation, told.Select(it => it.At.At), cancellation);
        return Answered(history.Record, point, query, events.Length,
            rows.SelectMany(row => shown(row, sources).Select(it => Version(row, point.Times, it))),
            told.Select(it => HistoryAnswer.Of(it, imports)));
    }

    static Answer Answered<TRecord>(
        Record record, ReadPoint point, AskedQuery query, int version, IEnumerable<VersionAnswer<TRecord>> versions,
        IEnumerable<HistoryAnswer> told)
    {
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new(
            new OneRecordAnswer<TRecord>(
                point.Negotiation, record.Id, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                StateOf(record, point.Times.Published), record.MergedInto,
                record.WithdrawnFrom is { } withdrawn && withdrawn <= point.Times.Published.At
                    ? ReadPoint.Text(withdrawn)
                    : null,
                [.. versions], [.. told]),
            point, pin, version);
    }

    static VersionAnswer<TRecord> Version<TRecord>(RecordVersion row, AsOf times, TRecord shown) => new(
        row.Version, ReadPoint.Text(row.KnownFrom),
        row.KnownUntil == RecordVersion.Forever || row.KnownUntil > times.Published.At
            ? null
            : ReadPoint.Text(row.KnownUntil),
        row.Content.At(row.Bounds, times.Valid), shown);

    static RecordState StateOf(Record record, PublishedTime knownBy) =>
        record.MergedInto is not null ? RecordState.Merged
        : record.Retracted ? RecordState.Retracted
        : record.WithdrawnFrom <= knownBy.At ? RecordState.Withdrawn
        : RecordState.Recorded;

    /// <summary>The sources of evidence, as of recordedBy, by slug.</summary>
    public async Task<IReadOnlyDictionary<string, Source>> SourcesAsync(
        ReadPoint point, IEnumerable<Evidence> evidence, CancellationToken cancellation)
    {
        var slugs = evidence.Select(it => it.Source).Distinct().ToArray();
        var sources = await setup.SourcesAsync(point.Negotiation, slugs, point.Times.Recorded.At, cancellation);
        return sources.ToDictionary(it => it.Slug, it => it.State);
    }
}
