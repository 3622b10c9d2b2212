using System.Net;
using System.Text.Json.Nodes;

namespace NegotiationTimeline.Web.Tests;

/// <summary>
/// A small negotiation of a test's own: parties a and b, issues x and y, sources of 1, 10 and 20 April 2025 (first,
/// second, third) and one without a date.
/// </summary>
sealed class Talks
{
    readonly RunningTimeline timeline;

    Talks(RunningTimeline timeline, string slug) => (this.timeline, Slug, Address) = (timeline, slug, $"/api/negotiations/{slug}");

    public string Slug { get; }

    public string Address { get; }

    public static async Task<Talks> OpenAsync(RunningTimeline timeline, string visibility = "public")
    {
        var talks = new Talks(timeline, $"talks-{Guid.NewGuid():N}"[..20]);
        (await timeline.PostAsync("/api/negotiations",
            $$"""
            { "slug": "{{talks.Slug}}", "title": "Talks", "timeZone": "Europe/Kyiv", "coverage": "2025-01-01/..",
              "codedThrough": "2025-04-30", "visibility": "{{visibility}}" }
            """)).Is(HttpStatusCode.Created);
        foreach (var party in new[] { "a", "b" })
            await talks.PutAsync($"parties/{party}", $$"""{ "name": "{{party}}", "kind": "state" }""");
        foreach (var issue in new[] { "x", "y" })
            await talks.PutAsync($"issues/{issue}", $$"""{ "proposition": "{{issue}}", "group": "g{{issue}}" }""");
        foreach (var (source, day) in new[] { ("first", "01"), ("second", "10"), ("third", "20") })
            await talks.PutAsync($"sources/{source}", $$"""{ "publisher": "P", "title": "T", "publishedOn": "2025-04-{{day}}" }""");
        await talks.PutAsync("sources/undated", """{ "publisher": "P", "title": "T" }""");
        return talks;
    }

    /// <summary>One that somebody else opens.</summary>
    public static Talks Named(RunningTimeline timeline, string slug) => new(timeline, slug);

    /// <summary>One of which nothing is on file yet.</summary>
    public static async Task<Talks> EmptyAsync(RunningTimeline timeline)
    {
        var talks = new Talks(timeline, $"talks-{Guid.NewGuid():N}"[..20]);
        (await timeline.PostAsync("/api/negotiations",
            $$"""
            { "slug": "{{talks.Slug}}", "title": "Talks", "timeZone": "Europe/Kyiv", "coverage": "2025-01-01/..",
              "codedThrough": "2025-04-30" }
            """)).Is(HttpStatusCode.Created);
        return talks;
    }

    /// <summary>Party a accepts x on 1 March, firmly, by the first source; with the given fields in place of these.</summary>
    public static string Position(string id, string changes = "{}")
    {
        var body = JsonNode.Parse(
            """
            { "party": "a", "issue": "x", "position": 2, "firmness": "firm", "statedOn": "2025-03-01",
              "evidence": [{ "source": "first", "grade": "B2", "attribution": "reported" }] }
            """)!.AsObject();
        body["id"] = id;
        foreach (var (field, value) in JsonNode.Parse(changes)!.AsObject())
            if (value is null)
                body.Remove(field);
            else
                body[field] = value.DeepClone();
        return body.ToJsonString();
    }

    public async Task<Reply> StateAsync(string id, string changes = "{}") =>
        (await timeline.PostAsync($"{Address}/positions", Position(id, changes))).Is(HttpStatusCode.Created);

    public async Task<Reply> AmendAsync(string id, string how, string body) =>
        (await timeline.PostAsync($"{Address}/positions/{id}/{how}", body)).Is(HttpStatusCode.OK);

    public async Task<Reply> PutAsync(string what, string body)
    {
        var reply = await timeline.PutAsync($"{Address}/{what}", body);
        Assert.True(reply.Status is HttpStatusCode.OK or HttpStatusCode.Created, reply.Text);
        return reply;
    }

    public async Task<Reply> GetAsync(string what) => (await timeline.GetAsync($"{Address}/{what}")).Is(HttpStatusCode.OK);

    /// <summary>Cell a/x: "state position firmness by ids", such as "held 2 firm by p1".</summary>
    public async Task<string> CellAsync(string times = "", string party = "a", string issue = "x")
    {
        var cell = (await GetAsync($"stances/{party}/{issue}?asOf=2025-04-25{times}")).Json["cell"]!;
        var said = new[] { cell["state"], cell["position"], cell["firmness"] }.Where(it => it is not null);
        var ids = string.Join(' ', cell["positions"]!.AsArray());
        return string.Join(' ', said) + (ids.Length > 0 ? $" by {ids}" : "");
    }

    /// <summary>An instant on the recorded axis between what was recorded before and what comes after.</summary>
    public async Task<string> NowAsync() => (await GetAsync("stances"))["recordedBy"];
}
