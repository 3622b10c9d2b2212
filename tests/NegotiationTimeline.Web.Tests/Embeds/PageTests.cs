using System.Net;
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

    static (string Type, string Address)[] Discovered(string page) =>
    [
        .. Link().Matches(page).Select(it => (it.Groups["type"].Value, WebUtility.HtmlDecode(it.Groups["href"].Value))),
    ];

    [GeneratedRegex("""<link rel="alternate" type="(?<type>[^"]+oembed)" href="(?<href>[^"]+)" title="[^"]+" />""")]
    private static partial Regex Link();
}
