using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using NegotiationTimeline.Web.Storage;

namespace NegotiationTimeline.Web.Tests.MachineReaders;

/// <summary>What machines are offered and refused; the ten questions are asked in TenQuestionsTests.</summary>
[Collection(nameof(OpenRecord))]
public sealed class MachineReaderTests(RunningTimeline timeline)
{
    [Fact]
    public async Task There_is_a_tool_for_each_question_that_tells_how_it_is_asked_and_only_reads()
    {
        await using var machine = await Machine.ConnectAsync(timeline);
        var tools = await machine.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
        [
            "changed_since_cited", "contradictions", "evidence_of_stance", "negotiations", "open_offers", "proposal_scorecard",
            "red_lines", "said_by_speaker", "stances_as_of", "truce", "what_changed",
        ], tools.Select(it => it.Name).Order());
        Assert.All(tools, it =>
        {
            Assert.NotEmpty(it.Description);
            Assert.True(it.ProtocolTool.Annotations is { ReadOnlyHint: true, DestructiveHint: false, OpenWorldHint: false });
            Assert.False(it.JsonSchema.GetProperty("additionalProperties").GetBoolean());
            Assert.All(it.JsonSchema.GetProperty("properties").EnumerateObject(),
                argument => Assert.NotEmpty(argument.Value.GetProperty("description").GetString()!));
        });
        Assert.All(tools.Where(it => it.Name is not ("negotiations" or "what_changed" or "changed_since_cited")), it =>
            Assert.All(["asOf", "knownBy", "recordedBy"], time =>
                Assert.True(it.JsonSchema.GetProperty("properties").TryGetProperty(time, out _), it.Name)));
        Assert.Contains("three times", machine.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stances_as_of", """{ "asOf": 20250420 }""", "asOf", "A day such as 2025-04-20")]
    [InlineData("stances_as_of", """{ "party": ["a"] }""", "party", "Only these parties")]
    [InlineData("stances_as_of", """{ "asOf": "2025-04-31" }""", "asOf", "Give a day")]
    [InlineData("stances_as_of", """{ "asof": "2025-04-20" }""", "asof", "It takes negotiation, asOf")]
    [InlineData("negotiations", """{ "asOf": "2025-04-20" }""", "asOf", "It takes no arguments.")]
    [InlineData("stances_as_of", """{ "onRecord": "yes" }""", "onRecord", "Only what was said")]
    [InlineData("stances_as_of", """{ "party": "nobody" }""", "party", "")]
    [InlineData("truce", "{ }", "truce", "Slug of the truce")]
    [InlineData("truce", """{ "truce": "nowhere" }""", "truce", "")]
    [InlineData("red_lines", """{ "negotiation": "nowhere" }""", "negotiation", "GET /api/negotiations lists them.")]
    public async Task A_question_that_cannot_be_answered_is_refused_with_field_and_remedy(
        string tool, string changes, string field, string remedy)
    {
        var talks = await Talks.OpenAsync(timeline);
        var arguments = JsonSerializer.Deserialize<Dictionary<string, object?>>(changes)!;
        arguments.TryAdd("negotiation", talks.Slug);
        await using var machine = await Machine.ConnectAsync(timeline);

        var result = await machine.CallAsync(tool, arguments);

        Assert.True(result.IsError);
        var problem = JsonNode.Parse(((TextContentBlock)result.Content[0]).Text)!;
        Assert.Equal(field, $"{problem["errors"]![0]!["field"]}");
        Assert.Contains(remedy, $"{problem["errors"]![0]!["remedy"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_tool_that_is_given_an_argument_it_has_not_names_those_it_takes()
    {
        await using var machine = await Machine.ConnectAsync(timeline);
        foreach (var tool in await machine.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken))
        {
            var result = await machine.CallAsync(tool.Name, new Dictionary<string, object?> { ["asof"] = "2025-04-20" });

            var takes = tool.JsonSchema.GetProperty("properties").EnumerateObject().Select(it => it.Name).ToArray();
            var problem = JsonNode.Parse(((TextContentBlock)result.Content[0]).Text)!["errors"]![0]!;
            Assert.Equal(("asof", $"'asof' is no argument of {tool.Name}."), ($"{problem["field"]}", $"{problem["detail"]}"));
            Assert.Equal(
                takes.Length == 0 ? "It takes no arguments." : $"It takes {string.Join(", ", takes)}.", $"{problem["remedy"]}");
        }
    }

    [Theory]
    [InlineData("[1, 2]", "stances_as_of", "arguments", "'arguments' is [1,2], and takes an object.")]
    [InlineData("\"2025-04-20\"", "stances_as_of", "arguments", "and takes an object.")]
    [InlineData("true", "negotiations", "arguments", "It takes no arguments.")]
    public async Task Arguments_that_are_no_object_are_refused_like_any_others(
        string arguments, string tool, string field, string told)
    {
        var result = (await CallAsync($$"""{ "name": "{{tool}}", "arguments": {{arguments}} }"""))["result"]!;

        Assert.True((bool)result["isError"]!);
        Assert.Equal(field, $"{result["structuredContent"]!["errors"]![0]!["field"]}");
        Assert.Contains(told, result["structuredContent"]!.ToJsonString(Wire.Json), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "name": 5, "arguments": {} }""", "'name' names no tool")]
    [InlineData("""{ "name": "no_such_tool", "arguments": {} }""", "Unknown tool: 'no_such_tool'")]
    [InlineData("[]", "'name' names no tool")]
    public async Task A_call_that_names_no_tool_is_told_so(string call, string told)
    {
        var error = (await CallAsync(call))["error"]!;

        Assert.Equal(-32602, (int)error["code"]!);
        Assert.Contains(told, $"{error["message"]}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_private_is_not_there_for_a_machine_that_asks_from_a_page_of_another_site()
    {
        var talks = await Talks.OpenAsync(timeline, "private");
        Dictionary<string, object?> arguments = new() { ["negotiation"] = talks.Slug };
        await using var own = await Machine.ConnectAsync(timeline);
        await using var strange = await Machine.ConnectAsync(timeline, "https://elsewhere.example");

        Assert.Contains(talks.Slug, $"{await own.AskAsync("negotiations", new Dictionary<string, object?>())}", StringComparison.Ordinal);
        Assert.Equal(talks.Slug, $"{(await own.AskAsync("stances_as_of", arguments))["answer"]!["negotiation"]}");
        Assert.DoesNotContain(talks.Slug, $"{await strange.AskAsync("negotiations", new Dictionary<string, object?>())}", StringComparison.Ordinal);
        Assert.True((await strange.CallAsync("stances_as_of", arguments)).IsError);
    }

    /// <summary>What a client sends that does not keep to the protocol: the library's own cannot.</summary>
    async Task<JsonNode> CallAsync(string call)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp")
        {
            Content = new StringContent(
                $$"""{ "jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {{call}} }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/json");
        request.Headers.Accept.ParseAdd("text/event-stream");
        using var answer = await timeline.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(text.Split('\n').First(it => it.StartsWith("data: ", StringComparison.Ordinal))["data: ".Length..])!;
    }
}
