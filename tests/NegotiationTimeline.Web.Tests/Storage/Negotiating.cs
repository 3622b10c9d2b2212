using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace NegotiationTimeline.Web.Tests.Storage;

/// <summary>Records and reads over HTTP, as anyone would.</summary>
static class Negotiating
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>A new negotiation with one party, one issue and one source.</summary>
    public static async Task OpenAsync(this HttpClient http, string negotiation)
    {
        await http.SendAsync(HttpMethod.Post, "/api/negotiations", new { slug = negotiation, title = "Talks", timeZone = "Europe/Kyiv" });
        var path = $"/api/negotiations/{negotiation}";
        await http.SendAsync(HttpMethod.Put, $"{path}/parties/russia", new { name = "Russia", kind = "state" });
        await http.SendAsync(HttpMethod.Put, $"{path}/issues/truce", new { proposition = "There is a truce." });
        await http.SendAsync(HttpMethod.Put, $"{path}/sources/paper",
            new { publisher = "Paper", title = "News", publishedOn = "2025-04-01" });
    }

    public static async Task<DateTimeOffset> StateAsync(this HttpClient http, string negotiation, string id, int position)
    {
        var receipt = await http.SendAsync(HttpMethod.Post, $"/api/negotiations/{negotiation}/positions", Body(id, position));
        return receipt.GetProperty("recordedAt").GetDateTimeOffset();
    }

    public static object Body(string id, int position) => new
    {
        id,
        party = "russia",
        issue = "truce",
        position,
        statedOn = "2025-04-01",
        evidence = new[] { new { source = "paper" } },
    };

    public static async Task<JsonElement> SendAsync(this HttpClient http, HttpMethod method, string address, object body)
    {
        using var answer = await http.TryAsync(method, address, body);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {address}: {(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static async Task<HttpResponseMessage> TryAsync(this HttpClient http, HttpMethod method, string address, object body)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = JsonContent.Create(body) };
        return await http.SendAsync(request, Cancellation);
    }

    public static async Task<(string Text, bool Immutable, string Pin)> ReadAsync(this HttpClient http, string address)
    {
        using var answer = await http.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {(int)answer.StatusCode} {text}");
        var immutable = answer.Headers.CacheControl!.ToString().Contains("immutable", StringComparison.Ordinal);
        return (text, immutable, JsonDocument.Parse(text).RootElement.GetProperty("pin").GetString()!);
    }
}
