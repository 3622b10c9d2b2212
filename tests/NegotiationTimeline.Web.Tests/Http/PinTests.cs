using System.Net;

namespace NegotiationTimeline.Web.Tests.Http;

/// <summary>Pinned answers never change, and only they may be kept for ever.</summary>
[Collection(nameof(OpenRecord))]
public sealed class PinTests(RunningTimeline timeline)
{
    const string Immutable = "public, max-age=31536000, immutable";

    public static TheoryData<string> Reads =>
    [
        "", "/stances", "/stances?party=a,b&include=unknown&minGrade=B2&speaker=Zoë%20%26%20Co&onRecord=true", "/stances/a/x?asOf=2025-04-20",
        "/timeline?from=2025-01-01&to=2025-04-20", "/timeline?asOf=2025-04-20", "/positions?q=word&from=2025-01-01&limit=1&party=a&party=b",
        "/positions/p1", "/sources?knownBy=2025-04-10",
    ];

    [Theory, MemberData(nameof(Reads))]
    public async Task Following_the_pin_gives_the_same_bytes_for_ever(string read)
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1", """{ "summary": "word" }""");
        var first = (await timeline.GetAsync(talks.Address + read)).Is(HttpStatusCode.OK);
        Assert.Contains($"<{first["pin"]}>; rel=\"pin\"", first.Headers.GetValues("Link"));
        Assert.Equal("no-cache", first.Caching);

        var pinned = (await timeline.GetAsync(first["pin"])).Is(HttpStatusCode.OK);
        await talks.StateAsync("p2", """{ "summary": "word", "statedOn": "2025-03-02" }""");
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": -2 } }""");
        await talks.PutAsync("sources/first", """{ "publisher": "P", "title": "U", "publishedOn": "2025-03-02" }""");
        await timeline.PutAsync(talks.Address, """{ "title": "Other", "coverage": "2025-02-01/..", "staleAfter": 1 }""");
        var later = (await timeline.GetAsync(first["pin"])).Is(HttpStatusCode.OK);

        Assert.Equal(first["pin"], pinned["pin"]);
        Assert.Equal(pinned.Text, later.Text);
        Assert.Equal((Immutable, pinned.ETag), (later.Caching, later.ETag));
        Assert.Equal(HttpStatusCode.NotModified, (await timeline.GetAsync(first["pin"], ("If-None-Match", pinned.ETag))).Status);
        Assert.NotEqual(first.Text, (await timeline.GetAsync(talks.Address + read)).Text);
    }

    [Theory]
    [InlineData("{0}", true)]
    [InlineData("W/{0}", true)]
    [InlineData("\"other\", {0}", true)]
    [InlineData("*", true)]
    [InlineData("\"other\"", false)]
    public async Task Who_has_it_already_is_not_sent_it_again(string tags, bool has)
    {
        var talks = await Talks.OpenAsync(timeline);
        var pinned = await timeline.GetAsync((await talks.GetAsync("stances"))["pin"]);

        var again = await timeline.GetAsync(pinned["pin"], ("If-None-Match", string.Format(null, tags, pinned.ETag)));

        Assert.Equal(has ? HttpStatusCode.NotModified : HttpStatusCode.OK, again.Status);
        Assert.Equal((pinned.ETag, has ? "" : pinned.Text), (again.ETag, again.Text));
    }

    [Fact]
    public async Task What_may_still_change_is_not_kept()
    {
        var talks = await Talks.OpenAsync(timeline);

        Assert.Equal("no-cache", (await talks.GetAsync("stances?asOf=2025-04-20&knownBy=2025-04-20")).Caching);
        var future = await talks.GetAsync("stances?asOf=2025-04-20&recordedBy=2999-01-01");
        Assert.Equal(("no-cache", "2999-01-01T21:59:59.999999Z"), (future.Caching, future["recordedBy"]));
        Assert.DoesNotContain("recordedBy=2999", future["pin"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_private_is_kept_by_nobody_pinned_or_not()
    {
        var talks = await Talks.OpenAsync(timeline, "private");
        await talks.StateAsync("p1");

        foreach (var read in new[] { "", "/stances", "/stances/a/x", "/timeline", "/positions", "/positions/p1", "/sources" })
        {
            var answer = await timeline.GetAsync(talks.Address + read);
            Assert.Equal("no-store, private", answer.Caching);
            Assert.Equal("no-store, private", (await timeline.GetAsync(answer["pin"])).Caching);
        }

        Assert.Equal("no-store, private", (await timeline.GetAsync("/api/negotiations")).Caching);
        Assert.StartsWith("no-store", (await timeline.GetAsync($"{talks.Address}/stances/nobody/x")).Caching, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_become_private_is_kept_by_nobody_even_as_of_when_it_was_public()
    {
        var talks = await Talks.OpenAsync(timeline);
        var pin = (await talks.GetAsync("stances"))["pin"];
        Assert.Equal(Immutable, (await timeline.GetAsync(pin)).Caching);

        await timeline.PutAsync(talks.Address, """{ "title": "T", "visibility": "private" }""");

        Assert.Equal("no-store, private", (await timeline.GetAsync(pin)).Caching);
    }
}
