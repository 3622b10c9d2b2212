using System.Collections.Immutable;
using Marten;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Domain.Time;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Positions;

/// <summary>The list of position records, and one record with all its versions.</summary>
public sealed class PositionReads(
    NpgsqlDataSource database, IDocumentStore store, SetupReader setup, PositionReader positions)
{
    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var limit = query.Number("limit", otherwise: 50, least: 1, most: 500);
        var search = new PositionSearch(
            query.Many("party"), query.Many("issue"), query.One("speaker"), query.One("q"),
            AskedTime.From(query, "from", point.View.Zone), AskedTime.Until(query, "to", point.View.Zone),
            PositionCursor.Read(query), limit + 1);
        if (search.To < search.From)
            throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");

        await CheckAsync(search, point, cancellation);
        var rows = await positions.PageAsync(negotiation, point.Times, search, cancellation);
        var page = rows.Take(limit).ToArray();
        var sources = await SourcesAsync(negotiation, page.SelectMany(it => it.Evidence), point, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new PositionListAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
                [.. page.Select(it => PositionAnswer.Of(it, sources))],
                rows.Count > limit ? PositionCursor.Of(PositionKey.Of(page[^1])) : null),
            point, pin);
    }

    public async Task<IResult> OneAsync(
        string negotiation, string id, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        await using var session = store.QuerySession();
        var events = (await session.Events.FetchStreamAsync(StreamKeys.Position(negotiation, id), token: cancellation))
            .Recorded<IPositionEvent>().Where(it => it.At.At <= point.Times.Recorded.At).ToArray();
        if (PositionHistory.Of(events) is not { } history)
            throw new NotFound("position", id);

        var told = events.KnownBy(history.Position, point.Times.Published).ToArray();
        if (told.Length == 0)
            throw new NotFound("position", id);

        var rows = history.Rows
            .Where(it => it.RecordedUntil > point.Times.Recorded.At && it.KnownFrom <= point.Times.Published.At)
            .ToArray();
        var sources = await SourcesAsync(
            negotiation, rows.SelectMany(it => it.Evidence).Concat(history.Position.Withdrawal), point, cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new OnePositionAnswer(
                negotiation, id, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
                StateOf(history.Position, point.Times.Published), history.Position.MergedInto,
                history.Position.WithdrawnFrom is { } withdrawn && withdrawn <= point.Times.Published.At
                    ? ReadPoint.Text(withdrawn)
                    : null,
                [.. rows.Select(it => VersionAnswer.Of(it, point.Times, sources))],
                [.. told.Select(HistoryAnswer.Of)]),
            point, pin, events.Length);
    }

    static RecordState StateOf(Position position, PublishedTime knownBy) =>
        position.MergedInto is not null ? RecordState.Merged
        : position.Retracted ? RecordState.Retracted
        : position.WithdrawnFrom <= knownBy.At ? RecordState.Withdrawn
        : RecordState.Recorded;

    async Task<IReadOnlyDictionary<string, Source>> SourcesAsync(
        string negotiation, IEnumerable<Evidence> evidence, ReadPoint point, CancellationToken cancellation)
    {
        var slugs = evidence.Select(it => it.Source).Distinct().ToArray();
        var sources = await setup.SourcesAsync(negotiation, slugs, point.Times.Recorded.At, cancellation);
        return sources.ToDictionary(it => it.Slug, it => it.State);
    }

    /// <summary>A misspelt slug would otherwise look like silence.</summary>
    async Task CheckAsync(PositionSearch search, ReadPoint point, CancellationToken cancellation)
    {
        var at = point.Times.Recorded.At;
        if (search.Parties is { } parties)
            AskedQuery.CheckKnown("party", parties, (await setup.PartiesAsync(point.Negotiation, parties, at, cancellation)).Select(it => it.Slug));
        if (search.Issues is { } issues)
            AskedQuery.CheckKnown("issue", issues, (await setup.IssuesAsync(point.Negotiation, issues, at, cancellation)).Select(it => it.Slug));
    }
}
