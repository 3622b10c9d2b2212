using NegotiationTimeline.Domain.Sources;
using NegotiationTimeline.Web.Http;
using Wolverine;

namespace NegotiationTimeline.Web.Sources;

static class SourcesEndpoints
{
    const string Example =
        """
        { "publisher": "The i Paper", "title": "Putin's offer to negotiate directly with Ukraine",
          "publishedOn": "2025-04-22", "language": "en", "kind": "news-article" }
        """;

    public static void MapSources(this IEndpointRouteBuilder routes)
    {
        var sources = routes.MapGroup("/api/negotiations/{negotiation}/sources").WithTags("Sources");
        sources.MapGet("", (string negotiation, AskedQuery query, Asker asker, SourceReads reads, CancellationToken cancellation) =>
                reads.ListAsync(negotiation, query, asker, cancellation))
            .Produces<SourceListAnswer>().Notes("listSources", "The sources on file.", QueryParameter.Times);
        sources.MapPut("{source}", (string negotiation, string source, Body<DescribeSource> body, HttpContext context, Asker asker, IMessageBus bus) =>
                bus.RecordAsync(negotiation, source, body.Content, context, asker))
            .Produces<Receipt>().Produces<Receipt>(201)
            .Notes("describeSource", "File a source, or describe it anew; records that cite it follow a new date.", example: Example);
    }
}
