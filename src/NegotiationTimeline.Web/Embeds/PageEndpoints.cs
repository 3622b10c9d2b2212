using Microsoft.AspNetCore.Http.Extensions;
using NegotiationTimeline.Domain.Negotiations;
using NegotiationTimeline.Web.Http;
using static NegotiationTimeline.Web.Embeds.PageShell;

namespace NegotiationTimeline.Web.Embeds;

/// <summary>The pages of a negotiation, and its embeds: the only answers that other sites may frame.</summary>
static class PageEndpoints
{
    static readonly string[] Read = [HttpMethods.Get, HttpMethods.Head];

    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/negotiations/{**page}", Read, async (
                string? page, HttpContext context, Asker asker, PublicTalks talks, PageClaims claims,
                CancellationToken cancellation) =>
            {
                var found = page is null ? null : await talks.FindAsync(page.TrimEnd('/'), asker, cancellation);
                var head = Discovery(context.Request, found) + Feeds(context.Request, found)
                    + await claims.OfAsync(context.Request, found, asker, cancellation);
                return await OfAsync(context, "index.html", found?.Profile.Title, head);
            })
            .WithOrder(int.MaxValue).ExcludeFromDescription();
        routes.MapMethods("/embed/{negotiation}", Read, async (
                string negotiation, HttpContext context, Asker asker, PublicTalks talks,
                CancellationToken cancellation) =>
            {
                var found = await talks.FindAsync(negotiation, asker, cancellation);
                context.AllowFraming(
                    found?.Profile.Visibility == Visibility.Private ? FramedBy.Self : FramedBy.Anybody);
                return await OfAsync(context, "embed.html", found?.Profile.Title, Discovery(context.Request, found));
            })
            .ExcludeFromDescription();
    }

    /// <summary>Where the page can be had as an embed: for those who paste its address (oEmbed, section 4).</summary>
    static string Discovery(HttpRequest request, Negotiation? talks)
    {
        if (talks is not { Profile: { Visibility: Visibility.Public, Title: var title } })
            return "";

        return string.Concat(new[] { ("json", "application/json+oembed"), ("xml", "text/xml+oembed") }.Select(it =>
        {
            var query = QueryString.Create("format", it.Item1).Add("url", request.GetEncodedUrl());
            var address = UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase, "/oembed", query);
            return $"""<link rel="alternate" type="{it.Item2}" href="{Text(address)}" title="{Text(title!)}" />""";
        }));
    }

    /// <summary>Where feed readers find what is learned of it.</summary>
    static string Feeds(HttpRequest request, Negotiation? talks)
    {
        if (talks is not { Slug: var slug, Profile: { Visibility: Visibility.Public, Title: var title } })
            return "";

        var feeds = new[] { ("feed", "application/atom+xml"), ("feed.json", "application/feed+json") };
        return string.Concat(feeds.Select(it =>
        {
            var address = UriHelper.BuildAbsolute(
                request.Scheme, request.Host, request.PathBase, $"/api/negotiations/{slug}/{it.Item1}");
            var name = Text($"{title}: shifts");
            return $"""<link rel="alternate" type="{it.Item2}" href="{Text(address)}" title="{name}" />""";
        }));
    }
}
