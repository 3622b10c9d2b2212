using NegotiationTimeline.Domain.Records;
using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Records;

/// <summary>Lists of records of one kind: by party, over a window, page by page.</summary>
public sealed class RecordLists(NpgsqlDataSource database, SetupReader setup, RecordReader reader, RecordReads records)
{
    /// <summary>What every list takes, besides the three times.</summary>
    public static QueryParameter[] Paging { get; } =
    [
        QueryParameter.From, QueryParameter.To,
        QueryParameter.Cursor with
        {
            Example = "eyJsYXRlc3RTdGFydCI6IjIwMjUtMDQtMjJUMjE6MDA6MDArMDA6MDAiLCJzdHJlYW0iOiJuZWdvdGlhdGlvbnMvdWtyYWluZS0yMDI1L2FjdHMvRTMxIn0",
        },
        new("limit", "How many to give, 1 to 500.", "50", "integer"),
    ];

    /// <param name="narrow">what this kind of list can be narrowed by, besides party and window.</param>
    /// <param name="shown">what readers get of the rows of a page.</param>
    public async Task<IResult> ListAsync<TRecord>(
        string negotiation, string kind, AskedQuery query, Asker asker, Func<RecordSearch, RecordSearch> narrow,
        Func<ReadPoint, IReadOnlyList<RecordRow>, IReadOnlyDictionary<string, Source>, Task<IEnumerable<TRecord>>> shown,
        CancellationToken cancellation)
    {
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var limit = query.Number("limit", otherwise: 50, least: 1, most: 500);
        var search = narrow(Search(kind, query, point, limit));
        await CheckAsync(query, point, search.About, cancellation);
        var rows = await reader.PageAsync(negotiation, point.Times, search, cancellation);
        var page = rows.Take(limit).ToArray();
        var sources = await records.SourcesAsync(point, page.SelectMany(it => it.Version.Evidence), cancellation);
        var (asOf, knownBy, recordedBy) = point.Echo();
        var pin = point.Pin(query.Context.Request);
        return new Answer(
            new RecordListAnswer<TRecord>(
                negotiation, asOf, knownBy, recordedBy, point.BeyondCoding, pin,
                [.. await shown(point, page, sources)],
                rows.Count > limit ? Cursor.Of(RecordKey.Of(negotiation, page[^1])) : null),
            point, pin);
    }

    static RecordSearch Search(string kind, AskedQuery query, ReadPoint point, int limit)
    {
        var from = AskedTime.From(query, "from", point.View.Zone);
        var to = AskedTime.Until(query, "to", point.View.Zone);
        if (to < from)
            throw new BadQuery("to", "The window ends before it begins.", "Give a to that is not before from.");

        // What begins after asOf is not there yet, wherever the window ends.
        var until = to < point.Times.Valid.At ? to.Value : point.Times.Valid.At;
        return new(kind, [], from, until, null, Cursor.Read<RecordKey>(query), limit + 1, Lasting: true,
            query.Many("party")?.Select(it => $"parties/{it}").ToArray(), query.One("q"), query.One("called"));
    }

    /// <summary>A misspelt slug would otherwise look like silence.</summary>
    async Task CheckAsync(
        AskedQuery query, ReadPoint point, IReadOnlyList<string> about, CancellationToken cancellation)
    {
        var at = point.Times.Recorded.At;
        if (query.Many("party") is { } parties)
            await setup.CheckPartiesAsync(point, parties,
                (await setup.PartiesAsync(point.Negotiation, parties, at, cancellation)).Select(it => it.Slug), cancellation);
        if (query.Many("issue") is { } issues)
            await setup.CheckIssuesAsync(point, issues,
                (await setup.IssuesAsync(point.Negotiation, issues, at, cancellation)).Select(it => it.Slug), cancellation);
        // What was retracted or withdrawn since was there, and what is said of it still is.
        var found = about.Count == 0
            ? []
            : await reader.AboutAsync(point.Negotiation, about, default, point.Times, cancellation);
        foreach (var path in about)
            AskedQuery.CheckKnown(RecordPath.NounOf(path), [StreamKeys.SlugOf(path)],
                found.Where(it => it.Path == path).Select(it => it.Version.Id));
    }
}
