using System.Net;
using System.ServiceModel.Syndication;
using System.Text.Json.Nodes;
using System.Xml;

namespace NegotiationTimeline.Web.Tests.Feeds;

/// <summary>Feeds of shifts, as readers of feeds take them.</summary>
[Collection(nameof(OpenRecord))]
public sealed class FeedTests(RunningTimeline timeline)
{
    [Fact]
    public async Task A_feed_tells_what_was_learned_the_newest_first_and_each_by_its_own_day()
    {
        var talks = await ShiftingAsync();

        var items = (await FeedAsync(talks)).Json["items"]!.AsArray();

        Assert.Equal(
            ["reinstatement a/x", "retraction a/x", "correction a/x", "late-entry a/x", "first b/y", "shift a/x", "first a/x"],
            items.Select(Told));
        var shift = items.Single(it => Told(it) == "shift a/x")!;
        Assert.Equal(("2", "-1", "a: x – accepts (firm) → has reservations (firm)"),
            ($"{Of(shift)["before"]!["position"]}", $"{Of(shift)["after"]!["position"]}", $"{shift["title"]}"));
        Assert.StartsWith("2025-03-09T22:00:00Z", $"{Of(shift)["on"]}", StringComparison.Ordinal);
        // "p2" said it on 10 March, a day of Kyiv.
        Assert.Equal("Shift, as of 10 March 2025. record p2 (2025-03-10; second)", $"{shift["content_text"]}");
        Assert.Equal(["p2"], Of(shift)["records"]!.AsArray().Select(it => $"{it!["id"]}"));
    }

