using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Sources;

static class SourcesEndpoints
{
    const string Example =
        """
        { "publisher": "The i Paper", "title": "Putin's offer to negotiate directly with Ukraine",
          "publishedOn": "2025-04-22", "language": "en", "kind": "news-article" }
        """;

    const string Answer =
        """
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z", "knownBy": "2025-04-23T20:59:59.999999Z",
          "recordedBy": "2026-02-01T09:30:00.123456Z",
          "pin": "/api/negotiations/ukraine-2025/sources?asOf=2025-04-23T20%3A59%3A59.999999Z&knownBy=2025-04-23T20%3A59%3A59.999999Z&recordedBy=2026-02-01T09%3A30%3A00.123456Z",
          "items": [ { "slug": "ipaper-2025-04-22", "source": { "publisher": "The i Paper", "title": "…", "url": null,
            "archivedUrl": null, "retrieved": null, "publishedOn": "2025-04-22", "language": "en", "kind": "news-article",
            "repostOf": null, "contentHash": null, "notes": null }, "version": 1 } ],
          "next": null }
        """;

    const string One =
        """
        { "negotiation": "ukraine-2025", "asOf": "2025-04-23T20:59:59.999999Z",
          "knownBy": "2025-04-23T20:59:59.999999Z", "recordedBy": "2026-02-01T09:30:00.123456Z",
          "pin": "/api/negotiations/ukraine-2025/sources/ipaper-2025-04-22?asOf=…",
          "source": { "slug": "ipaper-2025-04-22",
            "source": { "publisher": "The i Paper", "title": "…", "url": null, "archivedUrl": null, "retrieved": null,
              "publishedOn": "2025-04-22", "language": "en", "kind": "news-article", "repostOf": null,
              "contentHash": null, "notes": null },
            "version": 1 } }
        """;

    static readonly QueryParameter[] OfList =
    [
        QueryParameter.Called with
        {
            Description = "Only sources whose slug, publisher or title has every one of these words in it.",
            Example = "paper",
        },
        QueryParameter.Cursor with
        {
            Example = "eyJsYXRlc3RTdGFydCI6IjIwMjUtMDQtMjJUMjE6MDA6MDArMDA6MDAiLCJzdHJlYW0iOiJ4In0",
        },
        new("limit", "How many to give, 1 to 10000.", "50", "integer"), .. QueryParameter.Times,
    ];

    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/api/negotiations/{negotiation}/sources").WithTags("Sources");
        sources.MapGet("", (
                string negotiation, AskedQuery query, Asker asker, SourceReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<SourceListAnswer>()
            .Notes("listSources", "The sources on file, in the order in which they were filed.", OfList,
                answer: Answer);
        sources.MapGet("{source}", (
                string negotiation, string source, AskedQuery query, Asker asker, SourceReads reads,
                CancellationToken cancellation) =>
                reads.OneAsync(negotiation, source, query, asker, cancellation))
            .Produces<OneSourceAnswer>()
            .Notes("getSource", "A source, with the ETag to amend it by.", QueryParameter.Times, answer: One);
        sources.MapDescribing("{source}", (
                string negotiation, string source, Body<DescribeSource> body, Sender sender) =>
                sender.RecordAsync(negotiation, source, body.Content),
            "describeSource", "File a source, or describe it anew; records that cite it follow a new date.", Example);
    }
}
