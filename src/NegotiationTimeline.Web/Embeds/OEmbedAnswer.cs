using System.Text.Json.Serialization;
using System.Xml.Linq;
using NegotiationTimeline.Domain.Negotiations;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>How to show a page of ours on a page of others: oEmbed 1.0, section 2.3, of type rich.</summary>
/// <param name="CacheAge">seconds for which it may be kept.</param>
/// <param name="Width">pixels, likewise height; never more than was asked for.</param>
public sealed record OEmbedAnswer(
    string Version,
    string Type,
    string Title,
    [property: JsonPropertyName("author_name")] string? AuthorName,
    [property: JsonPropertyName("provider_name")] string ProviderName,
    [property: JsonPropertyName("provider_url")] string ProviderUrl,
    [property: JsonPropertyName("cache_age")] int CacheAge,
    string Html,
    int Width,
    int Height)
{
    internal const int UsualWidth = 900;
    const int Hour = 3600;

    internal static OEmbedAnswer Of(Embeddable page, Negotiation talks, int width, int height)
    {
        var (title, coders) = (talks.Profile.Title!, talks.Profile.Coders);
        var html = $"""<iframe src="{PageShell.Text(page.Address)}" title="{PageShell.Text(title)}" """
            + $"""width="{width}" height="{height}" style="border:0;max-width:100%" loading="lazy"></iframe>""";
        return new("1.0", "rich", title, coders.IsDefaultOrEmpty ? null : string.Join(", ", coders),
            "NegotiationTimeline", page.Site, Hour, html, width, height);
    }

    internal XDocument Xml() => new(new XDeclaration("1.0", "utf-8", "yes"), new XElement("oembed",
        new XElement("version", Version), new XElement("type", Type), new XElement("title", Title),
        AuthorName is null ? null : new XElement("author_name", AuthorName),
        new XElement("provider_name", ProviderName), new XElement("provider_url", ProviderUrl),
        new XElement("cache_age", CacheAge), new XElement("html", Html), new XElement("width", Width),
        new XElement("height", Height)));
}
