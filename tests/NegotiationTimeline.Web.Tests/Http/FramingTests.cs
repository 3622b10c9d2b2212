using System.Net;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>Only embeds may be shown inside a page of another site.</summary>
[Collection(nameof(OpenRecord))]
public sealed class FramingTests(RunningTimeline timeline)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/negotiations")]
    [InlineData("/negotiations/nobody")]
    [InlineData("/negotiations/nobody?view=lanes")]
    [InlineData("/index.html")]
    [InlineData("/embed.html")]
    [InlineData("/embed")]
    [InlineData("/embed/")]
    [InlineData("/embed/nobody/more")]
    [InlineData("/embed.js")]
    [InlineData("/nothing")]
    [InlineData("/assets/nothing.js")]
    [InlineData("/scalar")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/oembed")]
    [InlineData("/oembed?url=/negotiations/nobody")]
    [InlineData("/problems")]
    [InlineData("/health/live")]
    [InlineData("/api/negotiations")]
    [InlineData("/api/negotiations/nobody")]
    [InlineData("/api/negotiations?unknown=1")]
    public async Task Nothing_but_an_embed_may_be_framed(string address)
    {
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head, HttpMethod.Options, HttpMethod.Post })
            Assert.Equal(("frame-ancestors 'none'", "DENY"), Headers(await timeline.SendAsync(method, address, null)));
    }

    [Fact]
    public async Task What_is_recorded_and_what_is_refused_may_not_be_framed_either()
    {
        var talks = await Talks.OpenAsync(timeline);

        Assert.Equal(("frame-ancestors 'none'", "DENY"), Headers(await talks.StateAsync("p1")));
        Assert.Equal(("frame-ancestors 'none'", "DENY"), Headers(await timeline.PostAsync($"{talks.Address}/positions", "{")));
        Assert.Equal(("frame-ancestors 'none'", "DENY"), Headers(await talks.GetAsync("stances")));
    }

    [Fact]
    public async Task An_embed_may_be_framed_by_anybody()
    {
        var talks = await Talks.OpenAsync(timeline);

        var embed = (await timeline.GetAsync($"/embed/{talks.Slug}?view=lanes&theme=dark")).Is(HttpStatusCode.OK);

        Assert.Equal(("frame-ancestors *", null), Headers(embed));
        Assert.Equal(("frame-ancestors *", null),
            Headers(await timeline.SendAsync(HttpMethod.Head, $"/embed/{talks.Slug}", null)));
    }

    [Fact]
    public async Task The_embed_of_a_private_negotiation_may_be_framed_here_alone()
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        Assert.Equal(("frame-ancestors 'self'", "SAMEORIGIN"), Headers(await timeline.GetAsync($"/embed/{talks.Slug}")));
    }

    static (string, string?) Headers(Reply reply) => (
        Assert.Single(reply.Headers.GetValues("Content-Security-Policy")),
        reply.Headers.TryGetValues("X-Frame-Options", out var values) ? Assert.Single(values) : null);
}
