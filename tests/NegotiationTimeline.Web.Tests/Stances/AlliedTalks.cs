using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Xunit;

namespace NegotiationTimeline.Web.Tests.Stances;

/// <summary>
/// A small negotiation of a test's own. Parties north, south and isle; a coalition allies, to which isle always belongs
/// and north from 1 March to 15 April 2025; issues truce (salience 3), talks (1) and flags (0).
/// </summary>
sealed class AlliedTalks
{
    readonly RunningTimeline timeline;

    AlliedTalks(RunningTimeline timeline) => this.timeline = timeline;

    public string Address { get; } = $"/api/negotiations/allied-{Guid.NewGuid():N}";

    public static async Task<AlliedTalks> OpenAsync(RunningTimeline timeline)
    {
        var talks = new AlliedTalks(timeline);
        await talks.SendAsync(HttpMethod.Post, "/api/negotiations",
            $$"""
            { "slug": "{{talks.Address.Split('/')[^1]}}", "title": "Allied talks", "timeZone": "UTC", "coverage": "2025-01-01/..",
              "codedThrough": "2025-04-30", "visibility": "public" }
            """);
        await talks.PutAsync("sources/wire", """{ "publisher": "Wire", "title": "Report", "publishedOn": "2025-01-02" }""");
        foreach (var party in new[] { "north", "south", "isle" })
            await talks.PutAsync($"parties/{party}", $$"""{ "name": "{{party}}", "kind": "state" }""");
        await talks.PutAsync("parties/allies",
            """
            { "name": "Allies", "kind": "coalition",
              "members": [{ "party": "isle" }, { "party": "north", "holds": "2025-03-01/2025-04-15" }] }
            """);
        foreach (var (issue, salience) in new[] { ("truce", 3), ("talks", 1), ("flags", 0) })
            await talks.PutAsync($"issues/{issue}", $$"""{ "proposition": "{{issue}}", "salience": {{salience}}, "group": "{{issue}}" }""");
        return talks;
    }

    /// <param name="who">one party, or several with commas.</param>
    /// <param name="more">further fields of the body.</param>
    public Task StateAsync(string id, string who, string issue, int? position, string statedOn, string more = "{}")
    {
        var body = JsonNode.Parse(more)!.AsObject();
        body["id"] = id;
        body["parties"] = new JsonArray([.. who.Split(',').Select(it => (JsonNode)it)]);
        (body["issue"], body["position"], body["statedOn"]) = (issue, position, statedOn);
        if (position is null)
            body["declined"] = true;
        body["evidence"] = JsonNode.Parse("""[{ "source": "wire", "attribution": "reported", "grade": "B2" }]""");
        return SendAsync(HttpMethod.Post, $"{Address}/positions", body.ToJsonString());
    }

    public Task RetractAsync(string id) =>
        SendAsync(HttpMethod.Post, $"{Address}/positions/{id}/retraction", """{ "reason": "never said" }""");

    public Task<JsonNode> AskAsync(string what) => timeline.AskAsync($"{Address}/{what}");

    public Task PutAsync(string what, string body) => SendAsync(HttpMethod.Put, $"{Address}/{what}", body);

    async Task SendAsync(HttpMethod method, string address, string body)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        using var reply = await timeline.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(reply.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK,
            await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
