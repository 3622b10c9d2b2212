using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests.Truces;

/// <summary>In the small negotiation of a test: a declares a truce on 5 April, for the 6th to the 8th.</summary>
static class Ceasing
{
    public static string Truce(string id, string changes = "{}") => Body(
        """
        { "title": "Truce", "party": "a", "bound": ["a", "b"], "declaredOn": "2025-04-05",
          "window": "2025-04-06/2025-04-08", "evidence": [{ "source": "first" }] }
        """, id, changes);

    public static string Step(string id, string on, string changes = "{}") => Body(
        $$"""{ "on": "{{on}}", "evidence": [{ "source": "first" }] }""", id, changes);

    /// <summary>b claims 10 shellings of 6 April by a.</summary>
    public static string Violation(string id, string changes = "{}") => Body(
        """
        { "claimant": "b", "accused": "a", "count": 10, "unit": "shellings", "period": "2025-04-06",
          "statedOn": "2025-04-06", "evidence": [{ "source": "first" }] }
        """, id, changes);

    public static async Task<Talks> WithTruceAsync(RunningTimeline timeline, string changes = "{}")
    {
        var talks = await Talks.OpenAsync(timeline);
        await talks.RecordAsync(timeline, "truces", Truce("t", changes));
        return talks;
    }

    public static async Task<Reply> RecordAsync(this Talks talks, RunningTimeline timeline, string what, string body) =>
        (await timeline.PostAsync($"{talks.Address}/{what}", body)).Is(HttpStatusCode.Created);

    /// <summary>"in-force certain" of truce t at the end of a day of April.</summary>
    public static async Task<string> StateAsync(this Talks talks, int day, string times = "")
    {
        var truce = await talks.GetAsync($"truces/t?asOf=2025-04-{day:00}{times}");
        return $"{truce["state"]} {truce["certainty"]}";
    }

    static string Body(string plain, string id, string changes)
    {
        var body = JsonNode.Parse(plain)!.AsObject();
        body["id"] = id;
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            if (value is null)
                body.Remove(field);
            else
                body[field] = value.DeepClone();
        return body.ToJsonString();
    }
}
