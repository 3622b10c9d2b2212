using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests;

/// <summary>What came back over HTTP.</summary>
public sealed record Reply(HttpStatusCode Status, HttpResponseHeaders Headers, HttpContentHeaders Content, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public string this[string field] => Json[field]?.ToString() ?? "";

    public string ETag => Headers.ETag!.ToString();

    public string? Caching => Headers.CacheControl?.ToString();

    /// <summary>The names of the fields at fault.</summary>
    public IEnumerable<string> Faults => Json["errors"]!.AsArray().Select(it => $"{it!["field"]}");

    /// <summary>A problem that says of itself all that a problem should.</summary>
    public Reply IsProblem(int status, string code, params string[] fields)
    {
        Assert.True((int)Status == status, $"{status} was expected, {(int)Status} came: {Text}");
        Assert.Equal("application/problem+json", Content.ContentType?.MediaType);
        Assert.Equal($"/problems/{code}", this["type"]);
        Assert.Equal($"{status}", this["status"]);
        Assert.All(["title", "detail", "remedy"], field => Assert.NotEmpty(this[field]));
        Assert.All(Json["errors"]!.AsArray(), it => Assert.All(["field", "detail", "remedy"], part => Assert.NotEmpty($"{it![part]}")));
        Assert.Equal(fields, Faults);
        Assert.DoesNotContain("NegotiationTimeline.", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", Text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Text, StringComparison.Ordinal);
        return this;
    }

    public Reply Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{status} was expected, {Status} came: {Text}");
        return this;
    }
}

/// <summary>Requests over real HTTP.</summary>
static class Calls
{
    public static Task<Reply> GetAsync(this RunningTimeline timeline, string address, params (string Name, string Value)[] headers) =>
        timeline.SendAsync(HttpMethod.Get, address, null, headers);

    public static Task<Reply> PostAsync(this RunningTimeline timeline, string address, string body, params (string Name, string Value)[] headers) =>
        timeline.SendAsync(HttpMethod.Post, address, Json(body), headers);

    public static Task<Reply> PutAsync(this RunningTimeline timeline, string address, string body, params (string Name, string Value)[] headers) =>
        timeline.SendAsync(HttpMethod.Put, address, Json(body), headers);

    public static async Task<Reply> SendAsync(
        this RunningTimeline timeline, HttpMethod method, string address, HttpContent? body, params (string Name, string Value)[] headers)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var request = new HttpRequestMessage(method, address) { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await timeline.Http.SendAsync(request, cancellation);
        return new(response.StatusCode, response.Headers, response.Content.Headers, await response.Content.ReadAsStringAsync(cancellation));
    }

    /// <summary>How many events there are, and the last recorded instant: a refusal changes neither.</summary>
    public static async Task<(long Events, DateTime Last)> RecordAsync(this RunningTimeline timeline)
    {
        await using var count = timeline.Database.CreateCommand(
            """
            select (select count(*) from timeline.mt_events),
                (select coalesce(max(timestamp), 'epoch') from timeline.mt_events)
            """);
        await using var row = await count.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        await row.ReadAsync(TestContext.Current.CancellationToken);
        return (row.GetInt64(0), row.GetDateTime(1));
    }

    static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
