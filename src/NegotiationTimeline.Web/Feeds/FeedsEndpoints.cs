using NegotiationTimeline.Web.Http;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Feeds;

static class FeedsEndpoints
{
    static readonly QueryParameter[] OfShifts =
    [
        QueryParameter.Party, QueryParameter.Issue, QueryParameter.Group,
        new("kind", $"Only shifts of these kinds: {string.Join(", ", ShiftFilter.KnownKinds)}.", "first,shift"),
        new("of", $"Only shifts of these: {string.Join(", ", ShiftFilter.KnownThings)}. Default: of all.", "stances,answers"),
        .. QueryParameter.Filters,
        new("recordedBy", "Recorded time: the feed as it was at or before it. A date or an RFC 3339 instant. Default: "
            + "now. Each entry is told of its own day, as it was known when it was recorded.", "2030-01-31T12:00:00Z"),
        new("limit", "How many entries at most, 1 to 100. Default: 30.", "30", "integer"),
        new("cursor", "Where the last page left off: follow its link to the next one.",
            "eyJhdCI6IjIwMjYtMDItMDFUMDk6MzA6MDArMDA6MDAiLCJwYXJ0eSI6InVrcmFpbmUiLCJzdWJqZWN0IjoiaXNzdWVzL2NyaW1lYSJ9"),
    ];

    static readonly QueryParameter Since = new("since",
        "The sequence behind which to begin: last of the answer before; 0 = from the first event on.", "0", "integer");

    public static void AddFeeds(this IServiceCollection services) => services
        .AddSingleton<TurnedCells>().AddSingleton<CellShifts>().AddSingleton<MatterShifts>()
        .AddSingleton<ShiftReader>().AddSingleton<FeedReads>()
        .AddSingleton<Newcomers>().AddSingleton<ChangeFeedReads>();

    public static void MapFeeds(this IEndpointRouteBuilder routes)
    {
        var feeds = routes.MapGroup("/api/negotiations/{negotiation}").WithTags("Feeds");
        feeds.MapGet("feed", (
                string negotiation, AskedQuery query, Asker asker, FeedReads reads, CancellationToken cancellation) =>
                reads.AtomAsync(negotiation, query, asker, cancellation))
            .Produces<string>(contentType: AtomFeed.ContentType)
            .Notes("getFeed", "What shifted, as it was learned, the newest first: an Atom feed.", OfShifts,
                answer: FeedExamples.Atom);
        feeds.MapGet("feed.json", (
                string negotiation, AskedQuery query, Asker asker, FeedReads reads, CancellationToken cancellation) =>
                reads.JsonAsync(negotiation, query, asker, cancellation))
            .Produces<JsonFeed>(contentType: JsonFeed.ContentType)
            .Notes("getJsonFeed", "The same as JSON Feed 1.1, with each shift for programs, too.", OfShifts,
                answer: FeedExamples.Json);
        feeds.MapGet("changefeed", (
                string negotiation, AskedQuery query, Asker asker, ChangeFeedReads reads,
                CancellationToken cancellation) =>
                reads.PageAsync(negotiation, query, asker, cancellation))
            .Produces<ChangeFeedAnswer>()
            .Notes("getChangeFeed",
                "Every event in the order of recording, corrections and tombstones among them: for exact copies.",
                [Since, new("limit", "How many events at most, 1 to 1000. Default: 500.", "500", "integer")],
                answer: FeedExamples.ChangeFeed);
        feeds.MapGet("events", (
                string negotiation, AskedQuery query, Asker asker, ChangeFeedReads reads,
                CancellationToken cancellation) =>
                reads.FollowAsync(negotiation, query, asker, cancellation))
            .Produces<FeedEvent>(contentType: "text/event-stream")
            .Notes("followEvents", "The same as server-sent events, as they are recorded; resumed by Last-Event-ID.",
                [
                    Since with
                    {
                        Description = "The sequence behind which to begin. Default: only what comes from now on.",
                    },
                    new("follow", "false: end with what there is already. Default: true.", "false", "boolean"),
                ],
                answer: FeedExamples.Event);
    }
}
