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
        var since = header.Length > 0 ? Sequence(header, "Last-Event-ID") : Sequence(query, "since");
        var follow = query.One("follow") is null || query.Flag("follow");
        var point = await ReadPoint.OfAsync(negotiation, query, asker, database, setup, cancellation);
        var begin = since ?? await events.LastAsync(negotiation, point.Clock.Horizon, cancellation);
        return new EventStream(negotiation, begin, follow, point.Visibility == Visibility.Private, events, newcomers);
    }

    static long? Sequence(AskedQuery query, string name) =>
        query.One(name) is { } text ? Sequence(text, name) : null;

    static long Sequence(string text, string name) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            ? sequence
            : throw new BadQuery(name, $"'{text}' is not a sequence.",
                "Give the last of the answer before, or 0 to begin with the first event.");
}