    [Fact]
    public async Task The_Atom_feed_is_read_by_a_reader_of_others()
    {
        var talks = await ShiftingAsync();
        await timeline.PutAsync(talks.Address, """{ "title": "Peace & <b>", "coverage": "2025-01-01/..", "coders": ["A", "B"] }""");
        await talks.StateAsync("odd", """{ "party": "b", "summary": "before\u0001after ]]> <b>" }""");

        var reply = await talks.GetAsync("feed");

        Assert.Equal("application/atom+xml", reply.Content.ContentType!.MediaType);
        using var reader = XmlReader.Create(new StringReader(reply.Text));
        var feed = SyndicationFeed.Load(reader);
        var json = (await FeedAsync(talks)).Json;
        Assert.Equal("Peace & <b>: shifts", feed.Title.Text);
        Assert.Equal(["A", "B"], feed.Authors.Select(it => it.Name));
        Assert.StartsWith("urn:uuid:", feed.Id, StringComparison.Ordinal);
        Assert.Equal(json["items"]!.AsArray().Select(it => $"{it!["id"]}"), feed.Items.Select(it => it.Id));
        Assert.Equal(feed.Items.First().LastUpdatedTime, feed.LastUpdatedTime);
        Assert.Equal(feed.Items.OrderByDescending(it => it.LastUpdatedTime).Select(it => it.Id), feed.Items.Select(it => it.Id));
        Assert.Contains("beforeafter ]]> <b>", feed.Items.First().Summary.Text, StringComparison.Ordinal);
        Assert.Contains(feed.Links, it => it.RelationshipType == "self");
        Assert.All(feed.Items, it =>
        {
            Assert.NotEmpty(it.Title.Text);
            Assert.Contains(it.Links, link => link is { RelationshipType: "alternate", MediaType: "text/html" });
        });
        foreach (var link in feed.Items.First().Links)
            (await timeline.GetAsync($"{link.Uri}")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Filters_choose_by_party_issue_kind_and_evidence()
    {
        var talks = await ShiftingAsync();

        Assert.Equal(["first b/y"], await KindsAsync(talks, "?party=b"));
        Assert.Equal(["first b/y"], await KindsAsync(talks, "?issue=y"));
        Assert.Equal(["first b/y"], await KindsAsync(talks, "?group=gy"));
        Assert.Equal(["first b/y", "shift a/x", "first a/x"], await KindsAsync(talks, "?kind=first,shift"));
        Assert.Equal(["first b/y"], await KindsAsync(talks, "?speaker=Ann"));
        Assert.Empty(await KindsAsync(talks, "?minGrade=A1"));
        (await timeline.GetAsync($"{talks.Address}/feed?kind=shifts")).IsProblem(400, "bad-query", "kind");
        (await timeline.GetAsync($"{talks.Address}/feed?party=c")).IsProblem(400, "bad-query", "party");
        (await timeline.GetAsync($"{talks.Address}/feed?group=none")).IsProblem(400, "bad-query", "group");
        (await timeline.GetAsync($"{talks.Address}/feed?cursor=none")).IsProblem(400, "bad-query", "cursor");
        (await timeline.GetAsync("/api/negotiations/nobody/feed")).IsProblem(404, "not-found", "negotiation");
    }

    [Fact]
    public async Task A_reader_who_follows_next_gets_every_entry_once_and_ids_stay()
    {
        var talks = await ShiftingAsync();
        var all = (await FeedAsync(talks)).Json["items"]!.AsArray().Select(it => $"{it!["id"]}").ToArray();

        List<string> paged = [];
        for (var next = $"{talks.Address}/feed.json?limit=2"; next is not null;)
        {
            var page = (await timeline.GetAsync(next)).Is(HttpStatusCode.OK).Json;
            paged.AddRange(page["items"]!.AsArray().Select(it => $"{it!["id"]}"));
            next = page["next_url"]?.ToString();
        }

        Assert.Equal(all, paged);
        Assert.Equal(all.Distinct(), all);
        await talks.StateAsync("p9", """{ "party": "b", "statedOn": "2025-03-01" }""");
        Assert.Equal(all, (await FeedAsync(talks)).Json["items"]!.AsArray().Select(it => $"{it!["id"]}").Skip(1));
    }

    [Fact]
    public async Task A_feed_is_sent_only_where_it_differs_and_an_old_one_may_be_kept()
    {
        var talks = await ShiftingAsync();
        var first = await talks.GetAsync("feed");
        Assert.Equal("no-cache", first.Caching);
        Assert.Equal(HttpStatusCode.NotModified,
            (await timeline.GetAsync($"{talks.Address}/feed", ("If-None-Match", first.ETag))).Status);
        var now = await talks.NowAsync();

        await talks.StateAsync("p9", """{ "party": "b" }""");

        Assert.NotEqual(first.ETag, (await timeline.GetAsync($"{talks.Address}/feed", ("If-None-Match", first.ETag))).ETag);
        var old = await talks.GetAsync($"feed.json?recordedBy={now}");
        Assert.Equal((7, "public, max-age=31536000, immutable"), (old.Json["items"]!.AsArray().Count, old.Caching));
    }

    [Fact]
    public async Task An_empty_feed_is_a_feed_and_a_private_one_is_kept_by_nobody()
    {
        var talks = await Talks.OpenAsync(timeline, "private");

        var feed = await talks.GetAsync("feed");
        using var reader = XmlReader.Create(new StringReader(feed.Text));
        Assert.Empty(SyndicationFeed.Load(reader).Items);
        Assert.Equal("no-store, private", feed.Caching);
        foreach (var what in new[] { "feed", "feed.json", "changefeed", "events?follow=false" })
            (await timeline.GetAsync($"{talks.Address}/{what}", ("Origin", "https://elsewhere.example")))
                .IsProblem(404, "not-found", "negotiation");
    }

    /// <summary>Party a accepts x, then has reservations; the second is corrected, retracted and reinstated.</summary>
    async Task<Talks> ShiftingAsync()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        await talks.StateAsync("p2", """{ "statedOn": "2025-03-10", "position": -1, "evidence": [{ "source": "second" }] }""");
        await talks.StateAsync("y1", """{ "party": "b", "issue": "y", "speaker": { "name": "Ann", "authority": "principal" } }""");
        // Said before, and said once more: no shift of today's stance, and none at all.
        await talks.StateAsync("p0", """{ "statedOn": "2025-02-01", "position": 0 }""");
        await talks.StateAsync("p3", """{ "statedOn": "2025-03-20", "position": -1 }""");
        await talks.AmendAsync("p2", "corrections", """{ "reason": "r", "changes": { "position": -2 } }""");
        await talks.AmendAsync("p2", "retraction", """{ "reason": "r" }""");
        await talks.AmendAsync("p2", "reinstatement", """{ "reason": "r" }""");
        return talks;
    }

    static Task<Reply> FeedAsync(Talks talks, string query = "") => talks.GetAsync($"feed.json{query}");

    static async Task<string[]> KindsAsync(Talks talks, string query) =>
        [.. (await FeedAsync(talks, query)).Json["items"]!.AsArray().Select(Told)];

    static JsonNode Of(JsonNode item) => item["_shift"]!["shift"]!;

    static string Told(JsonNode? it) => $"{Of(it!)["kind"]} {Of(it!)["party"]}/{Of(it!)["issue"]}";

}
