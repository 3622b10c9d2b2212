using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>Asks a running program, and takes the answer as JSON.</summary>
static class Asking
{
    public static async Task<JsonNode> AskAsync(this RunningTimeline timeline, string address)
    {
        using var reply = await timeline.ReplyAsync(address);
        var text = await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(reply.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>A refusal that names the parameter at fault and what to do.</summary>
    public static async Task IsRefusedAsync(this RunningTimeline timeline, string address, string? parameter, int status = 400)
    {
        using var reply = await timeline.ReplyAsync(address);
        var problem = (await reply.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
        Assert.Equal((status, "application/problem+json"), ((int)reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        Assert.True(parameter is null || problem["errors"]!.AsArray().Any(it => $"{it!["field"]}" == parameter), $"{problem}");
        Assert.NotEmpty($"{problem["remedy"]}");
    }

    /// <summary>A pin gives what it pins, and the same bytes for ever.</summary>
    public static async Task PinsAsync(this RunningTimeline timeline, string address, params string[] parts)
    {
        var answer = await timeline.AskAsync(address);
        using var pinned = await timeline.ReplyAsync($"{answer["pin"]}");
        using var again = await timeline.ReplyAsync($"{answer["pin"]}");
        Assert.Contains("immutable", $"{pinned.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.Equal(pinned.Headers.ETag, again.Headers.ETag);
        var body = JsonNode.Parse(await pinned.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        Assert.Equal($"{answer["pin"]}", $"{body["pin"]}");
        Assert.All(parts, part => Assert.Equal(answer[part]!.ToJsonString(), body[part]!.ToJsonString()));
    }

    public static Task<HttpResponseMessage> ReplyAsync(this RunningTimeline timeline, string address) =>
        timeline.Http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public static string Words(this JsonNode node, params string[] fields) =>
        string.Join(' ', fields.Select(it => $"{node[it]?.ToString() ?? "-"}"));
}
