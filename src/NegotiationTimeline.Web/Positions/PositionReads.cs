using System.Collections.Immutable;
using NegotiationTimeline.Domain.Positions;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Records;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Positions;

/// <summary>The list of position records, and one record with all its versions.</summary>
public sealed class PositionReads(
    NpgsqlDataSource database, RecordReads records, SetupReader setup, PositionReader positions)
{
    /// <summary>Rows read at once where a filter may drop most of them.</summary>
    const int LeastBatch = 200;

    public async Task<IResult> ListAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var limit = query.Number("limit", otherwise: 50, least: 1, most: 500);
        var search = new PositionSearch(
            query.Many("party"), query.Many("issue"), query.One("speaker"), query.One("q"),
            AskedTime.From(query, "from", point.View.Zone), AskedTime.Until(query, "to", point.View.Zone),
            Cursor.Read<PositionKey>(query), limit + 1, query.One("called"));
        if (search.To < search.From)
            throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");

        await CheckAsync(search, point, cancellation);
        if (query.One("group") is { } group)
            search = search with { Issues = await InGroupAsync(group, search.Issues, point, cancellation) };
        var rows = await KeptAsync(search, point, cancellation);
        var page = rows.Take(limit).ToArray();
        var sources = await records.SourcesAsync(point, page.SelectMany(it => it.Cited()), cancellation);
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new PositionListAnswer(
                negotiation, ReadPoint.Text(point.Times.Valid.At), ReadPoint.Text(point.Times.Published.At),
                ReadPoint.Text(point.Times.Recorded.At), point.BeyondCoding, pin,
                [.. page.Select(it => PositionAnswer.Listed(it, point.Times.Valid, sources))],
                rows.Count > limit ? Cursor.Of(PositionKey.Of(page[^1])) : null),
            point, pin);
    }

    /// <summary>Rows that the filter of evidence keeps, with what it lets count; it may take several pages to find them.</summary>
    async Task<IReadOnlyList<PositionVersion>> KeptAsync(
        PositionSearch search, ReadPoint point, CancellationToken cancellation)
    {
        if (point.Filter.IsNone)
            return await positions.PageAsync(point.Negotiation, point.Times, search, cancellation);

        List<PositionVersion> kept = [];
        var batch = search with { Limit = Math.Max(search.Limit, LeastBatch) };
        while (true)
        {
            var rows = await positions.PageAsync(point.Negotiation, point.Times, batch, cancellation);
            kept.AddRange(rows.Select(point.Filter.Keep).OfType<PositionVersion>());
            if (kept.Count >= search.Limit || rows.Count < batch.Limit)
                return [.. kept.Take(search.Limit)];

            batch = batch with { After = PositionKey.Of(rows[^1]) };
        }
    }

    /// <param name="chosen">slugs; null = all.</param>
    async Task<IReadOnlyList<string>> InGroupAsync(
        string group, IReadOnlyList<string>? chosen, ReadPoint point, CancellationToken cancellation)
    {
        var issues = await setup.IssuesAsync(point.Negotiation, null, point.Times.Recorded.At, cancellation);
        var members = issues.Where(it => it.State.Profile.Group == group).Select(it => it.Slug).ToArray();
        if (members.Length == 0)
            await setup.CheckGroupAsync(point, group, cancellation);
        return [.. members.Where(it => chosen?.Contains(it) != false)];
    }

    public Task<IResult> OneAsync(
        RecordAddress address, AskedQuery query, Asker asker, CancellationToken cancellation) =>
        records.OneAsync<PositionAnswer>(
            address, query, asker,
            point => Task.FromResult<Shown<PositionAnswer>>((row, sources) =>
                PositionVersion.Of(row).Select(it => PositionAnswer.Of(it, point.Times.Valid, sources))),
            cancellation);

    /// <summary>A misspelt slug would otherwise look like silence.</summary>
    async Task CheckAsync(PositionSearch search, ReadPoint point, CancellationToken cancellation)
    {
        var at = point.Times.Recorded.At;
        if (search.Parties is { } parties)
            await setup.CheckPartiesAsync(point, parties, (await setup.PartiesAsync(point.Negotiation, parties, at, cancellation)).Select(it => it.Slug), cancellation);
        if (search.Issues is { } issues)
            await setup.CheckIssuesAsync(point, issues, (await setup.IssuesAsync(point.Negotiation, issues, at, cancellation)).Select(it => it.Slug), cancellation);
    }
}
