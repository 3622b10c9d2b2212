using System.Text;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>The provider of oEmbed 1.0: what a site asks when somebody pastes the address of one of our pages.</summary>
static class OEmbedEndpoint
{
    const int Widest = 10_000;

    static readonly QueryParameter[] Parameters =
    [
        new("url", "Address of a page of a negotiation on this site, or of its embed; the host may be left out.",
            "/negotiations/ukraine-2025?view=lanes&asOf=2025-04-23"),
        new("format", "json or xml. Default: json.", "json"),
        new("maxwidth", "The most pixels that the embed may be wide.", "640", "integer"),
        new("maxheight", "The most pixels that the embed may be high.", "480", "integer"),
        new("dnt", "Sent by some consumers, for readers who do not want to be tracked. Nobody is: it changes nothing.",
            "1"),
    ];

    public static void MapOEmbed(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/oembed", (AskedQuery query, Asker asker, PublicTalks talks, CancellationToken cancellation) =>
                AnswerAsync(query, asker, talks, cancellation))
            .Produces<OEmbedAnswer>(200, "application/json", "text/xml")
            .ProducesProblem(401).ProducesProblem(404).ProducesProblem(501)
            .WithTags("Embeds")
            .Notes("getOEmbed", "How to show a page of this site on another one (oEmbed 1.0).", Parameters,
                answer: Example);

    static async Task<IResult> AnswerAsync(
        AskedQuery query, Asker asker, PublicTalks talks, CancellationToken cancellation)
    {
        var format = query.One("format") ?? "json";
        if (format is not ("json" or "xml"))
            return Problems.Of(501, "format-not-offered", "That format is not offered",
                $"There is no {format} of an embed.", "Ask for json or xml.",
                [new("format", $"'{format}' is neither json nor xml.", "Give json or xml.")]);

        var width = query.Number("maxwidth", OEmbedAnswer.UsualWidth, 1, Widest);
        var most = query.Number("maxheight", Widest, 1, Widest);
        var url = query.One("url") ?? throw new BadQuery("url", "No page is named.",
            "Give the address of a page of a negotiation, percent-encoded.");
        if (Embeddable.Of(url, query.Context.Request) is not { } page)
            throw new NotFound("page to embed", url);

        var found = await talks.FindAsync(page.Negotiation, asker, cancellation)
            ?? throw new NotFound("negotiation", page.Negotiation);
        if (found.Profile.Visibility == Visibility.Private)
            return Problems.Of(401, "not-public", "This is not public",
                "The negotiation is private, so other sites cannot show it.",
                "Link to the page instead, or make the negotiation public.",
                [new("url", "It is a page of a private negotiation.", "Name one of a public negotiation.")]);

        width = Math.Min(width, OEmbedAnswer.UsualWidth);
        var height = await talks.HeightAsync(page, width, cancellation);
        var answer = OEmbedAnswer.Of(page, found, width, Math.Min(height, most));
        return format == "json" ? new Answer(answer) : Xml(answer);
    }

    static IResult Xml(OEmbedAnswer answer)
    {
        var document = answer.Xml();
        return Results.Text($"{document.Declaration}\n{document}", "text/xml", Encoding.UTF8);
    }

    const string Example =
        """
        { "version": "1.0", "type": "rich", "title": "Russia–Ukraine ceasefire talks, spring 2025",
          "author_name": "NegotiationTimeline project", "provider_name": "NegotiationTimeline",
          "provider_url": "http://localhost:5000", "cache_age": 3600,
          "html": "<iframe src=\"http://localhost:5000/embed/ukraine-2025?view=lanes\" …></iframe>",
          "width": 640, "height": 480 }
        """;
}
