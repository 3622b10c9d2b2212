using System.Net;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>What a script on a page of another site may do: read what is public, and nothing else.</summary>
[Collection(nameof(OpenRecord))]
public sealed class ForeignReadTests(RunningTimeline timeline)
{
    static readonly (string, string) Elsewhere = ("Origin", "https://news.example");

    [Theory]
    [InlineData("")]
    [InlineData("/stances")]
    [InlineData("/stances/a/x")]
    [InlineData("/timeline")]
    [InlineData("/distance?between=a,b")]
    [InlineData("/stances?asOf=nonsense")]
    [InlineData("/nothing")]
    public async Task It_reads_public_negotiations_and_what_is_wrong_with_its_question(string read)
    {
        var talks = await Talks.OpenAsync(timeline);

        Assert.Equal("*", Allowed(await timeline.GetAsync(talks.Address + read, Elsewhere)));
    }

    [Theory]
    [InlineData("/api/negotiations/nobody")]
    [InlineData("/oembed?url=/negotiations/nobody")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/problems/not-found")]
    [InlineData("/embed.js")]
    public async Task It_reads_what_belongs_to_the_interface(string address) =>
        Assert.Equal("*", Allowed(await timeline.GetAsync(address, Elsewhere)));

    [Fact]
    public async Task It_may_see_the_tag_and_the_pin_of_an_answer()
    {
        var talks = await Talks.OpenAsync(timeline);

        var answer = await timeline.GetAsync($"{talks.Address}/stances", Elsewhere);

        Assert.Equal("ETag, Link, Memento-Datetime", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/stances")]
    [InlineData("/positions")]
    [InlineData("/sources")]
    public async Task To_it_a_private_negotiation_is_not_there(string read)
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        (await timeline.GetAsync(talks.Address + read, Elsewhere)).IsProblem(404, "not-found", "negotiation");
        (await timeline.GetAsync(talks.Address + read, ("Origin", "null"))).IsProblem(404, "not-found", "negotiation");
        Assert.DoesNotContain(talks.Slug, (await timeline.GetAsync("/api/negotiations", Elsewhere)).Text, StringComparison.Ordinal);
        (await timeline.GetAsync($"/oembed?url=/negotiations/{talks.Slug}", Elsewhere)).IsProblem(404, "not-found", "negotiation");
    }

    [Fact]
    public async Task What_is_private_is_never_readable_elsewhere_even_where_no_origin_is_named()
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        Assert.Null(Allowed(await talks.GetAsync("stances")));
        Assert.Null(Allowed(await timeline.GetAsync("/api/negotiations")));
    }

    [Fact]
    public async Task This_site_is_not_elsewhere()
    {
        var talks = await Talks.OpenAsync(timeline, "private");
        var own = timeline.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        (await timeline.GetAsync($"{talks.Address}/stances", ("Origin", own))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_writes_nothing_even_where_browsers_do_not_ask_beforehand()
    {
        var talks = await Talks.OpenAsync(timeline);
        var own = timeline.Http.BaseAddress!.GetLeftPart(UriPartial.Authority);

        foreach (var from in new[] { Elsewhere, ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site") })
        {
            var file = new ByteArrayContent("id,party,issue,position,statedOn,source\np1,a,x,2,2025-03-01,first"u8.ToArray());
            (await timeline.SendAsync(HttpMethod.Post, $"{talks.Address}/imports?run=all", file, from)).IsProblem(403, "foreign-write", "Origin");
        }

        Assert.Empty((await talks.GetAsync("imports")).Json["items"]!.AsArray());
        (await timeline.PostAsync($"{talks.Address}/positions", Talks.Position("p1"), ("Origin", own), ("Sec-Fetch-Site", "same-origin")))
            .Is(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("POST", false)]
    [InlineData("PUT", false)]
    [InlineData("DELETE", false)]
    public async Task It_is_told_beforehand_that_it_may_read_and_may_not_write(string method, bool may)
    {
        var told = await timeline.SendAsync(HttpMethod.Options, "/api/negotiations/nobody/positions", null,
            Elsewhere, ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", "if-none-match"));

        Assert.Equal(may ? "*" : null, Allowed(told));
        Assert.Equal(may, told.Status == HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task What_it_sends_in_spite_of_that_is_refused_and_it_cannot_read_why()
    {
        var talks = await Talks.OpenAsync(timeline);
        var before = await timeline.RecordAsync();

        // What a browser sends without asking beforehand.
        var sent = await timeline.SendAsync(HttpMethod.Post, $"{talks.Address}/positions",
            new StringContent(Talks.Position("p1"), System.Text.Encoding.UTF8, "text/plain"), Elsewhere);

        sent.IsProblem(403, "foreign-write", "Origin");
        Assert.Null(Allowed(sent));
        Assert.Equal(before, await timeline.RecordAsync());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/negotiations/nobody")]
    [InlineData("/embed/nobody")]
    [InlineData("/health/ready")]
    public async Task Pages_are_looked_at_and_not_read(string address) =>
        Assert.Null(Allowed(await timeline.GetAsync(address, Elsewhere)));

    static string? Allowed(Reply reply) =>
        reply.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null;
}
