using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marten;
using Microsoft.Extensions.DependencyInjection;
using NegotiationTimeline.Web.Storage;
using NegotiationTimeline.Web.Tests.Database;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>The complete record is complete: played back into an empty instance, it answers alike.</summary>
public sealed class CompleteRecordTests(SampleTimeline timeline, TestCluster cluster) : IClassFixture<SampleTimeline>
{
    const string Talks = "/api/negotiations/ukraine-2025";

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Reads =>
    [
        "", "/stances?include=unknown,assessments&asOf=2025-04-23", "/stances?asOf=2025-04-20&knownBy=2025-04-22",
        "/stances/russia/direct-talks?asOf=2025-04-23", "/timeline?from=2025-01-01&to=2025-04-23", "/positions?limit=500",
        "/positions/E08", "/proposals/us-final-offer", "/truces/easter-2025", "/acts?limit=500", "/assessments?limit=500",
        "/changes?from=2025-04-20&to=2025-04-23", "/red-lines", "/conditions", "/contradictions", "/outstanding", "/sources",
        "/export.csv?versions=all", "/export.jsonl", "/export/evidence.jsonl",
    ];

    [Fact]
    public async Task It_begins_with_a_heading_and_ends_with_the_number_of_its_events()
    {
        var lines = await LinesAsync();

        Assert.Equal(("negotiation-timeline-record", "1", "ukraine-2025"),
            ($"{lines[0]["format"]}", $"{lines[0]["formatVersion"]}", $"{lines[0]["negotiation"]}"));
        Assert.StartsWith($"{Talks}/export.jsonl?recordedBy=", $"{lines[0]["pin"]}", StringComparison.Ordinal);
        Assert.Equal($"{lines.Count - 2}", $"{lines[^1]["events"]}");
        Assert.Equal((await timeline.RecordAsync()).Events, lines.Count - 2);
        Assert.All(lines.Skip(1).SkipLast(1), it =>
            Assert.All(["stream", "version", "event", "recordedAt", "author", "data"], field => Assert.NotNull(it[field])));
    }

    [Fact]
    public async Task Events_are_in_the_order_in_which_they_were_recorded()
    {
        var times = (await LinesAsync()).Skip(1).SkipLast(1).Select(it => (DateTimeOffset)it["recordedAt"]!).ToArray();

        Assert.Equal(times.Order(), times);
    }

    [Fact]
    public async Task Played_back_into_an_empty_instance_it_gives_the_same_pinned_answers()
    {
        await using var empty = new RunningTimeline(cluster);
        await empty.InitializeAsync();
        await PlayBackAsync(empty, await LinesAsync());

        foreach (var read in Reads)
        {
            var here = (await timeline.GetAsync(Talks + read)).Is(HttpStatusCode.OK);
            var pin = here.Headers.GetValues("Link").Single(it => it.EndsWith("rel=\"pin\"", StringComparison.Ordinal)).Split('<', '>')[1];
            var pinned = (await timeline.GetAsync(pin)).Is(HttpStatusCode.OK);
            var there = (await empty.GetAsync(pin)).Is(HttpStatusCode.OK);
            Assert.Equal(pinned.Text, there.Text);
            Assert.Equal(pinned.ETag, there.ETag);
        }
    }

    async Task<IReadOnlyList<JsonNode>> LinesAsync() =>
    [
        .. (await timeline.GetAsync($"{Talks}/export.jsonl")).Is(HttpStatusCode.OK).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(it => JsonNode.Parse(it)!),
    ];

    /// <summary>With the recorded times and authors that the file tells: what an administrator's restoring does.</summary>
    static async Task PlayBackAsync(RunningTimeline empty, IReadOnlyList<JsonNode> lines)
    {
        foreach (var line in lines.Skip(1).SkipLast(1))
        {
            await using var session = empty.Services.GetRequiredService<IDocumentStore>().LightweightSession();
            session.LastModifiedBy = $"{line["author"]}";
            var type = EventNames.Of($"{line["event"]}").Type;
            var envelope = session.Events.BuildEvent(line["data"].Deserialize(type, Wire.Json)!);
            envelope.Timestamp = (DateTimeOffset)line["recordedAt"]!;
            session.Events.Append($"{line["stream"]}", envelope);
            await session.SaveChangesAsync(Cancellation);
        }
    }
}
