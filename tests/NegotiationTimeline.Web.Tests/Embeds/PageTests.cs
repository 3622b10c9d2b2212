using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NegotiationTimeline.Web.Tests.Embeds;

/// <summary>What a page says of itself before any script runs.</summary>
[Collection(nameof(OpenRecord))]
public sealed partial class PageTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("negotiations")]
    [InlineData("embed")]
    public async Task A_page_tells_where_it_can_be_had_as_an_embed_and_that_answers(string kind)
    {
        var talks = await Talks.OpenAsync(timeline);

        var page = (await timeline.GetAsync($"/{kind}/{talks.Slug}?view=lanes&asOf=2025-04-20&issue=x")).Is(HttpStatusCode.OK);

        var links = Discovered(page.Text);
        Assert.Equal(["application/json+oembed", "text/xml+oembed"], links.Select(it => it.Type));
        foreach (var (_, address) in links)
        {
            var answer = (await timeline.GetAsync(address)).Is(HttpStatusCode.OK);
            Assert.Contains($"/embed/{talks.Slug}?view=lanes", answer.Text, StringComparison.Ordinal);
            Assert.Contains("issue=x", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_is_entitled_by_its_negotiation()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.PutAsync(talks.Address, """{ "title": "Peace & <b>", "coverage": "2025-01-01/.." }""");

        Assert.Contains("<title>Peace &amp; &lt;b&gt; · NegotiationTimeline</title>",
            (await timeline.GetAsync($"/negotiations/{talks.Slug}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_cannot_break_out_of_the_page()
    {
        var talks = await Talks.OpenAsync(timeline);

        Assert.DoesNotContain("<script>alert",
            (await timeline.GetAsync($"/negotiations/{talks.Slug}?x=\"><script>alert(1)</script>")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_negotiation_offers_no_embed_and_one_that_is_not_there_neither()
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        Assert.Empty(Discovered((await timeline.GetAsync($"/negotiations/{talks.Slug}")).Is(HttpStatusCode.OK).Text));
        Assert.Empty(Discovered((await timeline.GetAsync("/negotiations/nobody")).Is(HttpStatusCode.OK).Text));
        Assert.Empty(Discovered((await timeline.GetAsync("/")).Is(HttpStatusCode.OK).Text));
    }

    [Fact]
    public async Task A_page_is_asked_for_anew_and_sent_only_where_it_differs()
    {
        var talks = await Talks.OpenAsync(timeline);
        var page = await timeline.GetAsync($"/negotiations/{talks.Slug}");
        Assert.Equal("no-cache", page.Caching);

        Assert.Equal(HttpStatusCode.NotModified,
            (await timeline.GetAsync($"/negotiations/{talks.Slug}", ("If-None-Match", page.ETag))).Status);
    }

    [Fact]
    public async Task A_page_tells_its_feeds_and_what_it_shows_as_claims_from_which_no_text_breaks_out()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "summary": "</script><script>alert(1)</script><!-- & é" }""");
        await talks.StateAsync("p2", """{ "party": "b", "summary": "another" }""");

        var page = (await timeline.GetAsync($"/negotiations/{talks.Slug}?asOf=2025-04-25")).Is(HttpStatusCode.OK).Text;
        var cell = (await timeline.GetAsync($"/negotiations/{talks.Slug}?asOf=2025-04-25&knownBy=asOf&cell=a/x")).Text;

        foreach (var (type, address) in FeedLink().Matches(page).Select(it => (it.Groups["type"].Value, it.Groups["href"].Value)))
            Assert.Equal(type, (await timeline.GetAsync(address)).Is(HttpStatusCode.OK).Content.ContentType!.MediaType);
        Assert.Equal(2, FeedLink().Count(page));
        Assert.Equal(["p1", "p2"], Claims(page).Select(it => $"{it["identifier"]}").Order());
        var claim = Assert.Single(Claims(cell));
        Assert.Equal(("Claim", "</script><script>alert(1)</script><!-- & é"), ($"{claim["@type"]}", $"{claim["text"]}"));
        Assert.DoesNotContain("<script>alert", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("<!-- ", Claim().Match(cell).Value, StringComparison.Ordinal);
        Assert.Empty(Claims((await timeline.GetAsync($"/negotiations/{talks.Slug}?asOf=2025-02-01&cell=a/x")).Text));
        Assert.Empty(Claims((await timeline.GetAsync($"/negotiations/{talks.Slug}?asOf=never")).Is(HttpStatusCode.OK).Text));
        Assert.Empty(Claims((await timeline.GetAsync($"/negotiations/{talks.Slug}?cell=nobody/x")).Is(HttpStatusCode.OK).Text));
    }

    [Fact]
    public async Task A_private_page_tells_neither_feeds_nor_claims()
    {
        var talks = await Talks.OpenAsync(timeline, "private");
        await talks.StateAsync("p1");

        var page = (await timeline.GetAsync($"/negotiations/{talks.Slug}")).Is(HttpStatusCode.OK).Text;

        Assert.Empty(Claims(page));
        Assert.Equal(0, FeedLink().Count(page));
    }

    static JsonNode[] Claims(string page) => Claim().Match(page) is { Success: true } it
        ? [.. JsonNode.Parse(it.Groups["json"].Value)!["@graph"]!.AsArray().Select(claim => claim!)]
        : [];

    [GeneratedRegex("""<script type="application/ld\+json">(?<json>.*?)</script>""")]
    private static partial Regex Claim();

    [GeneratedRegex("""<link rel="alternate" type="(?<type>application/(atom\+xml|feed\+json))" href="(?<href>[^"]+)" title="[^"]+" />""")]
    private static partial Regex FeedLink();

    static (string Type, string Address)[] Discovered(string page) =>
    [
        .. Link().Matches(page).Select(it => (it.Groups["type"].Value, WebUtility.HtmlDecode(it.Groups["href"].Value))),
    ];

    [GeneratedRegex("""<link rel="alternate" type="(?<type>[^"]+oembed)" href="(?<href>[^"]+)" title="[^"]+" />""")]
    private static partial Regex Link();
}
