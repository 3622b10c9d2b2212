using System.Net;
using System.Xml.Linq;

namespace NegotiationTimeline.Web.Tests.Embeds;

/// <summary>The provider of oEmbed 1.0, by the sections of its specification.</summary>
[Collection(nameof(OpenRecord))]
public sealed class OEmbedTests(RunningTimeline timeline)
{
    string Site => timeline.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Fact]
    public async Task A_page_answers_with_an_iframe_of_the_same_state()
    {
        var talks = await Talks.OpenAsync(timeline);
        var page = $"{Site}/negotiations/{talks.Slug}?view=lanes&asOf=2025-04-20&issue=x&cell=a/x";

        var answer = await AskAsync(page);

        Assert.Equal("application/json", answer.Content.ContentType!.MediaType);
        Assert.Equal(("1.0", "rich", "Talks", Site),
            (answer["version"], answer["type"], answer["title"], answer["provider_url"]));
        var frame = XElement.Parse(answer["html"]);
        Assert.Equal($"{Site}/embed/{talks.Slug}?view=lanes&asOf=2025-04-20&issue=x", frame.Attribute("src")?.Value);
        Assert.Equal((answer["width"], answer["height"]),
            ($"{frame.Attribute("width")?.Value}", $"{frame.Attribute("height")?.Value}"));
    }

    [Fact]
    public async Task The_address_of_an_embed_answers_like_that_of_its_page()
    {
        var talks = await Talks.OpenAsync(timeline);

        var answer = (await AskAsync($"{Site}/negotiations/{talks.Slug}"))["html"];

        Assert.Equal(answer, (await AskAsync($"{Site}/embed/{talks.Slug}"))["html"]);
        Assert.Equal(answer, (await AskAsync($"/negotiations/{talks.Slug}"))["html"]);
    }

    [Fact]
    public async Task Width_and_height_are_never_more_than_asked_for()
    {
        var talks = await Talks.OpenAsync(timeline);

        var answer = await AskAsync($"{Site}/negotiations/{talks.Slug}", "&maxwidth=320&maxheight=240");

        Assert.Equal(("320", "240"), (answer["width"], answer["height"]));
        Assert.Contains("width=\"320\" height=\"240\"", answer["html"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_script_that_fits_it_a_frame_is_as_high_as_its_rows_and_its_width_ask_for()
    {
        var talks = await Talks.OpenAsync(timeline);
        foreach (var issue in new[] { "b", "c", "d" })
            await timeline.PutAsync(
                $"{talks.Address}/issues/{issue}", """{ "proposition": "One of them", "group": "Water" }""");
        var page = $"{Site}/negotiations/{talks.Slug}";
        async Task<int> HeightAsync(string query, string more = "") => (int)(await AskAsync(page + query, more)).Json["height"]!;

        var all = await HeightAsync("?asOf=2025-04-20");
        Assert.Equal(all, await HeightAsync("?view=matrix"));
        Assert.InRange(await HeightAsync("?issues=b,c"), 400, all - 1);
        Assert.InRange(await HeightAsync("?group=Water"), 400, all - 1);
        Assert.InRange(await HeightAsync("?view=lanes"), 400, await HeightAsync("?view=lanes&party=a") - 1);
        Assert.InRange(await HeightAsync("?view=distance"), 400, 800);
        foreach (var view in new[] { "matrix", "lanes", "changes", "another" })
            Assert.InRange(
                await HeightAsync($"?view={view}"), 400, await HeightAsync($"?view={view}", "&maxwidth=360") - 1);
        Assert.Equal(500, await HeightAsync("", "&maxheight=500"));
    }

    [Fact]
    public async Task What_the_address_says_cannot_break_out_of_the_code()
    {
        var talks = await Talks.OpenAsync(timeline);
        await timeline.PutAsync(talks.Address, """{ "title": "A \"title\" <script>", "coverage": "2025-01-01/.." }""");

        var answer = await AskAsync($"{Site}/negotiations/{talks.Slug}?issue=\"><script>alert(1)</script>&x='");

        Assert.DoesNotContain("<script", answer["html"], StringComparison.Ordinal);
        Assert.Equal("A \"title\" <script>", XElement.Parse(answer["html"]).Attribute("title")?.Value);
    }

    [Fact]
    public async Task The_same_is_there_as_XML()
    {
        var talks = await Talks.OpenAsync(timeline);
        var json = await AskAsync($"{Site}/negotiations/{talks.Slug}?a=1&b=2");

        var xml = await AskAsync($"{Site}/negotiations/{talks.Slug}?a=1&b=2", "&format=xml");

        Assert.Equal("text/xml", xml.Content.ContentType!.MediaType);
        Assert.StartsWith(
            "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>", xml.Text, StringComparison.Ordinal);
        var fields = XDocument.Parse(xml.Text).Root!.Elements().ToDictionary(it => it.Name.LocalName, it => it.Value);
        var same = json.Json.AsObject().Where(it => it.Value is not null).ToDictionary(it => it.Key, it => $"{it.Value}");
        Assert.Equal(same, fields);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/")]
    [InlineData("/negotiations")]
    [InlineData("/negotiations/talks/more")]
    [InlineData("/api/negotiations/talks")]
    [InlineData("https://example.org/negotiations/talks")]
    [InlineData("//example.org/negotiations/talks")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://127.0.0.1/negotiations/talks")]
    public async Task What_is_no_page_of_a_negotiation_here_is_not_found(string url) =>
        (await timeline.GetAsync($"/oembed?url={Uri.EscapeDataString(url.Length > 0 ? url : Site)}"))
            .IsProblem(404, "not-found", "page to embed");

    [Fact]
    public async Task A_negotiation_that_is_not_there_is_not_found() =>
        (await timeline.GetAsync("/oembed?url=/negotiations/nobody")).IsProblem(404, "not-found", "negotiation");

    [Fact]
    public async Task A_private_negotiation_is_not_shown_elsewhere()
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        (await timeline.GetAsync($"/oembed?url=/negotiations/{talks.Slug}")).IsProblem(401, "not-public", "url");
    }

    [Theory]
    [InlineData("yaml")]
    [InlineData("JSON")]
    public async Task A_format_that_is_not_offered_is_a_501(string format) =>
        (await timeline.GetAsync($"/oembed?url=/negotiations/nobody&format={format}"))
            .IsProblem(501, "format-not-offered", "format");

    [Theory]
    [InlineData("", "url")]
    [InlineData("url=", "url")]
    [InlineData("url=/negotiations/a&url=/negotiations/b", "url")]
    [InlineData("url=/negotiations/a&maxwidth=0", "maxwidth")]
    [InlineData("url=/negotiations/a&maxheight=tall", "maxheight")]
    [InlineData("url=/negotiations/a&callback=x", "callback")]
    public async Task A_question_that_cannot_be_read_is_refused(string query, string parameter) =>
        (await timeline.GetAsync($"/oembed?{query}")).IsProblem(400, "bad-query", parameter);

    /// <summary>As WordPress asks.</summary>
    [Fact]
    public async Task Consumers_that_send_their_readers_wish_not_to_be_tracked_are_answered()
    {
        var talks = await Talks.OpenAsync(timeline);

        await AskAsync($"{Site}/negotiations/{talks.Slug}", "&maxwidth=600&maxheight=900&dnt=1&format=json");
    }

    async Task<Reply> AskAsync(string url, string more = "") =>
        (await timeline.GetAsync($"/oembed?url={Uri.EscapeDataString(url)}{more}")).Is(HttpStatusCode.OK);
}
