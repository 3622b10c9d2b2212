using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Exports;

/// <summary>The form of the complete record; that it is complete, RestorationTests show.</summary>
[Collection(nameof(BundledSample))]
public sealed class CompleteRecordTests(SampleTimeline timeline)
{
    const string Talks = "/api/negotiations/ukraine-2025";

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
    public async Task Its_last_line_tells_what_all_lines_before_it_hash_to()
    {
        var text = (await timeline.GetAsync($"{Talks}/export.jsonl")).Text;
        var end = text.LastIndexOf("{\"events\"", StringComparison.Ordinal);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text[..end]))),
            $"{JsonNode.Parse(text[end..])!["sha256"]}");
    }

    [Fact]
    public async Task Events_are_in_the_order_in_which_they_were_recorded()
    {
        var times = (await LinesAsync()).Skip(1).SkipLast(1).Select(it => (DateTimeOffset)it["recordedAt"]!).ToArray();

        Assert.Equal(times.Order(), times);
    }

    async Task<IReadOnlyList<JsonNode>> LinesAsync() =>
    [
        .. (await timeline.GetAsync($"{Talks}/export.jsonl")).Is(HttpStatusCode.OK).Text
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(it => JsonNode.Parse(it)!),
    ];
}
