using System.Globalization;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;
using Npgsql;

namespace NegotiationTimeline.Web.Feeds;

/// <summary>
/// Everything that was recorded, in the order in which it was, for those who keep a copy. It never reaches beyond the
/// horizon: behind it, a transaction under way could still commit what belongs before (docs/decisions/feeds.md).
/// </summary>
public sealed class ChangeFeedReads(
    NpgsqlDataSource database, SetupReader setup, EventReader events, Newcomers newcomers)
{
    const int MostEvents = 1000;

    public async Task<IResult> PageAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var since = Sequence(query, "since") ?? 0;
        var limit = query.Number("limit", otherwise: 500, least: 1, most: MostEvents);
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var step = await events.AfterAsync(negotiation, since, point.Clock.Horizon, limit + 1, cancellation);
        var page = step.Take(limit).Select(FeedEvent.Of).ToArray();
        var last = page.Length > 0 ? page[^1].Sequence : since;
        if (page.Length == 0)
            await CheckAsync("since", since, point, cancellation);
        return new Answer(
            new ChangeFeedAnswer(
                negotiation, since, last, [.. page],
                step.Count > limit ? last.ToString(CultureInfo.InvariantCulture) : null),
            hidden: point.Visibility == Visibility.Private);
    }

    /// <summary>The same as it happens: behind the last event that the listener had, or behind now.</summary>
    public async Task<IResult> FollowAsync(
        string negotiation, AskedQuery query, Asker asker, CancellationToken cancellation)
    {
        var header = query.Context.Request.Headers["Last-Event-ID"].ToString();
        var (name, since) = header.Length > 0
            ? ("Last-Event-ID", Sequence(header, "Last-Event-ID"))
            : ("since", Sequence(query, "since"));
        var follow = query.One("follow") is null || query.Flag("follow");
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        if (since is not null)
            await CheckAsync(name, since.Value, point, cancellation);
        var begin = since ?? await events.LastAsync(negotiation, point.Clock.Horizon, cancellation);
        return new EventStream(negotiation, begin, follow, point.Visibility == Visibility.Private, events, newcomers);
    }

    /// <summary>
    /// A copy that is ahead would wait for ever, and think itself exact: it is of another instance, or of this one before
    /// a backup was brought back.
    /// </summary>
    async Task CheckAsync(string name, long since, ReadPoint point, CancellationToken cancellation)
    {
        if (since > 0 && await events.LastAsync(point.Negotiation, point.Clock.Horizon, cancellation) is var last && since > last)
            throw new BadQuery(name, $"There is no event {since}; the last one is {last}.",
                "This copy is of another instance, or of a state that was lost here: begin it anew with since=0.");
    }

    static long? Sequence(AskedQuery query, string name) =>
        query.One(name) is { } text ? Sequence(text, name) : null;

    static long Sequence(string text, string name) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new BadQuery(name, $"'{text}' is not a sequence.",
                "Give the last of the answer before, or 0 to begin with the first event.");
}
