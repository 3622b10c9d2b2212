using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;
using NegotiationTimeline.Web.Tests.Imports;

namespace NegotiationTimeline.Web.Tests.Feeds;

/// <summary>A copy that is kept by the change feed alone, in another database, is the original.</summary>
public sealed class MirrorTests(RunningTimeline timeline, TestCluster cluster) : IClassFixture<RunningTimeline>
{
    static readonly string[] Tables = ["position_version", "record_version", "setup_version", "citation"];

    long since;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mirror_stays_exact_through_everything_that_can_be_done_to_a_record()
    {
        await using var mirror = new RunningTimeline(cluster);
        await mirror.InitializeAsync();
        var talks = await Talks.OpenAsync(timeline);
        var others = await Talks.OpenAsync(timeline);
        await FollowAsync(talks, mirror);

        await talks.StateAsync("p1");
        await others.StateAsync("p1");
        await talks.StateAsync("p2", """{ "statedOn": "2025-03-05", "conditions": [{ "id": "c", "text": "first this" }] }""");
        await talks.StateAsync("p3", """{ "statedOn": "2025-03-06", "evidence": [{ "source": "third" }] }""");
        await SameAsync(talks, mirror);
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "party": "b", "position": -2 } }""");
        await talks.AmendAsync("p1", "retraction", """{ "reason": "r" }""");
        await talks.AmendAsync("p2", "refinements", """{ "reason": "r", "changes": { "statedOn": "2025-03-04" }, "evidence": [{ "source": "second" }] }""");
        await talks.AmendAsync("p2", "conditions/c", """{ "status": "met", "on": "2025-03-20", "reason": "r", "evidence": [{ "source": "third" }] }""");
        await SameAsync(talks, mirror);
        await talks.AmendAsync("p1", "reinstatement", """{ "reason": "r" }""");
        await talks.AmendAsync("p2", "merge", """{ "into": "p3", "reason": "one statement" }""");
        await talks.PutAsync("sources/third", """{ "publisher": "P", "title": "T", "publishedOn": "2025-04-22" }""");
        await SameAsync(talks, mirror);
        await talks.AmendAsync("p2", "reinstatement", """{ "reason": "two after all" }""");
        await talks.AmendAsync("p3", "withdrawal", """{ "reason": "r", "evidence": [{ "source": "third" }] }""");
        (await timeline.PostAsync($"{talks.Address}/acts",
            """{ "id": "a1", "kind": "incident", "title": "T", "party": "a", "statedOn": "2025-03-07", "evidence": [{ "source": "first" }] }"""))
            .Is(HttpStatusCode.Created);
        await SameAsync(talks, mirror);
        // Another one's records are imported in between: their numbers lie among these, and are none of ours.
        await timeline.ImportAsync(others, Sent.TwoRows);
        Assert.Equal("recorded: 3 3 0 0 0 0", (await timeline.ImportAsync(talks, Imported, mapping: """{ "creates": true }""")).Told());
        await SameAsync(talks, mirror);
        foreach (var how in new[] { "retraction", "reinstatement" })
        {
            (await timeline.PostAsync($"{talks.Address}/imports/1/{how}?wait=true", """{ "reason": "r" }""")).Is(HttpStatusCode.OK);
            await SameAsync(talks, mirror);
        }
    }

    /// <summary>With a party and an issue that there are not yet.</summary>
    const string Imported =
        """
        id,party,issue,position,statedOn,source
        i1,a,x,-2,2025-03-11,first
        i2,Newland,x,2,2025-03-12,second
        i3,b,Something new,1,2025-03-13,third
        """;

    [Fact]
    public async Task The_feed_tells_tombstones_and_where_to_go_on()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("p1");
        var before = (await talks.GetAsync("changefeed")).Json;
        await talks.AmendAsync("p1", "corrections", """{ "reason": "r", "changes": { "position": 1 } }""");
        await talks.AmendAsync("p1", "retraction", """{ "reason": "r" }""");
        await talks.AmendAsync("p1", "reinstatement", """{ "reason": "r" }""");

        var after = (await talks.GetAsync($"changefeed?since={before["last"]}")).Json;

        Assert.Equal(["amended", "removed", "restored"], after["items"]!.AsArray().Select(it => $"{it!["effect"]}"));
        Assert.All(after["items"]!.AsArray(), it => Assert.Equal("positions/p1", $"{it!["path"]}"));
        Assert.Null(after["next"]);
        var none = (await talks.GetAsync($"changefeed?since={after["last"]}")).Json;
        Assert.Equal((0, $"{after["last"]}"), (none["items"]!.AsArray().Count, $"{none["last"]}"));
        (await timeline.GetAsync($"{talks.Address}/changefeed?since=-1")).IsProblem(400, "bad-query", "since");
        (await timeline.GetAsync($"{talks.Address}/changefeed?since=now")).IsProblem(400, "bad-query", "since");
        // A copy that is ahead is of another instance: it would wait for ever.
        var ahead = after["last"]!.GetValue<long>() + 1;
        (await timeline.GetAsync($"{talks.Address}/changefeed?since={ahead}")).IsProblem(400, "bad-query", "since");
        (await timeline.GetAsync($"{talks.Address}/events?follow=false&since={ahead}")).IsProblem(400, "bad-query", "since");
    }

    [Fact]
    public async Task What_a_slow_writer_commits_late_is_neither_shown_too_early_nor_passed_over()
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.StateAsync("early");
        var last = $"{(await talks.GetAsync("changefeed")).Json["last"]}";
        await using var session = timeline.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        var desk = await Desk.OpenAsync(session, new Asked<object>(talks.Slug, "late", new(), "slow"), Cancellation);
        var later = timeline.PostAsync($"{talks.Address}/positions", Talks.Position("later"));

        Assert.Empty((await talks.GetAsync($"changefeed?since={last}")).Json["items"]!.AsArray());
        desk.Append(StreamKeys.Issue(talks.Slug, "late"), new Domain.Negotiations.IssueDescribed("late", new("late", null, null, 1)));
        await session.SaveChangesAsync(Cancellation);
        (await later).Is(HttpStatusCode.Created);

        Assert.Equal(["issues/late", "positions/later"],
            (await talks.GetAsync($"changefeed?since={last}")).Json["items"]!.AsArray().Select(it => $"{it!["path"]}"));
    }

    async Task SameAsync(Talks talks, RunningTimeline mirror)
    {
        await FollowAsync(talks, mirror);
        foreach (var table in Tables)
            Assert.Equal(await RowsAsync(timeline, table, talks), await RowsAsync(mirror, table, talks));
    }

    static async Task<string[]> RowsAsync(RunningTimeline of, string table, Talks talks)
    {
        await using var read = of.Database.CreateCommand(
            $"select row_to_json(it)::text from timeline.{table} it where negotiation = '{talks.Slug}' order by 1");
        List<string> found = [];
        await using var rows = await read.ExecuteReaderAsync(Cancellation);
        while (await rows.ReadAsync(Cancellation))
            found.Add(rows.GetString(0));
        return [.. found];
    }

    /// <summary>Takes over all that is new, a few events at a time.</summary>
    async Task FollowAsync(Talks talks, RunningTimeline mirror)
    {
        JsonNode page;
        do
        {
            page = (await talks.GetAsync($"changefeed?since={since}&limit=3")).Json;
            foreach (var it in page["items"]!.AsArray())
                await TakeAsync(mirror, it!);
            since = (long)page["last"]!;
        }
        while (page["next"] is not null);
    }

    static async Task TakeAsync(RunningTimeline mirror, JsonNode it)
    {
        await using var session = mirror.Services.GetRequiredService<IDocumentStore>().LightweightSession();
        session.LastModifiedBy = $"{it["author"]}";
        var type = EventNames.Of($"{it["event"]}").Type;
        var envelope = session.Events.BuildEvent(it["data"].Deserialize(type, Wire.Json)!);
        envelope.Timestamp = (DateTimeOffset)it["recordedAt"]!;
        session.Events.Append($"{it["stream"]}", envelope);
        await session.SaveChangesAsync(Cancellation);
    }
}
