using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Domain.Proposals;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>Feeds of shifts: what was learned, the newest first.</summary>
sealed class FeedReads(NpgsqlDataSource database, SetupReader setup, ShiftReader shifts, RecordReader records)
{
    const int MostEntries = 100;

    public async Task<IResult> AtomAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var page = await PageAsync(negotiation, query, asker, cancellation);
        return new FeedAnswer(AtomFeed.Write(page), $"{AtomFeed.ContentType}; charset=utf-8", page);
    }

    public async Task<IResult> JsonAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var page = await PageAsync(negotiation, query, asker, cancellation);
        return new FeedAnswer(FeedAnswer.Bytes(JsonFeed.Of(page)), JsonFeed.ContentType, page);
    }

    async Task<ShiftPage> PageAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var limit = query.Number("limit", otherwise: 30, least: 1, most: MostEntries);
        var cursor = Cursor.Read<TurnedKey>(query);
        // At the horizon: an entry that is given once is never given otherwise.
        var point = (await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation)).AtHorizon();
        var (parties, issues) = (
            await NamesAsync<Party>(setup.PartiesAsync, point, cancellation),
            await NamesAsync<Issue>(setup.IssuesAsync, point, cancellation));
        var filter = FilterOf(query, point, parties, issues);
        var below = cursor ?? new TurnedKey(point.Times.Recorded.At.AddMicroseconds(1), "", "");
        var (found, next) = await shifts.ReadAsync(point.View, filter, below, limit, cancellation);
        var request = query.Context.Request;
        var words = new ShiftWords(
            parties, issues, await TitlesAsync(found, point, cancellation), point.View.Zone);
        return new(point, found, next, words, request, $"{request.Scheme}://{request.Host}");
    }

    static ShiftFilter FilterOf(
        AskedQuery query, ReadPoint point, Dictionary<string, Party> parties, Dictionary<string, Issue> issues)
    {
        var (party, issue, group) = (query.Many("party"), query.Many("issue"), query.One("group"));
        AskedQuery.CheckKnown("party", party, parties.Keys);
        AskedQuery.CheckKnown("issue", issue, issues.Keys);
        var (kinds, things) = (
            query.Words("kind", [.. ShiftFilter.KnownKinds]), query.Words("of", [.. ShiftFilter.KnownThings]));
        if (group is not null)
        {
            issue =
            [
                .. issues.Where(it => it.Value.Profile.Group == group && issue?.Contains(it.Key) != false)
                    .Select(it => it.Key),
            ];
            if (issue.Count == 0)
                throw new BadQuery("group", $"There is no issue in a group '{group}'.",
                    "Take a group that the negotiation lists.");
        }

        return new(
            party, issue, kinds.Count == 0 ? null : [.. kinds.Select(ShiftFilter.KindOf)],
            things.Count == 0 ? null : [.. things.Select(ShiftFilter.ThingOf)], point.Filter);
    }

    /// <summary>Of the proposals that are answered.</summary>
    async Task<IReadOnlyDictionary<string, string>> TitlesAsync(
        IReadOnlyList<Shift> found, ReadPoint point, CancellationToken cancellation)
    {
        var paths = found.OfType<StanceShift>().Select(it => it.Proposal).OfType<string>().Distinct()
            .Select(it => $"proposals/{it}").ToArray();
        if (paths.Length == 0)
            return new Dictionary<string, string>();

        var rows = await records.AboutAsync(point.Negotiation, paths, point.Times, cancellation, ProposalReader.Kinds);
        return rows.Where(it => it.Version.Content is ProposalContent)
            .ToDictionary(it => it.Version.Id, it => it.Content<ProposalContent>().Title);
    }

    static async Task<Dictionary<string, T>> NamesAsync<T>(
        Func<string, IReadOnlyList<string>?, DateTimeOffset, CancellationToken, Task<IReadOnlyList<SetupRow<T>>>> read,
        ReadPoint point, CancellationToken cancellation) =>
        (await read(point.Negotiation, null, point.Times.Recorded.At, cancellation))
        .ToDictionary(it => it.Slug, it => it.State);
}
