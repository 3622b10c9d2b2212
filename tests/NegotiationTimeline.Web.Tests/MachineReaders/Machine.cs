using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace NegotiationTimeline.Web.Tests.MachineReaders;

/// <summary>A client of the Model Context Protocol, of the library that others use too.</summary>
sealed class Machine : IAsyncDisposable
{
    Machine(McpClient client) => Client = client;

    public McpClient Client { get; }

    /// <param name="origin">of the page on which the client runs; null = it runs on none.</param>
    public static async Task<Machine> ConnectAsync(RunningTimeline timeline, string? origin = null) =>
        new(await McpClient.CreateAsync(
            new HttpClientTransport(new()
            {
                Endpoint = new(timeline.Http.BaseAddress!, "mcp"),
                TransportMode = HttpTransportMode.StreamableHttp,
                AdditionalHeaders = origin is null ? null : new Dictionary<string, string> { ["Origin"] = origin },
            }),
            cancellationToken: TestContext.Current.CancellationToken));

    public Task<CallToolResult> CallAsync(string tool, IReadOnlyDictionary<string, object?> arguments) =>
        Client.CallToolAsync(tool, arguments, cancellationToken: TestContext.Current.CancellationToken).AsTask();

    /// <summary>An answer, which is the same as text and as structure.</summary>
    public async Task<JsonNode> AskAsync(string tool, IReadOnlyDictionary<string, object?> arguments)
    {
        var result = await CallAsync(tool, arguments);
        var text = Assert.IsType<TextContentBlock>(Assert.Single(result.Content)).Text;
        Assert.True(result.IsError is not true, text);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), JsonNode.Parse($"{result.StructuredContent}")));
        return JsonNode.Parse(text)!;
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}

/// <summary>A tool with its arguments.</summary>
sealed record Asking(string Tool, IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>Each of the ten questions of the sample.</summary>
    public static Asking Of(int number) => number switch
    {
        1 => New("stances_as_of", ("asOf", "2025-04-20"), ("knownBy", "2025-04-22")),
        2 => New("what_changed", ("from", "2025-04-20"), ("to", "2025-04-23"), ("knownByFrom", "2025-04-20"), ("knownByTo", "2025-04-23")),
        3 => New("proposal_scorecard", ("proposal", "us-final-offer")),
        4 => New("truce", ("truce", "easter-2025")),
        5 => New("evidence_of_stance", ("party", "russia"), ("issue", "direct-talks"), ("minGrade", "B2")),
        6 => New("contradictions", ("party", "russia")),
        7 => New("red_lines"),
        8 => New("open_offers"),
        9 => New("changed_since_cited"),
        _ => New("said_by_speaker", ("analysts", true)),
    };

    public static IReadOnlyDictionary<string, object?> Since(string recordedBy) => New("changed_since_cited",
        ("asOf", "2025-04-23"), ("knownBy", "2025-04-23"), ("recordedBy", recordedBy)).Arguments;

    static Asking New(string tool, params (string Name, object Value)[] arguments) => new(tool,
        arguments.Append(("negotiation", "ukraine-2025")).ToDictionary(it => it.Item1, it => (object?)it.Item2));
}
