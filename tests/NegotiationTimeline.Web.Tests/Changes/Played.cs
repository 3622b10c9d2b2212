using System.Net;
using System.Text.Json;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Changes;

/// <summary>A server-sent event as it came in.</summary>
sealed record Played(string Id, string Event, JsonElement Data)
{
    public string At => Data.Word("at")!;

    /// <summary>Cells by party and issue.</summary>
    public IEnumerable<(string Name, JsonElement Cell)> Cells => Data.GetProperty("cells").EnumerateArray()
        .Select(it => ($"{it.Word("party")} {it.Word("issue")}", it));

    /// <summary>Reads a replay of the bundled talks to its end.</summary>
    public static async Task<IReadOnlyList<Played>> AllAsync(HttpClient http, string query, string? after = null)
    {
        using var answer = await OpenAsync(http, query, after);
        Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        return Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public static async Task<HttpResponseMessage> OpenAsync(HttpClient http, string query, string? after = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/negotiations/ukraine-2025/replay?{query}");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    public static IReadOnlyList<Played> Parse(string text) =>
    [
        .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(it => !it.StartsWith(':')).Select(it => it.Split('\n')).Select(lines => new Played(
            Field(lines, "id"), Field(lines, "event"), JsonDocument.Parse(Field(lines, "data")).RootElement)),
    ];

    static string Field(string[] lines, string name) =>
        Assert.Single(lines, it => it.StartsWith($"{name}: ", StringComparison.Ordinal))[(name.Length + 2)..];
}
