using System.Collections.Immutable;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Sources;

/// <summary>The sources of a negotiation as far as they were published by knownBy, as of recordedBy.</summary>
public sealed class SourceReads(NpgsqlDataSource database, SetupReader setup)
{
    /// <summary>Of a page: so many that few negotiations have more.</summary>
    const int Most = 10_000;

    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var limit = query.Number("limit", otherwise: Most, least: 1, most: Most);
        var sources = await setup.SourcesCalledAsync(
            negotiation, query.One("called"), point.Times.Published.At, point.Times.Recorded.At,
            Cursor.Read<RecordKey>(query), limit + 1, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new SourceListAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), pin,
                [.. sources.Take(limit).Select(it => new SourceOnFile(it.Slug, it.State.Profile, it.Version))],
                sources.Count > limit ? CursorOf(sources[limit - 1]) : null),
            point, pin);
    }

    public async Task<IResult> OneAsync(
        string negotiation, string source, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var found = await setup.SourcesAsync(negotiation, [source], point.Times.Recorded.At, cancellation);
        if (found is not [var row] || !IsKnown(row.State, point))
            throw new NotFound("source", source);

        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        var onFile = new SourceOnFile(row.Slug, row.State.Profile, row.Version);
        return new Answer(
            new OneSourceAnswer(negotiation, asOf, knownBy, recordedBy, pin, onFile), point, pin, row.Version);
    }

    static string CursorOf(SetupRow<Source> last) => Cursor.Of(new RecordKey(last.FirstRecorded, last.Slug));

    static bool IsKnown(Source source, ReadPoint point) =>
        source.Published is not { } published || published <= point.Times.Published.At;
}

public sealed record SourceListAnswer(
    string Negotiation, string AsOf, string KnownBy, string RecordedBy, string Pin, ImmutableArray<SourceOnFile> Items,
    string? Next);

/// <param name="Version">what its ETag is, for If-Match.</param>
public sealed record SourceOnFile(string Slug, SourceProfile Source, long Version);

/// <summary>One source, as of recordedBy.</summary>
public sealed record OneSourceAnswer(
    string Negotiation, string AsOf, string KnownBy, string RecordedBy, string Pin, SourceOnFile Source);
